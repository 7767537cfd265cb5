using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.PdfFonts;

namespace Loccit.Documents.Pdf;

/// <summary>How the fonts of a document look, by what they are called and say of themselves.</summary>
internal sealed class FontStyles(FontMaps maps)
{
    private readonly Dictionary<FontDetails, GlyphStyle> known = new(ReferenceEqualityComparer.Instance);
    private FontDetails? last;
    private GlyphStyle lastStyle;

    public GlyphStyle Of(Letter letter)
    {
        var font = letter.FontDetails;
        // one letter is mostly set as the one before it
        if (ReferenceEquals(font, last))
            return lastStyle;
        if (!known.TryGetValue(font, out var style))
            known[font] = style = Read(letter);
        (last, lastStyle) = (font, style);
        return style;
    }

    private GlyphStyle Read(Letter letter)
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
        if (maps.IsUnmapped(letter))
            style |= GlyphStyle.Unmapped;
        if (maps.IsNameless(letter))
        {
            style |=
                TexLetters.IsText(name) ? GlyphStyle.TexText
                : TexLetters.IsSymbols(name) ? GlyphStyle.TexSymbols
                : GlyphStyle.None;
        }
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
