using System.Numerics;

namespace Loccit.Matching.Segments;

/// <summary>Where the parts of a segment lie (docs/formats/segment.md). All numbers are little endian.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="KeyBytes">Length of all keys in UTF-8.</param>
/// <param name="Grams">Number of postings.</param>
/// <param name="Characters">Length of the row of all texts, a unit behind each.</param>
/// <param name="Window">Winnowing window.</param>
/// <param name="BucketBits">So many top bits of a fingerprint choose its bucket.</param>
/// <param name="PositionBits">So many bits hold a place in the row of all texts.</param>
internal readonly record struct SegmentLayout(int Documents, int KeyBytes, long Grams, long Characters, int Window, int BucketBits, int PositionBits)
{
    public const int Version = 1;
    public const int Head = 40;
    public const int HashBits = 32;
    public const int DigestLength = 32;

    // The bits of a posting are read eight bytes at a time.
    public const int Room = 8;

    public const int LeastBucketBits = 8;
    public const int MostBucketBits = 24;

    private const int PostingsInBucket = 16;

    public static ReadOnlySpan<byte> Magic => "LOCCITSG"u8;

    /// <summary>Bits of a fingerprint beside those of its bucket.</summary>
    public int CheckBits => HashBits - BucketBits;

    public int PostingBits => CheckBits + PositionBits;

    public long KeyEnds => Head + (4L * Documents);

    public long Keys => KeyEnds + (4L * Documents);

    public long Buckets => Keys + ((KeyBytes + 7L) & ~7L);

    public long BucketCount => 1L << BucketBits;

    public long Postings => Buckets + (4 * (BucketCount + 1));

    public long Digest => Postings + (((Grams * PostingBits) + 7) / 8) + Room;

    public long Length => Digest + DigestLength;

    /// <summary>The layout for so many postings.</summary>
    public static SegmentLayout Of(int documents, int keyBytes, long grams, long characters, int window) =>
        new(
            documents,
            keyBytes,
            grams,
            characters,
            window,
            Math.Clamp(BitOperations.Log2((ulong)Math.Max(1, grams / PostingsInBucket)), LeastBucketBits, MostBucketBits),
            Math.Max(1, BitOperations.Log2((ulong)Math.Max(1, characters)) + 1)
        );
}
