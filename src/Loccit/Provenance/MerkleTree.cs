using System.Numerics;

namespace Loccit.Provenance;

/// <summary>The hashes of whole subtrees, from which roots and proofs are made.</summary>
public interface IMerkleNodes
{
    /// <summary>The hash of the subtree over the leaves <c>[index · 2^height, (index + 1) · 2^height)</c>, all of which are in the tree.</summary>
    /// <param name="height">0 for a leaf.</param>
    /// <param name="index">Its number among the subtrees of this height, from 0.</param>
    byte[] Node(int height, long index);
}

/// <summary>Roots and proofs of a Merkle tree that only grows (RFC 6962, section 2.1). Each takes hashes in number logarithmic to the tree's size.</summary>
/// <param name="nodes">The hashes of whole subtrees; those of a larger tree serve a smaller one too.</param>
public sealed class MerkleTree(IMerkleNodes nodes)
{
    /// <summary>The root over the first <paramref name="size"/> leaves.</summary>
    /// <param name="size">0 or more.</param>
    public byte[] Root(long size) => size == 0 ? MerkleHash.Empty() : Hash(0, size);

    /// <summary>The hashes that lead from a leaf to the root, from the leaf upwards.</summary>
    /// <param name="index">The leaf's, from 0.</param>
    /// <param name="size">Of the tree, above <paramref name="index"/>.</param>
    public IReadOnlyList<byte[]> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<byte[]>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + Split(end - start);
            if (index < middle)
            {
                proof.Add(Hash(middle, end));
                end = middle;
            }
            else
            {
                proof.Add(Hash(start, middle));
                start = middle;
            }
        }
        proof.Reverse();
        return proof;
    }

    /// <summary>The hashes that show that a larger tree begins with the leaves of a smaller one.</summary>
    /// <param name="from">Size of the smaller tree, 0 or more.</param>
    /// <param name="to">Size of the larger tree, at least <paramref name="from"/>.</param>
    public IReadOnlyList<byte[]> Consistency(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var proof = new List<byte[]>();
        if (from == 0 || from == to)
            return proof;
        var (start, end) = (0L, to);
        // where the smaller tree is a whole subtree from the first leaf, who asks knows its hash
        while (from < end)
        {
            var middle = start + Split(end - start);
            if (from <= middle)
            {
                proof.Add(Hash(middle, end));
                end = middle;
            }
            else
            {
                proof.Add(Hash(start, middle));
                start = middle;
            }
        }
        if (start > 0)
            proof.Add(Hash(start, end));
        proof.Reverse();
        return proof;
    }

    private byte[] Hash(long start, long end)
    {
        var length = end - start;
        if (BitOperations.IsPow2(length) && start % length == 0)
            return nodes.Node(BitOperations.Log2((ulong)length), start / length);
        var middle = start + Split(length);
        return MerkleHash.Node(Hash(start, middle), Hash(middle, end));
    }

    /// <summary>The largest power of two below <paramref name="length"/>.</summary>
    private static long Split(long length) => 1L << BitOperations.Log2((ulong)(length - 1));
}
