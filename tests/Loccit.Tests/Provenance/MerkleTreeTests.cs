using CsCheck;
using Loccit.Provenance;

namespace Loccit.Tests.Provenance;

public class MerkleTreeTests
{
    private static readonly GrowingTree Leaves = GrowingTree.Of(300);
    private static readonly MerkleTree Tree = new(Leaves);

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_of_the_reference_tree(int size, string root)
    {
        // the eight entries of the tests of certificate-transparency, which others took over
        string[] entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        var tree = new GrowingTree();
        foreach (var entry in entries)
            tree.Add(Convert.FromHexString(entry));
        Convert.ToHexStringLower(new MerkleTree(tree).Root(size)).ShouldBe(root);
    }

    [Fact]
    public void Every_leaf_is_proved_in_every_tree_and_nothing_else_is() =>
        Gen.Select(Gen.Long[1, 300], Gen.Long[0, 299], Gen.Long[0, 299])
            .Where((size, index, other) => index < size && other != index)
            .Sample(
                (size, index, other) =>
                {
                    var (proof, root) = (Tree.Inclusion(index, size), Tree.Root(size));
                    MerkleProof.IsIncluded(index, size, Leaves.Leaf(index), proof, root).ShouldBeTrue();
                    MerkleProof.IsIncluded(index, size, Leaves.Leaf(other), proof, root).ShouldBeFalse();
                    MerkleProof.IsIncluded(other, size, Leaves.Leaf(index), proof, root).ShouldBeFalse();
                    MerkleProof.IsIncluded(index, size, Leaves.Leaf(index), [.. proof, root], root).ShouldBeFalse();
                }
            );

    [Fact]
    public void Every_tree_is_proved_to_have_grown_from_every_smaller_one() =>
        Gen.Select(Gen.Long[1, 300], Gen.Long[1, 300], Gen.Int[0, 255])
            .Where((from, to, _) => from <= to)
            .Sample(
                (from, to, flip) =>
                {
                    var (proof, fromRoot, toRoot) = (Tree.Consistency(from, to), Tree.Root(from), Tree.Root(to));
                    MerkleProof.IsConsistent(from, to, fromRoot, toRoot, proof).ShouldBeTrue();
                    var other = (byte[])fromRoot.Clone();
                    other[flip / 8] ^= (byte)(1 << (flip % 8));
                    MerkleProof.IsConsistent(from, to, other, toRoot, proof).ShouldBeFalse();
                    MerkleProof.IsConsistent(from, to, fromRoot, other, proof).ShouldBeFalse();
                }
            );

    [Fact]
    public void A_proof_is_no_longer_than_the_tree_is_high()
    {
        Tree.Inclusion(0, 256).Count.ShouldBe(8);
        Tree.Consistency(128, 256).Count.ShouldBe(1);
        Tree.Consistency(0, 256).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Tree.Inclusion(3, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => Tree.Consistency(4, 3));
    }
}
