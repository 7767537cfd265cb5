using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Loccit.Documents.Pdf;

/// <summary>The signs of one page, those of each direction for themselves.</summary>
internal static class PageGlyphs
{
    /// <summary>Signs of a page by direction, in the order in which they are painted. What is set aslant (a stamp over the page) is left out.</summary>
    public static List<Glyph>[] Read(PdfPage page, FontStyles fonts, Tags? tags)
    {
        List<Glyph>[] byTurn = [new(page.Letters.Count), [], [], []];
        var marks = MarkedLetters.Of(page, tags);
        foreach (var letter in page.Letters)
        {
            var (said, block) = marks?.Next(letter) ?? default;
            if (TurnOf(letter) is not { } turn)
                continue;
            var style = fonts.Of(letter);
            var text = GlyphText.Of(
                said
                    ?? (
                        style.HasFlag(GlyphStyle.TexText) ? TexLetters.OfText(letter.Value)
                        : style.HasFlag(GlyphStyle.TexSymbols) ? TexLetters.OfSymbol(letter.Value)
                        : letter.Value
                    )
            );
            if (text.Length == 0)
                continue;
            var (left, baseline) = turn.Upright(letter.StartBaseLine);
            var (right, _) = turn.Upright(letter.EndBaseLine);
            var size = (float)letter.PointSize;
            if (!float.IsFinite(left) || !float.IsFinite(right) || !float.IsFinite(baseline) || !(size > 0.1f) || size > 5000)
                continue;
            byTurn[(int)turn].Add(new Glyph(text, left, Math.Max(left, right), baseline, size, style, block));
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
}
