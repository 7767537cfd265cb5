namespace Loccit.Formats.Tei;

/// <summary>Says which quotations stand around whole sections, and which in pieces inside them.</summary>
internal static class Placing
{
    /// <summary>
    /// A block quotation, or one of several paragraphs, that covers its sections from end to end is an element around them, unless it stands in a
    /// quotation that is in pieces. Sets <see cref="Layer.Sections"/>; those of two quotations never cross.
    /// </summary>
    public static void Set(IReadOnlyList<Layer> layers, IReadOnlyList<Section> sections)
    {
        var around = new Stack<int>();
        var pieces = 0;
        var first = 0;
        foreach (var layer in layers)
        {
            if (layer.Rank != LayerRank.Quotation)
                continue;
            while (first < sections.Count && sections[first].Span.End <= layer.Span.Start)
                first++;
            var last = Last(sections, layer.Span.End);
            if (first > last)
                continue;
            while (around.Count > 0 && around.Peek() < first)
                around.Pop();
            var covers = layer.Span.Start <= sections[first].Span.Start && layer.Span.End >= sections[last].Span.End;
            var whole = covers && (last > first || layer.Element == "quote");
            if (whole && layer.Span.Start >= pieces && (around.Count == 0 || last <= around.Peek()))
            {
                layer.Sections = (first, last);
                around.Push(last);
            }
            else
            {
                pieces = Math.Max(pieces, layer.Span.End);
            }
        }
    }

    /// <summary>The last section that begins before an offset.</summary>
    private static int Last(IReadOnlyList<Section> sections, int offset)
    {
        int lo = 0,
            hi = sections.Count;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (sections[mid].Span.Start < offset)
                lo = mid + 1;
            else
                hi = mid;
        }
        return lo - 1;
    }
}
