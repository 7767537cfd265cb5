using System.Numerics;

namespace Loccit.Matching;

/// <summary>One step of an alignment: a word of each side, or of one side alone.</summary>
/// <param name="Quote">Index of the quotation's word; -1 if the source's word stands alone.</param>
/// <param name="Source">Index of the source's word; -1 if the quotation's word stands alone.</param>
internal readonly record struct Step(int Quote, int Source);

/// <summary>
/// Aligns a quotation's words with a stretch of a source: every word of the quotation is accounted for, the ends of the source are free,
/// gaps cost by opening and length (Gotoh, J. Mol. Biol. 162, 1982).
/// </summary>
internal static class Aligner
{
    /// <summary>Above this many cells the words are first anchored at runs that stand once on each side.</summary>
    private const long MaxCells = 4_000_000;

    /// <summary>What <see cref="Align"/> gives where the source has all words in a row, for no other alignment has that worth; null where it has not.</summary>
    public static List<Step>? InARow(ReadOnlySpan<ulong> quote, ReadOnlySpan<ulong> source)
    {
        var at = source.IndexOf(quote);
        if (at < 0)
            return null;
        var steps = new List<Step>(quote.Length);
        for (var i = 0; i < quote.Length; i++)
            steps.Add(new Step(i, at + i));
        return steps;
    }

    /// <summary>Aligns; the first and the last step have a word of the quotation.</summary>
    public static List<Step> Align(ReadOnlySpan<ulong> quote, ReadOnlySpan<ulong> source, ReadOnlySpan<ulong> quoteShape, ReadOnlySpan<ulong> sourceShape)
    {
        var steps = new List<Step>(quote.Length + 16);
        if ((long)(quote.Length + 1) * (source.Length + 1) <= MaxCells)
            AlignmentTable.Align(quote, source, quoteShape, sourceShape, 0, 0, freeStart: true, freeEnd: true, steps);
        else
            Anchored(quote, source, quoteShape, sourceShape, steps);
        Trim(steps);
        return steps;
    }

    private static void Trim(List<Step> steps)
    {
        var last = steps.FindLastIndex(s => s.Quote >= 0);
        steps.RemoveRange(last + 1, steps.Count - last - 1);
        var first = steps.FindIndex(s => s.Quote >= 0);
        if (first > 0)
            steps.RemoveRange(0, first);
    }

    /// <summary>The letters of a word as a set, with its length: two words of nearly one set and length are likely spellings of one word.</summary>
    public static ulong Shape(ReadOnlySpan<char> word)
    {
        ulong set = 0;
        foreach (var c in word)
            set |= 1UL << (Text.Fold.Letter(c) % 53);
        return set | ((ulong)Math.Min(word.Length, 1000) << 53);
    }

    /// <summary>Long quotations: runs of four words that stand once on each side are fixed where their order agrees, and only what lies between is aligned.</summary>
    private static void Anchored(ReadOnlySpan<ulong> q, ReadOnlySpan<ulong> s, ReadOnlySpan<ulong> qShape, ReadOnlySpan<ulong> sShape, List<Step> steps)
    {
        const int Run = 4;
        var inQuote = Once(q, Run);
        var inSource = Once(s, Run);
        var pairs = new List<Step>();
        foreach (var (gram, at) in inQuote)
        {
            if (at >= 0 && inSource.TryGetValue(gram, out var where) && where >= 0)
                pairs.Add(new Step(at, where));
        }
        pairs.Sort(static (a, b) => a.Quote.CompareTo(b.Quote));
        var chain = Increasing(pairs);
        int qAt = 0,
            sAt = 0;
        foreach (var anchor in chain)
        {
            if (anchor.Quote < qAt || anchor.Source < sAt)
                continue;
            Between(q, s, qShape, sShape, qAt, anchor.Quote, sAt, anchor.Source, freeStart: qAt == 0, freeEnd: false, steps);
            (qAt, sAt) = (anchor.Quote, anchor.Source);
            while (qAt < q.Length && sAt < s.Length && q[qAt] == s[sAt])
                steps.Add(new Step(qAt++, sAt++));
        }
        Between(q, s, qShape, sShape, qAt, q.Length, sAt, s.Length, freeStart: qAt == 0, freeEnd: true, steps);
    }

    private static void Between(
        ReadOnlySpan<ulong> q,
        ReadOnlySpan<ulong> s,
        ReadOnlySpan<ulong> qShape,
        ReadOnlySpan<ulong> sShape,
        int q0,
        int q1,
        int s0,
        int s1,
        bool freeStart,
        bool freeEnd,
        List<Step> steps
    )
    {
        // Free ends may be long: no more of them than could be of use.
        if (freeStart && s1 - s0 > ((q1 - q0) * 2) + 64)
            s0 = s1 - ((q1 - q0) * 2) - 64;
        if (freeEnd && s1 - s0 > ((q1 - q0) * 2) + 64)
            s1 = s0 + ((q1 - q0) * 2) + 64;
        if ((long)(q1 - q0 + 1) * (s1 - s0 + 1) <= MaxCells)
        {
            AlignmentTable.Align(q[q0..q1], s[s0..s1], qShape[q0..q1], sShape[s0..s1], q0, s0, freeStart, freeEnd, steps);
            return;
        }
        // Nothing in common that stands once: told as replaced, word by word.
        for (var i = q0; i < q1; i++)
            steps.Add(new Step(i, -1));
        if (!freeStart && !freeEnd)
        {
            for (var j = s0; j < s1; j++)
                steps.Add(new Step(-1, j));
        }
    }

    private static Dictionary<ulong, int> Once(ReadOnlySpan<ulong> words, int run)
    {
        var seen = new Dictionary<ulong, int>();
        for (var i = 0; i + run <= words.Length; i++)
        {
            ulong g = 0;
            for (var k = 0; k < run; k++)
                g = BitOperations.RotateLeft(g, 19) + words[i + k];
            g *= 0x9E3779B97F4A7C15;
            if (!seen.TryAdd(g, i))
                seen[g] = -1;
        }
        return seen;
    }

    /// <summary>The longest chain of anchors that goes forward on both sides (patience sorting).</summary>
    private static List<Step> Increasing(List<Step> pairs)
    {
        var tails = new List<int>();
        var back = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            int lo = 0,
                hi = tails.Count;
            while (lo < hi)
            {
                var mid = (lo + hi) / 2;
                if (pairs[tails[mid]].Source < pairs[i].Source)
                    lo = mid + 1;
                else
                    hi = mid;
            }
            back[i] = lo > 0 ? tails[lo - 1] : -1;
            if (lo == tails.Count)
                tails.Add(i);
            else
                tails[lo] = i;
        }
        var chain = new List<Step>(tails.Count);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = back[i])
            chain.Add(pairs[i]);
        chain.Reverse();
        return chain;
    }
}
