namespace Loccit.Matching.Cuts;

/// <summary>Whether the speaker changes within a gap: from turn to turn of a transcript, from one person's quotation to another's, from dash to dash of a dialogue.</summary>
internal static class Turns
{
    private const int LabelReach = 4000;
    private const int TagReach = 60;
    private const int LongestName = 40;

    /// <summary>A speaker is named in no more words.</summary>
    private const int MostWords = 3;

    /// <summary>True if the words before a gap and those behind it are given by the source to different speakers.</summary>
    /// <param name="text">The source.</param>
    /// <param name="start">Where the gap begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="rightEnd">Where the passage behind it ends.</param>
    public static bool Change(string text, int start, int end, int rightEnd) =>
        Questions(text, start, end) || Labels(text, start, end) || Quotations(text, start, end, rightEnd) || Dashes(text, start, end);

    /// <summary>"Q." and "A.": the last label in the gap is another than the one before it.</summary>
    private static bool Questions(string text, int start, int end)
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

    /// <summary>"SEN. HART: …" and "THE WITNESS: …" at the beginnings of lines: the last name in the gap is another than the last before it.</summary>
    private static bool Labels(string text, int start, int end)
    {
        var last = NameBefore(text, end, start);
        if (last.IsEmpty)
            return false;
        var before = NameBefore(text, start, Math.Max(0, start - LabelReach));
        return !before.IsEmpty && !last.SequenceEqual(before);
    }

    /// <summary>The label of the last line before an offset that has one, if the line begins behind <paramref name="floor"/>.</summary>
    private static ReadOnlySpan<char> NameBefore(string text, int offset, int floor)
    {
        for (var i = offset - 1; i >= floor; i--)
        {
            if ((i == 0 || text[i - 1] == '\n') && Name(text.AsSpan(i, Math.Min(LongestName, text.Length - i))) is { IsEmpty: false } name)
                return name;
        }
        return [];
    }

    /// <summary>The name in capitals that a line of a transcript begins with, before its colon, or before its full stop where a title stands first: "MR. BROWN:", "Mr. BROWN.".</summary>
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t");
        var colon = line.IndexOf(':');
        if (colon > 1 && colon + 1 < line.Length && char.IsWhiteSpace(line[colon + 1]) && IsInCapitals(line[..colon]))
            return line[..colon];
        var title = line.IndexOf(". ");
        if (title is < 2 or > 6 || !char.IsUpper(line[0]))
            return [];
        var rest = line[(title + 2)..];
        var stop = rest.IndexOf(". ");
        return stop > 1 && IsInCapitals(rest[..stop]) ? line[..(title + 2 + stop)] : [];
    }

    private static bool IsInCapitals(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            if (char.IsLower(c) || char.IsDigit(c) || c is ',' or ';' or '?' or '!')
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    /// <summary>
    /// One quotation ends in the gap and the next begins there, and both have a speaker named behind or before them, not the same: "…," said the engineer. "…," said the mayor;
    /// Vane said: "…." Orr said: "….".
    /// </summary>
    private static bool Quotations(string text, int start, int end, int rightEnd)
    {
        var (closes, opens, marks) = (-1, -1, 0);
        for (var i = start; i < end; i++)
        {
            if (!IsMark(text[i]))
                continue;
            marks++;
            if (closes < 0)
                closes = i;
            opens = i;
        }
        if (marks != 2 || text[closes] is '\u201c' or '\u00ab' || text[opens] is '\u201d' or '\u00bb')
            return false;
        var first = Tag(text, closes + 1, opens);
        if (first.Count == 0)
            first = Cue(text, OpeningBefore(text, start));
        var second = Cue(text, opens);
        if (second.Count == 0)
        {
            var close = rightEnd;
            while (close < text.Length && close - rightEnd < LabelReach && text[close] is not ('"' or '\u201d' or '\u00bb' or '\n'))
                close++;
            if (close < text.Length && text[close] != '\n')
                second = Tag(text, close + 1, Math.Min(text.Length, close + 1 + TagReach));
        }
        // a name and a description may be one person's
        return first.Count > 0 && second.Count > 0 && IsName(first) == IsName(second) && !first.Exists(second.Contains);

        static bool IsName(List<string> who) => char.IsUpper(who[0][0]);
    }

    private static bool IsMark(char c) => c is '"' or '\u201c' or '\u201d' or '\u00ab' or '\u00bb';

    /// <summary>Where the quotation opens that an offset stands in; -1 if no mark stands before it in its paragraph.</summary>
    private static int OpeningBefore(string text, int offset)
    {
        var i = offset - 1;
        while (i >= 0 && offset - i < LabelReach && text[i] != '\n' && !IsMark(text[i]))
            i--;
        return i >= 0 && IsMark(text[i]) && text[i] is not ('\u201d' or '\u00bb') ? i : -1;
    }

    /// <summary>Who a tag behind a quotation names, "said the engineer": the words behind the verb of speech. Empty for a pronoun, which may be anybody.</summary>
    private static List<string> Tag(string text, int start, int end)
    {
        var stretch = Stretch.Behind(text, start, end);
        var words = GoverningWords.Near(text, start);
        return stretch.Count < 2 || !words.Is("said", stretch.Folded[0]) ? [] : Who(text, stretch, words, 1, stretch.Count);
    }

    /// <summary>Who the words right before an opening mark name, "The engineer said:": those before the verb of speech.</summary>
    private static List<string> Cue(string text, int opening)
    {
        if (opening <= 0)
            return [];
        var at = opening;
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ',' or ':'))
            at--;
        var stretch = Stretch.Before(text, at, Math.Max(0, at - TagReach));
        var words = GoverningWords.Near(text, at);
        if (stretch.Count < 2 || !words.Is("said", stretch.Folded[^1]))
            return [];
        return Who(text, stretch, words, stretch.ClauseStart(stretch.Count), stretch.Count - 1);
    }

    /// <summary>Up to three words that name somebody, as spelled, without articles; none where a pronoun does.</summary>
    private static List<string> Who(string text, Stretch stretch, GoverningWords words, int from, int to)
    {
        var who = new List<string>(MostWords);
        for (var i = from; i < to && who.Count < MostWords; i++)
        {
            if (i > from && stretch.IsParted(i))
                break;
            if (words.Is("pronoun", stretch.Folded[i]))
                return [];
            if (!words.Is("determiner", stretch.Folded[i]))
                who.Add(text[stretch.StartOf(i)..stretch.EndOf(i)]);
        }
        return who;
    }

    /// <summary>A dialogue with a dash before each turn: the gap holds the beginning of one, that of the words behind it.</summary>
    private static bool Dashes(string text, int start, int end)
    {
        if (!OpensWithDash(text, LineOf(text, start)))
            return false;
        var turns = 0;
        for (var i = start; i < end; i++)
            turns += text[i] == '\n' && OpensWithDash(text, i + 1) ? 1 : 0;
        return turns == 1 && OpensWithDash(text, LineOf(text, end));
    }

    private static int LineOf(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    private static bool OpensWithDash(string text, int line)
    {
        while (line < text.Length && text[line] is ' ' or '\t' or '\u00a0')
            line++;
        return line + 1 < text.Length && text[line] is '\u2014' or '\u2013' or '\u2015' && text[line + 1] != text[line];
    }
}
