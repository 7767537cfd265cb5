namespace Loccit.Documents.Pdf;

/// <summary>
/// Divides a page into columns and what stretches across them, in the order of reading. A gutter is a strip that stays white over several lines with text at both of its sides;
/// what crosses it ends it. Time is in proportion to the fragments but for sorting them.
/// </summary>
internal sealed class Columns
{
    /// <summary>So many lines stand at each side of a gutter at least: fewer are a table's or chance.</summary>
    private const int FewestLines = 3;

    /// <summary>So many times a page is divided again: twelve stories of three columns.</summary>
    private const int Deepest = 24;

    /// <summary>So many strips are looked at, the tallest: the others are short.</summary>
    private const int MostStrips = 40;

    private readonly float unit;
    private readonly List<List<Fragment>> found = [];

    private Columns(float unit) => this.unit = unit;

    /// <summary>The columns of a page in the order of reading.</summary>
    /// <param name="fragments">What stands on the page.</param>
    /// <param name="size">The size of the document's running text.</param>
    public static List<List<Fragment>> Find(List<Fragment> fragments, float size)
    {
        var columns = new Columns(size);
        columns.Split([.. fragments.OrderByDescending(f => f.Middle).ThenBy(f => f.Left)], 0);
        return columns.found;
    }

    private void Split(List<Fragment> region, int depth)
    {
        if (region.Count == 0)
            return;
        if (depth >= Deepest || region.Count < 2 * FewestLines || Gutter(region) is not { } gutter)
        {
            found.Add(region);
            return;
        }
        Split(region.FindAll(f => f.Middle > gutter.Top), depth + 1);
        Split(region.FindAll(f => f.Middle <= gutter.Top && f.Middle >= gutter.Bottom && f.Left + f.Right < 2 * gutter.X), depth + 1);
        Split(region.FindAll(f => f.Middle <= gutter.Top && f.Middle >= gutter.Bottom && f.Left + f.Right >= 2 * gutter.X), depth + 1);
        Split(region.FindAll(f => f.Middle < gutter.Bottom), depth + 1);
    }

    private readonly record struct Strip(float X, float Top, float Bottom)
    {
        public float Height => Top - Bottom;
    }

    /// <summary>The tallest gutter of a region; null if it is one column.</summary>
    private Strip? Gutter(List<Fragment> region)
    {
        float left = region.Min(f => f.Left),
            right = region.Max(f => f.Right);
        if (right - left < 12 * unit)
            return null;
        foreach (var strip in Strips(region, left, right).OrderByDescending(s => s.Height).Take(MostStrips))
        {
            if (Narrowed(strip, region) is { } gutter)
                return gutter;
        }
        return null;
    }

    /// <summary>Strips that no fragment crosses, four lines high or higher.</summary>
    private List<Strip> Strips(List<Fragment> region, float left, float right)
    {
        // as wide as the narrowest gutter, told every quarter of a letter's size
        const int Width = 3;
        var step = unit / 4;
        var bins = (int)Math.Clamp((right - left) / step, 1, 2000);
        step = (right - left) / bins;
        float top = region.Max(f => f.Top),
            bottom = region.Min(f => f.Bottom);
        var white = new float[bins];
        Array.Fill(white, top);
        var strips = new List<Strip>();
        var least = FewestLines * unit;
        foreach (var f in region)
        {
            // a strip of three bins is ended by what touches any of them: it is told by its middle
            var from = Math.Max(0, (int)((f.Left - left) / step) - (Width / 2));
            var to = Math.Min(bins - 1, (int)((f.Right - left) / step) + (Width / 2));
            for (var b = from; b <= to; b++)
            {
                if (white[b] - f.Top > least)
                    strips.Add(new Strip(left + ((b + 0.5f) * step), white[b], f.Top));
                white[b] = Math.Min(white[b], f.Bottom);
            }
        }
        for (var b = 0; b < bins; b++)
        {
            if (white[b] - bottom > least)
                strips.Add(new Strip(left + ((b + 0.5f) * step), white[b], bottom));
        }
        return strips;
    }

    /// <summary>The part of a strip that has text at both sides, if it is that of columns: enough lines, wide enough and mostly filled.</summary>
    private Strip? Narrowed(Strip strip, List<Fragment> region)
    {
        var (l, r) = (new Side(unit), new Side(unit));
        foreach (var f in region)
        {
            if (f.Middle > strip.Top || f.Middle < strip.Bottom)
                continue;
            (f.Right <= strip.X ? l : r).Add(f);
        }
        l.End();
        r.End();
        if (l.Lines < FewestLines || r.Lines < FewestLines || !l.IsColumn || !r.IsColumn)
            return null;
        // lines that stand beside each other only by the rows of a table are no columns: few and short
        return strip;
    }

    /// <summary>The text at one side of a strip.</summary>
    private sealed class Side(float unit)
    {
        private readonly List<float> widths = [];
        private float left = float.MaxValue;
        private float right = float.MinValue;
        private float rowLeft;
        private float rowRight;
        private float row = float.MaxValue;

        public int Lines => widths.Count;

        /// <summary>Wide enough for words, and its lines fill most of it.</summary>
        public bool IsColumn
        {
            get
            {
                var width = right - left;
                if (width < 8 * unit)
                    return false;
                widths.Sort();
                return widths[widths.Count / 2] > 0.45f * width;
            }
        }

        public void Add(Fragment f)
        {
            if (row - f.Middle > 0.5f * unit)
            {
                End();
                row = f.Middle;
                (rowLeft, rowRight) = (f.Left, f.Right);
            }
            rowLeft = Math.Min(rowLeft, f.Left);
            rowRight = Math.Max(rowRight, f.Right);
            left = Math.Min(left, f.Left);
            right = Math.Max(right, f.Right);
        }

        public void End()
        {
            if (row < float.MaxValue)
                widths.Add(rowRight - rowLeft);
            row = float.MaxValue;
        }
    }
}
