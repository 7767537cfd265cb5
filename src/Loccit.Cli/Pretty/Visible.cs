using System.Globalization;
using System.Text;

namespace Loccit.Cli.Pretty;

/// <summary>Makes words from a document safe for a terminal: nothing in them may move the cursor, recolour the screen or turn the direction of the text.</summary>
internal static class Visible
{
    /// <summary>One line: white space becomes spaces, controls become visible, what has no width and no meaning here is dropped.</summary>
    public static string Line(string text)
    {
        if (IsSafe(text))
            return text;
        var result = new StringBuilder(text.Length + 16);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or 0xA0 or 0x2028 or 0x2029 or 0x85)
            {
                if (!space)
                    result.Append(' ');
                space = true;
                continue;
            }
            space = false;
            if (rune.Value is < 0x20)
                result.Append((char)(0x2400 + rune.Value));
            else if (rune.Value is 0x7F)
                result.Append('\u2421');
            else if (rune.Value is Document.Unread or 0xAD or 0x200B or 0xFEFF)
                continue;
            else if (rune.Value is >= 0x80 and < 0xA0 || IsDirection(rune.Value) || rune.Value is >= 0xE0000 and <= 0xE007F)
                result.Append("\\u").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture));
            else
                result.Append(rune.ToString());
        }
        return result.ToString();
    }

    private static bool IsSafe(string text)
    {
        var before = 'a';
        foreach (var c in text)
        {
            if (c is (< ' ' or > '~') and not ('“' or '”' or '‘' or '’' or '…' or '—' or '–' or '¶') || (c == ' ' && before == ' '))
                return false;
            before = c;
        }
        return true;
    }

    private static bool IsDirection(int c) => c is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F or 0x061C;

    /// <summary>Columns that a character takes on a terminal (East Asian Width of UAX 11: W and F are two; marks that combine are none).</summary>
    public static int Width(Rune rune)
    {
        var c = rune.Value;
        if (c < 0x300)
            return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return
            c
                is (>= 0x1100 and <= 0x115F)
                    or (>= 0x2E80 and <= 0x303E)
                    or (>= 0x3041 and <= 0x33FF)
                    or (>= 0x3400 and <= 0x4DBF)
                    or (>= 0x4E00 and <= 0x9FFF)
                    or (>= 0xA000 and <= 0xA4CF)
                    or (>= 0xAC00 and <= 0xD7A3)
                    or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0xFE30 and <= 0xFE6F)
                    or (>= 0xFF00 and <= 0xFF60)
                    or (>= 0xFFE0 and <= 0xFFE6)
                    or (>= 0x1F300 and <= 0x1F64F)
                    or (>= 0x1F900 and <= 0x1F9FF)
                    or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
    }

    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    /// <summary>The text in at most <paramref name="width"/> columns: a stretch in the middle gives way to ⋯, which no author writes, at word boundaries.</summary>
    public static string Shorten(string text, int width)
    {
        const string gap = " ⋯ ";
        if (Width(text) <= width)
            return text;
        var head = Math.Max(1, (width - gap.Length) * 3 / 5);
        var tail = Math.Max(1, width - gap.Length - head);
        var left = Take(text, head);
        var right = TakeEnd(text, tail);
        return text[..left].TrimEnd() + gap + text[right..].TrimStart();
    }

    private static int Take(string text, int width)
    {
        int at = 0,
            space = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width -= Width(rune);
            if (width < 0)
                return space > 0 ? space : at;
            if (rune.Value == ' ')
                space = at;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }

    private static int TakeEnd(string text, int width)
    {
        int at = text.Length,
            space = text.Length;
        while (at > 0)
        {
            Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out var units);
            width -= Width(rune);
            if (width < 0)
                return space < text.Length ? space : at;
            at -= units;
            if (rune.Value == ' ')
                space = at + 1;
        }
        return at;
    }
}
