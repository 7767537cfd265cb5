namespace Loccit.Documents.Pdf;

/// <summary>Signs that follow each other on one base line in one size, without a wide gap.</summary>
internal sealed class Fragment(List<Glyph> glyphs)
{
    public List<Glyph> Glyphs { get; } = glyphs;

    public float Left { get; } = glyphs[0].Left;

    public float Right { get; } = glyphs[^1].Right;

    public float Baseline { get; } = glyphs[0].Baseline;

    public float Size { get; } = glyphs[0].Size;

    public float Bottom => Baseline - (Size * Glyph.Depth);

    public float Top => Baseline + (Size * 0.75f);

    public float Middle => Baseline + (Size * 0.25f);
}
