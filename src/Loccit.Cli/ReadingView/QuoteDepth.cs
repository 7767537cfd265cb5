namespace Loccit.Cli.ReadingView;

/// <summary>How many block quotations hold an offset; asked for rising offsets only, so that one pass suffices.</summary>
internal sealed class QuoteDepth(Document document)
{
    private readonly Stack<int> ends = new();
    private int next;

    public int At(int offset)
    {
        for (; next < document.Markup.Count && document.Markup[next].Span.Start <= offset; next++)
        {
            var markup = document.Markup[next];
            Leave(markup.Span.Start);
            if (markup.Kind == MarkupKind.BlockQuote)
                ends.Push(markup.Span.End);
        }
        Leave(offset);
        return ends.Count;
    }

    private void Leave(int offset)
    {
        while (ends.Count > 0 && ends.Peek() <= offset)
            ends.Pop();
    }
}
