using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Loccit.Cli.Evidence;
using Loccit.Documents.Tests.Pdf;

namespace Loccit.Cli.Tests.Evidence;

public class EvidenceTests
{
    private static readonly bool HasPainter = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(p => File.Exists(Path.Combine(p, "pdftoppm")));

    private static readonly string[] First =
    [
        "The harbour was built in three years by men who had never",
        "seen the sea before they came there. The council paid them",
        "by the week, and late, and nobody asked for any more.",
    ];

    private static readonly string[] Second =
    [
        "No ship of any size has ever called there since that time,",
        "and the lamps upon the mole are lit by one old man who was",
        "a boy when it was opened by the governor of the island.",
    ];

    /// <summary>An article about a report in PDF, whose pages are called iii and S-12, and a letter in text.</summary>
    internal static (string Article, string Sources) Case(Folder folder)
    {
        var article = folder.Add(
            "article.md",
            "The report says, “The harbour was built in three years by men who had never seen the sea” (The Harbour Report, harbour report.pdf).\n\n"
                + "It says, “the lamps upon the mole are lit by two old men” (The Harbour Report, harbour report.pdf).\n\n"
                + "The letter says, “I have never seen the lamps of the harbour burn so low” (letter.txt).\n"
        );
        folder.Add("sources/letter.txt", "Dear Anna,\n\nI have never seen the lamps of the harbour burn so low. Come soon.\n");
        var pdf = new PdfMaker { Catalog = "/PageLabels<</Nums[0<</S/r/St 3>>1<</P(S-)/S/D/St 12>>]>>", Information = "/Title(The Harbour Report)" };
        pdf.NewPage().Lines(72, 700, First).NewPage().Lines(72, 700, Second);
        File.WriteAllBytes(Path.Combine(folder.Path, "sources", "harbour report.pdf"), pdf.ToBytes());
        return (article, Path.Combine(folder.Path, "sources"));
    }

    private static SortedDictionary<string, byte[]> Files(string folder) =>
        new(Directory.GetFileSystemEntries(folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal), StringComparer.Ordinal);

    private static List<string> Digests(string folder) => [.. Files(folder).Select(f => $"{f.Key} {Convert.ToHexStringLower(SHA256.HashData(f.Value))}")];

    [Fact]
    public void Copies_pictures_and_a_page_that_leads_to_them()
    {
        using var folder = new Folder();
        var (article, sources) = Case(folder);
        var original = File.ReadAllBytes(Path.Combine(sources, "harbour report.pdf"));
        var evidence = Path.Combine(folder.Path, "evidence");
        var run = Run.Of("check", article, "--sources", sources, "--evidence", evidence);
        run.Code.ShouldBe(1, run.Error);
        run.Out.ShouldContain("3 quotations");
        var files = Files(evidence);
        var copy = files["harbour-report.pdf"];
        copy.AsSpan(0, original.Length).SequenceEqual(original).ShouldBeTrue();
        var update = Encoding.Latin1.GetString(copy.AsSpan(original.Length));
        update.Split("/Subtype/Highlight").Length.ShouldBe(3);
        // what was quoted, and where
        update.ShouldContain(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("lit by two old men (article.md, ¶2)")));
        var page = Encoding.UTF8.GetString(files["index.html"]);
        page.ShouldContain("harbour report.pdf, p. iii</a>");
        page.ShouldContain("href=\"harbour-report.pdf#page=2\"");
        page.ShouldContain("lamps of the harbour burn so low");
        Assert.SkipUnless(HasPainter, "pdftoppm is not installed here.");
        files.Keys.ShouldBe(["harbour-report.pS-12.png", "harbour-report.pdf", "harbour-report.piii.png", "index.html", "loccit-evidence.json"]);
        files["harbour-report.piii.png"].AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        page.ShouldContain("href=\"harbour-report.pS-12.png\"");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void The_reading_view_leads_to_the_pictures_from_where_it_is()
    {
        using var folder = new Folder();
        var (article, sources) = Case(folder);
        var view = Path.Combine(folder.Path, "views", "report of may.html");
        Directory.CreateDirectory(Path.GetDirectoryName(view)!);
        var evidence = Path.Combine(folder.Path, "kept", "the evidence");
        Directory.CreateDirectory(Path.GetDirectoryName(evidence)!);
        Run.Of("check", article, "--sources", sources, "--evidence", evidence, "--format", "html", "-o", view).Code.ShouldBe(1);
        var page = File.ReadAllText(view);
        if (HasPainter)
        {
            page.ShouldContain("<a href=\"../kept/the%20evidence/harbour-report.piii.png\">picture of p. iii</a>");
            page.ShouldContain("<a href=\"../kept/the%20evidence/harbour-report.pS-12.png\">picture of p. S-12</a>");
        }
        else
        {
            page.ShouldContain("<a href=\"../kept/the%20evidence/harbour-report.pdf#page=2\">copy, p. S-12</a>");
        }
        Run.Of("check", article, "--sources", sources, "--format", "html").Out.ShouldNotContain("picture of p.");
    }

