using System.Numerics;
using System.Runtime.InteropServices;
using Loccit.Text;

namespace Loccit.Matching.Placing;

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
    private readonly HashSet<ulong> pairs;

    private Anchors(HashSet<ulong> words, ulong[] filter, byte[] first, byte[] second, HashSet<ulong> pairs, HashSet<ulong> grams) =>
        (this.words, this.filter, First, Second, this.pairs, Grams) = (words, filter, first, second, pairs, grams);

    /// <summary>Which of eight groups of anchors have a word with this first letter, by the five low bits of the letter.</summary>
    public byte[] First { get; }

    /// <summary>Which of the groups have a word with this second letter; a word of one letter may have any character behind it.</summary>
    public byte[] Second { get; }

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
        var (first, second) = (new byte[32], new byte[32]);
        for (var i = last; i >= 0; i = back[i])
        {
            if (!chosen.Add(quote.Hash(words[i])))
                continue;
            var group = (byte)(1 << (chosen.Count % 8));
            first[plain[i]![0] & 31] |= group;
            for (var c = 0; c < second.Length; c++)
                second[c] |= plain[i]!.Length == 1 || c == (plain[i]![1] & 31) ? group : (byte)0;
            // room behind a short word, as a text has
            var slot = Slot(plain[i]!.PadRight(Head), Math.Min(Head, plain[i]!.Length));
            filter[slot >> 6] |= 1UL << (slot & 63);
        }
        var pairs = new HashSet<ulong>(n);
        for (var i = 0; i + 1 < n; i++)
            pairs.Add(Pair(quote.Hash(words[i]), quote.Hash(words[i + 1])));
        var grams = new HashSet<ulong>(n);
        for (var i = 0; i + 2 < n; i++)
            grams.Add(PassageIndex.Gram(quote.Hash(words[i]), quote.Hash(words[i + 1]), quote.Hash(words[i + 2])));
        return new Anchors(chosen, filter, first, second, pairs, grams);
    }

    /// <summary>True if the grams looked for are these or more.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="words">The words, each gram being three in a row of these.</param>
    public bool HasGrams(QuoteWords quote, IReadOnlyList<int> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (!Grams.Contains(PassageIndex.Gram(quote.Hash(words[i]), quote.Hash(words[i + 1]), quote.Hash(words[i + 2]))))
                return false;
        }
        return true;
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

    /// <summary>True if two words in a row stand so in the quotation: each gram with an anchor has the anchor with a word before or behind it.</summary>
    public bool HasPair(ulong first, ulong second) => pairs.Contains(Pair(first, second));

    private static ulong Pair(ulong first, ulong second) => first + BitOperations.RotateLeft(second, 31);

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
