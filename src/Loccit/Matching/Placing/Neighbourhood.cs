using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>Looks for fragments that the index does not place (too short, too much changed) where their neighbours stand, and through a whole source.</summary>
internal static class Neighbourhood
{
    /// <summary>A source is scanned whole for at most so many fragments of one quotation.</summary>
    private const int MaxScans = 32;

    /// <summary>So many characters away from a neighbour a fragment is looked for.</summary>
    private const int Near = 6000;

    /// <summary>Puts in the fragments that have no piece, each beside the pieces before and behind it.</summary>
    /// <param name="q">The quotation.</param>
    /// <param name="fragments">All its fragments.</param>
    /// <param name="pieces">The pieces of some of them, in order.</param>
    public static void Complete(QuoteWords q, IReadOnlyList<(int From, int To)> fragments, List<Piece> pieces)
    {
        var placed = pieces.ToArray();
        pieces.Clear();
        var scans = MaxScans;
        var next = 0;
        foreach (var (from, to) in fragments)
        {
            if (next < placed.Length && placed[next].From < to)
            {
                while (next < placed.Length && placed[next].From < to)
                    pieces.Add(placed[next++]);
                continue;
            }
            pieces.Add(Beside(q, from, to, pieces.Count > 0 ? pieces[^1] : null, next < placed.Length ? placed[next] : null, ref scans));
        }
    }

    /// <summary>The pieces of all fragments in one source that is scanned whole, none if no fragment has a word there.</summary>
    public static List<Piece> Scan(QuoteWords q, IEnumerable<(int From, int To)> fragments, int source, string text)
    {
        var all = fragments.ToList();
        var pieces = new List<Piece>();
        var scans = MaxScans;
        foreach (var (from, to) in all)
        {
            if (pieces.Count > 0)
                pieces.Add(Beside(q, from, to, pieces[^1], null, ref scans));
            else if (scans-- > 0 && Nearby(q, source, text, 0, text.Length, from, to) is { } piece)
                pieces.Add(piece);
        }
        if (pieces.Count > 0)
            Complete(q, all, pieces);
        return pieces;
    }

    /// <summary>A fragment's place between its neighbours, near one of them, or anywhere in its source.</summary>
    private static Piece Beside(QuoteWords q, int from, int to, Piece? before, Piece? after, ref int scans)
    {
        var neighbour = before ?? after!;
        var text = neighbour.Text;
        var (start, end) =
            before is not null && after is not null && before.Source == after.Source && before.Span.End <= after.Span.Start
                ? (before.Span.End, after.Span.Start)
            : before is not null ? (before.Span.End, Math.Min(text.Length, before.Span.End + Near))
            : (Math.Max(0, after!.Span.Start - Near), after.Span.Start);
        var piece = Nearby(q, neighbour.Source, text, start, end, from, to);
        if ((piece is null || piece.Matched < 0.5 * q.Bits(from, to)) && scans-- > 0)
            piece = Nearby(q, neighbour.Source, text, 0, text.Length, from, to) ?? piece;
        return piece ?? q.Align(neighbour.Source, text, [], from, to);
    }

    private static Piece? Nearby(QuoteWords q, int source, string text, int start, int end, int from, int to)
    {
        if (q.BestWindow(text, start, end, from, to) is not { } window)
            return null;
        return q.Align(source, text, WordScanner.Words(text, window.Start, window.End), from, to);
    }
}
