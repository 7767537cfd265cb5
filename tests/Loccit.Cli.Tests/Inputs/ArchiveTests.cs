using System.IO.Compression;
using System.Text.Json;

namespace Loccit.Cli.Tests.Inputs;

public class ArchiveTests
{
    private const string Words = "We shall not build the bridge";

    private static string Zip(Folder folder, string name, params (string Name, string Text)[] files)
    {
        var path = Path.Combine(folder.Path, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var file in files)
        {
            using var writer = new StreamWriter(archive.CreateEntry(file.Name).Open());
            writer.Write(file.Text);
        }
        return path;
    }

    private static string Sources(Folder folder) =>
        Zip(folder, "sources.zip", ("council.txt", $"The council met. {Words} this year, it said."), ("other.txt", "Rain."));

    [Fact]
    public void Documents_and_sources_are_read_from_archives()
    {
        using var folder = new Folder();
        var articles = Zip(
            folder,
            "articles.zip",
            ("a.md", $"The council wrote: “{Words}” (council.txt)."),
            ("in/b.md", "It wrote: “We shall build the bridge” (council.txt).")
        );
        var run = Run.Of("check", articles, "--sources", Sources(folder), "--format", "json");
        run.Code.ShouldBe(1);
        using var report = JsonDocument.Parse(run.Out);
        var documents = report.RootElement.GetProperty("documents").EnumerateArray().ToList();
        documents.Select(d => d.GetProperty("path").GetString()).ShouldBe([articles + "/a.md", articles + "/in/b.md"]);
        var verdicts = documents.Select(d => d.GetProperty("quotations")[0].GetProperty("verdict").GetString());
        verdicts.ShouldBe(["verbatim", "altered"]);
        documents[0].GetProperty("quotations")[0].GetProperty("source").GetString().ShouldBe("sources.zip/council.txt");
    }

    [Fact]
    public void Lines_are_one_for_each_document()
    {
        using var folder = new Folder();
        var run = Run.Of("quotes", Sources(folder), "--format", "jsonl");
        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public void An_archive_that_is_read_is_never_written_over()
    {
        using var folder = new Folder();
        var article = folder.Add("a.md", $"The council wrote: “{Words}” (council.txt).");
        var sources = Sources(folder);
        var before = File.ReadAllBytes(sources);
        Run.Of("check", article, "--sources", folder.Path, "-o", sources).Code.ShouldBe(2);
        File.ReadAllBytes(sources).ShouldBe(before);
    }

    [Theory]
    [InlineData("a.docx")] // no Word document, by its content
    [InlineData("a.md")]
    public void Comments_are_not_put_into_an_archive(string name)
    {
        using var folder = new Folder();
        var articles = Zip(folder, "articles.zip", (name, "The council wrote: “Yes.”"));
        var run = Run.Of("check", articles, "--format", "docx", "-o", Path.Combine(folder.Path, "out.docx"));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("articles.zip");
        run.Error.ShouldContain("npack");
        File.Exists(Path.Combine(folder.Path, "out.docx")).ShouldBeFalse();
    }

    [Fact]
    public void Two_versions_are_two_files()
    {
        using var folder = new Folder();
        var run = Run.Of("diff", Sources(folder), folder.Add("a.md", "x"));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("holds 2 documents");
    }

    [Fact]
    public void What_belongs_to_a_saved_page_is_no_document()
    {
        using var folder = new Folder();
        folder.Add("page.html", "<p>“Yes,” she said.");
        folder.Add("page_files/frame.html", "<p>“No,” she said.");
        Run.Of("quotes", folder.Path, "--format", "jsonl").Out.ShouldNotContain("frame.html");
    }

    [Fact]
    public void An_archive_without_documents_in_a_folder_fails_no_run()
    {
        using var folder = new Folder();
        folder.Add("a.md", "“Yes,” she said.");
        Zip(folder, "pictures.zip", ("a.png", "x"));
        Run.Of("quotes", folder.Path).Code.ShouldBe(0);
        Run.Of("quotes", Path.Combine(folder.Path, "pictures.zip")).Code.ShouldBe(2);
    }
}
