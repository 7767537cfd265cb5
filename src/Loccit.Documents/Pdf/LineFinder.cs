namespace Loccit.Documents.Pdf;

/// <summary>Makes lines of the fragments of one column: those on one base line, with what is raised or lowered beside them. Sorts; otherwise linear.</summary>
internal static class LineFinder
{
    /// <summary>Fragments of one line, from left to right.</summary>
    public sealed class Row(float baseline, float size)
    {
        public List<Fragment> Fragments { get; } = [];

        public float Baseline { get; } = baseline;

        public float Size { get; set; } = size;

        public float Left => Fragments.Min(f => f.Left);

        public float Right => Fragments.Max(f => f.Right);
    }

    /// <summary>The rows of a column from top to bottom.</summary>
    /// <param name="fragments">What stands in the column.</param>
    /// <param name="tags">The file's own structure, by which cells beside each other are told apart; null if it has none.</param>
    public static List<Row> Rows(IEnumerable<Fragment> fragments, Tags? tags)
    {
        var sorted = fragments.OrderByDescending(f => f.Baseline).ThenBy(f => f.Left).ToList();
        var rows = new List<Row>();
        foreach (var fragment in sorted)
        {
            if (
                rows.Count == 0
                || rows[^1].Baseline - fragment.Baseline > 0.12f * Math.Max(fragment.Size, rows[^1].Size)
                || IsOtherCell(rows[^1].Fragments[^1], fragment, tags)
            )
                rows.Add(new Row(fragment.Baseline, fragment.Size));
            rows[^1].Fragments.Add(fragment);
            rows[^1].Size = Math.Max(rows[^1].Size, fragment.Size);
        }
        return JoinRaised(rows);
    }

    private static bool IsOtherCell(Fragment last, Fragment next, Tags? tags) =>
        tags is not null && last.Block != next.Block && (tags[last.Block].Kind == BlockKind.Cell || tags[next.Block].Kind == BlockKind.Cell);

    /// <summary>Rows of small signs that stand beside the words of the row above or below them, as note numbers do, are taken into it.</summary>
    private static List<Row> JoinRaised(List<Row> rows)
    {
        var joined = new List<Row>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            // raised: the row that it belongs to comes next; lowered: it came before
            Row? host = null;
            for (var k = i + 1; k < rows.Count && k <= i + 3 && host is null; k++)
                host = IsBeside(row, rows[k], 0.75f) ? rows[k] : null;
            if (host is null && joined.Count > 0 && IsBeside(row, joined[^1], 0.45f))
                host = joined[^1];
            if (host is null)
                joined.Add(row);
            else
                host.Fragments.AddRange(row.Fragments);
        }
        return joined;
    }

    private static bool IsBeside(Row small, Row host, float reach)
    {
        if (IsWedged(small, host))
            return true;
        if (small.Size > 0.87f * host.Size || Math.Abs(small.Baseline - host.Baseline) > reach * host.Size || small.Fragments.Count > 40)
            return false;
        var words = host.Fragments.Where(f => f.Size > 0.87f * host.Size).ToList();
        if (words.Count == 0)
            return false;
        foreach (var f in small.Fragments)
        {
            var isFree = true;
            var isNear = false;
            foreach (var w in words)
            {
                // the small A of "LaTeX" reaches far over the L
                var over = (f.Glyphs.Count == 1 ? 0.4f : 0.2f) * host.Size;
                isFree &= f.Right < w.Left + over || f.Left > w.Right - over;
                isNear |= Math.Abs(f.Left - w.Right) < host.Size || Math.Abs(w.Left - f.Right) < host.Size;
            }
            if (!isFree || !isNear)
                return false;
        }
        return true;
    }

    /// <summary>A letter or two in the middle of a word, raised or lowered: the E of "TeX".</summary>
    private static bool IsWedged(Row small, Row host)
    {
        if (small == host || small.Size > 1.05f * host.Size || Math.Abs(small.Baseline - host.Baseline) > 0.4f * host.Size)
            return false;
        var near = 0.3f * host.Size;
        return small.Fragments.TrueForAll(f =>
            f.Glyphs.Count <= 2
            && host.Fragments.Exists(w => Math.Abs(w.Right - f.Left) < near)
            && host.Fragments.Exists(w => Math.Abs(w.Left - f.Right) < near)
        );
    }
}
