namespace Loccit.Documents.Pdf;

/// <summary>One sign as it is painted on a page, in points; x grows in the direction of reading, y upwards.</summary>
/// <param name="Text">What it stands for: one letter, or several for a ligature.</param>
/// <param name="Left">Where it begins on its base line.</param>
/// <param name="Right">Where the next one would begin.</param>
/// <param name="Baseline">The line it stands on.</param>
/// <param name="Size">Size of its font.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Block">The block that the file itself says it belongs to (<see cref="Tags"/>); 0 for none.</param>
internal readonly record struct Glyph(string Text, float Left, float Right, float Baseline, float Size, GlyphStyle Style, int Block)
{
    /// <summary>Depth below the base line and height above it that a font's letters have at most, as a share of its size, if it does not say.</summary>
    public const float Depth = 0.26f,
        Height = 0.9f;
}

/// <summary>How a sign is set.</summary>
[Flags]
internal enum GlyphStyle : byte
{
    /// <summary>Upright and of ordinary weight.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Its font does not say what its signs stand for.</summary>
    Unmapped = 4,

    /// <summary>All letters have the same width.</summary>
    Monospaced = 8,

    /// <summary>A text font of TeX whose signs have no names: the codes are those of <see cref="TexLetters"/>.</summary>
    TexText = 16,

    /// <summary>As <see cref="TexText"/>, of symbols.</summary>
    TexSymbols = 32,
}
