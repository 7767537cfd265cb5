namespace Loccit.Documents;

/// <summary>Where the words of a document stand on its pages.</summary>
public abstract class Layout
{
    /// <summary>The rectangles that cover a span of the document's text: one for each stretch of a line, in the order of the text.</summary>
    public abstract IReadOnlyList<PageRectangle> RectanglesOf(Span span);
}
