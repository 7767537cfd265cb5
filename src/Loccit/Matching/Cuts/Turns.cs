namespace Loccit.Matching.Cuts;

/// <summary>Whether the speaker changes within a gap: between question and answer of a transcript, or from one person's quotation to another's.</summary>
internal static class Turns
{
    private const int LabelReach = 4000;
    private const int TagReach = 60;

    /// <summary>True if the words before a gap and those behind it are given by the source to different speakers.</summary>
    /// <param name="text">The source.</param>
    /// <param name="start">Where the gap begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="rightEnd">Where the passage behind it ends.</param>
    public static bool Change(string text, int start, int end, int rightEnd) => Label(text, start, end) || Quotations(text, start, end, rightEnd);

    /// <summary>"Q." and "A.": the last label in the gap is another than the one before it.</summary>
    private static bool Label(string text, int start, int end)
    {
        var last = LabelBefore(text, end, start);
        return last != '\0' && LabelBefore(text, start, Math.Max(0, start - LabelReach)) is var before and not '\0' && before != last;
    }

    private static char LabelBefore(string text, int offset, int floor)
    {
        for (var i = offset - 2; i >= floor; i--)
        {
            if (text[i] is 'Q' or 'A' && text[i + 1] is '.' or ':' && i + 2 < text.Length && char.IsWhiteSpace(text[i + 2]) && OpensTurn(text, i))
                return text[i];
        }
        return '\0';
    }

    // "Q." at the beginning of a line or behind a sentence; an initial stands in one
    private static bool OpensTurn(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && text[i] != '\n' && char.IsWhiteSpace(text[i]))
            i--;
        return i < 0
            || text[i] is '\n' or '?' or '!' or '"' or '\u201d'
            || (text[i] == '.' && i > 1 && char.IsLower(text[i - 1]) && char.IsLetterOrDigit(text[i - 2]));
    }

    /// <summary>One quotation ends in the gap and the next begins there, and their tags name different speakers: "…," said the engineer. "…," said the mayor.</summary>
    private static bool Quotations(string text, int start, int end, int rightEnd)
    {
        var (closes, opens, marks) = (-1, -1, 0);
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('"' or '\u201c' or '\u201d' or '\u00ab' or '\u00bb'))
                continue;
            marks++;
            if (closes < 0)
                closes = i;
            opens = i;
        }
        if (marks != 2 || text[closes] is '\u201c' or '\u00ab' || text[opens] is '\u201d' or '\u00bb')
            return false;
        var first = Tag(text, closes + 1, opens);
        var close = rightEnd;
        while (close < text.Length && close - rightEnd < LabelReach && text[close] is not ('"' or '\u201d' or '\u00bb' or '\n'))
            close++;
        if (close >= text.Length || text[close] == '\n')
            return false;
        var second = Tag(text, close + 1, Math.Min(text.Length, close + 1 + TagReach));
        return first.Length > 0 && second.Length > 0 && !first.SequenceEqual(second);
    }

    /// <summary>Who a tag behind a quotation names, "said the engineer": the two words behind the verb of speech. Empty for a pronoun, which may be anybody.</summary>
    private static string[] Tag(string text, int start, int end)
    {
        var stretch = Stretch.Behind(text, start, end);
        var words = GoverningWords.Near(text, start);
        var f = stretch.Folded;
        if (f.Count < 2 || !words.Is("said", f[0]) || words.Is("pronoun", f[1]))
            return [];
        var who = f.Skip(1).SkipWhile(w => words.Is("determiner", w)).Take(1).ToArray();
        return who;
    }
}
