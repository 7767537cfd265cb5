namespace Loccit.Documents.Pdf;

/// <summary>Signs that follow each other on one base line in one size, without a wide gap.</summary>
internal sealed class Fragment(ArraySegment<Glyph> glyphs)
{
    public ArraySegment<Glyph> Glyphs { get; } = glyphs;

    public float Left { get; } = glyphs[0].Left;

    public float Right { get; } = glyphs[^1].Right;

    public float Baseline { get; } = glyphs[0].Baseline;

    public float Size { get; } = glyphs[0].Size;

    /// <summary>The block that the file itself says it belongs to (<see cref="Tags"/>); 0 for none.</summary>
    public int Block { get; } = glyphs[0].Block;

    public float Bottom => Baseline - (Size * Glyph.Depth);

    public float Top => Baseline + (Size * 0.75f);

    public float Middle => Baseline + (Size * 0.25f);
}
