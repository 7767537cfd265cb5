namespace Loccit.Revisions;

/// <summary>Says which quotation of the later version each of the earlier one became: the same words first, then the most alike.</summary>
internal sealed class Pairing(IReadOnlyList<VersionQuotation> before, IReadOnlyList<VersionQuotation> after)
{
    /// <summary>A word that more quotations hold says nothing about which is meant; so no document takes more than linear time.</summary>
    private const int MostHolders = 100;

    /// <summary>At least half of the words of both are shared …</summary>
    private const double LeastAlike = 0.5;

    /// <summary>… or the shorter one is nearly whole in the other, and is no mere phrase.</summary>
    private const double LeastHeld = 0.75;
    private const int LeastHeldWords = 4;

    private readonly int[] partner = Filled(before.Count);
    private readonly int[] partnerOfAfter = Filled(after.Count);

    /// <summary>For each quotation of the earlier version the index of what it became; -1 if it is gone.</summary>
    public int[] Read()
    {
        SameWords();
        Alike();
        return partner;
    }

    private static int[] Filled(int count)
    {
        var all = new int[count];
        Array.Fill(all, -1);
        return all;
    }

    private void Pair(int b, int a) => (partner[b], partnerOfAfter[a]) = (a, b);

    /// <summary>Where the same words stand several times, those with the same speaker and citation go together, the rest in order.</summary>
    private void SameWords()
    {
        var groups = Enumerable.Range(0, after.Count).GroupBy(a => after[a].Key).ToDictionary(g => g.Key, g => g.ToList());
        for (var round = 0; round < 3; round++)
        {
            for (var b = 0; b < before.Count; b++)
            {
                if (partner[b] >= 0 || !groups.TryGetValue(before[b].Key, out var free))
                    continue;
                var i = free.FindIndex(a => Fits(before[b].Quoted, after[a].Quoted, round));
                if (i < 0)
                    continue;
                Pair(b, free[i]);
                free.RemoveAt(i);
            }
        }
    }

    private static bool Fits(QuotedWords b, QuotedWords a, int round) =>
        round switch
        {
            0 => !Movement.OfSpeaker(b.Speaker, a.Speaker).Moved && !Movement.OfCitation(b.Citations, a.Citations).Moved,
            1 => !Movement.OfSpeaker(b.Speaker, a.Speaker).Moved,
            _ => true,
        };

    private void Alike()
    {
        var holders = new Dictionary<ulong, List<int>>();
        for (var b = 0; b < before.Count; b++)
        {
            if (partner[b] >= 0)
                continue;
            foreach (var hash in before[b].Words.Words.Select(w => w.Hash).Distinct())
            {
                if (!holders.TryGetValue(hash, out var list))
                    holders[hash] = list = [];
                list.Add(b);
            }
        }
        var candidates = new List<(double Score, int Distance, int Before, int After)>();
        for (var a = 0; a < after.Count; a++)
        {
            if (partnerOfAfter[a] >= 0)
                continue;
            var met = after[a].Words.Words.Select(w => w.Hash).Distinct().Where(h => holders.TryGetValue(h, out var l) && l.Count <= MostHolders);
            foreach (var group in met.SelectMany(h => holders[h]).GroupBy(b => b).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(16))
            {
                var score = Score(before[group.Key], after[a]);
                if (score > 0)
                    candidates.Add((score, Math.Abs(group.Key - a), group.Key, a));
            }
        }
        foreach (var c in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Distance).ThenBy(c => c.Before).ThenBy(c => c.After))
        {
            if (partner[c.Before] < 0 && partnerOfAfter[c.After] < 0)
                Pair(c.Before, c.After);
        }
    }

    /// <summary>The part of the words that both have; 0 if that is too little to say that one became the other.</summary>
    private static double Score(VersionQuotation b, VersionQuotation a)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var word in b.Words.Words)
            counts[word.Hash] = counts.GetValueOrDefault(word.Hash) + 1;
        var shared = 0;
        foreach (var word in a.Words.Words)
        {
            if (counts.TryGetValue(word.Hash, out var left) && left > 0)
            {
                counts[word.Hash] = left - 1;
                shared++;
            }
        }
        var (n, m) = (b.Words.Words.Count, a.Words.Words.Count);
        var alike = 2.0 * shared / (n + m);
        var held = (double)shared / Math.Min(n, m);
        return alike >= LeastAlike || (held >= LeastHeld && shared >= LeastHeldWords) ? alike + (held / 1000) : 0;
    }
}
