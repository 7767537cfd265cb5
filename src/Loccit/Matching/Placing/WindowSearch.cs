namespace Loccit.Matching.Placing;

/// <summary>Finds the stretches of the sources that share the most with a run of a quotation's words, by the runs of three words that they share and how rare these are.</summary>
/// <param name="index">The sources.</param>
internal sealed class WindowSearch(PassageIndex index)
{
    private const int MostWindows = 64;

    /// <summary>Of stretches that share next to nothing with a long run of words no more are looked at: one is as unlikely as the other.</summary>
    private const int MostFaint = 8;

    /// <summary>The same of stretches that share a little.</summary>
    private const int MostLikely = 16;

    /// <summary>Grams that stand in more places are passed over at first; the rare ones alone show most places.</summary>
    private static readonly int[] Common = [16, 256, 4096, 65536];

    /// <summary>The same for a long run of words, which has grams enough.</summary>
    private static readonly int[] CommonInLong = [16, 64, 1024, 65536];

    private const int Long = 24;

    /// <summary>Hits beyond this many add nothing but time: a text of one phrase repeated has millions.</summary>
    private const int MaxHits = 1_000_000;

    /// <summary>A window begins and ends with whole words, if these are no longer than this.</summary>
    private const int LongestWord = 80;

    /// <summary>What a gram tells that stands once; one that stands four times tells half as much. Grams overlap, so that several common ones tell less than their logarithms would add up to.</summary>
    private const int Unique = 1024;

    /// <summary>A row of hits.</summary>
    /// <param name="Start">Position of the first.</param>
    /// <param name="End">Position of the last.</param>
    /// <param name="Grams">Number of different grams.</param>
    /// <param name="Rarity">What they tell together: <see cref="Unique"/> for each that stands nowhere else.</param>
    /// <param name="Word">The first one's word.</param>
    private readonly record struct Stretch(uint Start, uint End, int Grams, int Rarity, int Word);

    /// <summary>Windows of sources that share the most with a run of the quotation's words, best first.</summary>
    /// <param name="q">The quotation.</param>
    /// <param name="from">Its first word.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="source">Index of the only source to look in; -1 for all.</param>
    /// <param name="leastRow">If not 0, only places count where so many words stand in a row: they share several grams, and one that is not common.</param>
    public List<Window> Find(QuoteWords q, int from, int to, int source, int leastRow = 0)
    {
        var words = q.Free(from, to);
        if (words.Count < 3)
            return [];
        var length = q.Chars(from, to);
        var reach = (uint)((length * 5 / 4) + 160);
        var all = new List<Stretch>();
        var hits = new List<ulong>();
        var rarity = new int[words.Count];
        var places = index.PlacesOf(q, words);
        var common = words.Count < Long ? Common : CommonInLong;
        foreach (var most in leastRow > 0 ? common.AsSpan(0, 2) : common)
        {
            Collect(q, words, places, most, source, hits, rarity);
            Stretches(hits, rarity, reach, all);
            // rare grams decide only where they are so many that no other stretch can hold much more
            if (all.Count > 0 && (most > Common[0] || Fullest(all) * (index.Window == 1 ? 2 : 4) >= words.Count - 2))
                break;
        }
        return all.Count == 0 ? [] : Fill(q, from, to, words, all, reach, leastRow > 0 && index.Window == 1 ? leastRow - 2 : 1);
    }

    private List<Window> Fill(QuoteWords q, int from, int to, List<int> words, List<Stretch> all, uint reach, int leastGrams)
    {
        var bag = q.Bag(from, to);
        var length = q.Chars(from, to);
        var fullest = Fullest(all);
        var least = fullest > 4 ? Math.Max((fullest + 1) / 2, leastGrams) : leastGrams;
        all.RemoveAll(s => s.Grams < least);
        // The rarest first; ties by place, so that the first of equal passages is named.
        all.Sort(static (a, b) => a.Rarity != b.Rarity ? b.Rarity.CompareTo(a.Rarity) : a.Start.CompareTo(b.Start));
        var limit =
            fullest > 4 || words.Count <= 12 ? MostWindows
            : fullest > 2 ? MostLikely
            : MostFaint;
        var windows = new List<Window>(Math.Min(limit, all.Count));
        foreach (var s in all.Take(limit))
            windows.Add(WindowOf(s, q.Chars(from, words[s.Word]), length, bag));
        // Stable by place within equal scores.
        return [.. windows.OrderByDescending(w => w.Score)];
    }

    private Window WindowOf(Stretch stretch, int lead, int length, WordBag bag)
    {
        var (source, offset) = index.Locate(stretch.Start);
        var text = index.TextOf(source);
        var first = Math.Max(0, offset - lead - (lead / 4) - 60);
        var last = (int)Math.Min(text.Length, offset + Math.Max(stretch.End - stretch.Start, length) + (length / 4) + 120L);
        var start = first;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && start > first - LongestWord)
            start--;
        var end = last;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end < last + LongestWord)
            end++;
        return new Window(source, start, end, new Span(offset, offset + (int)(stretch.End - stretch.Start)), bag.Shared(text, start, end));
    }

    /// <summary>Where the grams of some words stand: the position in the upper, the number of the gram in the lower 32 bits; and how rare each gram is.</summary>
    private void Collect(QuoteWords q, List<int> words, IGramPlaces places, int most, int source, List<ulong> hits, int[] rarity)
    {
        hits.Clear();
        var found = new List<uint>();
        for (var k = 0; k + 2 < words.Count && hits.Count < MaxHits; k++)
        {
            found.Clear();
            var count = places.Lookup(PassageIndex.Gram(q.Hash(words[k]), q.Hash(words[k + 1]), q.Hash(words[k + 2])), most, found);
            rarity[k] = (int)(Unique / Math.Sqrt(Math.Max(1, count)));
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
            most = Math.Max(most, s.Grams);
        return most;
    }

    /// <summary>The stretches that end at each hit and reach back as far as they may, in the order of their places.</summary>
    private void Stretches(List<ulong> hits, int[] rarity, uint reach, List<Stretch> all)
    {
        all.Clear();
        var times = new int[rarity.Length];
        int distinct = 0,
            bits = 0;
        var left = 0;
        var most = 0;
        var end = 0L;
        var sourceFrom = 0; // where the stretches of the source begin
        for (var right = 0; right < hits.Count; right++)
        {
            var position = (uint)(hits[right] >> 32);
            var gram = (uint)hits[right];
            if (times[gram]++ == 0)
            {
                distinct++;
                bits += rarity[gram];
            }
            // a stretch lies in one source
            var border = position >= end;
            if (border)
                (end, sourceFrom) = (index.EndOf(position), all.Count);
            while (border ? left < right : position - (uint)(hits[left] >> 32) > reach)
            {
                var gone = (uint)hits[left++];
                if (--times[gone] != 0)
                    continue;
                distinct--;
                bits -= rarity[gone];
            }
            most = Math.Max(most, distinct);
            // One with under half the grams of the fullest cannot hold more of the words, unless grams are few.
            if (distinct * 2 < most && most > 4)
                continue;
            var stretch = new Stretch((uint)(hits[left] >> 32), position, distinct, bits, (int)(uint)hits[left]);
            // of stretches that are nearly one the rarest is kept, the first of equals
            if (all.Count == sourceFrom || stretch.Start > all[^1].End + (reach / 2L))
                all.Add(stretch);
            else if (stretch.Rarity > all[^1].Rarity)
                all[^1] = stretch;
        }
    }
}
