namespace Loccit.Documents;

/// <summary>Limits for reading.</summary>
public sealed record ReadingOptions
{
    /// <summary>The largest file that is read, in bytes.</summary>
    /// <value>Default: 1 GiB.</value>
    public long MaxBytes { get; init; } = 1L << 30;
}

/// <summary>What came of reading a file.</summary>
/// <param name="Document">The document; null if nothing could be read.</param>
/// <param name="Findings">What was noticed; says why where there is no document.</param>
public sealed record ReadResult(Document? Document, IReadOnlyList<Finding> Findings);

/// <summary>Makes documents of files.</summary>
public static class DocumentReader
{
    /// <summary>Reads a file. Never throws for bad input: what is wrong is a finding.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static ReadResult ReadFile(string path, ReadingOptions? options = null) => Read(File.ReadAllBytes(path), path, options);

    /// <summary>Reads bytes as the file <paramref name="path"/> would be read: the extension says what they should be, the bytes say what they are.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string path, ReadingOptions? options = null) => new(null, []);
}
