using Loccit.Matching;
using Loccit.Matching.Differences;
using Loccit.Text;

namespace Loccit.Versions;

/// <summary>
/// Follows passages from one version of a source into a later one. A passage is found by what stood around it; words like it elsewhere are another passage that was always there, unless
/// nothing of the earlier version accounts for them. Never is a look-alike taken in silence for what is gone.
/// </summary>
/// <example><code>new PassageTracker(before, after).Follow(span).Fate</code></example>
public sealed class PassageTracker
{
    // Less of the words than this in their place is another text.
    private const double LeastInPlace = 0.5;

    // Elsewhere nothing but the words speaks for it.
    private const double LeastElsewhere = 0.75;

    // Two that are so alike cannot be told apart.
    private const double Margin = 0.1;
    private const int MostCandidates = 10;

    // Fewer words stand anywhere by chance.
    private const int LeastWordsElsewhere = 5;

    // Of so many words one may be another passage's.
    private const int MostForeign = 4;

    // Of longer places only the part that has the most of the words is compared word by word.
    private const int MostWords = 4000;
    private const int Wider = 4;
    private const int LeastWindow = 64;

    private readonly WordMap map;
    private Dictionary<ulong, List<int>>? places;

    /// <summary>Compares two versions; n log n in their words.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    public PassageTracker(Document before, Document after)
    {
        (Before, After) = (before, after);
        map = WordMap.Of(before.Prose, after.Prose);
    }

    /// <summary>The earlier version.</summary>
    public Document Before { get; }

    /// <summary>The later version.</summary>
    public Document After { get; }

    /// <summary>What became of a passage.</summary>
    /// <param name="passage">In the text of the earlier version; UTF-16 offsets, half-open.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not in that text.</exception>
    public PassageFate Follow(Span passage)
    {
        if (passage.Start < 0 || passage.End > Before.Text.Length || passage.IsEmpty)
            throw new ArgumentOutOfRangeException(nameof(passage), passage, "The passage is not in the text of the earlier version.");
        var first = Ordered.Last(map.Before, passage.Start, static w => w.Start);
        first = first < 0 || map.Before[first].End <= passage.Start ? first + 1 : first;
        var end = Ordered.Last(map.Before, passage.End - 1, static w => w.Start) + 1;
        if (first >= end)
            return new PassageFate(Fate.Gone, passage, default, []);
        if (InPlace(first, end) is { } at)
            return Found(Fate.Same, passage, first, end, at);
        var (start, stop) = map.Between(first, end);
        var exact = Exact(first, end);
        var near = exact.Where(a => a >= start - (end - first) && a + end - first <= stop + end - first).ToList();
        if (near.Count == 1)
            return Found(Fate.Same, passage, first, end, near[0]);
        if (Likest(first, end, start, stop, LeastInPlace) is { } changed && near.Count == 0)
            return new PassageFate(Fate.Altered, passage, WithTail(changed.Span, passage, end), []);
        return Elsewhere(passage, first, end, exact);
    }

    /// <summary>Where the words begin if they stand in place, all of them and no others between them; null if they do not.</summary>
    private int? InPlace(int first, int end)
    {
        var at = map.Of(first);
        for (var i = first; i < end; i++)
        {
            if (at < 0 || map.Of(i) != at + i - first)
                return null;
        }
        return at;
    }

    private PassageFate Elsewhere(Span passage, int first, int end, List<int> exact)
    {
        var count = end - first;
        if (exact.Count == 1 && count >= LeastWordsElsewhere)
            return Found(Fate.Moved, passage, first, end, exact[0]);
        if (exact.Count > 0)
            return Doubtful(passage, exact.Select(a => SpanOf(a, a + count)));
        if (count < LeastWordsElsewhere)
            return new PassageFate(Fate.Gone, passage, default, []);
        var likely = FreeStretches(first, end)
            .Select(f => Likest(first, end, f.Start, f.End, LeastElsewhere))
            .OfType<(double Score, Span Span)>()
            .OrderByDescending(l => l.Score)
            .ToList();
        return likely.Count switch
        {
            0 => new PassageFate(Fate.Gone, passage, default, []),
            > 1 when likely[0].Score - likely[1].Score < Margin => Doubtful(passage, likely.Where(l => likely[0].Score - l.Score < Margin).Select(l => l.Span)),
            _ => new PassageFate(Fate.Altered, passage, WithTail(likely[0].Span, passage, end), []),
        };
    }

    /// <summary>The same words were found: whether the signs between them are the same as well.</summary>
    private PassageFate Found(Fate fate, Span passage, int first, int end, int at)
    {
        var words = SpanOf(at, at + end - first);
        var whole = WithTail(words, passage, end);
        var ends = Glyphs.Between(Before.Read(Tail(passage, end)), After.Read(new Span(words.End, whole.End))) <= GlyphDifference.Glyphs;
        return new PassageFate(ends && IsSame(first, end, at) ? fate : Fate.Altered, passage, whole, []);
    }

    /// <summary>The signs behind the last word of a passage that belong to it.</summary>
    private Span Tail(Span passage, int end) => new(map.Before[end - 1].End, Math.Max(map.Before[end - 1].End, passage.End));

    /// <summary>Words of the later version with as many signs behind them as the passage has.</summary>
    private Span WithTail(Span words, Span passage, int end)
    {
        var last = Math.Min(After.Prose.Length, words.End + Tail(passage, end).Length);
        var to = words.End;
        while (to < last && !char.IsWhiteSpace(After.Prose[to]) && !char.IsLetterOrDigit(After.Prose[to]))
            to++;
        return words with { End = to };
    }

