using System.Text;
using CsCheck;
using Loccit.Provenance;

namespace Loccit.Tests.Provenance;

public class SignedNoteTests
{
    // the example of the standard
    private const string Example =
        "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    [Fact]
    public void The_example_of_the_standard_is_read_and_written_as_it_is()
    {
        var note = SignedNote.Parse(Example);
        note.Text.ShouldBe("This is an example message.\n");
        var signature = note.Signatures.ShouldHaveSingleItem();
        (signature.Name, signature.KeyId, signature.Signature.Length).ShouldBe(("example.com/foo", 0x530d903au, 64));
        note.ToString().ShouldBe(Example);
    }

    [Theory]
    [InlineData("", "an empty line and signatures")]
    [InlineData("a\n", "an empty line and signatures")]
    [InlineData("a\n\n— k AAAAAAE=", "an empty line and signatures")]
    [InlineData("a\n\n\n", "an empty line and signatures")]
    [InlineData("a\n\n- k AAAAAAE=\n", "no line of a signature")]
    [InlineData("a\n\n— AAAAAAE=\n", "no line of a signature")]
    [InlineData("a\n\n— k+ AAAAAAE=\n", "no line of a signature")]
    [InlineData("a\n\n— k AAAAAAE\n", "no base64")]
    [InlineData("a\n\n— k AAAAAAF=\n", "no base64")]
    [InlineData("a\n\n— k AAAAAA==\n", "too short")]
    [InlineData("a\tb\n\n— k AAAAAAE=\n", "control characters")]
    [InlineData("a\r\n\n— k AAAAAAE=\n", "control characters")]
    public void What_is_no_note_is_refused(string note, string why) => Should.Throw<FormatException>(() => SignedNote.Parse(note)).Message.ShouldContain(why);

    [Fact]
    public void Only_a_right_signature_of_a_known_key_counts()
    {
        var key = new SumKey("example.org/log", 7);
        var note = new SignedNote("text\n", []).Sign(key);
        SignedNote.Parse(note.ToString()).IsSignedBy(key).ShouldBeTrue();
        note.IsSignedBy(new SumKey("example.org/other", 7)).ShouldBeFalse();
        note.IsSignedBy(new SumKey("example.org/log", 8)).ShouldBeFalse();
        Should.Throw<FormatException>(() => (note with { Text = "texts\n" }).IsSignedBy(key)).Message.ShouldContain("not of this text");
    }

    [Fact]
    public void Any_text_comes_back_from_its_note() =>
        Gen.String[Gen.Char["ab \né—+"], 0, 30]
            .Sample(text =>
            {
                var note = new SignedNote(text + "\n", []).Sign(new SumKey("k", 1)).Sign(new SumKey("l", 2));
                var read = SignedNote.Parse(note.ToString());
                read.Text.ShouldBe(note.Text);
                read.Signatures.Select(s => s.Name).ShouldBe(["k", "l"]);
            });

    [Fact]
    public void A_checkpoint_is_read_and_written_as_it_is()
    {
        const string Text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        var checkpoint = Checkpoint.Parse(Text);
        (checkpoint.Origin, checkpoint.Size).ShouldBe(("example.com/behind-the-sofa", 20852163));
        checkpoint.ToString().ShouldBe(Text);
        Checkpoint.Parse(Text + "more\n").ShouldBe(checkpoint);
        foreach (
            var wrong in new[]
            {
                "",
                "a\n1\n",
                "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nAAAA\n",
                "\n1\nAAAA\n",
            }
        )
            Should.Throw<FormatException>(() => Checkpoint.Parse(wrong));
    }

    [Fact]
    public void A_proof_shows_its_entry_and_no_other()
    {
        var key = new SumKey("example.org/log", 7);
        var leaves = GrowingTree.Of(100);
        var tree = new MerkleTree(leaves);
        var note = new SignedNote(new Checkpoint("example.org/log", 90, tree.Root(90)).ToString(), []).Sign(key).ToString();
        var proof = LogProof.Parse(new LogProof(42, tree.Inclusion(42, 90), note, new byte[] { 1, 2 }).ToString());
        (proof.Index, proof.Extra!.Value.Length, proof.Note).ShouldBe((42, 2, note));
        proof.Verify(BitConverter.GetBytes(42), key).Size.ShouldBe(90);
        Should.Throw<FormatException>(() => proof.Verify(BitConverter.GetBytes(43), key)).Message.ShouldContain("not number 42");
        Should.Throw<FormatException>(() => (proof with { Index = 41 }).Verify(BitConverter.GetBytes(42), key));
        Should.Throw<FormatException>(() => proof.Verify(BitConverter.GetBytes(42), new SumKey("other", 1))).Message.ShouldContain("not signed by other");
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\n")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 1\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 01\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AAAA\n\nnote")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\nnote")]
    public void What_is_no_proof_is_refused(string text) => Should.Throw<FormatException>(() => LogProof.Parse(text));

    /// <summary>A key whose signature is a sum: enough to tell texts apart.</summary>
    private sealed record SumKey(string Name, uint Id) : INoteSigner
    {
        public byte[] Sign(ReadOnlySpan<byte> text) => MerkleHash.Leaf([.. Encoding.UTF8.GetBytes(Name), .. text]);

        public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => signature.SequenceEqual(Sign(text));
    }
}
