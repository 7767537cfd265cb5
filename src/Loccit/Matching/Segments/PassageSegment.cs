using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Loccit.Matching.Segments;

/// <summary>
/// Where runs of three words stand in a set of texts: winnowed fingerprints (Schleimer, Wilkerson and Aiken, SIGMOD 2003) in one immutable block of bytes, which may be a file that is
/// mapped into memory. It holds no words, so that an answer is a place to look at, not a finding. Safe for several threads.
/// </summary>
public sealed class PassageSegment
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly SegmentLayout layout;
    private readonly string[] keys;
    private readonly uint[] bases;

    private PassageSegment(ReadOnlyMemory<byte> bytes, SegmentLayout layout, string[] keys, uint[] bases) =>
        (this.bytes, this.layout, this.keys, this.bases) = (bytes, layout, keys, bases);

    /// <summary>By what each document is known, in their order.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>Winnowing window: a shared run of so many words and two more has a fingerprint for sure.</summary>
    public int Window => layout.Window;

    /// <summary>Number of fingerprints.</summary>
    public long Grams => layout.Grams;

    /// <summary>Length of all texts in UTF-16 units.</summary>
    public long Characters => layout.Characters - layout.Documents;

    /// <summary>Length of the segment in bytes.</summary>
    public long Length => layout.Length;

    internal SegmentLayout Layout => layout;

    /// <summary>Opens a segment. Only its head is read; <see cref="IsSound"/> reads all.</summary>
    /// <param name="bytes">The segment; must stay as it is.</param>
    /// <exception cref="InvalidDataException">It is none, of another version, or cut short; the message says which.</exception>
    public static PassageSegment Open(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < SegmentLayout.Head || !span.StartsWith(SegmentLayout.Magic))
            throw new InvalidDataException("it is no segment of an index");
        var version = BinaryPrimitives.ReadInt32LittleEndian(span[8..]);
        if (version != SegmentLayout.Version)
            throw new InvalidDataException($"it is a segment of version {version}, and this program reads version {SegmentLayout.Version}");
        var layout = new SegmentLayout(
            Documents: BinaryPrimitives.ReadInt32LittleEndian(span[16..]),
            KeyBytes: BinaryPrimitives.ReadInt32LittleEndian(span[20..]),
            Grams: BinaryPrimitives.ReadInt64LittleEndian(span[24..]),
            Characters: BinaryPrimitives.ReadInt64LittleEndian(span[32..]),
            Window: span[13],
            BucketBits: span[14],
            PositionBits: span[15]
        );
        if (!IsPossible(layout, span[12]) || layout.Length != span.Length)
            throw new InvalidDataException("the segment is damaged or cut short");
        var keys = new string[layout.Documents];
        var bases = new uint[layout.Documents];
        var at = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            bases[i] = BinaryPrimitives.ReadUInt32LittleEndian(span[(SegmentLayout.Head + (4 * i))..]);
            var end = BinaryPrimitives.ReadInt32LittleEndian(span[(int)(layout.KeyEnds + (4 * i))..]);
            if (end < at || end > layout.KeyBytes || bases[i] >= layout.Characters || (i > 0 && bases[i] <= bases[i - 1]))
                throw new InvalidDataException("the segment is damaged");
            keys[i] = Encoding.UTF8.GetString(span[(int)(layout.Keys + at)..(int)(layout.Keys + end)]);
            at = end;
        }
        return new PassageSegment(bytes, layout, keys, bases);
    }

    /// <summary>True if every byte is what was written. Reads all.</summary>
    public bool IsSound()
    {
        var span = bytes.Span;
        return span[(int)layout.Digest..]
            .SequenceEqual(DigestOf(SHA256.HashData(span[..(int)layout.Postings]), SHA256.HashData(span[(int)layout.Postings..(int)layout.Digest])));
    }

    /// <summary>The digest of a segment: over those of its two halves, so that they can be written in any order.</summary>
    internal static byte[] DigestOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> postings) => SHA256.HashData([.. head, .. postings]);

    /// <summary>The document that a position lies in, and the offset in its text.</summary>
    internal (int Document, int Offset) Locate(uint position)
    {
        var i = Array.BinarySearch(bases, position);
        var document = i >= 0 ? i : ~i - 1;
        return document < 0 ? (0, 0) : (document, (int)(position - bases[document]));
    }

    /// <summary>Length of a document's text.</summary>
    internal long LengthOf(int document) => (document + 1 < bases.Length ? bases[document + 1] : layout.Characters) - bases[document] - 1;

    /// <summary>Adds the positions of a fingerprint to <paramref name="found"/>, unless there are more than <paramref name="most"/>. Returns their number, or a number above <paramref name="most"/>.</summary>
    /// <param name="hash">The fingerprint.</param>
    /// <param name="range">Its <see cref="Bucket"/>: asked for many fingerprints in a row, the memory answers several at a time.</param>
    /// <param name="most">More are not looked at.</param>
    /// <param name="found">Added to.</param>
    internal int Lookup(uint hash, (uint From, uint To) range, int most, List<uint> found)
    {
        var check = hash & ((1UL << layout.CheckBits) - 1);
        var before = found.Count;
        var n = 0;
        foreach (var posting in In(range))
        {
            if (posting >> layout.PositionBits != check)
            {
                // they are in order
                if (posting >> layout.PositionBits > check)
                    break;
                continue;
            }
            if (++n > most)
            {
                found.RemoveRange(before, found.Count - before);
                return n;
            }
            found.Add((uint)(posting & ((1UL << layout.PositionBits) - 1)));
        }
        return n;
    }

    /// <summary>Every fingerprint of a range of buckets, in order: hash in the upper, position in the lower 32 bits.</summary>
    internal void Read(int fromBucket, int toBucket, List<ulong> into)
    {
        for (var b = fromBucket; b < toBucket; b++)
        {
            foreach (var posting in In(Bucket((uint)b)))
            {
                var check = posting >> layout.PositionBits;
                into.Add((((ulong)b << layout.CheckBits) | check) << 32 | (posting & ((1UL << layout.PositionBits) - 1)));
            }
        }
    }

    /// <summary>The postings of a bucket, as a range.</summary>
    internal (uint From, uint To) Bucket(uint bucket)
    {
        var at = bytes.Span[(int)(layout.Buckets + (4 * (long)bucket))..];
        // what a damaged segment says is kept within it
        var to = (uint)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(at[4..]), layout.Grams);
        return (Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(at), to), to);
    }

    private PostingEnumerator In((uint From, uint To) range) =>
        new(bytes.Span[(int)layout.Postings..(int)layout.Digest], layout.PostingBits, range.From, range.To);

    private static bool IsPossible(SegmentLayout layout, byte words) =>
        words == SegmentBuilder.GramWords
        && layout.Window >= 1
        && layout.Documents >= 0
        && layout.KeyBytes >= 0
        && layout.Grams is >= 0 and <= uint.MaxValue
        && layout.Characters is >= 0 and <= uint.MaxValue
        && layout.BucketBits is >= SegmentLayout.LeastBucketBits and <= SegmentLayout.MostBucketBits
        && layout.PositionBits is >= 1 and <= 32;

    private ref struct PostingEnumerator(ReadOnlySpan<byte> postings, int width, uint from, uint to)
    {
        private readonly ReadOnlySpan<byte> postings = postings;
        private readonly ulong mask = (1UL << width) - 1;
        private long bit = (from * (long)width) - width;
        private readonly long end = to * (long)width;

        public readonly ulong Current => (BinaryPrimitives.ReadUInt64LittleEndian(postings[(int)(bit >> 3)..]) >> (int)(bit & 7)) & mask;

        public readonly PostingEnumerator GetEnumerator() => this;

        public bool MoveNext() => (bit += width) < end;
    }
}