    [Fact]
    public void The_settings_may_name_the_folder_from_where_they_are()
    {
        using var folder = new Folder();
        var (article, sources) = Case(folder);
        var settings = folder.Add("loccit.toml", "sources = \"sources\"\nevidence = \"out/evidence\"\n");
        Run.Of("config", "show", article).Out.ShouldContain($"evidence = \"{Path.Combine(folder.Path, "out/evidence")}\"  # {settings}, line 2");
        Directory.CreateDirectory(Path.Combine(folder.Path, "out"));
        Run.Of("check", article).Code.ShouldBe(1);
        File.Exists(Path.Combine(folder.Path, "out", "evidence", "index.html")).ShouldBeTrue();
        // the command line has the last word
        Run.Of("check", article, "--evidence", Path.Combine(folder.Path, "other")).Code.ShouldBe(1);
        File.Exists(Path.Combine(folder.Path, "other", "index.html")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("evidence = true", "evidence is a text in quotation marks.")]
    [InlineData("evidence = \" \"", "evidence is the name of a folder, and is empty. Name one, or take the line out.")]
    [InlineData("evidence = \"article.md\"", "article.md' is a file. Name a folder.")]
    [InlineData("evidence = \"sources/kept\"", "where the next check would read its files as well. Name a folder outside of it.")]
    [InlineData("evidences = \"kept\"", "there is no setting 'evidences'. Did you mean 'evidence'?")]
    public void A_folder_in_the_settings_that_cannot_be_is_refused_by_line(string line, string why)
    {
        using var folder = new Folder();
        var (article, _) = Case(folder);
        var settings = folder.Add("loccit.toml", "sources = \"sources\"\n" + line + "\n");
        var run = Run.Of("check", article);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"{settings}, line 2: ");
        run.Error.ShouldContain(why);
    }

    [Fact]
    public void The_list_has_every_file_with_its_digest()
    {
        using var folder = new Folder();
        var (article, sources) = Case(folder);
        var evidence = Path.Combine(folder.Path, "evidence");
        Run.Of("check", article, "--sources", sources, "--evidence", evidence);
        var files = Files(evidence);
        using var list = JsonDocument.Parse(files[EvidenceFolder.List]);
        var listed = list
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("sha256").GetString()!);
        listed.Keys.ShouldBe(files.Keys.Where(n => n != EvidenceFolder.List), ignoreOrder: true);
        foreach (var (name, digest) in listed)
            Convert.ToHexStringLower(SHA256.HashData(files[name])).ShouldBe(digest);
    }

    [Fact]
    public void A_second_run_replaces_its_own_files_and_takes_away_what_is_not_made_any_more()
    {
        using var folder = new Folder();
        var (article, sources) = Case(folder);
        var evidence = Path.Combine(folder.Path, "evidence");
        Run.Of("check", article, "--sources", sources, "--evidence", evidence);
        var once = Digests(evidence);
        var theirs = folder.Add("evidence/notes.txt", "mine");
        Run.Of("check", article, "--sources", sources, "--evidence", evidence);
        File.Delete(theirs);
        Digests(evidence).ShouldBe(once);

        folder.Add("article.md", "The letter says, “I have never seen the lamps of the harbour burn so low” (letter.txt).\n");
        Run.Of("check", article, "--sources", sources, "--evidence", evidence).Code.ShouldBe(0);
        Files(evidence).Keys.ShouldBe(["index.html", "loccit-evidence.json"]);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("harbour-report.pdf")]
    [InlineData("loccit-evidence.json")]
    public void What_is_not_ours_is_never_overwritten(string name)
    {
        using var folder = new Folder();
        var (article, sources) = Case(folder);
        folder.Add($"evidence/{name}", "mine");
        var run = Run.Of("check", article, "--sources", sources, "--evidence", Path.Combine(folder.Path, "evidence"));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("nothing was written");
        Directory.GetFileSystemEntries(Path.Combine(folder.Path, "evidence")).ShouldHaveSingleItem();
        File.ReadAllText(Path.Combine(folder.Path, "evidence", name)).ShouldBe("mine");
    }

    [Fact]
    public void A_list_that_names_files_elsewhere_is_not_followed()
    {
        using var folder = new Folder();
        var (article, sources) = Case(folder);
        var outside = folder.Add("keep.txt", "keep");
        var digest = Convert.ToHexStringLower(SHA256.HashData("keep"u8));
        folder.Add(
            "evidence/loccit-evidence.json",
            $"{{\"files\":[{{\"name\":\"../keep.txt\",\"sha256\":\"{digest}\"}},{{\"name\":\"x.png\",\"sha256\":\"0\"}}]}}"
        );
        Run.Of("check", article, "--sources", sources, "--evidence", Path.Combine(folder.Path, "evidence")).Code.ShouldBe(1);
        File.ReadAllText(outside).ShouldBe("keep");
    }

    [Fact]
    public void A_folder_that_is_read_is_refused()
    {
        using var folder = new Folder();
        var (article, sources) = Case(folder);
        var file = folder.Add("file", "x");
        Refused(sources, "outside of it");
        Refused(Path.Combine(sources, "deep", "evidence"), "outside of it");
        Refused(file, "is a file");

        void Refused(string evidence, string why)
        {
            var run = Run.Of("check", article, "--sources", sources, "--evidence", evidence);
            run.Code.ShouldBe(2);
            run.Error.ShouldContain(why);
        }
    }

    [Theory]
    [InlineData("sub/a b.pdf", "sub-a-b")]
    [InlineData("../..//x.PDF", "x")]
    [InlineData("Über „Das“ (1861).pdf", "Über-Das-1861")]
    [InlineData("///", "source")]
    [InlineData("index.pdf", "index-2")]
    [InlineData("con", "con-2")]
    public void Names_can_be_read_and_are_names_alone(string id, string expected) => new FileNames().Of(id).ShouldBe(expected);

    [Fact]
    public void Names_differ_where_capitals_do_not_count()
    {
        var names = new FileNames();
        names.Of("A.pdf").ShouldBe("A");
        names.Of("a.pdf").ShouldBe("a-2");
        names.Of("a-2.pdf").ShouldBe("a-2-2");
    }
}
