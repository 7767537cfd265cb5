namespace Loccit.Documents.Tests;

public class SourceFolderTests
{
    [Fact]
    public void A_folder_gives_its_files_in_order_by_their_paths_below_it()
    {
        using var folder = new TemporaryFolder();
        folder.File("b.txt", "B.");
        folder.File("deep/er/a.md", "# A\n\nText.");
        folder.File(".hidden.txt", "no");
        folder.File(".git/x.txt", "no");
        folder.File("b.json", """{"title":"The B","author":[{"family":"Bee"}]}""");
        var (sources, findings) = SourceFolder.Read([folder.Path]);
        sources.Select(s => s.Id).ShouldBe(["b.txt", "deep/er/a.md"]);
        sources[0].Metadata.Title.ShouldBe("The B");
        sources[1].Metadata.Title.ShouldBe("A");
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_side_file_goes_before_front_matter_and_fills_only_what_it_names()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.md", "---\ntitle: Front\nauthor: [One, Two]\ndate: 1961-01-20\n---\n\nText.");
        folder.File("a.json", """{"title":"Side"}""");
        var metadata = SourceFolder.Read([folder.Path]).Sources.Single().Metadata;
        metadata.Title.ShouldBe("Side");
        metadata.Authors.ShouldBe(["One", "Two"]);
        metadata.Issued.ShouldBe(new PartialDate(1961, 1, 20));
    }

