using Loccit.Matching.Differences;
using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>Counts where a quotation's words stand just so.</summary>
internal static class PlaceCount
{
    /// <summary>Number of places where the quotation's words stand in a row just so, up to <paramref name="most"/>; in one source or in all (-1).</summary>
    public static int Of(PassageIndex index, MarkedText quote, int source, int most)
    {
        var words = quote.Words;
        if (words.Count == 0)
            return 0;
        if (source >= 0 || words.Count < 3 || index.Window > 1)
        {
            var n = 0;
            for (var s = source >= 0 ? source : 0; s < (source >= 0 ? source + 1 : index.SourceCount) && n < most; s++)
                n += CountIn(index.TextOf(s), words, most - n);
            return n;
        }
        var found = new List<uint>();
        var places = index.PlacesOf(new QuoteWords(quote, index), [0, 1, 2]);
        if (places.Lookup(PassageIndex.Gram(words[0].Hash, words[1].Hash, words[2].Hash), PassageIndex.MostCounted, found) > PassageIndex.MostCounted)
            return most;
        var count = 0;
        foreach (var p in found)
        {
            var (s, offset) = index.Locate(p);
            if (StandsAt(index.TextOf(s), offset, words) && ++count == most)
                break;
        }
        return count;
    }

    private static bool StandsAt(string text, int offset, IReadOnlyList<MarkedWord> words)
    {
        var scanner = new WordScanner(text, offset);
        foreach (var w in words)
        {
            if (!scanner.Next(out _, out _, out var hash) || hash != w.Hash)
                return false;
        }
        return true;
    }

    private static int CountIn(string text, IReadOnlyList<MarkedWord> words, int most)
    {
        var n = 0;
        var scanner = new WordScanner(text);
        while (n < most && scanner.Next(out var start, out _, out var hash))
        {
            if (hash == words[0].Hash && StandsAt(text, start, words))
                n++;
        }
        return n;
    }
}
