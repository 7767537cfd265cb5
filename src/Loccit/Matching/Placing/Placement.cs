namespace Loccit.Matching.Placing;

/// <summary>Where a quotation's words were found.</summary>
/// <param name="Pieces">In the order of the quotation; they cover all its words. A new piece begins at each ellipsis, and where the words jump without one.</param>
/// <param name="Total">Bits of information in all words of the quotation that are not in brackets.</param>
internal sealed record Placement(IReadOnlyList<Piece> Pieces, double Total)
{
    /// <summary>Bits of the words found.</summary>
    public double Matched => Pieces.Sum(p => p.Matched);

    /// <summary>Words of the sources inside the passages that the quotation passes over.</summary>
    private int Skipped => Pieces.Sum(p => p.Steps.Count(s => s.Quote < 0));

    /// <summary>Share of the information that was found, 0 to 1; what the passages have beside it counts against it.</summary>
    public double Coverage => Total <= 0 ? 0 : Math.Max(0, Matched - (SkippedBits * Skipped)) / Total;

    /// <summary>A small word's worth: words of the quotation found scattered over a long stretch are no passage.</summary>
    private const double SkippedBits = 1.5;

    /// <summary>Longest run of words found.</summary>
    public int Run => Pieces.Count == 0 ? 0 : Pieces.Max(p => p.Run);

    /// <summary>
    /// True if this is the place and not a chance likeness. A quotation whose words are mostly there is placed there, and its differences are told;
    /// one that shares no more than a phrase is not. A long unbroken run counts for itself: nine words in a row do not recur by chance.
    /// </summary>
    public bool IsPlace => Coverage >= 0.6 || (Coverage >= 0.5 && Run >= 6) || (Coverage >= 0.3 && Run >= 9);
}
