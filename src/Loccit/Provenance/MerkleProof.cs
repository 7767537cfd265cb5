using System.Numerics;

namespace Loccit.Provenance;

/// <summary>
/// Checks proofs of a Merkle tree, with nothing but the hashes in them: that a leaf is in a tree (RFC 9162, section 2.1.3.2), that a tree only grew (section 2.1.4.2),
/// and both for a part of a tree (draft-ietf-plants-merkle-tree-certs, section 4).
/// </summary>
public static class MerkleProof
{
    /// <summary>True if the leaf is in the tree at this index.</summary>
    /// <param name="index">The leaf's, from 0.</param>
    /// <param name="size">Number of leaves of the tree.</param>
    /// <param name="leaf">Hash of the leaf.</param>
    /// <param name="proof">From the leaf upwards.</param>
    /// <param name="root">Root of the tree.</param>
    public static bool IsIncluded(long index, long size, ReadOnlySpan<byte> leaf, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leaf.Length != MerkleHash.Length || !AreHashes(proof))
            return false;
        var (at, last) = (index, size - 1);
        var hash = leaf.ToArray();
        foreach (var beside in proof)
        {
            if (last == 0)
                return false;
            if (IsOdd(at) || at == last)
            {
                hash = MerkleHash.Node(beside, hash);
                while (!IsOdd(at) && at != 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
                hash = MerkleHash.Node(hash, beside);
            (at, last) = (at >> 1, last >> 1);
        }
        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>True if the larger tree begins with the leaves of the smaller one. An empty tree proves nothing: all begin with it.</summary>
    /// <param name="from">Size of the smaller tree.</param>
    /// <param name="to">Size of the larger tree.</param>
    /// <param name="fromRoot">Root of the smaller tree.</param>
    /// <param name="toRoot">Root of the larger tree.</param>
    /// <param name="proof">As <see cref="MerkleTree.Consistency"/> gives it.</param>
    public static bool IsConsistent(long from, long to, ReadOnlySpan<byte> fromRoot, ReadOnlySpan<byte> toRoot, IReadOnlyList<byte[]> proof) =>
        from > 0
            ? IsConsistent(0, from, to, fromRoot, toRoot, proof)
            : from == to && proof.Count == 0 && fromRoot.SequenceEqual(MerkleHash.Empty()) && toRoot.SequenceEqual(fromRoot);

    /// <summary>True if the leaf is in the part <c>[start, end)</c> of a tree at this index of the tree.</summary>
    /// <param name="index">The leaf's in the whole tree.</param>
    /// <param name="start">Where the part begins; see <see cref="IsSubtree"/>.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="leaf">Hash of the leaf.</param>
    /// <param name="proof">From the leaf upwards.</param>
    /// <param name="root">Root of the part.</param>
    public static bool IsIncluded(long index, long start, long end, ReadOnlySpan<byte> leaf, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root) =>
        IsSubtree(start, end) && IsIncluded(index - start, end - start, leaf, proof, root);

    /// <summary>True if the part <c>[start, end)</c> of a tree has this root.</summary>
    /// <param name="start">Where the part begins; see <see cref="IsSubtree"/>.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="size">Of the whole tree.</param>
    /// <param name="partRoot">Root of the part.</param>
    /// <param name="root">Root of the whole tree.</param>
    /// <param name="proof">From the part upwards.</param>
    public static bool IsConsistent(long start, long end, long size, ReadOnlySpan<byte> partRoot, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> proof)
    {
        if (!IsSubtree(start, end) || end > size || !AreHashes(proof))
            return false;
        if (start == end)
            return proof.Count == 0 && partRoot.SequenceEqual(MerkleHash.Empty());
        var (first, last, end_) = (start, end - 1, size - 1);
        while (first != last && (last == end_ || IsOdd(last)))
            (first, last, end_) = (first >> 1, last >> 1, end_ >> 1);
        var next = 0;
        if (first != last && proof.Count == 0)
            return false;
        var part = first == last ? partRoot.ToArray() : proof[next++];
        var whole = part;
        for (; next < proof.Count; next++)
        {
            if (end_ == 0)
                return false;
            var beside = proof[next];
            if (IsOdd(last) || last == end_)
            {
                if (first < last)
                    part = MerkleHash.Node(beside, part);
                whole = MerkleHash.Node(beside, whole);
                while (!IsOdd(last) && last != 0)
                    (first, last, end_) = (first >> 1, last >> 1, end_ >> 1);
            }
            else
                whole = MerkleHash.Node(whole, beside);
            (first, last, end_) = (first >> 1, last >> 1, end_ >> 1);
        }
        return end_ == 0 && partRoot.SequenceEqual(part) && root.SequenceEqual(whole);
    }

    /// <summary>True if the leaves <c>[start, end)</c> are a subtree of every tree that holds them: they begin at a multiple of the least power of two that is not below their number.</summary>
    /// <param name="start">From 0.</param>
    /// <param name="end">At least <paramref name="start"/>.</param>
    public static bool IsSubtree(long start, long end) =>
        start >= 0 && end >= start && (start == end || start % (long)BitOperations.RoundUpToPowerOf2((ulong)(end - start)) == 0);

    private static bool AreHashes(IReadOnlyList<byte[]> proof)
    {
        foreach (var hash in proof)
        {
            if (hash.Length != MerkleHash.Length)
                return false;
        }
        return true;
    }

    private static bool IsOdd(long number) => (number & 1) != 0;
}
