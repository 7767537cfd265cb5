namespace Loccit.Matching.Placing;

/// <summary>Chooses the places of a quotation's fragments together: fragments of one quotation stand in one source, one behind the other, near each other.</summary>
internal static class WindowChain
{
    /// <summary>The best window for each fragment, null for one that has no candidates; by the best way through the candidates of all (Viterbi).</summary>
    public static Window?[] Best(IReadOnlyList<List<Window>> candidates)
    {
        var result = new Window?[candidates.Count];
        var live = Enumerable.Range(0, candidates.Count).Where(i => candidates[i].Count > 0).ToList();
        if (live.Count == 0)
            return result;
        var scores = new double[candidates.Count][];
        var back = new int[candidates.Count][];
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
            result[live[k]] = candidates[live[k]][pick];
            pick = back[k][pick];
        }
        return result;
    }

    /// <summary>What it counts, in bits, that the second window follows the first.</summary>
    private static double Follows(Window first, Window second)
    {
        if (first.Source != second.Source)
            return -24;
        var gap = second.Hits.Start - first.Hits.End;
        return gap >= 0 ? 12 - Math.Min(12, gap / 500.0) : -6 - Math.Min(12, -gap / 5000.0);
    }
}
