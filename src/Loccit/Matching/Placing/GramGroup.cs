using System.Runtime.CompilerServices;
using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>The grams of a group of sources, sorted by the top bits of their fingerprints.</summary>
internal sealed class GramGroup
{
    [ThreadStatic]
    private static ulong[]? buffer;

    /// <summary>Fingerprint in the upper, position in the lower 32 bits; in the order of the partitions, within one in the order of the text.</summary>
    public required ulong[] Entries { get; init; }

    /// <summary>Where each partition begins in <see cref="Entries"/>.</summary>
    public required int[] Starts { get; init; }

    /// <param name="texts">All texts.</param>
    /// <param name="bases">Where each text begins in the row of all.</param>
    /// <param name="from">First text of the group.</param>
    /// <param name="to">Behind its last.</param>
    /// <param name="window">Winnowing window, 1 to keep every gram.</param>
    /// <param name="partitionBits">The entries are parted by so many top bits of the fingerprint.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GramGroup Scan(string[] texts, long[] bases, int from, int to, int window, int partitionBits)
    {
        // Prose has a word for every five or six characters. The buffer is this thread's own and is used again.
        var likely = (int)Math.Min((bases[to] - bases[from]) / (window == 1 ? 4 : 8), Array.MaxLength);
        if (buffer is null || buffer.Length < likely)
            buffer = GC.AllocateUninitializedArray<ulong>(likely + 16);
        var raw = buffer;
        var n = 0;
        var partitions = 1 << partitionBits;
        var starts = new int[partitions + 1];
        var shift = 64 - partitionBits;
        for (var source = from; source < to; source++)
        {
            var scanner = new WordScanner(texts[source]);
            var origin = (uint)bases[source];
            ulong h1 = 0,
                h2 = 0;
            uint p1 = 0,
                p2 = 0;
            var seen = 0L;
            // the last `window` grams: winnowing takes the least of each window, the rightmost of equals, once
            ulong g1 = ulong.MaxValue,
                g2 = ulong.MaxValue;
            var kept = long.MaxValue; // how many grams ago the last kept one was
            uint q1 = 0,
                q2 = 0;
            while (scanner.Next(out var start, out _, out var h3))
            {
                seen++;
                if (n == raw.Length)
                    Array.Resize(ref raw, checked(n * 2));
                var p3 = origin + (uint)start;
                if (seen >= 3)
                {
                    var g = PassageIndex.Gram(h1, h2, h3);
                    if (window == 1)
                    {
                        raw[n++] = (g & 0xFFFFFFFF_00000000) | p1;
                        starts[(int)(g >> shift) + 1]++;
                    }
                    else
                    {
                        kept++;
                        // the window holds g2, g1, g (oldest first)
                        if (g <= g1 && g <= g2)
                        {
                            raw[n++] = (g & 0xFFFFFFFF_00000000) | p1;
                            starts[(int)(g >> shift) + 1]++;
                            kept = 0;
                        }
                        else if (g1 <= g2)
                        {
                            if (kept != 1)
                            {
                                raw[n++] = (g1 & 0xFFFFFFFF_00000000) | q1;
                                starts[(int)(g1 >> shift) + 1]++;
                                kept = 1;
                            }
                        }
                        else if (kept != 2 && g2 != ulong.MaxValue)
                        {
                            raw[n++] = (g2 & 0xFFFFFFFF_00000000) | q2;
                            starts[(int)(g2 >> shift) + 1]++;
                            kept = 2;
                        }
                        (g2, q2) = (g1, q1);
                        (g1, q1) = (g, p1);
                    }
                }
                (h1, p1) = (h2, p2);
                (h2, p2) = (h3, p3);
            }
        }

        var span = raw.AsSpan(0, n);
        for (var p = 0; p < partitions; p++)
            starts[p + 1] += starts[p];
        var next = starts.AsSpan().ToArray();
        var sorted = GC.AllocateUninitializedArray<ulong>(n);
        foreach (var e in span)
            sorted[next[(int)(e >> shift)]++] = e;
        // a buffer grown for one very long text is not kept
        buffer = raw.Length > 1 << 22 ? null : raw;
        return new GramGroup { Entries = sorted, Starts = starts };
    }
}
