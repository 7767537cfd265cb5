using System.Globalization;
using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Pinpoints;

/// <summary>Reads a locator as a citation has it: "p. 12", "pp. 12–14, 20", "ch. 4, § 2", "45 ff.", "chapter four".</summary>
internal static class PinpointReader
{
    /// <summary>Every pinpoint of a locator, in order. Linear.</summary>
    public static List<Pinpoint> Read(string locator)
    {
        var found = new List<Pinpoint>();
        var kind = PinpointKind.Page;
        for (var i = 0; i < locator.Length; )
        {
            if (locator[i] is '§' or '¶')
            {
                kind = locator[i] == '§' ? PinpointKind.Section : PinpointKind.Paragraph;
                i++;
                continue;
            }
            if (!char.IsLetterOrDigit(locator[i]))
            {
                i++;
                continue;
            }
            var end = NumberEnd(locator, i);
            var word = locator.AsSpan(i, end - i);
            if (KindOf(word) is { } named)
            {
                kind = named;
                i = end;
                continue;
            }
            if (Key(word) is not { } from)
            {
                // "f.", "ff." behind a number: the pages that follow
                if (found.Count > 0 && word is "f" or "ff" or "sq" or "sqq")
                    found[^1] = found[^1] with { To = word is "f" or "sq" ? Next(found[^1].From) : null };
                i = end;
                continue;
            }
            var to = from;
            var at = end;
            while (at < locator.Length && locator[at] == ' ')
                at++;
            if (at < locator.Length && locator[at] is '-' or '\u2010' or '\u2011' or '–' or '—')
            {
                at++;
                while (at < locator.Length && locator[at] == ' ')
                    at++;
                var last = NumberEnd(locator, at);
                if (last > at && Key(locator.AsSpan(at, last - at)) is { } upper)
                    (to, end) = (Completed(from, upper), last);
            }
            found.Add(new Pinpoint(kind, from, to));
            i = end;
        }
        return found;
    }

    /// <summary>
    /// A number in the form in which two ways of writing it are equal: "12", "xii" and "XII" of chapters; of pages the small roman ones are others than the figures, so "xii" stays "xii".
    /// Null if a text is no number.
    /// </summary>
    public static string? Key(ReadOnlySpan<char> text)
    {
        const int Longest = 24;
        text = text.Trim(" .:—–-[]()").TrimStart('0');
        if (text.IsEmpty || text.Length > Longest)
            return null;
        if (text.ContainsAnyInRange('0', '9'))
        {
            Span<char> key = stackalloc char[Longest];
            var n = 0;
            foreach (var c in text)
            {
                if (char.IsLetterOrDigit(c) || c == '.')
                    key[n++] = char.ToLowerInvariant(c);
            }
            return key[..n].ToString();
        }
        Span<char> upper = stackalloc char[Longest];
        text.ToUpperInvariant(upper);
        if (Numerals.Roman(upper[..text.Length]) > 0)
            return text.ToString().ToLowerInvariant();
        return Numerals.Read(text, English) is { Bottom: 1, Unit: "", Top: > 0 and < 1000 } number
            ? number.Top.ToString("0", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A key in figures, whatever it was written in: how chapters and their like are compared.</summary>
    public static string Figures(string key) =>
        Numerals.Roman(key.ToUpperInvariant()) is var value and > 0 ? value.ToString(CultureInfo.InvariantCulture) : key;

    /// <summary>What a word counts by; null if it is no such word.</summary>
    public static PinpointKind? KindOf(ReadOnlySpan<char> word)
    {
        const int Longest = 12;
        word = word.TrimEnd('.');
        if (word.Length is 0 or > Longest)
            return null;
        Span<char> lower = stackalloc char[Longest];
        word.ToLowerInvariant(lower);
        return lower[..word.Length] switch
        {
            "p" or "pp" or "pg" or "pgs" or "page" or "pages" or "seite" or "seiten" or "página" or "páginas" => PinpointKind.Page,
            "s" when word is "S" => PinpointKind.Page,
            "ch" or "chs" or "chap" or "chaps" or "chapter" or "chapters" or "kap" or "kapitel" or "chapitre" or "capítulo" or "cap" => PinpointKind.Chapter,
            "sec" or "secs" or "section" or "sections" or "abschnitt" or "sección" => PinpointKind.Section,
            "part" or "teil" or "partie" or "parte" => PinpointKind.Part,
            "book" or "buch" or "livre" or "libro" => PinpointKind.Book,
            "act" or "akt" or "acte" or "acto" => PinpointKind.Act,
            "para" or "paras" or "paragraph" or "paragraphs" or "rn" or "abs" => PinpointKind.Paragraph,
            "vol" or "vols" or "volume" or "bd" or "tome" or "line" or "lines" or "ll" or "col" or "column" or "verse" or "canto" => PinpointKind.Other,
            "no" or "nr" or "note" or "n" or "art" or "fol" or "scene" => PinpointKind.Other,
            _ => null,
        };
    }

    private static readonly Lexicon English = Lexicon.Of("", "en");

    /// <summary>"345–8" is 345 to 348.</summary>
    private static string Completed(string from, string to) =>
        to.Length < from.Length && IsFigures(from) && IsFigures(to) ? string.Concat(from.AsSpan(0, from.Length - to.Length), to) : to;

    private static string? Next(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (n + 1).ToString(CultureInfo.InvariantCulture) : null;

    private static bool IsFigures(string key) => !key.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>The end of a run of letters and digits, with the points and hyphens that stand within a number: "2.1", "S-12".</summary>
    private static int NumberEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            // "45ff.": what follows is no part of the number
            if (
                i > start
                && text[i] == 'f'
                && char.IsAsciiDigit(text[i - 1])
                && text.AsSpan(i).TrimStart('f') is var rest
                && (rest.IsEmpty || !char.IsLetterOrDigit(rest[0]))
            )
                break;
            if (char.IsLetterOrDigit(text[i]))
                i++;
            else if (i > start && i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
                i++;
            else if (i == start + 1 && i + 1 < text.Length && text[i] == '-' && char.IsAsciiLetterUpper(text[start]) && char.IsAsciiDigit(text[i + 1]))
                i++;
            else
                break;
        }
        return i;
    }
}
