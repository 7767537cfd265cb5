using System.Numerics;
using Loccit.Text;

namespace Loccit.Matching;

/// <summary>
/// Where runs of three words stand in a set of sources: winnowed fingerprints (Schleimer, Wilkerson and Aiken, SIGMOD 2003) of word 3-grams.
/// Every run of <see cref="Window"/> + 2 words that a quotation shares with a source has a fingerprint. Immutable.
/// </summary>
internal sealed class PassageIndex
{
    /// <summary>Above this many characters (about eighteen million words) only the winnowed grams are kept, so that the index stays near half the size of the text.</summary>
    private const long WinnowAbove = 100_000_000;

    /// <summary>Above this many characters word frequencies are taken from every eighth word.</summary>
    private const long SampleAbove = 4_000_000;

    private const int WinnowedWindow = 3;
    private const int PartitionBits = 6;

    /// <summary>Sources are indexed in groups of at least this many characters; the groups do not depend on the number of threads.</summary>
    private const int GroupChars = 1 << 20;

    private readonly string[] texts;
    private readonly long[] bases;
    private readonly int bucketShift;
    private readonly uint[] buckets;
    private readonly uint[] positions;
    private readonly ushort[] checks;
    private readonly int[] counts;
    private readonly int countScale;

    private PassageIndex(
        string[] texts,
        long[] bases,
        int bucketShift,
        uint[] buckets,
        uint[] positions,
        ushort[] checks,
        int[] counts,
        int countScale,
        long words,
        int window
    )
    {
        this.texts = texts;
        this.bases = bases;
        this.bucketShift = bucketShift;
        this.buckets = buckets;
        this.positions = positions;
        this.checks = checks;
        this.counts = counts;
        this.countScale = countScale;
        Words = words;
        Window = window;
    }

    /// <summary>Number of words in all sources.</summary>
    public long Words { get; }

    /// <summary>Winnowing window: 1 keeps every gram.</summary>
    public int Window { get; }

