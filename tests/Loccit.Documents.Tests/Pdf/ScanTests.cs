using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Loccit.Documents.Pdf;
using Loccit.Documents.Pdf.Scans;

namespace Loccit.Documents.Tests.Pdf;

public class ScanTests
{
    private static readonly ReadingOptions Recognising = new() { RecognisesText = true };

    private static readonly string[] Words = ["The harbour was built in three years by men who", "had never seen the sea before they came there."];

    private static readonly PageFrame Frame = new(0, 0, 0, 612, 792);

    private static string Row(int block, int line, int word, int left, int top, int width, int height, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"5\t1\t{block}\t1\t{line}\t{word}\t{left}\t{top}\t{width}\t{height}\t96.1\t{text}\n");

    [Fact]
    public void Words_of_the_table_become_lines_with_their_places()
    {
        var page = RecognisedPage.Read(
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
                + Row(1, 1, 1, 300, 300, 150, 50, "Two")
                + Row(1, 1, 2, 480, 300, 200, 50, "words")
                + Row(1, 2, 1, 300, 375, 150, 50, "below")
                + Row(2, 1, 1, 1500, 300, 150, 50, "beside")
                + "5\t1\t3\tnonsense\n",
            1,
            Frame,
            300
        );
        page.Columns.Select(c => string.Join('/', c.Select(l => l.Text))).ShouldBe(["Two words/below", "beside"]);
        var line = page.Columns[0][0];
        line.Edges.Length.ShouldBe(line.Text.Length + 1);
        line.Left.ShouldBe(72, 0.1);
        line.Right.ShouldBe(680 * 72 / 300f, 0.1);
        line.Baseline.ShouldBeInRange(792 - 84, 792 - 72);
    }

    private const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</I 5 0 R>>>>/Contents 6 0 R>>";

    /// <summary>The picture of a page, as a scanner makes it: grey, and no letters.</summary>
    private static byte[] Scan(int pages = 1)
    {
        var folder = Directory.CreateTempSubdirectory("loccit-test-").FullName;
        try
        {
            var pdf = Path.Combine(folder, "page.pdf");
            File.WriteAllBytes(pdf, new PdfMaker().NewPage().Line(72, 700, Words[0], 12).Line(72, 684, Words[1], 12).ToBytes());
            using (
                var process = Process.Start(
                    new ProcessStartInfo("pdftoppm", ["-r", "200", "-gray", "-singlefile", pdf, Path.Combine(folder, "page")]) { UseShellExecute = false }
                )!
            )
                process.WaitForExit();
            var picture = File.ReadAllBytes(Path.Combine(folder, "page.pgm"));
            // P5, width, height, depth, each behind white space
            var head = Encoding.ASCII.GetString(picture, 0, 40).Split('\n', ' ')[..4];
            var pixels = picture.AsSpan(head.Sum(h => h.Length + 1));
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                zlib.Write(pixels);
            var image = Encoding.Latin1.GetString(packed.ToArray());
            return PdfMaker.Write([
                "<</Type/Catalog/Pages 2 0 R>>",
                $"<</Type/Pages/Count {pages}/Kids[3 0 R{string.Concat(Enumerable.Range(7, pages - 1).Select(n => $" {n} 0 R"))}]>>",
                Page,
                "<<>>",
                $"<</Type/XObject/Subtype/Image/Width {head[1]}/Height {head[2]}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length {image.Length}>>stream\n{image}\nendstream",
                "<</Length 30>>stream\nq 612 0 0 792 0 0 cm /I Do Q  \nendstream",
                .. Enumerable.Repeat(Page, pages - 1),
            ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_scan_is_read_where_the_programs_for_it_are_installed()
    {
        Assert.SkipUnless(TextRecognition.IsInstalled, "tesseract and poppler-utils are not installed.");
        var scan = Scan();
        var result = DocumentReader.Read(scan, "scan.pdf", Recognising);
        result.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.TextRecognised);
        result.Document!.Text.ShouldBe(string.Join(' ', Words));
        var start = result.Document.Text.IndexOf("never", StringComparison.Ordinal);
        var box = result.Layout!.RectanglesOf(new Span(start, start + 5)).ShouldHaveSingleItem();
        // "had " at 12 points begins at 72: 6.67 + 6.67 + 6.67 + 3.34
        box.Left.ShouldBe(72 + 23.4, 4);
        box.Bottom.ShouldBeInRange(676, 684);
        box.Top.ShouldBeInRange(690, 700);
    }

    [Fact]
    public void A_scan_that_is_not_to_be_read_says_so()
    {
        Assert.SkipUnless(TextRecognition.IsInstalled, "tesseract and poppler-utils are not installed.");
        var result = DocumentReader.Read(Scan(), "scan.pdf");
        result.Document.ShouldBeNull();
        result
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldBe("scan.pdf has no text: its pages are pictures, as of a scanner, and they were not to be recognised.");
    }

    [Fact]
    public void Of_many_pages_no_more_are_recognised_than_are_allowed_and_it_is_told()
    {
        Assert.SkipUnless(TextRecognition.IsInstalled, "tesseract and poppler-utils are not installed.");
        var told = new List<(int, int)>();
        var result = DocumentReader.Read(Scan(pages: 2), "scan.pdf", Recognising with { MaxScans = 1, Recognising = (done, all) => told.Add((done, all)) });
        result.Document!.Text.ShouldBe(string.Join(' ', Words));
        told.ShouldBe([(1, 1)]);
        result
            .Findings.Single(f => f.Code == FindingCode.PartlyRead)
            .Message.ShouldBe(
                "scan.pdf has 1 page of pictures, as of a scanner, which were not read; the others were. Of one file no more than 1 page of pictures are read: divide it."
            );
    }

    [Fact]
    public void A_program_that_does_not_end_is_ended_with_all_that_it_started()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs sh.");
        // would it not be ended, this test would not end
        OtherProgram.Run(TimeSpan.FromMilliseconds(50), "sh", ["-c", "sleep 100000 & sleep 100000"], out var isLate).ShouldBeNull();
        isLate.ShouldBeTrue();
        OtherProgram.Run(TimeSpan.FromMinutes(1), "sh", ["-c", "echo one; echo two >&2; echo three"], out isLate).ShouldBe("one\nthree\n\n");
        isLate.ShouldBeFalse();
        OtherProgram.Run(TimeSpan.FromMinutes(1), "no-such-program-of-any-kind", [], out _).ShouldBeNull();
    }

    [Fact]
    public void Empty_pages_are_no_scans() =>
        DocumentReader
            .Read(new PdfMaker().NewPage().ToBytes(), "empty.pdf", Recognising)
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldBe("empty.pdf has no text: its pages are empty.");
}
