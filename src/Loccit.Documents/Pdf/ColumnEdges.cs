namespace Loccit.Documents.Pdf;

/// <summary>Where the lines of a column begin and end, and how far they stand apart.</summary>
/// <param name="Left">Where most of its lines begin.</param>
/// <param name="Right">Where its full lines end.</param>
/// <param name="Leading">From one line to the next inside of a paragraph.</param>
internal readonly record struct ColumnEdges(float Left, float Right, float Leading)
{
    public static ColumnEdges Of(List<Line> lines, float size)
    {
        var main = lines.FindAll(l => Math.Abs(l.Size - size) < 0.06f * size);
        if (main.Count < 3)
            main = lines;
        return new ColumnEdges(
            // the leftmost of the places where many lines begin: indented paragraphs may have more lines than others
            Common(main.ConvertAll(l => l.Left), 0.25),
            main.ConvertAll(l => l.Right).Order().ElementAt((int)((main.Count - 1) * 0.95)),
            LeadingOf(main, size)
        );
    }

    /// <summary>The least of the values that at least a share of all have, within two points.</summary>
    private static float Common(List<float> values, double share)
    {
        values.Sort();
        var end = 0;
        for (var i = 0; i < values.Count; i++)
        {
            while (end < values.Count && values[end] - values[i] < 2)
                end++;
            if (end - i >= Math.Max(2, values.Count * share))
                return values[i];
        }
        return values[0];
    }

    private static float LeadingOf(List<Line> lines, float size)
    {
        var steps = new List<float>();
        for (var i = 1; i < lines.Count; i++)
        {
            var step = lines[i - 1].Baseline - lines[i].Baseline;
            if (step > 0.7f * size && step < 3 * size)
                steps.Add(step);
        }
        if (steps.Count == 0)
            return 1.2f * size;
        steps.Sort();
        // lines inside of paragraphs are more than those between them, but where every paragraph is a line or two
        return steps[(int)(steps.Count * 0.3)];
    }
}
