namespace Loccit.Quotations;

/// <summary>A stretch with its place in the tree.</summary>
/// <param name="Stretch">The stretch.</param>
/// <param name="Parent">Index of the stretch around it, or -1.</param>
internal readonly record struct Nested(QuotedStretch Stretch, int Parent);

/// <summary>Makes a tree of stretches.</summary>
internal static class Nesting
{
    /// <summary>Deeper stretches are dropped: each level reads its words again.</summary>
    private const int MaxDepth = 16;

    /// <summary>The stretches that nest, in order; one that crosses the end of an earlier is dropped, and of equal ones the first is kept.</summary>
    public static List<Nested> Of(IReadOnlyList<QuotedStretch> sorted)
    {
        var result = new List<Nested>(sorted.Count);
        var open = new Stack<int>();
        foreach (var stretch in sorted)
        {
            while (open.Count > 0 && result[open.Peek()].Stretch.Span.End <= stretch.Span.Start)
                open.Pop();
            var parent = open.Count > 0 ? open.Peek() : -1;
            if (parent >= 0)
            {
                var around = result[parent].Stretch;
                if (!around.Span.Contains(stretch.Span) || around.Span == stretch.Span || open.Count >= MaxDepth)
                    continue;
            }
            open.Push(result.Count);
            result.Add(new Nested(stretch, parent));
        }
        return result;
    }
}
