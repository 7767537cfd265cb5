using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>How often words occur in a set of texts, told from stretches at even distances. The stretches depend on the texts alone.</summary>
internal sealed class WordFrequencies
{
    /// <summary>Up to this many characters every word is counted.</summary>
    private const long WholeBelow = 1 << 18;

    /// <summary>At least one stretch in so many is read: what a word tells is bounded, and more words would not change it.</summary>
    private const int MostSparse = 32;

    private const int StretchLength = 2048;

    private readonly int[] counts;
    private readonly int sparse;

    private WordFrequencies(int[] counts, int sparse, long words) => (this.counts, this.sparse, Words) = (counts, sparse, words);

    /// <summary>Number of words in all texts: exact for few, else reckoned from the sample.</summary>
    public long Words { get; }

    /// <param name="texts">The texts.</param>
    /// <param name="bases">Where each begins in the row of all, and where the row ends.</param>
    public static WordFrequencies Of(string[] texts, long[] bases)
    {
        var total = bases[^1];
        var sparse = 1;
        while (sparse < MostSparse && total / sparse > WholeBelow)
            sparse *= 2;
        var counts = new int[1 << (total / sparse > WholeBelow ? 18 : 16)];
        var mask = counts.Length - 1;
        long words = 0,
            read = 0;
        foreach (var (text, from, to) in sparse == 1 ? texts.Select(t => (t, 0, t.Length)) : Stretches(texts, bases, (long)StretchLength * sparse))
        {
            read += to - from;
            var scanner = new WordScanner(text, from);
            while (scanner.Next(out var start, out _, out var word) && start < to)
            {
                counts[(int)(word >> 20) & mask]++;
                words++;
            }
        }
        return new WordFrequencies(counts, sparse, sparse == 1 || read == 0 ? words : (long)((double)words * total / read));
    }

    private static IEnumerable<(string Text, int From, int To)> Stretches(string[] texts, long[] bases, long period)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            for (var k = Math.Max(0, (bases[i] - StretchLength + period) / period); k * period < bases[i] + text.Length; k++)
            {
                var from = (int)Math.Max(0, (k * period) - bases[i]);
                var to = (int)Math.Min(text.Length, (k * period) + StretchLength - bases[i]);
                // a word that the stretch begins inside of is not its own
                while (from > 0 && from < to && !char.IsWhiteSpace(text[from - 1]))
                    from++;
                if (from < to)
                    yield return (text, from, to);
            }
        }
    }

    /// <summary>
    /// How many bits of information it is to meet the word: log2 of the number of words over the number of its occurrences (an estimate from a sample, never below the truth's order).
    /// </summary>
    public double Bits(ulong word)
    {
        var n = counts[(int)(word >> 20) & (counts.Length - 1)] * (double)sparse;
        return Math.Clamp(Math.Log2((Words + 1.0) / Math.Max(n, 0.5 * sparse)), 0.5, 16);
    }
}
