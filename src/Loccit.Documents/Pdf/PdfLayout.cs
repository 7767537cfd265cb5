namespace Loccit.Documents.Pdf;

/// <summary>Where each unit of a text stands, as it is written down while the text is made.</summary>
internal sealed class PdfLayout : Layout
{
    /// <summary>Units of the text set in one line, one size and height.</summary>
    /// <param name="Start">The first unit in the text.</param>
    /// <param name="Line">The line.</param>
    /// <param name="From">The first unit in the line.</param>
    /// <param name="Length">How many there are.</param>
    /// <param name="Right">Where the last one ends, with a hyphen that is not read.</param>
    /// <param name="Bottom">Bottom of its letters.</param>
    /// <param name="Top">Top of its letters.</param>
    private readonly record struct Run(int Start, Line Line, int From, int Length, float Right, float Bottom, float Top);

    private readonly List<Run> runs = [];
    private readonly Dictionary<int, PageFrame> frames = [];

    /// <summary>Tells how a page lies.</summary>
    public void AddPage(int page, PageFrame frame) => frames[page] = frame;

    /// <inheritdoc/>
    public override int FirstPage => frames.Keys.Min();

    /// <inheritdoc/>
    public override PageFrame? FrameOf(int page) => frames.GetValueOrDefault(page);

    /// <summary>Tells where the first <paramref name="length"/> units of a line stand that were written at <paramref name="start"/>. What is left out behind them is a hyphen.</summary>
    public void Add(int start, Line line, int length)
    {
        foreach (var run in line.Runs)
        {
            var end = Math.Min(run.End, length);
            if (run.Start < end)
                runs.Add(
                    new Run(
                        start + run.Start,
                        line,
                        run.Start,
                        end - run.Start,
                        end == length ? line.Right : line.RightOf(end - 1),
                        run.Baseline - (run.Size * Glyph.Depth),
                        run.Baseline + (run.Size * Glyph.Height)
                    )
                );
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
            var from = Math.Max(0, span.Start - run.Start);
            var to = Math.Min(run.Length, span.End - run.Start);
            if (from >= to)
                continue;
            var right = to == run.Length ? run.Right : float.MinValue;
            var left = float.MaxValue;
            for (var u = run.From + from; u < run.From + to; u++)
            {
                left = Math.Min(left, run.Line.Edges[u]);
                right = Math.Max(right, u + 1 < run.From + run.Length ? run.Line.Edges[u + 1] : run.Right);
            }
            var (ax, ay) = run.Line.Turn.Shown(left, run.Bottom);
            var (bx, by) = run.Line.Turn.Shown(right, run.Top);
            found.Add(frames[run.Line.Page].InFile(run.Line.Page, ax, ay, bx, by));
        }
        return found;
    }
}
