using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Loccit.Documents.Pdf;

/// <summary>The signs of one page, those of each direction for themselves.</summary>
internal static class PageGlyphs
{
    /// <summary>Signs of a page by direction, in the order in which they are painted. What is set aslant (a stamp over the page) is left out.</summary>
    /// <param name="letters">The page's letters.</param>
    /// <param name="isUnmapped">Whether a letter's font says what its signs stand for.</param>
    public static List<Glyph>[] Read(IReadOnlyList<Letter> letters, Predicate<Letter> isUnmapped)
    {
        List<Glyph>[] byTurn =
        [
            [],
            [],
            [],
            [],
        ];
        foreach (var letter in letters)
        {
            if (TurnOf(letter) is not { } turn)
                continue;
            var text = GlyphText.Of(letter.Value);
            if (text.Length == 0)
                continue;
            var (left, baseline) = turn.Upright(letter.StartBaseLine);
            var (right, _) = turn.Upright(letter.EndBaseLine);
            var size = (float)letter.PointSize;
            if (!float.IsFinite(left) || !float.IsFinite(right) || !float.IsFinite(baseline) || !(size > 0.1f) || size > 5000)
                continue;
            var style = StyleOf(letter);
            if (isUnmapped(letter))
                style |= GlyphStyle.Unmapped;
            byTurn[(int)turn].Add(new Glyph(text, left, Math.Max(left, right), baseline, size, style));
        }
        return byTurn;
    }

    private static Turn? TurnOf(Letter letter) =>
        letter.TextOrientation switch
        {
            TextOrientation.Horizontal => Turn.None,
            TextOrientation.Rotate90 => Turn.Right,
            TextOrientation.Rotate180 => Turn.Half,
            TextOrientation.Rotate270 => Turn.Left,
            _ => null,
        };

    private static GlyphStyle StyleOf(Letter letter)
    {
        var font = letter.FontDetails;
        var style = GlyphStyle.None;
        var name = font.Name ?? "";
        if (font.IsBold || font.Weight >= 600 || Names(name, "Bold", "Black", "CMBX", "Heavy", "Semibold"))
            style |= GlyphStyle.Bold;
        if (font.IsItalic || Names(name, "Italic", "Oblique", "CMTI", "CMSL"))
            style |= GlyphStyle.Italic;
        if (Names(name, "Mono", "Courier", "CMTT", "Consolas", "Typewriter"))
            style |= GlyphStyle.Monospaced;
        return style;
    }

    private static bool Names(string font, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (font.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
