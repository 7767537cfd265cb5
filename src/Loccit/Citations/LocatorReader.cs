namespace Loccit.Citations;

/// <summary>Finds the place in a source that a citation names: "p. 12", "pp. 3–4", "chapter four", "vol. 2", "§ 5".</summary>
internal static class LocatorReader
{
    /// <summary>Every locator of a citation's text, by place, not overlapping. Linear.</summary>
    public static List<Span> Read(string text)
    {
        var found = new List<Span>();
        for (var i = 0; i < text.Length; )
        {
            if (PageAndLines(text, i) is var lines && lines > i)
            {
                found.Add(new Span(i, lines));
                i = lines;
                continue;
            }
            if (!(char.IsLetter(text[i]) || text[i] is '§' or '¶') || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                i++;
                continue;
            }
            var end = At(text, i);
            if (end > i)
            {
                found.Add(new Span(i, end));
                i = end;
            }
            else
            {
                i = WordEnd(text, i + 1);
            }
        }
        return found;
    }

    /// <summary>The locators as written: one stretch if only commas part them, else joined by a comma.</summary>
    public static string? Text(string text, List<Span> locators)
    {
        if (locators.Count == 0)
            return null;
        var parts = new List<string>();
        var start = locators[0].Start;
        for (var i = 1; i < locators.Count; i++)
        {
            if (text.AsSpan(locators[i - 1].End, locators[i].Start - locators[i - 1].End).Trim(" ,;").IsEmpty)
                continue;
            parts.Add(text[start..locators[i - 1].End]);
            start = locators[i].Start;
        }
        parts.Add(text[start..locators[^1].End]);
        return string.Join(", ", parts);
    }

    /// <summary>The end of "12:3", "12:3–7", "12:24–13:2", pages and lines of a transcript, where a part of the citation begins and ends with it; else <paramref name="i"/>.</summary>
    private static int PageAndLines(string text, int i)
    {
        if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsAsciiDigit(text[i - 1])))
            return i;
        var end = i;
        var colons = 0;
        var dashes = 0;
        while (
            end < text.Length && (char.IsAsciiDigit(text[end]) || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && text[end] is ':' or '-' or '–'))
        )
        {
            colons += text[end] == ':' ? 1 : 0;
            dashes += text[end] is '-' or '–' ? 1 : 0;
            // lines come first, then those of the other page
            if (colons > 1 + dashes || dashes > 1 || (dashes == 1 && colons == 0))
                return i;
            end++;
        }
        return colons > 0 && StartsPart(text, i) && (end == text.Length || text[end] is ',' or ';' or ')' or '.' or ' ') ? end : i;
    }

    private static int At(string text, int i)
    {
        int at;
        var full = false;
        if (text[i] is '§' or '¶')
        {
            at = i + 1;
            while (at < text.Length && text[at] == text[i])
                at++;
        }
        else
        {
            at = WordEnd(text, i);
            switch (Kind(text.AsSpan(i, at - i)))
            {
                case 0:
                    return i;
                case 2:
                    full = true;
                    break;
            }
            if (at < text.Length && text[at] == '.')
                at++;
        }
        // a whole word is a locator only where a part of the citation begins: "Part Two" may belong to a title
        if (full && !StartsPart(text, i))
            return i;
        while (at < text.Length && text[at] is ' ' or '\u00a0')
            at++;
        var end = Value(text, at, full);
        return end > at ? end : i;
    }

    private static bool StartsPart(string text, int i)
    {
        while (i > 0 && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] == Document.Unread))
            i--;
        return i == 0 || text[i - 1] is ',' or ';' or '(' or '.' or ':' or '”' or '"';
    }

    /// <summary>"12", "A4", "xiv", "3–4", "45ff.", "four"; gives its end, or <paramref name="start"/>.</summary>
    private static int Value(string text, int start, bool words)
    {
        var end = WordEnd(text, start);
        if (end == start || !IsNumber(text.AsSpan(start, end - start), words))
            return start;
        while (end + 1 < text.Length)
        {
            var next = end;
            if (text[next] is '–' or '-' or '—' or '.' or '/')
                next++;
            else if (
                text[next] is ',' or '&'
                && next + 2 < text.Length
                && text[next + 1] == ' '
                && char.IsAsciiDigit(text[next + 2])
                && !IsYear(text, next + 2)
            )
                next += 2;
            else
                break;
            var stop = WordEnd(text, next);
            if (stop == next || !IsNumber(text.AsSpan(next, stop - next), words: false))
                break;
            end = stop;
        }
        if (text.AsSpan(end).StartsWith(" ff.", StringComparison.Ordinal))
            end += 4;
        else if (text.AsSpan(end).StartsWith(" f.", StringComparison.Ordinal))
            end += 3;
        return end;
    }

    private static bool IsYear(string text, int i)
    {
        var end = WordEnd(text, i);
        return end - i == 4 && !text.AsSpan(i, 4).ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsNumber(ReadOnlySpan<char> word, bool words)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            var letters = word.TrimStart("0123456789");
            return letters.Length <= 1 || letters is "ff" or "st" or "nd" or "rd" or "th";
        }
        if (word.Length <= 5 && char.IsAsciiLetter(word[0]) && word.Length > 1 && !word[1..].ContainsAnyExceptInRange('0', '9'))
            return true;
        if (!word.ContainsAnyExcept("ivxlc") || !word.ContainsAnyExcept("IVXLC"))
            return true;
        return words && NumberWords.Contains(word);
    }

    private static int WordEnd(string text, int i)
    {
        while (i < text.Length && char.IsLetterOrDigit(text[i]))
            i++;
        return i;
    }

    /// <summary>1 for an abbreviation that is nothing else, 2 for a whole word or an abbreviation that may be one, 0 for all else.</summary>
    private static int Kind(ReadOnlySpan<char> word) =>
        word switch
        {
            "p" or "pp" or "pg" or "pgs" => 1,
            "page" or "pages" or "vol" or "vols" or "Vol" or "ch" or "chap" or "chs" or "para" or "paras" or "fol" or "sec" => 1,
            "S" or "Bd" or "Kap" or "Seite" or "Seiten" or "Abs" or "Rn" => 2,
            "Chapter" or "chapter" or "Section" or "section" or "Part" or "part" or "Book" or "book" or "Volume" or "volume" or "Page" or "Pages" => 2,
            "paragraph" or "Paragraph" or "line" or "lines" or "act" or "Act" or "scene" or "verse" or "canto" or "Canto" or "col" or "column" => 2,
            "no" or "No" or "Nr" or "note" or "n" or "l" or "ll" or "art" or "Art" or "chapitre" or "tome" or "capítulo" or "página" or "Kapitel" => 2,
            _ => 0,
        };
}
