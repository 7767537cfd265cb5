using System.Runtime.InteropServices;
using Loccit.Text;

namespace Loccit.Matching;

/// <summary>
/// The rarest words of a quotation of which each of its grams has one, so that a text need only be read closely around them. Words of ASCII letters alone, for those are
/// told from the first letters of a run without a look at the rest.
/// </summary>
internal sealed class Anchors
{
    /// <summary>So many letters at the head of a word are compared at first.</summary>
    public const int Head = 4;

    private const int FilterBits = 16;

    /// <summary>What a rare word costs all the same: other words begin as it does.</summary>
    private const double LeastCost = 0.001;

    /// <summary>Of a text that is to be read closely for every tenth word nothing is saved.</summary>
    private const double MostCost = 0.1;

    private const ulong CaseBits = 0x0020_0020_0020_0020;

    private readonly HashSet<ulong> words;
    private readonly ulong[] filter;

    private Anchors(HashSet<ulong> words, ulong[] filter, HashSet<ulong> grams) => (this.words, this.filter, Grams) = (words, filter, grams);

    /// <summary>The grams looked for.</summary>
    public HashSet<ulong> Grams { get; }

    /// <summary>Null if some gram has no word that will do, or the words are too common to gain by.</summary>
    public static Anchors? Of(QuoteWords quote, IReadOnlyList<int> words, PassageIndex index)
    {
        var n = words.Count;
        if (n < 3)
            return null;
        var plain = new string?[n];
        // least cost of a choice that ends with this word
        var cost = new double[n];
        var back = new int[n];
        for (var i = 0; i < n; i++)
        {
            plain[i] = Plain(quote.TextOf(words[i]), quote.Hash(words[i]));
            (cost[i], back[i]) = (i < 3 ? 0 : double.PositiveInfinity, -1);
            for (var j = Math.Max(0, i - 3); j < i; j++)
            {
                if (cost[j] < cost[i])
                    (cost[i], back[i]) = (cost[j], j);
            }
            cost[i] += plain[i] is null ? double.PositiveInfinity : LeastCost + Math.Pow(2, -index.Bits(quote.Hash(words[i])));
        }
        var last = n - 1;
        for (var i = n - 3; i < n - 1; i++)
        {
            if (cost[i] < cost[last])
                last = i;
        }
        if (!(cost[last] <= MostCost))
            return null;
        var chosen = new HashSet<ulong>();
        var filter = new ulong[1 << (FilterBits - 6)];
        for (var i = last; i >= 0; i = back[i])
        {
            chosen.Add(quote.Hash(words[i]));
            // room behind a short word, as a text has
            var slot = Slot(plain[i]!.PadRight(Head), Math.Min(Head, plain[i]!.Length));
            filter[slot >> 6] |= 1UL << (slot & 63);
        }
        var grams = new HashSet<ulong>(n);
        for (var i = 0; i + 2 < n; i++)
            grams.Add(PassageIndex.Gram(quote.Hash(words[i]), quote.Hash(words[i + 1]), quote.Hash(words[i + 2])));
        return new Anchors(chosen, filter, grams);
    }

    /// <summary>The folded word if it is of ASCII letters alone and no other than the hash says.</summary>
    private static string? Plain(ReadOnlySpan<char> word, ulong hash)
    {
        var folded = Fold.Word(word);
        return folded.Length > 0 && folded.All(char.IsAsciiLetterLower) && new WordScanner(folded).Next(out _, out _, out var own) && own == hash
            ? folded
            : null;
    }

    /// <summary>True if a word is one of the anchors.</summary>
    public bool Has(ulong word) => words.Contains(word);

    /// <summary>True if an anchor may begin with these letters; seldom true of other letters.</summary>
    /// <param name="text">At least <see cref="Head"/> characters.</param>
    /// <param name="letters">How many of them are ASCII letters, up to <see cref="Head"/>.</param>
    public bool MayBegin(ReadOnlySpan<char> text, int letters)
    {
        var slot = Slot(text, letters);
        return (filter[slot >> 6] >> (slot & 63) & 1) != 0;
    }

    private static int Slot(ReadOnlySpan<char> text, int letters)
    {
        var head = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text[..Head])) | CaseBits;
        head &= ulong.MaxValue >> (64 - (16 * letters));
        return (int)((head * 0x9E3779B97F4A7C15) >> (64 - FilterBits));
    }
}
