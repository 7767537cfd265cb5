using Loccit.Matching.Differences;
using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>Finds the passages of a quotation: candidates from the index, the best of them aligned word by word, in one source or in all.</summary>
internal sealed class Placer(PassageIndex index)
{
    private const int MaxWindows = 64;

    /// <summary>Of stretches that share next to nothing with a long run of words no more are looked at: one is as unlikely as the other.</summary>
    private const int MaxFaint = 16;
    private const int Aligned = 4;

    /// <summary>A head or tail of fewer words is told as changed words where it stands, not looked for elsewhere.</summary>
    private const int LeastPiece = 4;

    /// <summary>Grams that stand in more places are passed over at first; the rare ones alone show most places.</summary>
    private static readonly int[] Common = [16, 256, 4096, 65536];

    /// <summary>A gram in more places than this is common beyond counting.</summary>
    public const int MaxCounted = 200_000;

    /// <summary>Hits beyond this many add nothing but time: a text of one phrase repeated has millions.</summary>
    private const int MaxHits = 1_000_000;

    /// <summary>A source is scanned whole for at most so many fragments of one quotation.</summary>
    private const int MaxScans = 32;

    /// <param name="Source">Index of the source.</param>
    /// <param name="Start">Where it begins in the source's text.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Score">Bits of the quotation's words that it holds.</param>
    private sealed record Window(int Source, int Start, int End, double Score)
    {
        /// <summary>The run of words that the window was found for, aligned with it, once that was done.</summary>
        public Piece? Aligned { get; set; }
    }

    /// <summary>A row of hits: from the position of the first to that of the last, the number of different grams, and the first one's word.</summary>
    private readonly record struct Stretch(uint Start, uint End, int Score, int Word);

    /// <summary>Places a quotation.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="source">Index of the only source to look in; -1 for all.</param>
    /// <returns>Null if it has no words outside brackets, or nothing like it was found.</returns>
    public Placement? Place(MarkedText quote, int source)
    {
        var q = new QuoteWords(quote, index);
        var chosen = Choose(q, quote.Fragments().ToList(), source);
        var pieces = new List<Piece>();
        foreach (var (from, to, window) in chosen)
        {
            if (window is not null)
                Split(q, from, to, window, source, pieces, depth: 0);
        }
        if (pieces.Count == 0)
            return null;
        Rest(q, chosen.Select(c => (c.From, c.To)).ToList(), pieces);
        return new Placement(Seams.Set(quote, q, pieces), q.Total);
    }

    /// <summary>The best window for each fragment, chosen together: fragments of one quotation stand in one source, one behind the other, near each other.</summary>
    private List<(int From, int To, Window? Window)> Choose(QuoteWords q, List<(int From, int To)> fragments, int source)
    {
        var candidates = fragments.ConvertAll(f => Windows(q, f.From, f.To, source));
        if (fragments.Count == 1)
            return [(fragments[0].From, fragments[0].To, candidates[0].Count > 0 ? Best(q, fragments[0].From, fragments[0].To, candidates[0]) : null)];

        // Viterbi over the fragments that have candidates
        var result = fragments.ConvertAll(f => (f.From, f.To, (Window?)null));
        var live = Enumerable.Range(0, fragments.Count).Where(i => candidates[i].Count > 0).ToList();
        if (live.Count == 0)
            return result;
        var scores = new double[fragments.Count][];
        var back = new int[fragments.Count][];
        for (var k = 0; k < live.Count; k++)
        {
            var own = candidates[live[k]];
            scores[k] = new double[own.Count];
            back[k] = new int[own.Count];
            for (var c = 0; c < own.Count; c++)
            {
                var best = k == 0 ? 0 : double.NegativeInfinity;
                if (k > 0)
                {
                    var previous = candidates[live[k - 1]];
                    for (var p = 0; p < previous.Count; p++)
                    {
                        var s = scores[k - 1][p] + Follows(previous[p], own[c]);
                        if (s <= best)
                            continue;
                        best = s;
                        back[k][c] = p;
                    }
                }
                scores[k][c] = best + own[c].Score;
            }
        }
        var pick = 0;
        var end = live.Count - 1;
        for (var c = 1; c < scores[end].Length; c++)
        {
            if (scores[end][c] > scores[end][pick])
                pick = c;
        }
        for (var k = end; k >= 0; k--)
        {
            result[live[k]] = (fragments[live[k]].From, fragments[live[k]].To, candidates[live[k]][pick]);
            pick = back[k][pick];
        }
        return result;
    }

