namespace Loccit.Documents;

/// <summary>What came of reading a file.</summary>
/// <param name="Document">The document; null if nothing could be read.</param>
/// <param name="Findings">What was noticed; says why where there is no document.</param>
public sealed record ReadResult(Document? Document, IReadOnlyList<Finding> Findings)
{
    /// <summary>Where the words stand on their pages; null in formats without pages.</summary>
    public Layout? Layout { get; init; }
}
