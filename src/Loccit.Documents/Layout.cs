namespace Loccit.Documents;

/// <summary>Where the words of a document stand on its pages.</summary>
public abstract class Layout
{
    /// <summary>The rectangles that cover a span of the document's text: one for each stretch of a line, in the order of the text.</summary>
    public abstract IReadOnlyList<PageRectangle> RectanglesOf(Span span);

    /// <summary>Index in the file, from 1, of the first page that was read.</summary>
    public abstract int FirstPage { get; }

    /// <summary>How a page lies; null if it was not read.</summary>
    /// <param name="page">Index of the page in its file, from 1.</param>
    public abstract PageFrame? FrameOf(int page);
}
