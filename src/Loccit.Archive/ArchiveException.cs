namespace Loccit.Archive;

/// <summary>An archive that is not there, is damaged, or cannot be used as asked. The message is one sentence for the user that says what to do.</summary>
public sealed class ArchiveException : Exception
{
    /// <param name="path">The archive, or the file in it.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="inner">What the system said; may be null.</param>
    public ArchiveException(string path, string message, Exception? inner = null)
        : base(message, inner) => Path = path;

    /// <summary>The archive, or the file in it that is concerned.</summary>
    public string Path { get; }

    /// <summary>Digest of the capture that is concerned; null if none is.</summary>
    public string? Sha256 { get; init; }
}
