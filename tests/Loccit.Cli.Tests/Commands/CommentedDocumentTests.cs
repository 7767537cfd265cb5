using System.IO.Compression;
using System.Text;
using Loccit.Documents.Tests.Pdf;

namespace Loccit.Cli.Tests.Commands;

public class CommentedDocumentTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "samples", "sources");

    /// <summary>A Word document with a paragraph for each text.</summary>
    internal static string Document(Folder folder, string name, params string[] paragraphs)
    {
        const string w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        const string office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        var path = Path.Combine(folder.Path, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(
            "[Content_Types].xml",
            $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{office}\"/></Types>"
        );
        Add(
            "_rels/.rels",
            $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        );
        var body = string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"));
        Add("word/document.xml", $"<w:document xmlns:w=\"{w}\"><w:body>{body}</w:body></w:document>");
        return path;

        void Add(string entry, string content)
        {
            using var stream = archive.CreateEntry(entry).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
    }

    internal static string Part(string path, string name)
    {
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static string Sample(Folder folder) =>
        Document(folder, "brief.docx", "Lincoln said in his First Inaugural Address (1861): “We are not enemies, but friends. We must be enemies.”");

    [Fact]
    public void The_document_comes_back_with_its_findings_and_a_second_check_replaces_them()
    {
        using var folder = new Folder();
        var brief = Sample(folder);
        var before = File.ReadAllBytes(brief);
        var checkedOnce = Path.Combine(folder.Path, "checked.docx");
        var run = Run.Of("check", brief, "--sources", Sources, "--format", "docx", "-o", checkedOnce);
        run.Code.ShouldBe(1, run.Error);
        run.Out.ShouldBeEmpty();
        File.ReadAllBytes(brief).ShouldBe(before);
        var comments = Part(checkedOnce, "word/comments.xml");
        comments.ShouldContain(">LC");
        comments.ShouldContain("The source: ");
        comments.ShouldContain("Suggestion: ");
        Part(checkedOnce, "word/document.xml").ShouldContain("<w:commentRangeStart w:id=\"0\"/>");

        var checkedTwice = Path.Combine(folder.Path, "again.docx");
        Run.Of("check", checkedOnce, "--sources", Sources, "--format", "docx", "-o", checkedTwice).Code.ShouldBe(1);
        File.ReadAllBytes(checkedTwice).ShouldBe(File.ReadAllBytes(checkedOnce));
    }

    /// <summary>A PDF with two quotations, one of them wrong.</summary>
    private static string Paper(Folder folder, string catalog = "")
    {
        var path = Path.Combine(folder.Path, "paper.pdf");
        string[] lines =
        [
            "Lincoln said in his First Inaugural Address (1861):",
            "\"We are not enemies, but friends. We must be enemies.\"",
            "He said there, too: \"The mystic chords of memory, stretching",
            "from every battlefield and patriot grave to every living heart\".",
        ];
        File.WriteAllBytes(
            path,
            new PdfMaker { Catalog = catalog }
                .NewPage()
                .Lines(72, 700, lines)
                .ToBytes()
        );
        return path;
    }

    [Fact]
    public void A_pdf_comes_back_with_its_findings_highlighted_and_its_own_bytes_before_them()
    {
        using var folder = new Folder();
        var paper = Paper(folder);
        var (once, twice) = (Path.Combine(folder.Path, "checked.pdf"), Path.Combine(folder.Path, "again.pdf"));
        var run = Run.Of("check", paper, "--sources", Sources, "--format", "pdf", "-o", once);
        run.Code.ShouldBe(1, run.Error);
        run.Error.ShouldBeEmpty();
        var (before, after) = (File.ReadAllBytes(paper), File.ReadAllBytes(once));
        after.AsSpan(0, before.Length).SequenceEqual(before).ShouldBeTrue();
        var update = Encoding.Latin1.GetString(after.AsSpan(before.Length));
        update.Split("/Subtype/Highlight").Length.ShouldBe(2);
        Run.Of("check", once, "--sources", Sources, "--format", "pdf", "-o", twice).Code.ShouldBe(1);
        File.ReadAllBytes(twice).ShouldBe(after);
    }

    [Fact]
    public void A_pdf_with_nothing_wrong_stays_as_it_is()
    {
        using var folder = new Folder();
        var path = Path.Combine(folder.Path, "paper.pdf");
        File.WriteAllBytes(
            path,
            new PdfMaker().NewPage().Lines(72, 700, "Nobody says anything in these two lines of", "text, and nothing can be wrong with them.").ToBytes()
        );
        var output = Path.Combine(folder.Path, "checked.pdf");
        Run.Of("check", path, "--sources", Sources, "--format", "pdf", "-o", output).Code.ShouldBe(0);
        File.ReadAllBytes(output).ShouldBe(File.ReadAllBytes(path));
    }

    [Fact]
    public void Signatures_are_spoken_of()
    {
        using var folder = new Folder();
        var paper = Paper(folder, "/AcroForm<</SigFlags 3/Fields[]>>");
        Run.Of("check", paper, "--sources", Sources, "--format", "pdf", "-o", Path.Combine(folder.Path, "checked.pdf")).Error.ShouldContain("stays valid");
        var brief = Sample(folder);
        using (var archive = ZipFile.Open(brief, ZipArchiveMode.Update))
            archive.CreateEntry("_xmlsignatures/sig1.xml").Open().Dispose();
        Run.Of("check", brief, "--sources", Sources, "--format", "docx", "-o", Path.Combine(folder.Path, "checked.docx")).Error.ShouldContain("does not hold");
    }

    [Theory]
    [InlineData("pdf", "brief.docx", "--format docx")]
    [InlineData("docx", "paper.pdf", "--format pdf")]
    public void The_other_format_is_named(string format, string file, string meant)
    {
        using var folder = new Folder();
        Sample(folder);
        Paper(folder);
        var output = Path.Combine(folder.Path, "out." + format);
        var run = Run.Of("check", Path.Combine(folder.Path, file), "--format", format, "-o", output);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(meant);
        File.Exists(output).ShouldBeFalse();
    }

    [Fact]
    public void Accepted_tracked_changes_leave_nothing_to_mend()
    {
        using var folder = new Folder();
        var output = Path.Combine(folder.Path, "redline.docx");
        Run.Of("check", Sample(folder), "--sources", Sources, "--format", "docx", "--redline", "-o", output).Code.ShouldBe(1);
        Part(output, "word/document.xml").ShouldContain("w:author=\"Loccit\"><w:r><w:t xml:space=\"preserve\">not </w:t></w:r></w:ins>");
        Run.Of("check", output, "--sources", Sources).Code.ShouldBe(0);
        Run.Of("check", output, "--sources", Sources, "--changes", "original").Code.ShouldBe(1);
    }

    [Fact]
    public void What_cannot_be_commented_is_refused_with_what_to_do()
    {
        using var folder = new Folder();
        var brief = Sample(folder);
        var text = folder.Add("a.md", "Words.");
        var output = Path.Combine(folder.Path, "out.docx");
        Refused("one document back", brief, text, "-o", output);
        Refused("Name a file for it", brief);
        Refused("standard input cannot be", "-", "-o", output);
        Refused("is no Word document", text, "-o", output);
        Refused("is read as well", brief, "-o", brief);
        Refused("Leave out one of the two", brief, "-o", output, "--redline", "--changes", "original");
        File.Exists(output).ShouldBeFalse();
        Run.Of("check", brief, "--redline").Error.ShouldContain("only --format docx");

        void Refused(string why, params string[] args)
        {
            var run = Run.Of(["check", .. args, "--format", "docx"]);
            run.Code.ShouldBe(2);
            run.Error.ShouldContain(why);
        }
    }

    [Theory]
    [InlineData("pretty")]
    [InlineData("json")]
    [InlineData("docx")]
    public void No_format_is_written_over_what_is_read(string format)
    {
        using var folder = new Folder();
        var brief = Sample(folder);
        var before = File.ReadAllBytes(brief);
        var link = Path.Combine(folder.Path, "link.docx");
        File.CreateSymbolicLink(link, "brief.docx");
        var linked = Directory.CreateSymbolicLink(Path.Combine(folder.Path, "linked"), folder.Path).FullName;
        foreach (var output in (string[])[brief, link, Path.Combine(linked, "brief.docx"), Path.Combine(linked, "link.docx")])
        {
            var run = Run.Of("check", brief, "--format", format, "-o", output);
            run.Code.ShouldBe(2);
            run.Error.ShouldContain("cannot write");
        }
        File.ReadAllBytes(brief).ShouldBe(before);
        new FileInfo(link).LinkTarget.ShouldBe("brief.docx");
    }

    [Fact]
    public void Sources_and_other_inputs_are_not_written_over_either()
    {
        using var folder = new Folder();
        var source = folder.Add("sources/a.txt", "He said no.");
        var brief = folder.Add("a.md", "“He said no.”");
        var lines = folder.Add("a.jsonl", "{\"id\":1,\"quote\":\"He said no\"}\n");
        Run.Of("check", brief, "--sources", Path.GetDirectoryName(source)!, "-o", source).Error.ShouldContain("is read");
        Run.Of("verify", lines, "--sources", Path.GetDirectoryName(source)!, "-o", source).Error.ShouldContain("is read");
        Run.Of("verify", lines, "-o", lines).Error.ShouldContain("is read");
        Run.Of("quotes", brief, "-o", brief).Error.ShouldContain("is read");
        Run.Of("diff", brief, source, "-o", source).Error.ShouldContain("is read");
        File.ReadAllText(source).ShouldBe("He said no.");
    }
}
