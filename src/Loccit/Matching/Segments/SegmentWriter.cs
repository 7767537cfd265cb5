using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Loccit.Matching.Segments;

/// <summary>Writes the bytes of a segment: fingerprints sorted by hash and place, packed to the bit.</summary>
internal static class SegmentWriter
{
    private const int Parts = 64;

    // So many bytes are packed before they are written.
    private const int Chunk = 1 << 16;

    /// <summary>Writes a segment.</summary>
    /// <param name="keys">Of the documents.</param>
    /// <param name="bases">Where each document begins in the row of all, and where the row ends.</param>
    /// <param name="grams">Number of fingerprints.</param>
    /// <param name="window">Winnowing window.</param>
    /// <param name="part">Adds the fingerprints whose top six bits are a number, in any order: hash in the upper, position in the lower 32 bits.</param>
    /// <param name="output">Must be able to seek.</param>
    public static void Write(IReadOnlyList<string> keys, long[] bases, long grams, int window, Action<int, List<ulong>> part, Stream output)
    {
        var names = keys.Select(Encoding.UTF8.GetBytes).ToList();
        var layout = SegmentLayout.Of(keys.Count, names.Sum(n => n.Length), grams, bases[^1], window);
        var start = output.Position;
        var buckets = new uint[layout.BucketCount + 1];
        output.Position = start + layout.Postings;
        var postings = Postings(layout, buckets, part, output);
        var head = Head(layout, names, bases, buckets);
        output.Position = start;
        output.Write(head);
        output.Position = start + layout.Digest;
        output.Write(PassageSegment.DigestOf(SHA256.HashData(head), postings));
    }

    /// <summary>Packs all fingerprints and notes where each bucket begins; gives the digest of what was written.</summary>
    private static byte[] Postings(SegmentLayout layout, uint[] buckets, Action<int, List<ulong>> part, Stream output)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var packed = new byte[Chunk + SegmentLayout.Room];
        var entries = new List<ulong>();
        var sorted = Array.Empty<ulong>();
        var size = (int)(layout.BucketCount / Parts);
        var next = new int[size + 1];
        var count = 0u;
        var bit = 0;
        for (var p = 0; p < Parts; p++)
        {
            entries.Clear();
            part(p, entries);
            var all = CollectionsMarshal.AsSpan(entries);
            if (sorted.Length < all.Length)
                sorted = new ulong[all.Length];
            Array.Clear(next);
            foreach (var entry in all)
                next[Bucket(entry) + 1]++;
            for (var b = 0; b < size; b++)
            {
                buckets[(p * size) + b] = count + (uint)next[b];
                next[b + 1] += next[b];
            }
            foreach (var entry in all)
                sorted[next[Bucket(entry)]++] = entry;
            for (int b = 0, from = 0; b < size; from = next[b++])
                sorted.AsSpan(from, next[b] - from).Sort();
            foreach (var entry in sorted.AsSpan(0, all.Length))
                Pack(entry);
            count += (uint)all.Length;

            int Bucket(ulong entry) => (int)((entry >> 32 >> layout.CheckBits) - (ulong)(p * size));
        }
        buckets[^1] = count;
        if (count != layout.Grams)
            throw new InvalidOperationException("The number of fingerprints was reckoned wrong.");
        Flush((bit + 7) / 8);
        Array.Clear(packed);
        Flush(SegmentLayout.Room);
        return digest.GetHashAndReset();

        void Pack(ulong entry)
        {
            var check = (entry >> 32) & ((1UL << layout.CheckBits) - 1);
            var value = (check << layout.PositionBits) | (uint)entry;
            var at = packed.AsSpan(bit >> 3);
            BinaryPrimitives.WriteUInt64LittleEndian(at, BinaryPrimitives.ReadUInt64LittleEndian(at) | (value << (bit & 7)));
            bit += layout.PostingBits;
            if (bit >> 3 < Chunk)
                return;
            Flush(bit >> 3);
            // the bits of the last, unfinished byte go on
            var rest = packed[bit >> 3];
            Array.Clear(packed);
            packed[0] = rest;
            bit &= 7;
        }

        void Flush(int length)
        {
            output.Write(packed, 0, length);
            digest.AppendData(packed, 0, length);
        }
    }

    private static byte[] Head(SegmentLayout layout, List<byte[]> names, long[] bases, uint[] buckets)
    {
        var head = new byte[layout.Postings];
        var span = head.AsSpan();
        SegmentLayout.Magic.CopyTo(span);
        BinaryPrimitives.WriteInt32LittleEndian(span[8..], SegmentLayout.Version);
        (head[12], head[13], head[14], head[15]) = (SegmentBuilder.GramWords, (byte)layout.Window, (byte)layout.BucketBits, (byte)layout.PositionBits);
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], layout.Documents);
        BinaryPrimitives.WriteInt32LittleEndian(span[20..], layout.KeyBytes);
        BinaryPrimitives.WriteInt64LittleEndian(span[24..], layout.Grams);
        BinaryPrimitives.WriteInt64LittleEndian(span[32..], layout.Characters);
        var end = 0;
        for (var i = 0; i < names.Count; i++)
        {
            names[i].CopyTo(span[(int)(layout.Keys + end)..]);
            end += names[i].Length;
            BinaryPrimitives.WriteUInt32LittleEndian(span[(SegmentLayout.Head + (4 * i))..], (uint)bases[i]);
            BinaryPrimitives.WriteInt32LittleEndian(span[(int)(layout.KeyEnds + (4 * i))..], end);
        }
        var at = (int)layout.Buckets;
        foreach (var bucket in buckets)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(span[at..], bucket);
            at += sizeof(uint);
        }
        return head;
    }
}
