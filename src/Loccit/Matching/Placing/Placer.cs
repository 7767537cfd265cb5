using Loccit.Matching.Differences;

namespace Loccit.Matching.Placing;

/// <summary>Finds the passages of a quotation: candidates from the index, the best of them aligned word by word, in one source or in all.</summary>
internal sealed class Placer(PassageIndex index)
{
    /// <summary>So many windows of one fragment are aligned; the others share less.</summary>
    private const int MostAligned = 4;

    /// <summary>A head or tail of fewer words is told as changed words where it stands, not looked for elsewhere.</summary>
    private const int LeastPiece = 4;

    /// <summary>A quotation is divided no further: each half of a half of a half, and so on.</summary>
    private const int MostDivisions = 6;

    private readonly WindowSearch search = new(index);

    /// <summary>Places a quotation.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="source">Index of the only source to look in; -1 for all.</param>
    /// <returns>Null if it has no words outside brackets, or nothing like it was found.</returns>
    public Placement? Place(MarkedText quote, int source)
    {
        var q = new QuoteWords(quote, index);
        var fragments = quote.Fragments().ToList();
        var candidates = fragments.ConvertAll(f => search.Find(q, f.From, f.To, source));
        var chosen = fragments.Count == 1 ? [Best(q, fragments[0], candidates[0])] : WindowChain.Best(candidates);
        var pieces = new List<Piece>();
        for (var i = 0; i < fragments.Count; i++)
        {
            if (chosen[i] is { } window)
                Split(q, fragments[i].From, fragments[i].To, window, source, pieces, depth: 0);
        }
        if (pieces.Count == 0)
            return null;
        Neighbourhood.Complete(q, fragments, pieces);
        return new Placement(Seams.Set(quote, q, pieces), q.Total);
    }

    /// <summary>Places a quotation in one stretch of a source, without a look at the rest of it.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="source">Index of the source.</param>
    /// <param name="stretch">Where in it the words are thought to stand.</param>
    /// <returns>Null if it has no words outside brackets.</returns>
    public Placement? PlaceIn(MarkedText quote, int source, Span stretch)
    {
        var q = new QuoteWords(quote, index);
        var window = new Window(source, stretch.Start, stretch.End, stretch, 0);
        var pieces = quote.Fragments().Select(f => Align(q, f.From, f.To, window)).ToList();
        return pieces.Count == 0 ? null : new Placement(Seams.Set(quote, q, pieces), q.Total);
    }

    /// <summary>Scans one source whole for the stretch that is most like the quotation, word order aside: before a source is said not to have the words.</summary>
    public Placement? ScanWhole(MarkedText quote, int source)
    {
        var q = new QuoteWords(quote, index);
        var pieces = Neighbourhood.Scan(q, quote.Fragments(), source, index.TextOf(source));
        return pieces.Count == 0 ? null : new Placement(pieces, q.Total);
    }

    /// <summary>The window whose alignment shares the most, the first of equals; null if there are none.</summary>
    private Window? Best(QuoteWords q, (int From, int To) fragment, List<Window> windows)
    {
        if (windows.Count < 2)
            return windows.Count == 0 ? null : windows[0];
        var best = windows[0];
        Piece? bestPiece = null;
        foreach (var w in windows.Take(MostAligned))
        {
            // one that could only equal the best, had it all words that it shares in a row, is not aligned
            if (bestPiece is not null && !IsMore(w.Score, fragment.To - fragment.From, bestPiece))
                break;
            var piece = Align(q, fragment.From, fragment.To, w);
            if (bestPiece is null || IsMore(piece.Matched, piece.Steps.Count, bestPiece))
                (best, bestPiece) = (w, piece);
        }
        return best;
    }

    private static bool IsMore(double matched, int steps, Piece than) => matched - steps > than.Matched - than.Steps.Count + 0.001;

    private Piece Align(QuoteWords q, int from, int to, Window w) =>
        w.Aligned is { } done && done.From == from && done.To == to
            ? done
            : w.Aligned = q.Align(w.Source, index.TextOf(w.Source), Text.WordScanner.Words(index.TextOf(w.Source), w.Start, w.End), from, to);

    /// <summary>Aligns a fragment with its window; a head or tail that does not belong there is looked for elsewhere.</summary>
    private void Split(QuoteWords q, int from, int to, Window window, int source, List<Piece> pieces, int depth)
    {
        var whole = Align(q, from, to, window);
        var (left, right) = q.Core(whole);
        var parts = new List<Piece>();
        if (depth < MostDivisions && left - from >= LeastPiece && Elsewhere(q, from, left, window, source) is { } head)
            Split(q, from, left, head, source, parts, depth + 1);
        else
            left = from;
        var tailPiece = depth < MostDivisions && to - right >= LeastPiece ? Elsewhere(q, right, to, window, source) : null;
        if (tailPiece is null)
            right = to;
        parts.Add(left == from && right == to ? whole : Align(q, left, right, window));
        if (tailPiece is { } tail)
            Split(q, right, to, tail, source, parts, depth + 1);
        pieces.AddRange(parts);
    }

    /// <summary>The place of a head or tail away from its fragment, if its words are found there in a row and not by chance.</summary>
    private Window? Elsewhere(QuoteWords q, int from, int to, Window window, int source)
    {
        var windows = search.Find(q, from, to, source, LeastPiece);
        if (windows.Count == 0)
            return null;
        // the same source counts first: two places of one work are joined more often than two works
        var best = windows.FirstOrDefault(w => w.Source == window.Source, windows[0]);
        if (best.Score < windows[0].Score * 0.9)
            best = windows[0];
        var piece = Align(q, from, to, best);
        var scope = best.Source == window.Source ? Math.Log2(index.TextOf(best.Source).Length + 2) - 2 : Math.Log2(index.Words + 2.0);
        return piece.Matched >= scope + 4 && piece.Matched >= 0.7 * q.Bits(from, to) && piece.Run >= LeastPiece ? best : null;
    }
}
