using System.Text;

namespace Loccit.Archive.Tests.Checks;

public sealed class KeepTests : IDisposable
{
    private readonly TestArchive test = new();

    public KeepTests() =>
        test.Add(test.File("inaugural.txt", "So, first of all, let me assert my firm belief that the only thing we have to fear is fear itself.\n"));

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_check_is_kept_with_all_that_it_rests_on()
    {
        test.Check("story.md", "“The only thing we have to fear is fear itself,” Franklin D. Roosevelt said.\n").ShouldBe([1]);
        test.Reopen();
        var document = test.Archive.Document("story.md")!;
        document.Id.ShouldBe("d1");
        document.Checks.Single().Verdicts.Values.Sum().ShouldBe(1);
        Encoding.UTF8.GetString(test.Archive.Bytes(document.Checks[0].Report)).ShouldStartWith("{\"path\":");
        test.Archive.Bytes(document.Checks[0].Sha256).ShouldBe(File.ReadAllBytes(Path.Combine(test.Folder, "story.md")));
        var quotation = test.Archive.Resting(1).Single();
        quotation.Speaker.ShouldBe("Franklin D. Roosevelt");
        quotation.Sha256.ShouldBe(test.Archive.Source("s1").Current.Sha256);
        quotation.Passage.ShouldBe("the only thing we have to fear is fear itself.");
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_result_is_kept_once_and_another_beside_it()
    {
        test.Check("story.md", "“The only thing we have to fear is fear itself,” he said.\n").ShouldBe([1]);
        test.Check("story.md", "“The only thing we have to fear is fear itself,” he said.\n").ShouldBeEmpty();
        test.Check("story.md", "“The only thing we ought to fear is fear itself,” he said.\n").ShouldBe([1]);
        test.Archive.Document("d1")!.Checks.Count.ShouldBe(2);
        test.Archive.Quotations(1).Single().Verdict.ShouldBe("altered");
    }

    [Fact]
    public void A_removed_source_takes_its_words_along_and_a_removed_document_its_report()
    {
        test.Check("story.md", "“The only thing we have to fear is fear itself,” he said.\n");
        test.Archive.Remove(test.Archive.Source("s1"));
        test.Archive.Resting(1).Single().Passage.ShouldBeNull();
        var check = test.Archive.Document("d1")!.Checks.Single();
        test.Archive.Remove(test.Archive.Document("d1")!);
        Should.Throw<ArchiveException>(() => test.Archive.Bytes(check.Report));
        Should.Throw<ArchiveException>(() => test.Archive.Document("d1"));
        test.Archive.Resting(1).ShouldBeEmpty();
        test.Archive.Verify().Captures.ShouldBe(0);
        test.Archive.Verify().Unneeded.ShouldBe(0);
    }

    [Fact]
    public void Speakers_of_several_documents_are_brought_together()
    {
        test.Check("one.md", "“The only thing we have to fear is fear itself,” said Franklin D. Roosevelt.\n");
        test.Check("two.md", "“The only thing we have to fear is fear itself,” President Roosevelt said.\n");
        test.Check("three.md", "“The only thing we have to fear is fear itself,” Mary Carter said.\n");
        var speaker = test.Archive.Who("roosevelt").ShouldHaveSingleItem();
        speaker.Name.ShouldBe("Franklin D. Roosevelt");
        speaker.Quotations.Select(q => q.Document).ShouldBe([1, 2]);
        test.Archive.Who("Franklin Roosevelt").Single().Quotations.Count.ShouldBe(2);
        test.Archive.Who("Winston Churchill").ShouldBeEmpty();
    }
}
