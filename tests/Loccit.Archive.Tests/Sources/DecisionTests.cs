using Loccit.Archive.Events;

namespace Loccit.Archive.Tests.Sources;

public sealed class DecisionTests : IDisposable
{
    private readonly TestArchive test = new();

    public DecisionTests() => test.Add(test.File("a.md", "---\ntitle: Its own\n---\n\nWords.\n"), test.File("b.txt", "Other.\n"));

    public void Dispose() => test.Dispose();

    [Fact]
    public void Tags_and_notes_are_kept_in_order_and_once()
    {
        test.Archive.Tag([1], ["trade", "china", "trade"]);
        test.Archive.Untag(1, ["none"]);
        test.Archive.Note(1, "First.");
        test.Archive.Note(1, "Second.");
        test.Reopen();
        var source = test.Archive.Source("s1");
        source.Tags.ShouldBe(["china", "trade"]);
        source.Notes.Select(n => n.Text).ShouldBe(["First.", "Second."]);
        test.Archive.Untag(1, ["china"]);
        test.Archive.Source("s1").Tags.ShouldBe(["trade"]);
        test.Archive.Log.Read(3)
            .Select(e => e.Detail)
            .ShouldBe(["""{"on":"trade"}""", """{"on":"china"}""", """{"text":"First."}""", """{"text":"Second."}""", """{"off":"china"}"""]);
    }

    [Fact]
    public void What_is_entered_goes_before_all_else_and_can_be_taken_back()
    {
        test.Archive.Edit(1, new Metadata { Title = "Entered", Identifiers = ["isbn:1", "isbn:2", "urn:x"] });
        test.Archive.Source("s1").Metadata.Title.ShouldBe("Entered");
        test.Archive.Source("s1").Metadata.Identifiers.ShouldBe(["isbn:1", "isbn:2", "urn:x"]);
        test.Archive.Edit(1, Metadata.None);
        test.Archive.Source("s1").Edited.ShouldBeNull();
        test.Archive.Source("s1").Metadata.Title.ShouldBe("Its own");
    }

    [Fact]
    public void A_removed_source_leaves_its_number_and_its_digest_and_nothing_else()
    {
        var source = test.Archive.Source("s1");
        var digest = source.Current.Sha256;
        test.Archive.Tag([1], ["secret-tag"]);
        test.Archive.Note(1, "secret note");
        test.Archive.Remove(test.Archive.Source("s1"));
        test.Archive.Sources().Select(s => s.Number).ShouldBe([2]);
        Should.Throw<ArchiveException>(() => test.Archive.Source("s1")).Message.ShouldContain("was removed on 2026-03-04");
        Should.Throw<ArchiveException>(() => test.Archive.Bytes(digest));
        test.Archive.Log.Read(0)[^1]
            .ShouldBe(test.Archive.Log.Read(0)[^1] with { Kind = EventKinds.Removed, Subject = "s1", Detail = $$"""{"sha256":["{{digest}}"]}""" });
        Directory.EnumerateFiles(Path.Combine(test.Archive.Folder, "captures"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
        var left = File.ReadAllText(Path.Combine(test.Archive.Folder, "loccit.db"), System.Text.Encoding.Latin1);
        left.ShouldNotContain("Its own");
        test.Archive.Verify().Findings.ShouldBeEmpty();
        // a number is never given twice
        test.Add(Path.Combine(test.Folder, "a.md")).Single().ShouldBe(new Addition(AdditionKind.Added, 3, Path.Combine(test.Folder, "a.md")));
    }

    [Fact]
    public void A_source_is_named_by_id_path_file_name_or_digest()
    {
        var digest = test.Archive.Source("s1").Current.Sha256;
        foreach (var name in (string[])["s1", "s1/a.md", "a.md", Path.Combine(test.Folder, "a.md"), digest, digest[..6]])
            test.Archive.Source(name).Number.ShouldBe(1, name);
        foreach (var name in (string[])["s9", "c.txt", "", "s", digest[..3]])
            Should.Throw<ArchiveException>(() => test.Archive.Source(name)).Message.ShouldContain("loccit list");
        test.Add(test.File("other/a.md", "Third.\n"));
        test.Archive.Source("a.md").Number.ShouldBe(1); // the very path goes first
    }
}
