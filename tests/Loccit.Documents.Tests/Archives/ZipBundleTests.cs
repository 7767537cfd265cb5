using CsCheck;
using Loccit.Documents.Archives;
using Loccit.Documents.Tests.Word;

namespace Loccit.Documents.Tests.Archives;

public class ZipBundleTests
{
    [Fact]
    public void Each_document_is_its_own_by_the_order_of_names()
    {
        var results = new ZipFile()
            .With("b.txt", "Second.")
            .With("inner/a.docx", new WordFile(WordFile.P("Third.")).Bytes())
            .With("a.md", "# First")
            .With("folder/", "")
            .With("scan.png", "no document")
            .With("table.csv", "1,2")
            .With(".hidden.txt", "hidden")
            .With("__MACOSX/._b.txt", "of a Mac")
            .ReadAll();
        results
            .Select(r => (r.Path, r.Document!.Path, r.Document.Text))
            .ShouldBe([
                ("a.zip/a.md", "a.zip/a.md", "# First"),
                ("a.zip/b.txt", "a.zip/b.txt", "Second."),
                ("a.zip/inner/a.docx", "a.zip/inner/a.docx", "Third."),
            ]);
        results.ShouldAllBe(r => r.Findings.Count == 0);
    }

    [Fact]
    public void Documents_are_read_when_they_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.zip", new ZipFile().With("a.txt", "One.").With("b.txt", "Two.").Bytes());
        DocumentReader.ReadAll(path).First().Document!.Text.ShouldBe("One.");
        File.Delete(path); // nothing holds it open
        DocumentReader.ReadAll(path).Single().Findings.Single().Message.ShouldContain("is not there");
    }

    [Fact]
    public void A_file_that_holds_no_documents_is_the_only_one_of_itself()
    {
        using var folder = new TemporaryFolder();
        DocumentReader.ReadAll(folder.File("a.txt", "One.")).Single().Document!.Text.ShouldBe("One.");
        var word = DocumentReader.ReadAll(folder.File("a.docx", new WordFile(WordFile.P("One.")).Bytes())).Single();
        word.Document!.Path.ShouldBe(word.Path);
    }

    [Fact]
    public void Where_one_document_is_needed_an_archive_is_refused()
    {
        var finding = DocumentReader.Read(new ZipFile().With("a.txt", "One.").Bytes(), "a.zip").Findings.Single();
        finding.Code.ShouldBe(FindingCode.NotReadable);
        finding.Message.ShouldContain("unpack it");
    }

    [Fact]
    public void An_archive_without_documents_is_told_and_nothing_is_missing()
    {
        var result = new ZipFile().With("a.bin", "x").ReadAll().Single();
        result.Document.ShouldBeNull();
        result.IsAboutAll.ShouldBeTrue();
        result.Findings.Single().Code.ShouldBe(FindingCode.PassedOver);
        result.Findings.Single().Message.ShouldStartWith("a.zip is a zip archive with no document");
    }

    [Theory]
    [InlineData("../../etc/words.txt", "a.zip/etc/words.txt")]
    [InlineData("/etc/words.txt", "a.zip/etc/words.txt")]
    [InlineData(@"C:\texts\words.txt", "a.zip/texts/words.txt")]
    [InlineData("./words.txt", "a.zip/words.txt")]
    public void No_name_leads_out_of_the_archive(string name, string path) => new ZipFile().With(name, "One.").ReadAll().Single().Path.ShouldBe(path);

    [Fact]
    public void Two_files_of_one_name_are_two_documents() =>
        new ZipFile()
            .With("a.txt", "One.")
            .With("a.txt", "Two.")
            .ReadAll()
            .Select(r => (r.Path, r.Document!.Text))
            .ShouldBe([("a.zip/a (2).txt", "Two."), ("a.zip/a.txt", "One.")]);

    [Fact]
    public void Archives_in_archives_are_opened_up_to_the_limit_which_is_told()
    {
        var bytes = new ZipFile().With("a.txt", "Deep.").Bytes();
        for (var i = 0; i < 3; i++)
            bytes = new ZipFile().With($"{i}.zip", bytes).Bytes();
        var open = DocumentReader.ReadAll(bytes, "a.zip").Single();
        (open.Path, open.Document!.Text).ShouldBe(("a.zip/2.zip/1.zip/0.zip/a.txt", "Deep."));
        var closed = DocumentReader.ReadAll(bytes, "a.zip", new ReadingOptions { MaxDepth = 2 }).Single();
        closed.Document.ShouldBeNull();
        closed.Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
        closed.Findings.Single().Message.ShouldContain("Unpack it");
    }

    [Fact]
    public void A_document_over_the_limit_is_told_and_the_others_are_read()
    {
        var results = new ZipFile().With("a.txt", new string('a', 200_000)).With("b.txt", "Two.").ReadAll(options: new ReadingOptions { MaxPart = 100_000 });
        results[0].Findings.Single().Message.ShouldContain("more than 100000 bytes");
        results[1].Document!.Text.ShouldBe("Two.");
    }

    [Fact]
    public void Not_more_than_the_limit_is_unpacked_of_all_documents_together()
    {
        var zip = new ZipFile();
        for (var i = 0; i < 100; i++)
            zip.With($"{i:D2}.txt", new string('a', 10_000));
        var results = zip.ReadAll(options: new ReadingOptions { MaxUnpacked = 55_000 });
        results.Count(r => r.Document is not null).ShouldBe(5);
        results.SelectMany(r => r.Findings).ShouldAllBe(f => f.Code == FindingCode.NotReadable || f.Code == FindingCode.LimitReached);
        results.Count.ShouldBeLessThan(10);
    }

    [Fact]
    public void A_damaged_document_never_stops_the_others()
    {
        var bytes = new ZipFile().With("a.txt", string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i * 7919} "))).With("b.txt", "Two.").Bytes();
        for (var i = 100; i < 130; i++)
            bytes[i] ^= 0x5A;
        var results = DocumentReader.ReadAll(bytes, "a.zip").ToList();
        results[0].Findings.ShouldNotBeEmpty();
        results[^1].Document!.Text.ShouldBe("Two.");
    }

    [Fact]
    public void Any_cut_and_any_changed_byte_gives_an_answer()
    {
        var bytes = new ZipFile().With("a.txt", "One.").With("b.zip", new ZipFile().With("c.html", "<p>Three.").Bytes()).Bytes();
        for (var n = 4; n < bytes.Length; n += 3)
            DocumentReader.ReadAll(bytes.AsMemory(0, n), "a.zip").ShouldNotBeEmpty();
        Gen.Select(Gen.Int[4, bytes.Length - 1], Gen.Byte)
            .Sample(
                (at, value) =>
                {
                    var changed = (byte[])bytes.Clone();
                    changed[at] = value;
                    return DocumentReader.ReadAll(changed, "a.zip").ToList().TrueForAll(r => r.Document is not null || r.Findings.Count > 0);
                },
                iter: 2000
            );
    }

    [Fact]
    public void A_file_beside_a_document_describes_it()
    {
        var result = new ZipFile().With("a.txt", "One.").With("a.json", """{"title": "The Work"}""").ReadAll().Single();
        result.Document!.Metadata.Title.ShouldBe("The Work");
        var bad = new ZipFile().With("a.txt", "One.").With("a.json", "{").ReadAll().Single();
        bad.Findings.Single().Code.ShouldBe(FindingCode.BadMetadata);
        bad.Findings.Single().Path.ShouldBe("a.zip/a.json");
    }

    [Fact]
    public void What_belongs_to_a_saved_page_is_no_document() =>
        new ZipFile()
            .With("page.html", "<p>The page.")
            .With("page_files/frame.html", "<p>An advertisement.")
            .With("other_files/a.txt", "A text.")
            .ReadAll()
            .Select(r => r.Path)
            .ShouldBe(["a.zip/other_files/a.txt", "a.zip/page.html"]);

    [Fact]
    public void What_is_packed_far_too_tightly_is_not_unpacked_to_its_end()
    {
        var zip = new ZipFile();
        for (var i = 0; i < 20; i++)
            zip.With(
                $"{i:D2}.txt",
                new byte[10_000_000]
                    .Select(_ => (byte)'a')
                    .ToArray()
            );
        var results = zip.ReadAll();
        results.Count(r => r.Document is not null).ShouldBeLessThan(10);
        results[^1].Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
    }

    [Fact]
    public void Files_of_one_name_are_numbered()
    {
        var names = new UniqueNames(StringComparer.Ordinal);
        Enumerable.Range(0, 3).Select(_ => names.Of("a.txt")).ShouldBe(["a.txt", "a (2).txt", "a (3).txt"]);
        names.Of("http://example.com/a.html", isAddress: true);
        names.Of("http://example.com/a.html", isAddress: true).ShouldBe("http://example.com/a.html (2)");
    }
}