    /// <summary>What it counts, in bits, that the second window follows the first.</summary>
    private static double Follows(Window first, Window second)
    {
        if (first.Source != second.Source)
            return -24;
        var gap = second.Start - first.End;
        return gap >= -80 ? 12 - Math.Min(12, gap / 500.0) : -6 - Math.Min(12, -gap / 5000.0);
    }

    /// <summary>Windows of sources that share the most with a run of the quotation's words, best first.</summary>
    /// <param name="q">The quotation.</param>
    /// <param name="from">Its first word.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="source">Index of the only source to look in; -1 for all.</param>
    /// <param name="inARow">True if only places count where some words stand in a row: they share several grams, and one that is not common.</param>
    private List<Window> Windows(QuoteWords q, int from, int to, int source, bool inARow = false)
    {
        var words = q.Free(from, to);
        if (words.Count < 3)
            return [];
        var length = q.Chars(from, to);
        var reach = (uint)((length * 5 / 4) + 160);
        var all = new List<Stretch>();
        var hits = new List<ulong>();
        var places = index.PlacesOf(q, words);
        foreach (var most in inARow ? Common.AsSpan(0, 2) : Common)
        {
            Collect(q, words, places, most, source, hits);
            Stretches(hits, words.Count, reach, all);
            // rare grams decide only where they are so many that no other stretch can hold much more
            if (all.Count > 0 && (most > Common[0] || Fullest(all) * (index.Window == 1 ? 2 : 4) >= words.Count - 2))
                break;
        }
        if (all.Count == 0)
            return [];
        var bag = q.Bag(from, to);
        var taken = new SortedSet<(uint Start, uint End)>();
        var windows = new List<Window>();
        var fullest = Fullest(all);
        var leastGrams = inARow && index.Window == 1 ? LeastPiece - 2 : 1;
        var limit = fullest < 3 && words.Count > 12 ? MaxFaint : MaxWindows;
        // The fullest first; ties by place, so that the first of equal passages is named.
        for (int score = fullest, least = score > 4 ? Math.Max((score + 1) / 2, leastGrams) : leastGrams; score >= least && windows.Count < limit; score--)
        {
            foreach (var w in all)
            {
                if (w.Score != score || Overlaps(taken, w.Start, w.End, reach / 2))
                    continue;
                taken.Add((w.Start, w.End));
                var (s, offset) = index.Locate(w.Start);
                var lead = q.Chars(from, words[w.Word]);
                var text = index.TextOf(s);
                var start = Math.Max(0, offset - lead - (lead / 4) - 60);
                var end = (int)Math.Min(text.Length, offset + Math.Max(w.End - w.Start, length) + (length / 4) + 120L);
                windows.Add(new Window(s, start, end, bag.Shared(text, start, end)));
                if (windows.Count == limit)
                    break;
            }
        }
        // Stable by place within equal scores.
        return [.. windows.OrderByDescending(w => w.Score)];
    }

    /// <summary>Where the grams of some words stand: the position in the upper, the number of the gram in the lower 32 bits.</summary>
    private void Collect(QuoteWords q, List<int> words, IGramPlaces places, int most, int source, List<ulong> hits)
    {
        hits.Clear();
        var found = new List<uint>();
        for (var k = 0; k + 2 < words.Count && hits.Count < MaxHits; k++)
        {
            found.Clear();
            places.Lookup(PassageIndex.Gram(q.Hash(words[k]), q.Hash(words[k + 1]), q.Hash(words[k + 2])), most, found);
            foreach (var p in found)
            {
                if (source < 0 || index.Holds(source, p))
                    hits.Add(((ulong)p << 32) | (uint)k);
            }
        }
        hits.Sort();
    }

    private static int Fullest(List<Stretch> stretches)
    {
        var most = 0;
        foreach (var s in stretches)
            most = Math.Max(most, s.Score);
        return most;
    }

    /// <summary>The stretches that end at each hit and reach back as far as they may, in the order of their places.</summary>
    private void Stretches(List<ulong> hits, int words, uint reach, List<Stretch> all)
    {
        all.Clear();
        var times = new int[words];
        var distinct = 0;
        var left = 0;
        var most = 0;
        var end = 0L;
        for (var right = 0; right < hits.Count; right++)
        {
            var position = (uint)(hits[right] >> 32);
            if (times[(uint)hits[right]]++ == 0)
                distinct++;
            // a stretch lies in one source
            var border = position >= end;
            if (border)
                end = index.EndOf(position);
            while (border ? left < right : position - (uint)(hits[left] >> 32) > reach)
            {
                if (--times[(uint)hits[left]] == 0)
                    distinct--;
                left++;
            }
            most = Math.Max(most, distinct);
            // One with under half the grams of the fullest cannot hold more of the words, unless grams are few.
            if (distinct * 2 >= most || most <= 4)
                all.Add(new Stretch((uint)(hits[left] >> 32), position, distinct, (int)(uint)hits[left]));
        }
    }

