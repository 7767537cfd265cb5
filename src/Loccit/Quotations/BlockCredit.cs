using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>
/// The attribution that ends a block quotation: a paragraph or line of its own ("— Name, Work"), or what stands behind the last stop
/// ("… the water. (Name, Work)", "… the water. — Name", "… the water. [Work](address)"). Not the words of the quoted.
/// </summary>
internal static class BlockCredit
{
    /// <summary>No attribution is longer, in UTF-16 units.</summary>
    public const int Longest = 160;

    /// <summary>The words of a block quotation without the attribution at their end. Bounded work, but for finding the block.</summary>
    public static Span Without(Document document, Span words)
    {
        var prose = document.Prose;
        var start = OwnLine(document, words);
        if (start < 0)
            start = BehindDash(prose, words);
        if (start < 0)
            start = InBrackets(document, words);
        if (start < 0)
            start = SetOffAtEnd(document, words);
        if (start <= words.Start)
            return words;
        var kept = Fragments.Trim(prose, words with { End = start });
        return kept.IsEmpty ? words : kept;
    }

    /// <summary>True if the rest of a block is an attribution, or nothing but a stop.</summary>
    public static bool Is(string prose, Span rest)
    {
        var words = Fragments.Trim(prose, rest);
        return words.IsEmpty
            || (words.Length <= Longest && prose[words.Start] is '—' or '–' or '―' or '(')
            || (words.Length <= Longest && prose.AsSpan(words.Start, words.Length).StartsWith("--", StringComparison.Ordinal))
            || (words.Length == 1 && prose[words.Start] is '.' or ',' or ';');
    }

    /// <summary>The last paragraph or line, if it begins with a dash or bracket or is nothing but a link, the title of a work or somebody's name; -1 if not.</summary>
    private static int OwnLine(Document document, Span words)
    {
        var prose = document.Prose;
        var last = document.BlockAt(words.End - 1);
        if (last >= 0 && document.Blocks[last].Span.Start > words.Start)
        {
            var paragraph = new Span(document.Blocks[last].Span.Start, words.End);
            if (
                Is(prose, paragraph)
                || IsSetOff(document, Fragments.Trim(prose, paragraph))
                || IsName(document, Fragments.Trim(prose, paragraph)) && EndsSentence(prose, words.Start, paragraph.Start)
            )
                return paragraph.Start;
        }
        var from = Math.Max(words.Start, words.End - Longest);
        var line = prose.AsSpan(from, words.End - from).LastIndexOf('\n');
        if (line < 0)
            return -1;
        var rest = Fragments.Trim(prose, new Span(from + line + 1, words.End));
        if (rest.IsEmpty || !EndsSentence(prose, words.Start, from + line))
            return -1;
        return IsDash(prose, rest.Start) || IsSetOff(document, rest) ? from + line : -1;
    }

    /// <summary>A dash behind a stop, and behind the dash a name.</summary>
    private static int BehindDash(string prose, Span words)
    {
        var from = Math.Max(words.Start, words.End - Longest);
        for (var i = words.End - 1; i > from; i--)
        {
            if (IsDash(prose, i) && EndsSentence(prose, words.Start, i))
                return StartsWithName(prose, new Span(i, words.End)) ? i : -1;
        }
        return -1;
    }

    /// <summary>True for a line of a dash and a name, with or without a work behind it, that is no sentence.</summary>
    public static bool StartsWithName(string prose, Span credit)
    {
        const int mostWords = 6;
        var text = prose
            .AsSpan(credit.Start, credit.Length)
            .ToString()
            .Replace("\u2060", "", StringComparison.Ordinal)
            .TrimStart('—', '–', '―', '-', ' ', '\n');
        // a sentence behind a dash ends with a stop; an attribution does so only behind a figure or a bracket
        var last = text.TrimEnd();
        if (last.Length < 3 || (last[^1] is '.' or '!' or '?' && !(char.IsAsciiDigit(last[^2]) || last[^2] == ')')))
            return false;
        var end = text.AsSpan().IndexOfAny(",(;");
        var names = WordScan.Words(end < 0 ? text : text[..end], mostWords + 1);
        return names.Count is > 0 and <= mostWords
            && char.IsUpper(names[0][0])
            && !names.Has(n => char.IsLower(n[0]) && !CueWords.IsSmall(n) && n is not "van");
    }

