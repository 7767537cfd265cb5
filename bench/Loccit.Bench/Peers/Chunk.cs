namespace Loccit.Bench.Peers;

/// <summary>A stretch of a source, the unit that search engines index.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Span">The stretch of its text.</param>
internal readonly record struct Chunk(int Source, Span Span)
{
    private const int Length = 1500;

    // A quotation of the usual length stands whole in one of two neighbours.
    private const int Overlap = 400;

    /// <summary>All chunks of the texts, in order.</summary>
    public static IEnumerable<Chunk> Of(IReadOnlyList<string> texts)
    {
        for (var source = 0; source < texts.Count; source++)
        {
            for (var start = 0; start < texts[source].Length; start += Length - Overlap)
                yield return new Chunk(source, new Span(start, Math.Min(texts[source].Length, start + Length)));
        }
    }
}
