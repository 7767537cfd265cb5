namespace Loccit.Documents.Flow;

/// <summary>Sets of spans.</summary>
internal static class Stretches
{
    /// <summary>Spans that overlap or touch made one.</summary>
    /// <param name="sorted">By start.</param>
    public static List<Span> Joined(IEnumerable<Span> sorted)
    {
        var joined = new List<Span>();
        foreach (var span in sorted)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, span.End) };
            else
                joined.Add(span);
        }
        return joined;
    }
}