    /// <summary>A bracket behind a stop that names a work: with a figure, a title set off, a link, or of several parts.</summary>
    private static int InBrackets(Document document, Span words)
    {
        var prose = document.Prose;
        if (prose[words.End - 1] is not ')')
            return -1;
        var from = Math.Max(words.Start, words.End - Longest);
        var depth = 0;
        var open = -1;
        for (var i = words.End - 1; i >= from && open < 0; i--)
        {
            depth +=
                prose[i] == ')' ? 1
                : prose[i] == '(' ? -1
                : 0;
            if (depth == 0)
                open = i;
        }
        if (open <= words.Start || !EndsSentence(prose, words.Start, open))
            return -1;
        var credit = new Span(open, words.End);
        var inner = prose.AsSpan(open + 1, credit.Length - 2).Trim("\u2060 ");
        if (inner.ContainsAnyInRange('0', '9') || HasSetOff(document, credit))
            return open;
        // the quoted may speak in brackets too, but then in a sentence
        var named = !inner.IsEmpty && (char.IsUpper(inner[0]) || !char.IsLetterOrDigit(inner[0])) && inner[^1] is not ('.' or '!' or '?');
        return named && (inner.Contains(',') || inner.Contains('“') || inner.Contains('"') || inner.Contains(':')) ? open : -1;
    }

    /// <summary>A link, or the title of a work, that stands behind the last stop and is no sentence.</summary>
    private static int SetOffAtEnd(Document document, Span words)
    {
        var prose = document.Prose;
        var span = LastSetOff(document, words.End);
        if (span.IsEmpty || span.Start <= words.Start || span.Length > Longest || !EndsSentence(prose, words.Start, span.Start))
            return -1;
        var own = Fragments.Trim(prose, span);
        return !own.IsEmpty && char.IsUpper(prose[own.Start]) && prose[own.End - 1] is not ('.' or '!' or '?' or '…' or '”' or '"') ? span.Start : -1;
    }

    /// <summary>
    /// True for a paragraph without a dash that is the full name of somebody, alone or with a year, a place or a title set off behind a comma: "Jane Roe, 1911", "Jane Roe, <i>Notes</i>".
    /// </summary>
    public static bool IsName(Document document, Span line)
    {
        const int mostBehind = 4;
        if (line.IsEmpty || line.Length > Longest || !char.IsUpper(document.Prose[line.Start]) || !StartsWithName(document.Prose, line))
            return false;
        var text = document.Read(line);
        var end = text.AsSpan().IndexOfAny(",(;");
        var name = WordScan.Words(end < 0 ? text : text[..end]);
        if (name.Count < 2)
            return false;
        return end < 0 || WordScan.Words(text[end..], mostBehind + 1).Count <= mostBehind || IsSetOffBehind(document, line, end);
    }

    private static bool IsSetOffBehind(Document document, Span line, int comma)
    {
        var m = Ordered.Last(document.Markup, line.End - 1, static i => i.Span.Start);
        return m >= 0 && document.Markup[m].Kind is MarkupKind.Emphasis or MarkupKind.Title && document.Markup[m].Span.Start > line.Start + comma;
    }

    private static bool IsSetOff(Document document, Span line)
    {
        if (line.IsEmpty || line.Length > Longest)
            return false;
        var prose = document.Prose;
        var set = LastSetOff(document, line.End);
        return !set.IsEmpty && Fragments.Trim(prose, set) == line && prose[line.End - 1] is not ('.' or '!' or '?' or '…' or '”' or '"');
    }

    /// <summary>The link or title of a work whose words end at <paramref name="end"/>; empty if there is none.</summary>
    private static Span LastSetOff(Document document, int end)
    {
        var l = Ordered.Last(document.Links, end - 1, static i => i.Span.Start);
        if (l >= 0 && Fragments.Trim(document.Prose, document.Links[l].Span).End == end)
            return document.Links[l].Span;
        var m = Ordered.Last(document.Markup, end - 1, static i => i.Span.Start);
        for (var n = 0; m >= 0 && n < 4; m--, n++)
        {
            if (document.Markup[m].Kind == MarkupKind.Title && Fragments.Trim(document.Prose, document.Markup[m].Span).End == end)
                return document.Markup[m].Span;
        }
        return default;
    }

    private static bool HasSetOff(Document document, Span span)
    {
        var l = Ordered.Last(document.Links, span.End - 1, static i => i.Span.Start);
        return (l >= 0 && span.Contains(document.Links[l].Span)) || Loccit.Citations.SetOff.In(document, span).Count > 0;
    }

    /// <summary>True for a dash of any form at <paramref name="at"/>.</summary>
    public static bool IsDash(string prose, int at) =>
        prose[at] is '—' or '–' or '―' || (prose[at] == '-' && at + 1 < prose.Length && prose[at + 1] is '-' or ' ');

    /// <summary>True if what is read before <paramref name="at"/>, spaces and dashes aside, ends a sentence.</summary>
    private static bool EndsSentence(string prose, int start, int at)
    {
        while (at > start && (prose[at - 1] is Document.Unread or '-' || char.IsWhiteSpace(prose[at - 1])))
            at--;
        return at > start && prose[at - 1] is '.' or '!' or '?' or '”' or '"' or '’' or '…';
    }
}
