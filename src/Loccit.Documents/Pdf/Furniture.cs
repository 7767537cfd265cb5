using System.Text;

namespace Loccit.Documents.Pdf;

/// <summary>Finds running heads, feet and page numbers: lines at a page's edge that its neighbours have too, but for the number. Linear in the number of pages.</summary>
internal sealed class Furniture
{
    /// <summary>So many rows at the top and at the foot of a page may belong to its frame.</summary>
    private const int Rows = 3;

    /// <summary>Heads of left and right pages differ, and a chapter's first page has none.</summary>
    private const int Reach = 3;

    /// <summary>So far may a head be off from that of another page, in points.</summary>
    private const float Slack = 4;

    private sealed record Edge(Line Line, string Key, int Row, bool IsTop);

    private readonly List<Edge>[] edges;

    private Furniture(IReadOnlyList<PageLines> pages) => edges = [.. pages.Select(EdgesOf)];

    /// <summary>Lines that are no part of the text.</summary>
    public HashSet<Line> Lines { get; } = [];

    /// <summary>The number printed on each page; null where there is none and none follows from its neighbours.</summary>
    public PrintedNumber?[] Numbers { get; private set; } = [];

    public static Furniture Find(IReadOnlyList<PageLines> pages)
    {
        var furniture = new Furniture(pages);
        for (var p = 0; p < pages.Count; p++)
        {
            var frame = furniture.FrameOf(p);
            // pages that are alike throughout have no frame: copies of a form, slides
            if (frame.Count < pages[p].Columns.Sum(c => c.Count))
                furniture.Lines.UnionWith(frame);
            furniture.Lines.UnionWith(pages[p].Columns.SelectMany(c => c).Where(l => l.Block == Tags.Artifact));
        }
        furniture.FindNumbers(pages);
        return furniture;
    }

    /// <summary>The lines at the edges of a page that repeat, from the edge inwards: what stands behind text is text.</summary>
    private HashSet<Line> FrameOf(int page)
    {
        var frame = new HashSet<Line>();
        foreach (var isTop in (ReadOnlySpan<bool>)[true, false])
        {
            for (var row = 0; row < Rows; row++)
            {
                var repeated = edges[page].FindAll(e => e.IsTop == isTop && e.Row == row && IsRepeated(page, e));
                if (repeated.Count == 0 && row > 0)
                    break;
                frame.UnionWith(repeated.Select(e => e.Line));
            }
        }
        return frame;
    }

    private static List<Edge> EdgesOf(PageLines page)
    {
        var sorted = page.Columns.SelectMany(c => c).OrderByDescending(l => l.Baseline).ToList();
        var found = new List<Edge>();
        Take(sorted, true);
        sorted.Reverse();
        Take(sorted, false);
        return found;

        void Take(List<Line> lines, bool isTop)
        {
            var row = -1;
            var last = float.MaxValue;
            foreach (var line in lines)
            {
                if (Math.Abs(line.Baseline - last) > 2)
                    row++;
                if (row >= Rows)
                    return;
                last = line.Baseline;
                found.Add(new Edge(line, KeyOf(line.Text), row, isTop));
            }
        }
    }

    /// <summary>The words without figures and case.</summary>
    private static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var part in text.Split(' '))
        {
            if (PrintedNumber.Read(part) is not null)
                key.Append('#');
            else
                key.Append(part.ToLowerInvariant());
            key.Append(' ');
        }
        return key.ToString();
    }

    private bool IsRepeated(int page, Edge edge)
    {
        for (var q = Math.Max(0, page - Reach); q <= Math.Min(edges.Length - 1, page + Reach); q++)
        {
            if (q == page)
                continue;
            foreach (var other in edges[q])
            {
                if (
                    other.IsTop == edge.IsTop
                    && other.Key == edge.Key
                    && Math.Abs(other.Line.Baseline - edge.Line.Baseline) < Slack
                    && NumbersAgree(edge, other, q - page)
                )
                    return true;
            }
        }
        return false;
    }

    /// <summary>Each number of a head counts the pages, or is that of the other ("Chapter 3"): headings of chapters count otherwise. One that stands for itself must count them.</summary>
    private static bool NumbersAgree(Edge edge, Edge other, int pages)
    {
        if (!edge.Key.Contains('#', StringComparison.Ordinal))
            return true;
        var (here, there) = (edge.Line.Text.Split(' '), other.Line.Text.Split(' '));
        for (var i = 0; i < here.Length && i < there.Length; i++)
        {
            if (PrintedNumber.Read(here[i]) is not { } a || PrintedNumber.Read(there[i]) is not { } b)
                continue;
            if (a.Plus(pages) != b && (a != b || edge.Key == "# "))
                return false;
        }
        return true;
    }

    private void FindNumbers(IReadOnlyList<PageLines> pages)
    {
        var candidates = pages.Select((_, p) => edges[p].Where(e => Lines.Contains(e.Line)).SelectMany(e => NumbersOf(e.Line)).Distinct().ToList()).ToList();
        Numbers = new PrintedNumber?[pages.Count];
        for (var p = 0; p < pages.Count; p++)
        {
            var best = 0;
            foreach (var candidate in candidates[p])
            {
                var votes = Votes(candidates, p, candidate);
                if (votes > best)
                    (best, Numbers[p]) = (votes, candidate);
            }
        }
        for (var p = 0; p < pages.Count; p++)
            TakeLoneNumber(p);
        // a page without a number between two that have theirs
        for (var p = 1; p + 1 < pages.Count; p++)
        {
            var next = p + 1;
            while (next < pages.Count && next < p + Reach && Numbers[next] is null)
                next++;
            if (Numbers[p] is null && next < pages.Count && Numbers[p - 1] is { } before && Numbers[next] is { } after && before.Plus(next - p + 1) == after)
                Numbers[p] = before.Plus(1);
        }
    }

    private static IEnumerable<PrintedNumber> NumbersOf(Line line)
    {
        var words = line.Text.Split(' ');
        if (PrintedNumber.Read(words[0]) is { } first)
            yield return first;
        if (PrintedNumber.Read(words[^1]) is { } last)
            yield return last;
        // "Page 3 of 12"
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i - 1].Trim(',') is "Page" or "page" or "Seite" or "p." && PrintedNumber.Read(words[i]) is { } named)
                yield return named;
        }
    }

    private static int Votes(List<List<PrintedNumber>> candidates, int page, PrintedNumber number)
    {
        var votes = 0;
        for (var q = Math.Max(0, page - (2 * Reach)); q <= Math.Min(candidates.Count - 1, page + (2 * Reach)); q++)
            votes += q != page && candidates[q].Contains(number.Plus(q - page)) ? 1 : 0;
        return votes;
    }

    /// <summary>A number that stands for itself in another place than those of its neighbours, as on a chapter's first page, but counts with them.</summary>
    private void TakeLoneNumber(int page)
    {
        if (Numbers[page] is not null)
            return;
        foreach (var edge in edges[page])
        {
            if (edge.Row > 0 || edge.Key != "# " || PrintedNumber.Read(edge.Line.Text) is not { } number)
                continue;
            var counts = false;
            for (var q = Math.Max(0, page - Reach); q <= Math.Min(edges.Length - 1, page + Reach) && !counts; q++)
                counts = q != page && Numbers[q] is { } other && number.Plus(q - page) == other;
            if (!counts && !(edges.Length == 1 && !edge.IsTop))
                continue;
            Lines.Add(edge.Line);
            Numbers[page] = number;
            return;
        }
    }
}