    /// <summary>Indexes the texts; a text is known by its place in the list. The result does not depend on <paramref name="threads"/>.</summary>
    /// <exception cref="ArgumentException">More than four billion characters in all.</exception>
    public static PassageIndex Build(IReadOnlyList<string> sources, int threads, CancellationToken cancellationToken)
    {
        var texts = sources.ToArray();
        var bases = new long[texts.Length + 1];
        for (var i = 0; i < texts.Length; i++)
            bases[i + 1] = bases[i] + texts[i].Length + 1;
        var total = bases[^1];
        if (total >= uint.MaxValue)
            throw new ArgumentException("The sources hold more than 4 billion characters; check against fewer at a time.", nameof(sources));
        var window = total > WinnowAbove ? WinnowedWindow : 1;

        var groups = new List<(int From, int To)>();
        for (int i = 0, from = 0; i < texts.Length; i++)
        {
            if (bases[i + 1] - bases[from] >= GroupChars || i == texts.Length - 1)
            {
                groups.Add((from, i + 1));
                from = i + 1;
            }
        }

        var countBits = total > SampleAbove ? 18 : 14;
        var countScale = total > SampleAbove ? 8 : 1;
        var counts = new int[1 << countBits];
        var parts = new GramGroup[groups.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(
            0,
            groups.Count,
            parallel,
            g => parts[g] = GramGroup.Scan(texts, bases, groups[g].From, groups[g].To, window, counts, countScale, PartitionBits)
        );

        var grams = parts.Sum(p => (long)p.Entries.Length);
        var bucketBits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, grams / 4)), PartitionBits + 2, 26);
        var shift = 32 - bucketBits;
        var buckets = new uint[(1 << bucketBits) + 1];
        var positions = GC.AllocateUninitializedArray<uint>((int)grams);
        var checks = GC.AllocateUninitializedArray<ushort>((int)grams);
        var partitionStart = new long[(1 << PartitionBits) + 1];
        for (var p = 0; p < 1 << PartitionBits; p++)
            partitionStart[p + 1] = partitionStart[p] + parts.Sum(x => (long)(x.Starts[p + 1] - x.Starts[p]));
        Parallel.For(
            0,
            1 << PartitionBits,
            parallel,
            () => new uint[1 << (bucketBits - PartitionBits)],
            (p, _, next) =>
            {
                var first = p << (bucketBits - PartitionBits);
                var size = 1 << (bucketBits - PartitionBits);
                Array.Clear(next);
                foreach (var part in parts)
                {
                    foreach (var entry in part.Entries.AsSpan(part.Starts[p], part.Starts[p + 1] - part.Starts[p]))
                        next[(int)(entry >> 32 >> shift) - first]++;
                }
                var at = (uint)partitionStart[p];
                for (var b = 0; b < size; b++)
                {
                    var n = next[b];
                    buckets[first + b] = at;
                    next[b] = at;
                    at += n;
                }
                foreach (var part in parts)
                {
                    foreach (var entry in part.Entries.AsSpan(part.Starts[p], part.Starts[p + 1] - part.Starts[p]))
                    {
                        var slot = next[(int)(entry >> 32 >> shift) - first]++;
                        positions[slot] = (uint)entry;
                        checks[slot] = (ushort)(entry >> 32);
                    }
                }
                return next;
            },
            _ => { }
        );
        buckets[^1] = (uint)grams;
        return new PassageIndex(texts, bases, shift, buckets, positions, checks, counts, countScale, parts.Sum(p => p.Words), window);
    }

    /// <summary>How many sources there are.</summary>
    public int SourceCount => texts.Length;

    /// <summary>True if the position lies in the source.</summary>
    public bool Holds(int source, uint position) => position >= bases[source] && position < bases[source + 1];

    /// <summary>The text of a source.</summary>
    public string TextOf(int source) => texts[source];

    /// <summary>
    /// How many bits of information it is to meet the word: log2 of the number of words over the number of its occurrences (an estimate from a sample, never below the truth's order).
    /// </summary>
    public double Bits(ulong word)
    {
        var n = counts[(int)(word >> 20) & (counts.Length - 1)] * (double)countScale;
        return Math.Clamp(Math.Log2((Words + 1.0) / Math.Max(n, 0.5 * countScale)), 0.5, 16);
    }

    /// <summary>Adds every place where the gram stands to <paramref name="found"/>, unless there are more than <paramref name="most"/>. Returns how many there are.</summary>
    public int Lookup(ulong gram, int most, List<uint> found)
    {
        var hash = (uint)(gram >> 32);
        var bucket = hash >> bucketShift;
        var from = buckets[bucket];
        var to = buckets[bucket + 1];
        var check = (ushort)hash;
        var n = 0;
        var rest = checks.AsSpan((int)from, (int)(to - from));
        var at = (int)from;
        var before = found.Count;
        while (rest.IndexOf(check) is var i and >= 0)
        {
            if (++n > most)
            {
                found.RemoveRange(before, found.Count - before);
                return n;
            }
            found.Add(positions[at + i]);
            at += i + 1;
            rest = rest[(i + 1)..];
        }
        return n;
    }

    /// <summary>The source that a position lies in, and the offset in its text.</summary>
    public (int Source, int Offset) Locate(uint position)
    {
        var i = Array.BinarySearch(bases, position);
        var source = i >= 0 ? i : ~i - 1;
        // an empty text begins where the next one does not: each has one unit of its own, so the source is unique
        return (source, (int)(position - bases[source]));
    }

    /// <summary>Behind the last position of the source that a position lies in.</summary>
    public long EndOf(uint position) => bases[Locate(position).Source + 1];

    /// <summary>True if two positions, the lower first, lie in one source.</summary>
    public bool SameSource(uint low, uint high) => high < EndOf(low);

    /// <summary>The fingerprint of three words in a row.</summary>
    public static ulong Gram(ulong first, ulong second, ulong third)
    {
        var g = first + BitOperations.RotateLeft(second, 21) + BitOperations.RotateLeft(third, 42);
        g = (g ^ (g >> 32)) * 0xD6E8FEB86659FD93;
        return g ^ (g >> 32);
    }
}
