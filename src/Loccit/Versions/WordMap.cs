using Loccit.Text;

namespace Loccit.Versions;

/// <summary>
/// Which word of a later version of a text each word of the earlier one is: runs of words that stand once in both are the anchors, in the longest order that both have (patience diff), and
/// each is grown as far as the words stay the same. What is not mapped was taken out, changed or moved. n log n.
/// </summary>
internal sealed class WordMap
{
    // Single words and pairs come again by chance.
    private const int Run = 3;

    private readonly int[] forth;
    private readonly int[] back;

    private WordMap(List<Word> before, List<Word> after)
    {
        (Before, After) = (before, after);
        forth = new int[before.Count];
        Array.Fill(forth, -1);
        back = new int[after.Count];
        Array.Fill(back, -1);
    }

    /// <summary>The words of the earlier version.</summary>
    public List<Word> Before { get; }

    /// <summary>The words of the later version.</summary>
    public List<Word> After { get; }

    /// <summary>Maps two versions.</summary>
    public static WordMap Of(string before, string after)
    {
        var map = new WordMap(WordScanner.Words(before, 0, before.Length), WordScanner.Words(after, 0, after.Length));
        map.GrowFrom(-1, -1);
        map.GrowBackFrom(map.Before.Count, map.After.Count);
        foreach (var (b, a) in map.Anchors())
        {
            if (map.forth[b] < 0 && map.back[a] < 0)
            {
                map.GrowFrom(b - 1, a - 1);
                map.GrowBackFrom(b, a);
            }
        }
        return map;
    }

    /// <summary>The word of the later version that word <paramref name="before"/> is; -1 if none.</summary>
    public int Of(int before) => forth[before];

    /// <summary>The word of the earlier version that word <paramref name="after"/> of the later is; -1 if none.</summary>
    public int Back(int after) => back[after];

    /// <summary>Words of the later version between what stood before and behind some words of the earlier: where they would have to be, half-open.</summary>
    public (int Start, int End) Between(int first, int end)
    {
        var b = first - 1;
        while (b >= 0 && forth[b] < 0)
            b--;
        var e = end;
        while (e < forth.Length && forth[e] < 0)
            e++;
        return (b < 0 ? 0 : forth[b] + 1, e == forth.Length ? After.Count : forth[e]);
    }

    /// <summary>Maps the equal words behind two positions.</summary>
    private void GrowFrom(int b, int a)
    {
        for (b++, a++; b < Before.Count && a < After.Count && forth[b] < 0 && back[a] < 0 && Before[b].Hash == After[a].Hash; b++, a++)
            (forth[b], back[a]) = (a, b);
    }

    /// <summary>Maps the equal words before two positions.</summary>
    private void GrowBackFrom(int b, int a)
    {
        for (b--, a--; b >= 0 && a >= 0 && forth[b] < 0 && back[a] < 0 && Before[b].Hash == After[a].Hash; b--, a--)
            (forth[b], back[a]) = (a, b);
    }

    /// <summary>Runs that stand once in both versions, those of the longest chain in which both have the same order.</summary>
    private List<(int Before, int After)> Anchors()
    {
        var mine = Once(Before);
        var theirs = Once(After);
        var pairs = mine.Where(r => r.Value >= 0 && theirs.GetValueOrDefault(r.Key, -1) >= 0)
            .Select(r => (Before: r.Value, After: theirs[r.Key]))
            .OrderBy(p => p.Before)
            .ToList();
        // patience: the top of each pile, and what lay on the pile to its left
        var tops = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            int lo = 0,
                hi = tops.Count;
            while (lo < hi)
            {
                var mid = (lo + hi) / 2;
                if (pairs[tops[mid]].After < pairs[i].After)
                    lo = mid + 1;
                else
                    hi = mid;
            }
            previous[i] = lo == 0 ? -1 : tops[lo - 1];
            if (lo == tops.Count)
                tops.Add(i);
            else
                tops[lo] = i;
        }
        var chain = new List<(int, int)>();
        for (var i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = previous[i])
            chain.Add(pairs[i]);
        chain.Reverse();
        return chain;
    }

    /// <summary>Where each run begins that stands once; -1 for one that stands more often.</summary>
    private static Dictionary<(ulong, ulong, ulong), int> Once(List<Word> words)
    {
        var found = new Dictionary<(ulong, ulong, ulong), int>();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var key = (words[i].Hash, words[i + 1].Hash, words[i + 2].Hash);
            found[key] = found.ContainsKey(key) ? -1 : i;
        }
        return found;
    }
}