    private bool Overlaps(SortedSet<(uint Start, uint End)> taken, uint start, uint end, uint margin)
    {
        if (taken.Count == 0)
            return false;
        var low = start > margin ? start - margin : 0;
        foreach (var t in taken.GetViewBetween((low, 0), (uint.MaxValue, uint.MaxValue)))
            return t.Start <= end + margin && index.SameSource(Math.Min(t.Start, start), Math.Max(t.Start, start));
        return false;
    }

    /// <summary>The window whose alignment shares the most; the first of equals.</summary>
    private Window Best(QuoteWords q, int from, int to, List<Window> windows)
    {
        var best = windows[0];
        if (windows.Count == 1)
            return best;
        Piece? bestPiece = null;
        foreach (var w in windows.Take(Aligned))
        {
            // once a window has everything, the others can only equal it
            if (bestPiece is not null && w.Score < bestPiece.Matched)
                break;
            var piece = Align(q, from, to, w);
            if (bestPiece is not null && !Better(piece, bestPiece))
                continue;
            (best, bestPiece) = (w, piece);
        }
        return best;
    }

    private static bool Better(Piece a, Piece b) => a.Matched - a.Steps.Count > b.Matched - b.Steps.Count + 0.001;

    private Piece Align(QuoteWords q, int from, int to, Window w)
    {
        if (w.Aligned is { } done && done.From == from && done.To == to)
            return done;
        var text = index.TextOf(w.Source);
        var start = w.Start;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && start > w.Start - 80)
            start--;
        var end = w.End;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end < w.End + 80)
            end++;
        return w.Aligned = q.Align(w.Source, text, WordScanner.Words(text, start, end), from, to);
    }

    /// <summary>Aligns a fragment with its window; a head or tail that does not belong there is looked for elsewhere.</summary>
    private void Split(QuoteWords q, int from, int to, Window window, int source, List<Piece> pieces, int depth)
    {
        var whole = Align(q, from, to, window);
        var (left, right) = q.Core(whole);
        var parts = new List<Piece>();
        if (depth < 6 && left - from >= LeastPiece && Elsewhere(q, from, left, window, source) is { } head)
            Split(q, from, left, head, source, parts, depth + 1);
        else
            left = from;
        var tailPiece = depth < 6 && to - right >= LeastPiece ? Elsewhere(q, right, to, window, source) : null;
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
        var windows = Windows(q, from, to, source, inARow: true);
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

    /// <summary>Fragments that the index did not place (too short, too much changed) are looked for near their neighbours.</summary>
    private void Rest(QuoteWords q, List<(int From, int To)> fragments, List<Piece> pieces)
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

    /// <summary>A fragment's place between its neighbours, near one of them, or anywhere in its source.</summary>
    private static Piece Beside(QuoteWords q, int from, int to, Piece? before, Piece? after, ref int scans)
    {
        var neighbour = before ?? after!;
        var text = neighbour.Text;
        var (start, end) =
            before is not null && after is not null && before.Source == after.Source && before.Span.End <= after.Span.Start
                ? (before.Span.End, after.Span.Start)
            : before is not null ? (before.Span.End, Math.Min(text.Length, before.Span.End + 6000))
            : (Math.Max(0, after!.Span.Start - 6000), after.Span.Start);
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

    /// <summary>Scans one source whole for the stretch that is most like the quotation, word order aside: before a source is said not to have the words.</summary>
    public Placement? ScanWhole(MarkedText quote, int source)
    {
        var q = new QuoteWords(quote, index);
        var text = index.TextOf(source);
        var pieces = new List<Piece>();
        var scans = MaxScans;
        foreach (var (from, to) in quote.Fragments())
        {
            if (pieces.Count > 0)
                pieces.Add(Beside(q, from, to, pieces[^1], null, ref scans));
            else if (scans-- > 0 && Nearby(q, source, text, 0, text.Length, from, to) is { } piece)
                pieces.Add(piece);
        }
        if (pieces.Count == 0)
            return null;
        Rest(q, quote.Fragments().ToList(), pieces);
        return new Placement(pieces, q.Total);
    }
}