    [Fact]
    public void A_broken_side_file_is_told_and_the_source_read()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.txt", "Text.");
        folder.File("a.txt.json", "{");
        var (sources, findings) = SourceFolder.Read([folder.Path]);
        sources.Single().Document!.Text.ShouldBe("Text.");
        findings.Single().Code.ShouldBe(FindingCode.BadMetadata);
    }

    [Fact]
    public void What_cannot_be_read_is_held_as_unreadable_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.pdf", "%PDF-1.4");
        folder.File("b.txt", "B.");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gone.txt"), "nowhere");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);
        var (sources, findings) = SourceFolder.Read([folder.Path, Path.Combine(folder.Path, "missing")]);
        sources.Select(s => (s.Id, s.Document is null)).ShouldBe([("a.pdf", true), ("b.txt", false)]);
        sources[0].Unreadable!.ShouldContain("is a PDF");
        findings.Select(f => f.Code).ShouldAllBe(c => c == FindingCode.NotReadable);
        findings.Count.ShouldBe(3);
    }

    [Fact]
    public void Links_in_a_circle_are_told_and_end_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.File("b.txt", "B.");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "here.txt"), "there.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "there.txt"), "here.txt");
        var (sources, findings) = SourceFolder.Read([folder.Path]);
        sources.Select(s => s.Id).ShouldBe(["b.txt"]);
        findings
            .Select(f => (f.Code, f.Message))
            .ShouldBe(
                [
                    (FindingCode.NotReadable, $"{folder.Path}/here.txt is a link to there.txt, which leads back to itself."),
                    (FindingCode.NotReadable, $"{folder.Path}/there.txt is a link to here.txt, which leads back to itself."),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_link_to_a_file_is_read_under_its_own_name()
    {
        using var folder = new TemporaryFolder();
        folder.File("kept/a.txt", "A.");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "sources.txt"), "kept/a.txt");
        SourceFolder.Read([Path.Combine(folder.Path, "sources.txt")]).Sources.ShouldHaveSingleItem().Document!.Text.ShouldBe("A.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0089PNG\r\n")]
    public void Pictures_are_no_sources_full_or_empty_but_where_a_side_file_describes_them(string content)
    {
        using var folder = new TemporaryFolder();
        folder.File("page.html", "<!DOCTYPE html><p>Words.");
        folder.File("page.json", """{"title":"A Page"}""");
        folder.File("page.png", [.. content.Select(c => (byte)c)]);
        folder.File("page_files/style.css", "p { }");
        folder.File("scan.JPG", [.. content.Select(c => (byte)c)]);
        folder.File("scan.JPG.json", """{"title":"A Letter"}""");
        var (sources, findings) = SourceFolder.Read([folder.Path]);
        sources.Select(s => (s.Id, s.Metadata.Title)).ShouldBe([("page.html", "A Page"), ("scan.JPG", "A Letter")]);
        sources.Select(s => s.Unreadable is null).ShouldBe([true, false]);
        findings.ShouldHaveSingleItem().Path.ShouldEndWith("scan.JPG");
    }

    [Fact]
    public void An_empty_file_is_held_as_unreadable()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.txt", "");
        var (sources, findings) = SourceFolder.Read([folder.Path]);
        sources.ShouldHaveSingleItem().Unreadable.ShouldBe("it is empty");
        findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.EmptyFile);
    }

    [Fact]
    public void Two_roots_with_files_of_one_name_keep_both()
    {
        using var folder = new TemporaryFolder();
        folder.File("one/a.txt", "1");
        folder.File("two/a.txt", "2");
        SourceFolder.Read([Path.Combine(folder.Path, "one"), Path.Combine(folder.Path, "two")]).Sources.Select(s => s.Id).ShouldBe(["one/a.txt", "two/a.txt"]);
    }

    [Fact]
    public void Names_made_for_one_root_do_not_meet_those_of_another()
    {
        using var folder = new TemporaryFolder();
        folder.File("r1/a/x.txt", "1");
        folder.File("r2/a/x.txt", "2");
        folder.File("r3/a/a/x.txt", "3");
        var roots = new[] { "r1/a", "r2/a", "r3/a" }.Select(r => Path.Combine(folder.Path, r)).ToArray();
        SourceFolder.Read(roots).Sources.Select(s => s.Id).ShouldBe(["2/a/x.txt", "3/a/x.txt", "a/x.txt"], ignoreOrder: true);
    }

    [Fact]
    public void A_side_file_with_half_a_character_is_read_without_that_field()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.txt", "Text.");
        folder.File("a.json", "{\"title\":\"\\ud800\",\"publisher\":\"P\"}");
        var metadata = SourceFolder.Read([folder.Path]).Sources.Single().Metadata;
        metadata.Title.ShouldBeNull();
        metadata.Publisher.ShouldBe("P");
    }

    [Fact]
    public void A_file_named_twice_is_one_source()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.txt", "1");
        SourceFolder.Read([path, folder.Path, path]).Sources.Count.ShouldBe(1);
    }

    [Fact]
    public void The_documents_of_an_archive_are_sources_of_their_own()
    {
        using var folder = new TemporaryFolder();
        folder.File(
            "more/bundle.zip",
            new Archives.ZipFile()
                .With("inner/b.txt", "B.")
                .With("a.txt", "A.")
                .With("a.txt.json", """{"title":"The A"}""")
                .With("notes", "Without an ending.")
                .With("cover.png", "no")
                .Bytes()
        );
        folder.File("z.txt", "Z.");
        var (sources, findings) = SourceFolder.Read([folder.Path]);
        sources
            .Select(s => (s.Id, s.Metadata.Title))
            .ShouldBe([("more/bundle.zip/a.txt", "The A"), ("more/bundle.zip/inner/b.txt", null), ("more/bundle.zip/notes", null), ("z.txt", null)]);
        sources[0].Path.ShouldBe(System.IO.Path.Combine(folder.Path, "more/bundle.zip") + "/a.txt");
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("page_files")]
    [InlineData("page-Dateien")]
    [InlineData("page_fichiers")]
    public void What_a_browser_saves_beside_a_page_is_no_source(string beside)
    {
        using var folder = new TemporaryFolder();
        folder.File("page.html", $"<p>The page. <iframe src='{beside}/saved_resource.html'></iframe>");
        folder.File($"{beside}/saved_resource.html", "<p>An advertisement.");
        folder.File($"{beside}/app.js.download", "var x;");
        folder.File("other_files/a.txt", "A source.");
        var (sources, findings) = SourceFolder.Read([folder.Path]);
        sources.Select(s => s.Id).ShouldBe(["other_files/a.txt", "page.html"]);
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_archive_that_cannot_be_opened_is_a_source_that_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.zip", "PK\u0003\u0004 broken");
        var (sources, findings) = SourceFolder.Read([folder.Path]);
        sources.Single().Unreadable.ShouldNotBeNull().ShouldStartWith("it is a damaged zip archive");
        findings.Single().Code.ShouldBe(FindingCode.NotReadable);
    }
}
