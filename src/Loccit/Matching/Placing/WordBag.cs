using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>A few words, each as often as it was put in, with their information: to find out how much of it a stretch of text holds. Not for several threads at once.</summary>
internal sealed class WordBag
{
    // Open addressing, at most half full: most words of a text are not in the bag, and one look says so.
    private readonly ulong[] keys;
    private readonly int[] wanted;
    private readonly int[] open;
    private readonly double[] bits;
    private readonly int mask;
    private int count;

    /// <param name="most">How many words will be put in at most.</param>
    public WordBag(int most)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, most * 2));
        keys = new ulong[size];
        wanted = new int[size];
        open = new int[size];
        bits = new double[size];
        mask = size - 1;
    }

    /// <summary>Puts a word in.</summary>
    public void Add(ulong word, double information)
    {
        var slot = Slot(word);
        if (keys[slot] != word)
            count++;
        keys[slot] = word;
        bits[slot] = information;
        wanted[slot]++;
    }

    // Zero marks an empty slot; a word of this hash is never found, which one word in 2^64 may be.
    private int Slot(ulong word)
    {
        var slot = (int)(word >> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != word)
            slot = (slot + 1) & mask;
        return slot;
    }

    /// <summary>Bits of the bag's words that occur in a stretch of text, each word counted as often as the bag has it.</summary>
    public double Shared(string text, int start, int end)
    {
        wanted.CopyTo(open, 0);
        var sum = 0.0;
        var scanner = new WordScanner(text.AsSpan(0, end), start);
        while (scanner.Next(out _, out _, out var word))
        {
            var slot = Slot(word);
            if (keys[slot] == 0 || open[slot] == 0)
                continue;
            open[slot]--;
            sum += bits[slot];
        }
        return sum;
    }

    /// <summary>The stretch of at most <paramref name="size"/> words that holds the most of the bag's information, the first of equals; null if none has any. Linear in the text.</summary>
    public Span? Fullest(string text, int start, int end, int size)
    {
        if (count == 0 || end <= start)
            return null;
        wanted.CopyTo(open, 0);
        var ring = new (int Start, int Slot)[size];
        double sum = 0,
            best = 0;
        Span? fullest = null;
        var at = 0;
        var full = false;
        var scanner = new WordScanner(text.AsSpan(0, end), start);
        while (scanner.Next(out var s, out var e, out var word))
        {
            if (full && ring[at].Slot is var gone and >= 0)
            {
                // a count below zero is a word that the stretch has once too often
                if (open[gone] >= 0)
                    sum -= bits[gone];
                open[gone]++;
            }
            var slot = Slot(word);
            var known = keys[slot] != 0;
            ring[at] = (s, known ? slot : -1);
            if (++at == size)
                (at, full) = (0, true);
            if (!known)
                continue;
            if (open[slot] > 0)
                sum += bits[slot];
            open[slot]--;
            if (sum <= best + 0.001)
                continue;
            best = sum;
            fullest = new Span(full ? ring[at].Start : ring[0].Start, e);
        }
        return fullest;
    }
}
