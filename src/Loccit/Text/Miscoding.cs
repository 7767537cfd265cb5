using System.Globalization;
using System.Text;

namespace Loccit.Text;

/// <summary>
/// What is left in a text of a page that was decoded once too seldom or with the wrong table: character references ("&amp;amp;", "&amp;#8217;"), and UTF-8 read as Windows-1252 ("â€™").
/// The text is mended for comparison only.
/// </summary>
internal static class Miscoding
{
    private const int LongestReference = 10;

    // 0x80 … 0x9F of Windows-1252 (WHATWG Encoding); what it leaves undefined stands for itself
    private const string Windows1252 =
        "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
        + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private static readonly (string Name, string Text)[] Names =
    [
        ("amp", "&"),
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("apos", "'"),
        ("nbsp", "\u00a0"),
        ("shy", "\u00ad"),
        ("ndash", "\u2013"),
        ("mdash", "\u2014"),
        ("lsquo", "\u2018"),
        ("rsquo", "\u2019"),
        ("sbquo", "\u201a"),
        ("ldquo", "\u201c"),
        ("rdquo", "\u201d"),
        ("bdquo", "\u201e"),
        ("laquo", "\u00ab"),
        ("raquo", "\u00bb"),
        ("lsaquo", "\u2039"),
        ("rsaquo", "\u203a"),
        ("hellip", "\u2026"),
        ("prime", "\u2032"),
        ("times", "\u00d7"),
        ("frac14", "\u00bc"),
        ("frac12", "\u00bd"),
        ("frac34", "\u00be"),
        ("pound", "\u00a3"),
        ("euro", "\u20ac"),
        ("sect", "\u00a7"),
        ("szlig", "\u00df"),
        ("aelig", "\u00e6"),
        ("AElig", "\u00c6"),
        ("oelig", "\u0153"),
        ("OElig", "\u0152"),
        ("oslash", "\u00f8"),
        ("Oslash", "\u00d8"),
        ("ordf", "\u00aa"),
        ("ordm", "\u00ba"),
        ("ensp", " "),
        ("emsp", " "),
        ("thinsp", " "),
    ];

    private static readonly (string Name, char Mark)[] MarkNames =
    [
        ("grave", '\u0300'),
        ("acute", '\u0301'),
        ("circ", '\u0302'),
        ("tilde", '\u0303'),
        ("uml", '\u0308'),
        ("ring", '\u030a'),
        ("caron", '\u030c'),
        ("cedil", '\u0327'),
    ];

    /// <summary>True if the text may hold something to mend.</summary>
    public static bool IsSuspect(ReadOnlySpan<char> text)
    {
        if (text.Contains('&') && text.Contains(';'))
            return true;
        foreach (var c in text)
        {
            if (IsLead(c))
                return true;
        }
        return false;
    }

    // what the first bytes of Latin, Greek, Cyrillic, punctuation and ligatures are read as
    private static bool IsLead(char c) => c is (>= '\u00c2' and <= '\u00c5') or (>= '\u00ce' and <= '\u00d1') or '\u00e2' or '\u00ef';

    /// <summary>The text as it was meant; itself where nothing is to be mended.</summary>
    /// <param name="text">The text.</param>
    /// <param name="starts">Filled with the offset in <paramref name="text"/> at which each character of the result begins, and its length behind them.</param>
    public static string Mend(ReadOnlySpan<char> text, List<int> starts)
    {
        var result = new StringBuilder(text.Length);
        starts.Clear();
        for (var i = 0; i < text.Length; )
        {
            var length = At(text[i..], result);
            if (length == 0)
            {
                result.Append(text[i]);
                length = 1;
            }
            while (starts.Count < result.Length)
                starts.Add(i);
            i += length;
        }
        starts.Add(text.Length);
        return result.ToString();
    }

    /// <summary>The text as it was meant.</summary>
    public static ReadOnlySpan<char> Mend(ReadOnlySpan<char> text) => IsSuspect(text) ? Mend(text, []) : text;

    /// <summary>Appends what the beginning of the text stands for; returns how many characters that is, 0 if it stands for itself.</summary>
    private static int At(ReadOnlySpan<char> text, StringBuilder result) =>
        text[0] == '&' ? Reference(text, result)
        : IsLead(text[0]) ? Utf8(text, result)
        : 0;

    private static int Reference(ReadOnlySpan<char> text, StringBuilder result)
    {
        var end = text[..Math.Min(text.Length, LongestReference)].IndexOf(';');
        if (end < 2)
            return 0;
        var name = text[1..end];
        if (name[0] == '#')
        {
            var isHex = name.Length > 2 && name[1] is 'x' or 'X';
            var parsed = isHex
                ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code);
            if (!parsed || code < 32 || !Rune.IsValid(code))
                return 0;
            // 128 … 159 are meant as Windows-1252 (HTML Living Standard, 13.2.5.80)
            result.Append(code is >= 0x80 and < 0xa0 ? Windows1252[code - 0x80].ToString() : new Rune(code).ToString());
            return end + 1;
        }
        foreach (var (known, meant) in Names)
        {
            if (name.SequenceEqual(known))
            {
                result.Append(meant);
                return end + 1;
            }
        }
        foreach (var (known, mark) in MarkNames)
        {
            if (char.IsAsciiLetter(name[0]) && name[1..].SequenceEqual(known))
            {
                result.Append(name[0]).Append(mark);
                return end + 1;
            }
        }
        return 0;
    }

    private static int Utf8(ReadOnlySpan<char> text, StringBuilder result)
    {
        var lead = text[0];
        var second = text.Length > 1 ? Byte(text[1]) : -1;
        if (second < 0)
            return 0;
        if (lead < '\u00e0')
        {
            result.Append((char)(((lead & 0x1f) << 6) | (second & 0x3f)));
            return 2;
        }
        var third = text.Length > 2 ? Byte(text[2]) : -1;
        if (third < 0)
        {
            // the last byte of a closing mark is undefined, and is often lost
            if (lead != '\u00e2' || second != 0x80)
                return 0;
            result.Append('\u201d');
            return 2;
        }
        var c = (char)(((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
        // of three bytes: only punctuation, signs and ligatures
        if (c is not ((>= '\u2010' and <= '\u215f') or (>= '\ufb00' and <= '\ufb06')))
            return 0;
        result.Append(c);
        return 3;
    }

    /// <summary>The byte from 0x80 to 0xBF that was read as the character; -1 if none was.</summary>
    private static int Byte(char c) =>
        c is >= '\u0080' and <= '\u00bf' ? c
        : Windows1252.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? i + 0x80
        : -1;
}
