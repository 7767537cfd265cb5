using Loccit.Provenance;

namespace Loccit.Tests.Provenance;

/// <summary>A tree in memory, every node hashed when it is asked for.</summary>
internal sealed class GrowingTree : IMerkleNodes
{
    private readonly List<byte[]> leaves = [];

    public void Add(ReadOnlySpan<byte> entry) => leaves.Add(MerkleHash.Leaf(entry));

    public byte[] Leaf(long index) => leaves[(int)index];

    public byte[] Node(int height, long index) =>
        height == 0 ? leaves[(int)index] : MerkleHash.Node(Node(height - 1, 2 * index), Node(height - 1, (2 * index) + 1));

    public static GrowingTree Of(int size)
    {
        var tree = new GrowingTree();
        for (var i = 0; i < size; i++)
            tree.Add(BitConverter.GetBytes(i));
        return tree;
    }
}