    private static PassageFate Doubtful(Span passage, IEnumerable<Span> candidates) =>
        new(Fate.Ambiguous, passage, default, [.. candidates.Order().Take(MostCandidates)]);

    /// <summary>
    /// Where all words of the passage stand in a row. What the earlier version has as well, elsewhere, is another passage, which was there before; at its edges it may have taken a word.
    /// </summary>
    private List<int> Exact(int first, int end)
    {
        var places = Places();
        var count = end - first;
        var rarest = Enumerable.Range(first, count).MinBy(i => places.TryGetValue(map.Before[i].Hash, out var at) ? at.Count : 0);
        var found = new List<int>();
        foreach (var place in places.GetValueOrDefault(map.Before[rarest].Hash) ?? [])
        {
            var at = place - (rarest - first);
            if (at < 0 || at + count > map.After.Count)
                continue;
            var foreign = 0;
            var i = 0;
            for (; i < count && map.After[at + i].Hash == map.Before[first + i].Hash; i++)
                foreign += map.Back(at + i) is var b && b >= 0 && (b < first || b >= end) ? 1 : 0;
            if (i == count && foreign * MostForeign <= count)
                found.Add(at);
        }
        return found;
    }

    /// <summary>Stretches of words that nothing of the earlier version accounts for and that have half of the passage's words at least.</summary>
    private IEnumerable<(int Start, int End)> FreeStretches(int first, int end)
    {
        var hits = Enumerable
            .Range(first, end - first)
            .Select(i => map.Before[i].Hash)
            .Distinct()
            .SelectMany(h => Places().GetValueOrDefault(h) ?? [])
            .Where(a => map.Back(a) < 0)
            .Order()
            .ToList();
        for (int h = 0, next; h < hits.Count; h = next)
        {
            int start = hits[h],
                stop = hits[h];
            while (start > 0 && map.Back(start - 1) < 0)
                start--;
            while (stop < map.After.Count && map.Back(stop) < 0)
                stop++;
            next = hits.FindIndex(h, a => a >= stop);
            next = next < 0 ? hits.Count : next;
            if ((next - h) * 2 >= end - first)
                yield return (start, stop);
        }
    }

    /// <summary>Where each word of the later version stands.</summary>
    private Dictionary<ulong, List<int>> Places()
    {
        if (places is not null)
            return places;
        places = [];
        for (var i = 0; i < map.After.Count; i++)
        {
            if (!places.TryGetValue(map.After[i].Hash, out var at))
                places[map.After[i].Hash] = at = [];
            at.Add(i);
        }
        return places;
    }

    /// <summary>What of some words of the later version is most like the passage; null if too little is.</summary>
    private (double Score, Span Span)? Likest(int first, int end, int start, int stop, double least)
    {
        if (stop <= start)
            return null;
        var quoted = map.Before.GetRange(first, end - first);
        if (stop - start > Math.Max(MostWords, quoted.Count * Wider))
            (start, stop) = Densest(quoted, start, stop);
        var there = map.After.GetRange(start, stop - start);
        var steps = Aligner.Align(
            [.. quoted.Select(w => w.Hash)],
            [.. there.Select(w => w.Hash)],
            [.. quoted.Select(w => Aligner.Shape(Before.Prose.AsSpan(w.Start, w.End - w.Start)))],
            [.. there.Select(w => Aligner.Shape(After.Prose.AsSpan(w.Start, w.End - w.Start)))]
        );
        var same = steps.Count(s => s.Quote >= 0 && s.Source >= 0 && quoted[s.Quote].Hash == there[s.Source].Hash);
        var paired = steps.Where(s => s.Source >= 0 && s.Quote >= 0).Select(s => s.Source).ToList();
        if (paired.Count == 0)
            return null;
        var (from, to) = (paired.Min(), paired.Max() + 1);
        var score = 2.0 * same / (quoted.Count + to - from);
        return score >= least ? (score, SpanOf(start + from, start + to)) : null;
    }

    /// <summary>Of a long stretch the part that has the most words of the passage.</summary>
    private (int Start, int End) Densest(List<Word> quoted, int start, int stop)
    {
        var wanted = quoted.Select(w => w.Hash).ToHashSet();
        var window = Math.Max(quoted.Count * Wider, LeastWindow);
        int best = start,
            most = -1,
            count = 0;
        for (var i = start; i < stop; i++)
        {
            count += wanted.Contains(map.After[i].Hash) ? 1 : 0;
            if (i - window >= start)
                count -= wanted.Contains(map.After[i - window].Hash) ? 1 : 0;
            if (count > most)
                (most, best) = (count, Math.Max(start, i - window + 1));
        }
        return (best, Math.Min(stop, best + window));
    }

    private Span SpanOf(int first, int end) => new(map.After[first].Start, map.After[end - 1].End);

    /// <summary>True if the same is read in both: letters with their case, and signs; of spaces, of the form of marks and dashes nothing is said.</summary>
    private bool IsSame(int first, int end, int at)
    {
        for (var i = first; i < end; i++)
        {
            var (mine, theirs) = (map.Before[i], map.After[at + i - first]);
            if (Letters(Before, mine) != Letters(After, theirs))
                return false;
            if (i + 1 < end && Glyphs.Between(Gap(Before, mine, map.Before[i + 1]), Gap(After, theirs, map.After[at + i + 1 - first])) > GlyphDifference.Glyphs)
                return false;
        }
        return true;
    }

    private static string Letters(Document document, Word word) =>
        document.Read(new Span(word.Start, word.End)).Replace('’', '\'').Replace("\u00ad", "", StringComparison.Ordinal);

    private static string Gap(Document document, Word word, Word next) => document.Read(new Span(word.End, next.Start));
}
