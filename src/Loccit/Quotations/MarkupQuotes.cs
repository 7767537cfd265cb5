namespace Loccit.Quotations;

/// <summary>Joins what marks set off with what mark-up sets off: block quotations and html's <c>q</c>.</summary>
internal static class MarkupQuotes
{
    /// <summary>All stretches by start, longer first; a block whose words are all inside one pair of marks is one stretch with that pair.</summary>
    public static List<QuotedStretch> Join(Document document, IReadOnlyList<MarkedWords> marked)
    {
        var prose = document.Prose;
        var stretches = new List<QuotedStretch>(marked.Count);
        var byStart = new Dictionary<int, int>(marked.Count);
        foreach (var words in marked)
        {
            byStart.TryAdd(words.Span.Start, stretches.Count);
            stretches.Add(QuotedStretch.Of(words));
        }
        var seen = new HashSet<Span>();
        foreach (var markup in document.Markup)
        {
            if (markup.Kind is not (MarkupKind.BlockQuote or MarkupKind.InlineQuote))
                continue;
            var words = Fragments.Trim(prose, markup.Span);
            if (words.IsEmpty || !seen.Add(words))
                continue;
            if (markup.Kind == MarkupKind.BlockQuote)
                AddBlock(document, BlockCredit.Without(document, words), byStart, stretches);
            else
                AddInline(prose, words, byStart, stretches);
        }
        stretches.Sort((a, b) => a.Span.CompareTo(b.Span));
        return stretches;
    }

    private static void AddBlock(Document document, Span words, Dictionary<int, int> byStart, List<QuotedStretch> stretches)
    {
        if (
            byStart.TryGetValue(words.Start, out var i)
            && stretches[i].Span.End <= words.End
            && BlockCredit.Is(document.Prose, new Span(stretches[i].Span.End, words.End))
        )
        {
            stretches[i] = stretches[i] with { By = SetOff.MarkedBlock };
            return;
        }
        stretches.Add(QuotedStretch.Of(words, SetOff.Block));
    }

    /// <summary>Authors who use <c>q</c> may still write marks, inside or around it.</summary>
    private static void AddInline(string prose, Span words, Dictionary<int, int> byStart, List<QuotedStretch> stretches)
    {
        if (byStart.TryGetValue(words.Start, out var inside) && stretches[inside].Span.End == words.End)
            return;
        if (words.Start > 0 && byStart.TryGetValue(words.Start - 1, out var around) && Fragments.Trim(prose, stretches[around].Inner) == words)
            return;
        stretches.Add(QuotedStretch.Of(words, SetOff.Inline));
    }
}
