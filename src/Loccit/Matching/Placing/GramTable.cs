using System.Numerics;

namespace Loccit.Matching.Placing;

/// <summary>Where all grams of a set of texts stand, or the winnowed ones. Immutable.</summary>
internal sealed class GramTable : IGramPlaces
{
    private const int PartitionBits = 6;

    /// <summary>With so many bits of the bucket and sixteen of the check a fingerprint's upper half is compared whole.</summary>
    private const int LeastBucketBits = 16;

    /// <summary>Sources are indexed in groups of at least this many characters; the groups do not depend on the number of threads.</summary>
    private const int GroupChars = 1 << 20;

    private readonly int bucketShift;
    private readonly uint[] buckets;
    private readonly uint[] positions;
    private readonly ushort[] checks;

    private GramTable(int bucketShift, uint[] buckets, uint[] positions, ushort[] checks)
    {
        this.bucketShift = bucketShift;
        this.buckets = buckets;
        this.positions = positions;
        this.checks = checks;
    }

    /// <summary>Reads the texts. The result does not depend on <paramref name="threads"/>.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="bases">Where each begins in the row of all, and where the row ends.</param>
    /// <param name="window">Winnowing window, 1 to keep every gram.</param>
    /// <param name="threads">How many threads read.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static GramTable Build(string[] texts, long[] bases, int window, int threads, CancellationToken cancellationToken)
    {
        var groups = new List<(int From, int To)>();
        for (int i = 0, from = 0; i < texts.Length; i++)
        {
            if (bases[i + 1] - bases[from] >= GroupChars || i == texts.Length - 1)
            {
                groups.Add((from, i + 1));
                from = i + 1;
            }
        }

        var parts = new GramGroup[groups.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, groups.Count, parallel, g => parts[g] = GramGroup.Scan(texts, bases, groups[g].From, groups[g].To, window, PartitionBits));

        var grams = parts.Sum(p => (long)p.Entries.Length);
        var bucketBits = Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, grams / 4)), LeastBucketBits, 26);
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
        return new GramTable(shift, buckets, positions, checks);
    }

    /// <inheritdoc/>
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
}
