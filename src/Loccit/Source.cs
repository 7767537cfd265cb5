namespace Loccit;

/// <summary>A work held.</summary>
public sealed record Source
{
    /// <summary>What it is called in reports: its path below the folder that was named, with forward slashes.</summary>
    public required string Id { get; init; }

    /// <summary>Path as the user would open it.</summary>
    public required string Path { get; init; }

    /// <summary>What is known of the work: from a side file, front matter or the document itself, in this order.</summary>
    public Metadata Metadata { get; init; } = Metadata.None;

    /// <summary>The text; null if it could not be read.</summary>
    public Document? Document { get; init; }

    /// <summary>Why it cannot be read; null if it can.</summary>
    public string? Unreadable { get; init; }
}
