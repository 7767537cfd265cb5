using System.Runtime.InteropServices;

namespace Loccit.Documents.Pdf;

/// <summary>Where each unit of a text stands, as it is written down while the text is made.</summary>
internal sealed class PdfLayout : Layout
{
    /// <summary>Units of the text set in one line, one size and height.</summary>
    private readonly record struct Run(int Start, int Edge, int Page, Turn Turn, float Bottom, float Top);

    private readonly List<Run> runs = [];
    private readonly List<float> edges = [];
    private readonly Dictionary<int, PageFrame> frames = [];

    /// <summary>Tells how a page lies.</summary>
    public void AddPage(int page, PageFrame frame) => frames[page] = frame;

    /// <summary>Tells where a part of a line stands that was written at <paramref name="start"/>.</summary>
    public void Add(int start, Line line, Span part)
    {
        foreach (var run in line.Runs)
        {
            var (from, to) = (Math.Max(run.Start, part.Start), Math.Min(run.End, part.End));
            if (from >= to)
                continue;
            runs.Add(
                new Run(
                    start + from - part.Start,
                    edges.Count,
                    line.Page,
                    line.Turn,
                    run.Baseline - (run.Size * Glyph.Depth),
                    run.Baseline + (run.Size * Glyph.Height)
                )
            );
            edges.AddRange(line.Edges.AsSpan(2 * from, 2 * (to - from)));
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<PageRectangle> RectanglesOf(Span span)
    {
        var found = new List<PageRectangle>();
        int lo = 0,
            hi = runs.Count;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (runs[mid].Start <= span.Start)
                lo = mid + 1;
            else
                hi = mid;
        }
        for (var i = Math.Max(0, lo - 1); i < runs.Count && runs[i].Start < span.End; i++)
        {
            var run = runs[i];
            var length = ((i + 1 < runs.Count ? runs[i + 1].Edge : edges.Count) - run.Edge) / 2;
            var from = Math.Max(0, span.Start - run.Start);
            var to = Math.Min(length, span.End - run.Start);
            if (from >= to)
                continue;
            float left = float.MaxValue,
                right = float.MinValue;
            foreach (var edge in CollectionsMarshal.AsSpan(edges).Slice(run.Edge + (2 * from), 2 * (to - from)))
            {
                left = Math.Min(left, edge);
                right = Math.Max(right, edge);
            }
            var (ax, ay) = run.Turn.Shown(left, run.Bottom);
            var (bx, by) = run.Turn.Shown(right, run.Top);
            found.Add(frames[run.Page].InFile(run.Page, ax, ay, bx, by));
        }
        return found;
    }
}
