using System.IO.Compression;
using System.Text.Json;
using Loccit.Cli.Tests.Commands;

namespace Loccit.Cli.Tests.Versions;

public class BothVersionsTests
{
    private const string Deleted = "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">{0}</w:delText></w:r></w:del>";
    private const string Inserted = "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t xml:space=\"preserve\">{0}</w:t></w:r></w:ins>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Del(string text) => Deleted.Replace("{0}", text, StringComparison.Ordinal);

    private static string Ins(string text) => Inserted.Replace("{0}", text, StringComparison.Ordinal);

    /// <summary>A quotation that is wrong in both versions, one that a change mends, one that a change spoils.</summary>
    private static (string Brief, string Sources) Case(Folder folder)
    {
        var brief = CommentedDocumentTests.Document(folder, "brief.docx", "BODY");
        using (var archive = ZipFile.Open(brief, ZipArchiveMode.Update))
        {
            var entry = archive.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            string[] paragraphs =
            [
                Run("The warden wrote, “The lamps were lit by seven old men in the winter” (record.txt)."),
                Run("The warden wrote, “Nobody has ever ") + Del("once ") + Run("asked the council for more bread” (record.txt)."),
                Run("The warden wrote, “The governor of the island did ") + Del("not ") + Ins("gladly ") + Run("open the mole in person” (record.txt)."),
            ];
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write(
                xml.Replace("<w:p><w:r><w:t>BODY</w:t></w:r></w:p>", string.Concat(paragraphs.Select(p => $"<w:p>{p}</w:p>")), StringComparison.Ordinal)
            );
        }
        folder.Add(
            "sources/record.txt",
            "The lamps were lit by nine old men in the winter.\n\nNobody has ever asked the council for more bread.\n\nThe governor of the island did not open the mole in person.\n"
        );
        return (brief, Path.Combine(folder.Path, "sources"));
    }

    [Fact]
    public void A_finding_of_both_is_told_once_and_the_others_say_whose_they_are()
    {
        using var folder = new Folder();
        var (brief, sources) = Case(folder);
        using var json = JsonDocument.Parse(Cli.Tests.Run.Of("check", brief, "--sources", sources, "--changes", "both", "--format", "json").Out);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "error").ToList();
        findings.Count.ShouldBe(3);
        findings.Count(f => Message(f).EndsWith("accepted.)", StringComparison.Ordinal)).ShouldBe(1);
        findings.Count(f => Message(f).EndsWith("before the tracked changes.)", StringComparison.Ordinal)).ShouldBe(1);
        findings.Select(f => f.GetProperty("path").GetString()).ShouldBe([brief, brief, brief + " (original)"]);
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToList();
        documents.Select(d => d.GetProperty("quotations").GetArrayLength()).ShouldBe([3, 2]);
        var quotation = documents[1].GetProperty("quotations")[0];
        quotation.GetProperty("verdict").GetString().ShouldBe("altered");
        quotation.GetProperty("text").GetString()!.ShouldContain("ever once asked");

        static string Message(JsonElement finding) => finding.GetProperty("message").GetString()!;
    }

    [Fact]
    public void A_document_without_changes_is_one()
    {
        using var folder = new Folder();
        var brief = CommentedDocumentTests.Document(folder, "brief.docx", "Lincoln wrote: “We are not enemies.”");
        var text = folder.Add("a.md", "Words.");
        Cli.Tests.Run.Of("check", brief, text, "--changes", "both", "--format", "json")
            .Out.ShouldBe(Cli.Tests.Run.Of("check", brief, text, "--format", "json").Out);
    }

    [Fact]
    public void Comments_speak_of_the_text_before_the_changes_too()
    {
        using var folder = new Folder();
        var (brief, sources) = Case(folder);
        var output = Path.Combine(folder.Path, "checked.docx");
        Cli.Tests.Run.Of("check", brief, "--sources", sources, "--changes", "both", "--format", "docx", "-o", output).Code.ShouldBe(1);
        var comments = CommentedDocumentTests.Part(output, "word/comments.xml");
        comments.Split("<w:comment ").Length.ShouldBe(4);
        comments.ShouldContain("before the tracked changes.) It is about: “Nobody has ever once asked");
        var again = Path.Combine(folder.Path, "again.docx");
        Cli.Tests.Run.Of("check", output, "--sources", sources, "--changes", "both", "--format", "docx", "-o", again).Code.ShouldBe(1);
        File.ReadAllBytes(again).ShouldBe(File.ReadAllBytes(output));
    }

    [Fact]
    public void Settings_and_baselines_hold_for_both()
    {
        using var folder = new Folder();
        var (brief, sources) = Case(folder);
        var settings = folder.Add("loccit.toml", "changes = \"both\"\n[files.\"*.docx\"]\nseverity.LC401 = \"warning\"\n");
        var known = Path.Combine(folder.Path, "known.json");
        string[] args = ["check", brief, "--sources", sources, "--config", settings, "--baseline", known];
        var run = Cli.Tests.Run.Of([.. args, "--update-baseline"]);
        run.Code.ShouldBe(0, run.Out);
        run.Error.ShouldContain("knows 3 findings");
        Cli.Tests.Run.Of([.. args, "--fail-on", "warning"]).Code.ShouldBe(0);
        Cli.Tests.Run.Of("quotes", brief, "--config", settings).Code.ShouldBe(0);
        Cli.Tests.Run.Of("quotes", brief, "--changes", "both").Code.ShouldBe(2);
        Cli.Tests.Run.Of("check", "-", "--changes", "both").Error.ShouldContain("standard input");
    }
}
