namespace Loccit.Archive;

/// <summary>The bytes of a source at one moment.</summary>
public sealed record HeldCapture
{
    /// <summary>Digest of the bytes, SHA-256 in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of bytes.</summary>
    public required long Size { get; init; }

    /// <summary>When they were put into the archive, by this machine's clock.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>Where they were found: a path below the folder that holds the archive, with forward slashes; elsewhere the full path. A document in another file goes by that file's path and its own; what was fetched by the address that was asked for, or that of the copy.</summary>
    public required string Path { get; init; }

    /// <summary>How they came.</summary>
    public CaptureManner Manner { get; init; }

    /// <summary>What their name or their sender said they are; see <see cref="Documents.Original.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The encoding they were said to be in; null if nothing was said.</summary>
    public string? Charset { get; init; }

    /// <summary>Where on the web they were; null if they are from nowhere there.</summary>
    public string? Address { get; init; }

    /// <summary>When they were taken from there, as the file that holds them says.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>Media type that they were read as.</summary>
    public required string MediaType { get; init; }

    /// <summary>Length of the text in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>What the document says of itself.</summary>
    public required Metadata Found { get; init; }

    /// <summary>Why there is no text; null if there is.</summary>
    public string? Unreadable { get; init; }
}
