namespace Loccit.Documents.Pdf.Highlights;

/// <summary>What is to be marked on one page.</summary>
/// <param name="Page">Index of the page, from 1.</param>
/// <param name="Boxes">The words, on the page as it is shown; none for a note about the document.</param>
/// <param name="Colour">What they are painted in.</param>
/// <param name="Text">What pops up.</param>
internal sealed record PageMark(int Page, IReadOnlyList<PageRectangle> Boxes, HighlightColour Colour, string Text)
{
    /// <summary>The marks of highlights, by place: one for each page that the words stand on.</summary>
    public static List<PageMark> Of(Layout layout, IEnumerable<Highlight> highlights)
    {
        var marks = new List<PageMark>();
        foreach (var same in highlights.OrderBy(h => h.Span).GroupBy(h => h.Span))
        {
            var (colour, text) = (same.Max(h => h.Colour), string.Join("\n\n", same.Select(h => h.Text).Distinct(StringComparer.Ordinal)));
            var pages = layout.RectanglesOf(same.Key).GroupBy(r => r.Page).ToList();
            foreach (var page in pages)
                marks.Add(new PageMark(page.Key, Joined([.. page.Select(layout.FrameOf(page.Key)!.Shown)]), colour, text));
            if (pages.Count == 0)
                marks.Add(new PageMark(layout.FirstPage, [], colour, text));
        }
        return marks;
    }

    /// <summary>Rectangles that follow each other in a line are one.</summary>
    private static List<PageRectangle> Joined(IReadOnlyList<PageRectangle> boxes)
    {
        var joined = new List<PageRectangle>();
        foreach (var box in boxes)
        {
            if (joined.Count > 0 && joined[^1] is var last && IsOfLine(last, box))
                joined[^1] = new PageRectangle(
                    box.Page,
                    Math.Min(last.Left, box.Left),
                    Math.Min(last.Bottom, box.Bottom),
                    Math.Max(last.Right, box.Right),
                    Math.Max(last.Top, box.Top)
                );
            else
                joined.Add(box);
        }
        return joined;
    }

    private static bool IsOfLine(PageRectangle last, PageRectangle next)
    {
        var (a, b) = (last.Top - last.Bottom, next.Top - next.Bottom);
        var shared = Math.Min(last.Top, next.Top) - Math.Max(last.Bottom, next.Bottom);
        // spaces between words belong to no run
        return shared > Math.Min(a, b) / 2 && Math.Abs(next.Left - last.Right) < Math.Max(a, b);
    }
}
