namespace Loccit;

/// <summary>A stretch of a document's text that stands on one page. A page has several where its notes are read behind the main text.</summary>
/// <param name="Label">The page as a reader would cite it: as the file labels it or as printed ("iv", "S-12"); its index where it has neither.</param>
/// <param name="Index">Number of the page in its file, from 1.</param>
/// <param name="Span">The stretch.</param>
public sealed record Page(string Label, int Index, Span Span)
{
    /// <summary>The number printed on the page, which the file's own label may differ from (an article's "345" that the file labels "1"); null if none was read.</summary>
    public string? Printed { get; init; }

    /// <summary>True if <see cref="Label"/> is no more than the index: what the page is called in print is not known.</summary>
    public bool IsUnlabelled { get; init; }
}
