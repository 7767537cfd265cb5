namespace Loccit.Matching.Placing;

/// <summary>A stretch of a source that may hold a run of a quotation's words; begins and ends between words.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Start">Where it begins in the source's text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Hits">From where the first run of words that it was found by begins to where the last does.</param>
/// <param name="Score">Bits of the run's words that it holds, their order aside: no alignment with it matches more.</param>
internal sealed record Window(int Source, int Start, int End, Span Hits, double Score)
{
    /// <summary>The run aligned with it, once that was done.</summary>
    public Piece? Aligned { get; set; }
}
