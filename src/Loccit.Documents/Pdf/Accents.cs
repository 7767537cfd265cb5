using Loccit.Documents.Encodings;

namespace Loccit.Documents.Pdf;

/// <summary>Puts accents that are painted for themselves, as older fonts do, on their letters.</summary>
internal static class Accents
{
    /// <summary>What the sign at <paramref name="i"/> stands for; true if the next one is part of it.</summary>
    public static bool Compose(ReadOnlySpan<Glyph> glyphs, int i, out string text)
    {
        text = glyphs[i].Text;
        if (i + 1 >= glyphs.Length || glyphs[i + 1] is not { Text.Length: 1 } next || text.Length != 1 || !Overlaps(glyphs[i], next))
            return false;
        // the accent comes first or last
        var (letter, mark) = Mark(text[0]) is { } before ? (next.Text[0], before) : (text[0], Mark(next.Text[0]) ?? '\0');
        if (mark == '\0' || !char.IsLetter(letter))
            return false;
        var composed = AccentedLetters.Compose(letter, mark);
        if (composed.Length != 1)
            return false;
        text = composed;
        return true;
    }

    private static bool Overlaps(Glyph a, Glyph b)
    {
        var shared = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        return shared > 0.5f * Math.Min(a.Right - a.Left, b.Right - b.Left);
    }

    /// <summary>The combining mark of an accent that stands for itself.</summary>
    private static char? Mark(char c) =>
        c switch
        {
            '`' or '\u02cb' => '\u0300',
            '\u00b4' or '\u02ca' => '\u0301',
            '^' or '\u02c6' => '\u0302',
            '~' or '\u02dc' => '\u0303',
            '\u00af' or '\u02c9' => '\u0304',
            '\u02d8' => '\u0306',
            '\u02d9' => '\u0307',
            '\u00a8' => '\u0308',
            '\u02da' => '\u030a',
            '\u02dd' => '\u030b',
            '\u02c7' => '\u030c',
            '\u00b8' => '\u0327',
            '\u02db' => '\u0328',
            >= '\u0300' and <= '\u036f' => c,
            _ => null,
        };
}
