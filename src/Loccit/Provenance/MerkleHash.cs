using System.Security.Cryptography;

namespace Loccit.Provenance;

/// <summary>The hashes of a Merkle tree (RFC 6962, section 2.1): SHA-256, with a byte before that tells leaves from nodes.</summary>
public static class MerkleHash
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty() => SHA256.HashData([]);

    /// <summary>The hash of an entry.</summary>
    /// <param name="entry">Its bytes.</param>
    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(entry);
        return hash.GetHashAndReset();
    }

    /// <summary>The hash over two subtrees.</summary>
    /// <param name="left">Hash of the left one.</param>
    /// <param name="right">Hash of the right one.</param>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = 1 + left.Length + right.Length;
        Span<byte> both = length <= 1 + (2 * Length) ? stackalloc byte[1 + (2 * Length)] : new byte[length];
        both = both[..length];
        both[0] = NodePrefix;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + left.Length)..]);
        return SHA256.HashData(both);
    }
}
