namespace Loccit.Quotations;

/// <summary>The shape of a mark as printed.</summary>
internal enum MarkGlyph
{
    /// <summary>“</summary>
    DoubleLeft,

    /// <summary>”</summary>
    DoubleRight,

    /// <summary>"</summary>
    DoubleStraight,

    /// <summary>„</summary>
    DoubleLow,

    /// <summary>``</summary>
    TwoGraves,

    /// <summary>Two straight apostrophes.</summary>
    TwoStraight,

    /// <summary>‘‘</summary>
    TwoLeft,

    /// <summary>’’</summary>
    TwoRight,

    /// <summary>«</summary>
    GuillemetLeft,

    /// <summary>»</summary>
    GuillemetRight,

    /// <summary>‹</summary>
    SingleGuillemetLeft,

    /// <summary>›</summary>
    SingleGuillemetRight,

    /// <summary>「</summary>
    CornerLeft,

    /// <summary>」</summary>
    CornerRight,

    /// <summary>『</summary>
    WhiteCornerLeft,

    /// <summary>』</summary>
    WhiteCornerRight,

    /// <summary>‘</summary>
    SingleLeft,

    /// <summary>’</summary>
    SingleRight,

    /// <summary>'</summary>
    SingleStraight,

    /// <summary>‚</summary>
    SingleLow,
}

/// <summary>Marks that may pair with each other, rightly or by a slip.</summary>
internal enum MarkFamily
{
    /// <summary>“ ” " „ and their makeshifts of two singles.</summary>
    Double,

    /// <summary>« »</summary>
    Guillemet,

    /// <summary>‹ ›</summary>
    SingleGuillemet,

    /// <summary>「 」</summary>
    Corner,

    /// <summary>『 』</summary>
    WhiteCorner,

    /// <summary>‘ ’ ' ‚, which share their shapes with the apostrophe.</summary>
    Single,
}

/// <summary>What a mark's neighbours and shape allow it to be.</summary>
internal enum MarkRole
{
    /// <summary>Words begin behind it.</summary>
    Opener,

    /// <summary>Words end before it.</summary>
    Closer,

    /// <summary>The neighbours do not tell.</summary>
    Either,

    /// <summary>Part of a word: contraction, possessive, elision. A plural possessive is a <see cref="Closer"/> until pairing knows better.</summary>
    Apostrophe,

    /// <summary>Feet, inches, minutes.</summary>
    Prime,
}

/// <summary>One mark.</summary>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Glyph">Its shape.</param>
/// <param name="Role">What its neighbours allow.</param>
/// <param name="Before">The unit read before it and the marks it touches; '\0' at the start of the block.</param>
/// <param name="After">The unit read behind it and the marks it touches; '\0' at the end of the block.</param>
/// <param name="Leads">True if nothing but marks and spaces stand before it in its block.</param>
internal readonly record struct Mark(int Start, int End, MarkGlyph Glyph, MarkRole Role, char Before, char After, bool Leads)
{
    public MarkFamily Family => Glyph.Family();

    public Span Span => new(Start, End);
}

/// <summary>What belongs to the shapes alone.</summary>
internal static class MarkGlyphs
{
    public static MarkFamily Family(this MarkGlyph glyph) =>
        glyph switch
        {
            <= MarkGlyph.TwoRight => MarkFamily.Double,
            <= MarkGlyph.GuillemetRight => MarkFamily.Guillemet,
            <= MarkGlyph.SingleGuillemetRight => MarkFamily.SingleGuillemet,
            <= MarkGlyph.CornerRight => MarkFamily.Corner,
            <= MarkGlyph.WhiteCornerRight => MarkFamily.WhiteCorner,
            _ => MarkFamily.Single,
        };

    /// <summary>True if the two make a pair in the typography of some language.</summary>
    public static bool IsProperPair(MarkGlyph open, MarkGlyph close) =>
        (open, close)
            is
                (MarkGlyph.DoubleLeft or MarkGlyph.DoubleRight or MarkGlyph.DoubleLow, MarkGlyph.DoubleRight)
                or
                (MarkGlyph.DoubleLow, MarkGlyph.DoubleLeft)
                or
                (MarkGlyph.DoubleStraight, MarkGlyph.DoubleStraight)
                or
                (MarkGlyph.TwoGraves or MarkGlyph.TwoStraight, MarkGlyph.TwoStraight)
                or
                (MarkGlyph.TwoLeft, MarkGlyph.TwoRight)
                or
                (MarkGlyph.GuillemetLeft or MarkGlyph.GuillemetRight, MarkGlyph.GuillemetRight)
                or
                (MarkGlyph.GuillemetRight, MarkGlyph.GuillemetLeft)
                or
                (MarkGlyph.SingleGuillemetLeft or MarkGlyph.SingleGuillemetRight, MarkGlyph.SingleGuillemetRight)
                or
                (MarkGlyph.SingleGuillemetRight, MarkGlyph.SingleGuillemetLeft)
                or
                (MarkGlyph.CornerLeft, MarkGlyph.CornerRight)
                or
                (MarkGlyph.WhiteCornerLeft, MarkGlyph.WhiteCornerRight)
                or
                (MarkGlyph.SingleLeft or MarkGlyph.SingleRight or MarkGlyph.SingleLow, MarkGlyph.SingleRight)
                or
                (MarkGlyph.SingleLow, MarkGlyph.SingleLeft)
                or
                (MarkGlyph.SingleStraight, MarkGlyph.SingleStraight);
}
