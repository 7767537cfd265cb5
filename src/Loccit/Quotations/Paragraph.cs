namespace Loccit.Quotations;

/// <summary>A paragraph that is searched for marks.</summary>
/// <param name="Span">Its text.</param>
/// <param name="Kind">The kind of its block.</param>
/// <param name="Setting">Number of the innermost block quotation around it, or -1: marks never reach from one into another.</param>
internal readonly record struct Paragraph(Span Span, BlockKind Kind, int Setting)
{
    /// <summary>True if a quotation that is still open at the end of this paragraph may go on in <paramref name="next"/>.</summary>
    public bool MayGoOnIn(Paragraph next) =>
        Setting == next.Setting && Kind == next.Kind && Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Note;

    /// <summary>The paragraphs of a document, code left out; the whole text if its blocks are not known.</summary>
    public static List<Paragraph> Of(Document document)
    {
        if (document.Blocks.Count == 0)
            return [new Paragraph(new Span(0, document.Text.Length), BlockKind.Paragraph, -1)];
        var result = new List<Paragraph>(document.Blocks.Count);
        var open = new Stack<(int End, int Number)>();
        var next = 0;
        foreach (var block in document.Blocks)
        {
            for (; next < document.Markup.Count && document.Markup[next].Span.Start <= block.Span.Start; next++)
            {
                if (document.Markup[next].Kind == MarkupKind.BlockQuote)
                    open.Push((document.Markup[next].Span.End, next));
            }
            while (open.Count > 0 && open.Peek().End <= block.Span.Start)
                open.Pop();
            if (block.Kind != BlockKind.Code)
                result.Add(new Paragraph(block.Span, block.Kind, open.Count > 0 ? open.Peek().Number : -1));
        }
        return result;
    }
}
