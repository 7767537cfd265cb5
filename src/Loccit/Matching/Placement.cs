namespace Loccit.Matching;

/// <summary>Where a quotation's words were found.</summary>
/// <param name="Pieces">In the order of the quotation; they cover all its words. A new piece begins at each ellipsis, and where the words jump without one.</param>
/// <param name="Total">Bits of information in all words of the quotation that are not in brackets.</param>
internal sealed record Placement(IReadOnlyList<Piece> Pieces, double Total)
{
    /// <summary>Bits of the words found.</summary>
    public double Matched => Pieces.Sum(p => p.Matched);

    /// <summary>Share of the information that was found, 0 to 1.</summary>
    public double Coverage => Total <= 0 ? 0 : Matched / Total;

    /// <summary>Longest run of words found.</summary>
    public int Run => Pieces.Count == 0 ? 0 : Pieces.Max(p => p.Run);

    /// <summary>
    /// True if this is the place and not a chance likeness. A quotation whose words are mostly there is placed there, and its differences are told;
    /// one that shares no more than a phrase is not. A long unbroken run counts for itself: eight words in a row do not recur by chance.
    /// </summary>
    public bool IsPlace => Coverage >= 0.6 || (Coverage >= 0.45 && Run >= 5) || (Coverage >= 0.3 && Run >= 8);
}
