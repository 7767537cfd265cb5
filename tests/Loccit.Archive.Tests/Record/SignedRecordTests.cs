using Loccit.Archive.Record;
using Loccit.Provenance;
using Microsoft.Data.Sqlite;

namespace Loccit.Archive.Tests.Record;

public sealed class SignedRecordTests : IDisposable
{
    private readonly TestArchive test = new();

    private string Folder => Path.Combine(test.Archive.Folder, "record");

    private string Database => Path.Combine(test.Archive.Folder, "loccit.db");

    public SignedRecordTests()
    {
        test.Add(test.File("a.txt", "First words.\n"));
        test.Archive.Tag([1], ["one", "two"]);
    }

    public void Dispose() => test.Dispose();

    [Fact]
    public void Every_step_is_signed_and_grows_the_tree()
    {
        var first = Read();
        first.Size.ShouldBe(test.Archive.Log.Read(0).Count);
        test.Archive.Note(1, "A note.");
        var second = Read();
        second.Size.ShouldBe(first.Size + 1);
        var leaves = test.Archive.Log.Read(0).Select(e => MerkleHash.Leaf(SignedRecord.Entry(e))).ToList();
        var tree = new MerkleTree(new InMemory(leaves));
        MerkleProof.IsConsistent(first.Size, second.Size, first.Root.Span, second.Root.Span, tree.Consistency(first.Size, second.Size)).ShouldBeTrue();
        Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Hundreds_of_events_are_tiles_of_the_standard()
    {
        for (var i = 0; i < 300; i++)
            test.Archive.Note(1, $"Note {i}.");
        Directory.GetFiles(Path.Combine(Folder, "tile"), "*", SearchOption.AllDirectories).Length.ShouldBe(3);
        File.Exists(Path.Combine(Folder, "tile", "0", "000")).ShouldBeTrue();
        test.Reopen();
        test.Archive.Note(1, "One more.");
        Faults().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE events SET detail = replace(detail, 'two', 'too') WHERE kind = 'tagged'", "tagged s1) is not what was signed")]
    [InlineData("UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE number = 2", "event 2 (captured s1) is not what was signed")]
    [InlineData("DELETE FROM events WHERE number = 2", "event 2 is missing")]
    [InlineData("DELETE FROM events WHERE number > 2", "the record was rolled back: 4 events were signed, and the database has 2")]
    public void What_is_changed_in_the_database_is_found(string sql, string fault)
    {
        test.Archive.Dispose();
        Execute("DROP TRIGGER events_stay");
        Execute("DROP TRIGGER events_are_not_changed");
        Execute(sql);
        test.Reopen();
        var found = Faults().ShouldHaveSingleItem();
        found.ShouldContain(fault);
    }

    [Fact]
    public void Every_changed_byte_of_the_record_is_found_or_made_anew()
    {
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < bytes.Length; i++)
            {
                var damaged = (byte[])bytes.Clone();
                damaged[i] ^= (byte)(1 << (i % 8));
                File.WriteAllBytes(file, damaged);
                var result = test.Archive.Verify();
                (result.Findings.Count + result.Renewed).ShouldBeGreaterThan(0, $"{file}, byte {i}");
                File.WriteAllBytes(file, bytes);
            }
        }
        Faults().ShouldBeEmpty();
    }

    [Fact]
    public void A_checkpoint_of_another_archive_is_refused()
    {
        using var other = new TestArchive();
        File.Copy(Path.Combine(other.Archive.Folder, "record", "checkpoint"), Path.Combine(Folder, "checkpoint"), overwrite: true);
        Faults().ShouldHaveSingleItem().ShouldContain("it is not signed by loccit-archive/");
        Should.Throw<ArchiveException>(() => test.Archive.Note(1, "No.")).Message.ShouldContain("is damaged or not this archive's");
    }

    [Fact]
    public void Lost_tiles_are_made_again()
    {
        Directory.Delete(Path.Combine(Folder, "tile"), recursive: true);
        test.Archive.Verify().Renewed.ShouldBe(1);
        Directory.Delete(Path.Combine(Folder, "tile"), recursive: true);
        test.Archive.Note(1, "Goes on.");
        Faults().ShouldBeEmpty();
    }

    [Fact]
    public void The_key_signs_notes_that_its_public_half_verifies()
    {
        var signer = RecordSigner.Create("example.org/log");
        var note = new SignedNote("text\n", []).Sign(RecordSigner.Parse(signer.Secret()));
        note.IsSignedBy(RecordKey.Parse(signer.ToString())).ShouldBeTrue();
        Should.Throw<FormatException>(() => (note with { Text = "texts\n" }).IsSignedBy(signer));
        // the example of the standard
        SignedNote
            .Parse(
                "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
            )
            .IsSignedBy(RecordKey.Parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
            .ShouldBeTrue();
        foreach (var wrong in new[] { "", "a+b+c", signer.ToString()[..^2], signer.ToString().Replace("example", "Example", StringComparison.Ordinal) })
            Should.Throw<FormatException>(() => RecordKey.Parse(wrong));
    }

    private Checkpoint Read() => Checkpoint.Parse(SignedNote.Parse(File.ReadAllText(Path.Combine(Folder, "checkpoint"))).Text);

    private List<string> Faults() => [.. test.Archive.Verify().Findings.Select(f => f.Message)];

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class InMemory(List<byte[]> leaves) : IMerkleNodes
    {
        public byte[] Node(int height, long index) =>
            height == 0 ? leaves[(int)index] : MerkleHash.Node(Node(height - 1, 2 * index), Node(height - 1, (2 * index) + 1));
    }
}
