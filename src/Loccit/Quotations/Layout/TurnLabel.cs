using Loccit.Text;

namespace Loccit.Quotations.Layout;

/// <summary>How the label of a turn is written.</summary>
internal enum LabelStyle
{
    /// <summary>A name in capitals: <c>WALLACE:</c>.</summary>
    Capitals,

    /// <summary>A name that mark-up sets off: <c>**Wallace:**</c>.</summary>
    SetOff,

    /// <summary>A name like any other: <c>Wallace:</c>.</summary>
    Plain,

    /// <summary>Who asks: <c>Q.</c>, <c>Frage:</c>.</summary>
    Question,

    /// <summary>Who answers: <c>A.</c>, <c>Antwort:</c>.</summary>
    Answer,
}

/// <summary>What stands at the head of a line to say who speaks it.</summary>
/// <param name="Span">All of it, with what a comma or bracket adds: "CHRIS WALLACE, HOST".</param>
/// <param name="Name">The name alone.</param>
/// <param name="End">Offset behind the sign that ends it, where the words may begin.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Colon">True if a colon ends it, false for a full stop.</param>
/// <param name="Timed">True if the time of the words stands before it.</param>
internal readonly record struct TurnLabel(Span Span, Span Name, int End, LabelStyle Style, bool Colon, bool Timed)
{
    // Longer ones are sentences; units of syntax between the letters (link targets) are not counted.
    private const int Longest = 80;
    private const int LongestWithSyntax = 400;
    private const int MostWords = 5;
    private const int LongestTime = 40;

    /// <summary>The label at the head of a line; null if none stands there. Bounded work.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">What its language has beside marks.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="end">Where it ends.</param>
    public static TurnLabel? Read(Document document, CueWords words, int start, int end)
    {
        var prose = document.Prose;
        var from = Skip(prose, start, end);
        if (from < end && QuoteMarks.Is(prose[from]))
            from++;
        var head = from;
        from = SkipTime(prose, from, end);
        var timed = from > head || IsTimed(document, start, from);
        if (from >= end || !(char.IsUpper(prose[from]) || IsUncased(prose[from])))
            return null;
        var limit = Math.Min(end, from + LongestWithSyntax);
        int read = 0,
            depth = 0,
            nameEnd = -1;
        for (var i = from; i < limit && read < Longest; i++)
        {
            var c = prose[i];
            if (c == Document.Unread)
                continue;
            read++;
            if (depth == 0 && c is ':' or '：' or '.' && Ends(prose, i, end))
            {
                var name = Fragments.Trim(prose, new Span(from, nameEnd < 0 ? i : nameEnd));
                if (StyleOf(document, words, name) is { } style && (c != '.' || MayStop(prose, name, style)))
                    return new TurnLabel(Fragments.Trim(prose, new Span(from, i)), name, i + 1, style, c != '.', timed);
                if (c != '.')
                    return null;
            }
            switch (c)
            {
                case '(' or '[':
                    depth++;
                    nameEnd = nameEnd < 0 ? i : nameEnd;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ',':
                    nameEnd = nameEnd < 0 ? i : nameEnd;
                    break;
                default:
                    if (!(char.IsLetterOrDigit(c) || c is ' ' or '\u00a0' or '.' or '’' or '\'' or '-' or '&' or '/' or '#' || char.IsSurrogate(c)))
                        return null;
                    break;
            }
        }
        return null;
    }

    /// <summary>The label right before words that are known to have one: that of their line.</summary>
    public static TurnLabel? Before(Document document, CueWords words, int at)
    {
        var prose = document.Prose;
        var block = document.BlockSpan(at).Start;
        for (var line = at; line > block && at - line < LongestWithSyntax; )
        {
            line--;
            if (line > block && prose[line - 1] is not ('\n' or '\r'))
                continue;
            // the words may begin on the line below their label
            if (Read(document, words, line, Math.Min(prose.Length, at + 1)) is { } label && label.End <= at)
                return label;
        }
        var above = document.BlockAt(at) - 1;
        return above >= 0 && Fragments.Trim(prose, new Span(block, at)).IsEmpty && document.Blocks[above].Span is var own
            ? Read(document, words, own.Start, own.End)
            : null;
    }

    /// <summary>The name as it is compared: in capitals, each stretch of spaces one.</summary>
    public string Key(Document document) => document.Read(Name).ToUpperInvariant();

    private static LabelStyle? StyleOf(Document document, CueWords words, Span name)
    {
        if (name.IsEmpty)
            return null;
        var text = document.Read(name).TrimEnd('.');
        if (words.IsAsking(text))
            return LabelStyle.Question;
        if (words.IsAnswering(text))
            return LabelStyle.Answer;
        var scan = WordScan.Words(text, MostWords + 2);
        if (scan.Count == 0 || words.IsNoSpeaker(scan[^1]) || words.IsNoSpeaker(scan[0]))
            return null;
        var letters = 0;
        var capitals = true;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals &= !char.IsLower(c) && !IsUncased(c);
        }
        if (capitals && letters > 1 || IsSurnameInCapitals(scan))
            return LabelStyle.Capitals;
        if (scan.Count > MostWords)
            return null;
        for (var i = 0; i < scan.Count; i++)
        {
            // "First officer" is what somebody is
            if (
                char.IsLower(scan[i][0])
                && (i == 0 || !(CueWords.IsSmall(scan[i]) || scan[i] is "van" or "der" or "den" || i == scan.Count - 1 && words.IsSpeakerRole(scan[i])))
            )
                return null;
        }
        return IsSetOff(document, name) ? LabelStyle.SetOff : LabelStyle.Plain;
    }

    /// <summary>Minutes of parliaments write the surname alone in capitals: "Mr VAN DER HEIDE". A figure ("Part III") is no surname.</summary>
    private static bool IsSurnameInCapitals(WordScan scan)
    {
        if (scan.Count is < 2 or > MostWords || !char.IsUpper(scan[0][0]))
            return false;
        var name = scan[^1];
        var numeral = true;
        foreach (var c in name)
        {
            if (!char.IsUpper(c) && c is not ('-' or '\'' or '’'))
                return false;
            numeral &= c is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M';
        }
        return name.Length > 2 && !numeral;
    }

    /// <summary>A full stop ends a label only where nothing else could stand: Q. and A., and one word of capitals.</summary>
    private static bool MayStop(string prose, Span name, LabelStyle style) =>
        style is LabelStyle.Question or LabelStyle.Answer
        || style == LabelStyle.Capitals && name.Length > 2 && !prose.AsSpan(name.Start, name.Length).ContainsAny(" .,");

    private static bool Ends(string prose, int sign, int end) =>
        sign + 1 >= end || prose[sign] == '：' || prose[sign + 1] == Document.Unread || char.IsWhiteSpace(prose[sign + 1]) || QuoteMarks.Is(prose[sign + 1]);

    /// <summary>True if mark-up for emphasis holds the name.</summary>
    private static bool IsSetOff(Document document, Span name)
    {
        const int nearest = 4;
        var last = Ordered.Last(document.Markup, name.Start, static i => i.Span.Start);
        for (var i = last; i >= 0 && last - i < nearest; i--)
        {
            if (document.Markup[i].Kind == MarkupKind.Emphasis && document.Markup[i].Span.End >= name.End)
                return true;
        }
        return false;
    }

    /// <summary>True if a time begins at the head of the line that was read as such and is no part of the text.</summary>
    private static bool IsTimed(Document document, int start, int name) =>
        Ordered.Last(document.Times, name, static t => t.Span.Start) is var last and >= 0 && document.Times[last].Span.Start >= start;

    /// <summary>Past a time that a transcript gives before the name: <c>[00:12:03]</c>, <c>00:12:03</c>.</summary>
    private static int SkipTime(string prose, int from, int end)
    {
        if (from >= end || !(prose[from] is '[' or '(' || char.IsAsciiDigit(prose[from])))
            return from;
        var digits = 0;
        var at = from;
        while (
            at < end
            && at - from < LongestTime
            && (char.IsAsciiDigit(prose[at]) || prose[at] is '[' or ']' or '(' or ')' or ':' or '.' or ',' or ' ' or '-' or '>')
        )
        {
            digits += char.IsAsciiDigit(prose[at]) ? 1 : 0;
            at++;
        }
        return digits >= 3 && at < end ? Skip(prose, at, end) : from;
    }

    private static int Skip(string prose, int from, int end)
    {
        while (from < end && (prose[from] == Document.Unread || char.IsWhiteSpace(prose[from])))
            from++;
        return from;
    }

    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;
}
