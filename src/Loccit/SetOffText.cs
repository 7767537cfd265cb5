namespace Loccit;

/// <summary>
/// Finds block quotations of plain texts: stretches that are set in from the margin as a whole, and that are led in by a colon or end with a credit ("— Ann Bell").
/// Indentation alone is no quotation: addresses, lists, verse and code have it, too. Linear.
/// </summary>
internal static class SetOffText
{
    /// <summary>So many columns further in than the margin.</summary>
    private const int Inset = 2;

    /// <summary>Fewer words are a line of a form or an address.</summary>
    private const int FewestWords = 6;

    private readonly record struct Part(Span Span, int Indent, int Lines);

    /// <summary>The quotations, by start.</summary>
    /// <param name="text">A plain text.</param>
    /// <param name="blocks">Its blocks.</param>
    public static IReadOnlyList<Markup> Find(string text, IReadOnlyList<Block> blocks)
    {
        var parts = new List<Part>(blocks.Count);
        var weights = new Dictionary<int, long>();
        var first = new Dictionary<int, int>();
        foreach (var block in blocks)
        {
            var part = Measure(text, block.Span, out var opening);
            parts.Add(part);
            weights[part.Indent] = weights.GetValueOrDefault(part.Indent) + part.Span.Length;
            if (part.Lines > 1 && opening > part.Indent)
                first[opening - part.Indent] = first.GetValueOrDefault(opening - part.Indent) + 1;
        }
        if (weights.Count < 2)
            return [];
        var (margin, weight) = weights.MaxBy(w => w.Value);
        // a text without a margin that most of it keeps has no insets either
        if (2 * weight < weights.Values.Sum())
            return [];
        // where paragraphs begin further in, one line that does is a paragraph
        var paragraph = first.Count == 0 ? 0 : first.MaxBy(f => f.Value).Key;
        var found = new List<Markup>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (!IsSetOff(parts[i]))
                continue;
            var end = i;
            while (end + 1 < parts.Count && IsSetOff(parts[end + 1]))
                end++;
            if (IsQuotation(text, parts, i, end))
                found.Add(new Markup(MarkupKind.BlockQuote, new Span(parts[i].Span.Start, parts[end].Span.End)));
            i = end;
        }
        return found;

        bool IsSetOff(Part part) => part.Indent >= margin + Inset && (part.Lines > 1 || part.Indent > margin + paragraph);
    }

    private static bool IsQuotation(string text, List<Part> parts, int first, int last)
    {
        var opening = parts[first].Span.In(text);
        if (!IsProse(opening))
            return false;
        var closing = parts[last].Span.In(text).AsSpan();
        var line = closing[(closing.LastIndexOf('\n') + 1)..].Trim();
        var isCredited = line.Length > 3 && line[0] is '—' or '–' or '-' && char.IsUpper(line.TrimStart("—–- ") is { IsEmpty: false } name ? name[0] : ' ');
        if (isCredited)
            return true;
        return first > 0 && text[parts[first - 1].Span.End - 1] == ':' && closing[^1] is '.' or '!' or '?' or '…' or '”' or '’' or '"' or '»' or ')' or ']';
    }

    /// <summary>Words as a sentence has them: no item of a list, no line of code.</summary>
    private static bool IsProse(string text)
    {
        if (!(char.IsLetter(text[0]) || text[0] is '“' or '"' or '‘' or '«' or '„' or '[' or '…' or '.' or '¿' or '¡'))
            return false;
        int words = 0,
            signs = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += char.IsLetter(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '“' or '"' or '‘' or '(' or '[') ? 1 : 0;
            signs += text[i] is '{' or '}' or '=' or '<' or '>' or '|' or '\\' or '$' or '_' ? 1 : 0;
        }
        return words >= FewestWords && signs * 10 <= words;
    }

    /// <summary>How far in the lines of a block begin: the least of all, and that of the first.</summary>
    private static Part Measure(string text, Span span, out int opening)
    {
        var least = int.MaxValue;
        var lines = 0;
        opening = Column(text, span.Start);
        for (var at = span.Start; at < span.End; )
        {
            least = Math.Min(least, Column(text, at));
            lines++;
            var next = text.AsSpan(at, span.End - at).IndexOfAny('\n', '\r');
            if (next < 0)
                break;
            at += next + 1;
            while (at < span.End && char.IsWhiteSpace(text[at]))
                at++;
        }
        return new Part(span, least, lines);
    }

    /// <summary>The column in which a line's first letter stands; a tab goes to the next eighth.</summary>
    private static int Column(string text, int at)
    {
        var start = at;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '\u00a0')
            start--;
        var column = 0;
        for (; start < at; start++)
            column = text[start] == '\t' ? ((column / 8) + 1) * 8 : column + 1;
        return column;
    }
}
