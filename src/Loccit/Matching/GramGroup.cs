using System.Runtime.CompilerServices;
using Loccit.Text;

namespace Loccit.Matching;

/// <summary>The grams of a group of sources, sorted by the top bits of their fingerprints, and a sample of how often words occur.</summary>
internal sealed class GramGroup
{
    /// <summary>Fingerprint in the upper, position in the lower 32 bits; in the order of the partitions, within one in the order of the text.</summary>
    public required ulong[] Entries { get; init; }

    /// <summary>Where each partition begins in <see cref="Entries"/>.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Occurrences of words by some bits of their hash: of every word, or of one in eight.</summary>
    public required int[] Counts { get; init; }

    /// <summary>Number of words.</summary>
    public required long Words { get; init; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GramGroup Scan(string[] texts, long[] bases, int from, int to, int window, int countBits, int countScale, int partitionBits)
    {
        var size = bases[to] - bases[from];
        var raw = new List<ulong>((int)Math.Min(size / (window == 1 ? 5 : 10) + 16, int.MaxValue / 8));
        var counts = new int[1 << countBits];
        var mask = counts.Length - 1;
        var sample = countScale - 1;
        long words = 0;
        for (var source = from; source < to; source++)
        {
            var scanner = new WordScanner(texts[source]);
            var origin = (uint)bases[source];
            ulong h1 = 0, h2 = 0;
            uint p1 = 0, p2 = 0;
            var seen = 0L;
            // the last `window` grams: winnowing takes the least of each window, the rightmost of equals, once
            ulong g1 = ulong.MaxValue, g2 = ulong.MaxValue;
            var kept = long.MaxValue; // how many grams ago the last kept one was
            uint q1 = 0, q2 = 0;
            while (scanner.Next(out var start, out _, out var h3))
            {
                seen++;
                if ((seen & sample) == 0)
                    counts[(int)(h3 >> 20) & mask]++;
                var p3 = origin + (uint)start;
                if (seen >= 3)
                {
                    var g = PassageIndex.Gram(h1, h2, h3);
                    if (window == 1)
                    {
                        raw.Add((g & 0xFFFFFFFF_00000000) | p1);
                    }
                    else
                    {
                        kept++;
                        // the window holds g2, g1, g (oldest first)
                        if (g <= g1 && g <= g2)
                        {
                            raw.Add((g & 0xFFFFFFFF_00000000) | p1);
                            kept = 0;
                        }
                        else if (g1 <= g2)
                        {
                            if (kept != 1)
                            {
                                raw.Add((g1 & 0xFFFFFFFF_00000000) | q1);
                                kept = 1;
                            }
                        }
                        else if (kept != 2 && g2 != ulong.MaxValue)
                        {
                            raw.Add((g2 & 0xFFFFFFFF_00000000) | q2);
                            kept = 2;
                        }
                        (g2, q2) = (g1, q1);
                        (g1, q1) = (g, p1);
                    }
                }
                (h1, p1) = (h2, p2);
                (h2, p2) = (h3, p3);
            }
            words += seen;
        }

        var partitions = 1 << partitionBits;
        var starts = new int[partitions + 1];
        var shift = 64 - partitionBits;
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(raw);
        foreach (var e in span)
            starts[(int)(e >> shift) + 1]++;
        for (var p = 0; p < partitions; p++)
            starts[p + 1] += starts[p];
        var next = starts.AsSpan().ToArray();
        var sorted = new ulong[span.Length];
        foreach (var e in span)
            sorted[next[(int)(e >> shift)]++] = e;
        return new GramGroup { Entries = sorted, Starts = starts, Counts = counts, Words = words };
    }
}
