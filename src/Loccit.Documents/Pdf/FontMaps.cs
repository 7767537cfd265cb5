using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf;

/// <summary>Tells the fonts that do not say which letters their signs stand for. What they show can be seen, not read.</summary>
internal sealed class FontMaps(PdfDocument pdf)
{
    private readonly Dictionary<IndirectReference, bool> known = [];

    public bool IsUnmapped(Letter letter)
    {
        if (letter.FontDetails.FontDictionaryReference is not { } reference)
            return false;
        if (!known.TryGetValue(reference, out var unmapped))
            known[reference] = unmapped = pdf.Resolve(new IndirectReferenceToken(reference)) is DictionaryToken font && IsUnmapped(font);
        return unmapped;
    }

    /// <summary>A simple font that leaves it to its program what its codes stand for.</summary>
    public bool IsNameless(Letter letter) =>
        letter.FontDetails.FontDictionaryReference is { } reference
        && pdf.Resolve(new IndirectReferenceToken(reference)) is DictionaryToken font
        && pdf.Resolve(font, "ToUnicode") is null
        && pdf.Resolve(font, "Encoding") is null
        && pdf.Resolve(font, "Subtype") is NameToken { Data: "Type1" };

    /// <summary>A font of numbered glyphs without a table of characters, and without a known collection of characters behind the numbers.</summary>
    private bool IsUnmapped(DictionaryToken font)
    {
        if (pdf.Resolve(font, "ToUnicode") is not null || pdf.Resolve(font, "Subtype") is not NameToken { Data: "Type0" })
            return false;
        if (pdf.Resolve(font, "Encoding") is NameToken { Data: not ("Identity-H" or "Identity-V") })
            return false;
        return pdf.Resolve(font, "DescendantFonts") is not ArrayToken { Length: > 0 } descendants
            || pdf.Resolve(descendants.Data[0]) is not DictionaryToken descendant
            || pdf.Resolve(descendant, "CIDSystemInfo") is not DictionaryToken system
            || PdfTokens.Text(pdf.Resolve(system, "Ordering")) is null or "Identity";
    }

    /// <summary>The share of letters that say nothing: of such fonts, or signs without a meaning.</summary>
    public static double UnmappedShare(List<Line> lines)
    {
        long all = 0,
            bad = 0;
        foreach (var line in lines)
        {
            all += line.Text.Length;
            foreach (var run in line.Runs)
            {
                var end = Math.Min(run.End, line.Text.Length);
                bad += run.Style.HasFlag(GlyphStyle.Unmapped) ? end - run.Start : line.Text.AsSpan(run.Start, Math.Max(0, end - run.Start)).Count('\ufffd');
            }
        }
        return all == 0 ? 0 : (double)bad / all;
    }
}
