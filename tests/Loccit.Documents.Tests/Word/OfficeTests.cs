using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using static Loccit.Documents.Tests.Word.WordCommentsTests;
using static Loccit.Documents.Tests.Word.WordFile;

namespace Loccit.Documents.Tests.Word;

/// <summary>What other programs say of the documents that are written.</summary>
public class OfficeTests
{
    private const string Box =
        "<w:r><mc:AlternateContent><mc:Choice xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" Requires=\"wps\"><w:drawing>"
        + "<wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"1800000\" cy=\"600000\"/><wp:docPr id=\"1\" name=\"Box\"/>"
        + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
        + "<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1800000\" cy=\"600000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr>"
        + "<wps:txbx><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        + "<mc:Fallback><w:t>In the box.</w:t></mc:Fallback></mc:AlternateContent></w:r>";

    private static readonly string Field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + R("the field said so")
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    /// <summary>A document with all that marks have to get along with.</summary>
    private static WordFile Rich(string? w = null) =>
        new WordFile(
            $"<w:p>{R("He said no to them all, ")}<w:ins w:id=\"3\" w:author=\"B\">{R("and she agreed at once", "<w:i/>")}</w:ins>{R(" with it")}<w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>"
                + $"<w:p><w:hyperlink w:anchor=\"x\">{R("a link to the words")}</w:hyperlink>{R(" and ")}{Field}</w:p>"
                + $"<w:p><w:sdt><w:sdtPr><w:id w:val=\"12\"/></w:sdtPr><w:sdtContent>{R("controlled content here")}</w:sdtContent></w:sdt><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>"
                + $"<w:p>{R("Before the box ")}{(w is null ? Box : "")}{R(" and after.")}</w:p>"
                + $"<w:p>{R("changed format here", "<w:b/><w:rPrChange w:id=\"4\" w:author=\"B\"><w:rPr/></w:rPrChange>")}</w:p>"
                + "<w:sectPr/>",
            w
        ).With(
            "footnotes",
            $"<w:footnote w:id=\"-1\" w:type=\"separator\">{P("")}</w:footnote><w:footnote w:id=\"7\">{P("The note says “so they say” here.")}</w:footnote>"
        );

    private static readonly string[] Said =
    [
        "said no",
        "she agreed",
        "all, and she",
        "link to",
        "words and the field",
        "the field said",
        "content here",
        "one\ttwo",
        "ed format",
        "so they say",
        "the box.",
        "three\n\nBefore",
    ];

    private static List<string> Errors(byte[] bytes)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(word, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"),
        ];
    }

    [Fact]
    public void The_validator_finds_no_fault_in_comments()
    {
        var bytes = Rich().Bytes();
        Errors(bytes).ShouldBeEmpty();
        Errors(Commented(bytes, [.. Said.Where(s => s != "the box.")])).ShouldBeEmpty();
        Errors(Commented(bytes, "the box.")).ShouldBeEmpty();
    }

    [Fact]
    public void The_validator_finds_no_fault_in_tracked_changes()
    {
        var bytes = Rich().Bytes();
        foreach (var said in Said)
        {
            var at = DocumentReader.Read(bytes, "a.docx").Document!.Text.IndexOf(said, StringComparison.Ordinal);
            Errors(RedlineTests.Mended(bytes, new Span(at, at + said.Length), "quite other words")).ShouldBeEmpty();
        }
    }

    [Fact]
    public void LibreOffice_opens_it_and_has_the_comments_at_their_words()
    {
        if (Array.Find(["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"], File.Exists) is not { } office)
        {
            Assert.Skip("LibreOffice is not installed here, which this test opens the document with.");
            return;
        }
        using var folder = new TemporaryFolder();
        var bytes = Rich().Bytes();
        var commented = Commented(bytes, [.. Said]);
        var at = DocumentReader.Read(bytes, "a.docx").Document!.Text.IndexOf("said no", StringComparison.Ordinal);
        folder.File("comments.docx", commented);
        folder.File("redline.docx", RedlineTests.Mended(bytes, new Span(at, at + 7), "said yes"));
        var start = new ProcessStartInfo(office)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in (string[])
                [
                    $"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri}",
                    "--headless",
                    "--convert-to",
                    "fodt",
                    "--outdir",
                    folder.Path,
                    Path.Combine(folder.Path, "comments.docx"),
                    Path.Combine(folder.Path, "redline.docx"),
                ]
        )
            start.ArgumentList.Add(argument);
        using (var process = Process.Start(start)!)
        {
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
                process.Kill(entireProcessTree: true);
            process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
        }
        var comments = File.ReadAllText(Path.Combine(folder.Path, "comments.fodt"));
        foreach (var said in Said)
            comments.ShouldContain($"LC401 error: About {said.Replace('\n', ' ').Replace('\t', ' ').Split(' ')[0]}");
        comments.Split("<office:annotation ").Length.ShouldBe(Said.Length + 1);
        comments.Split("<dc:creator>Loccit</dc:creator>").Length.ShouldBe(Said.Length + 1);
        comments.ShouldContain("The note says");
        var redline = File.ReadAllText(Path.Combine(folder.Path, "redline.fodt"));
        redline.ShouldContain("<text:deletion>");
        redline.ShouldContain("<text:insertion>");
    }
}
