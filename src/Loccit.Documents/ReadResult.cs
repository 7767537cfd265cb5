namespace Loccit.Documents;

/// <summary>What came of reading a file, or a document in it.</summary>
/// <param name="Document">The document; null if nothing could be read.</param>
/// <param name="Findings">What was noticed; says why where there is no document.</param>
public sealed record ReadResult(Document? Document, IReadOnlyList<Finding> Findings)
{
    /// <summary>Where the words stand on their pages; null in formats without pages.</summary>
    public Layout? Layout { get; init; }

    /// <summary>The bytes that were read; null unless <see cref="ReadingOptions.KeepsOriginals"/>, and where the document is the same as one before it in a web archive.</summary>
    public Original? Original { get; init; }

    /// <summary>What was read: the file, or a document in it (<c>bundle.zip/inner/name.docx</c>).</summary>
    public string Path { get; init; } = Document?.Path ?? (Findings.Count > 0 ? Findings[^1].Path : "");

    /// <summary>True if this is said of a file that holds documents, as a whole: it is none itself, and none is missing.</summary>
    public bool IsAboutAll { get; init; }

    internal static ReadResult Refused(Finding why) => new(null, [why]);
}
