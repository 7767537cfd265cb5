using System.Text;

namespace Loccit.Documents.Tests.Pdf;

public class HostilePdfTests
{
    private static ReadResult Read(string file) => DocumentReader.Read(Encoding.Latin1.GetBytes(file), "bad.pdf");

    private static void IsRefused(ReadResult result)
    {
        result.Document.ShouldBeNull();
        var finding = result.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(FindingCode.NotReadable);
        finding.Message.ShouldStartWith("bad.pdf ");
    }

    [Fact]
    public void A_header_alone_is_refused() => IsRefused(Read("%PDF-1.7"));

    [Fact]
    public void A_file_cut_off_anywhere_gives_a_finding_or_a_text()
    {
        var whole = new PdfMaker().NewPage().Lines(72, 700, "One line of text,", "and another one.").ToBytes();
        for (var length = 9; length < whole.Length; length += 7)
        {
            var result = DocumentReader.Read(whole.AsMemory(0, length), "bad.pdf");
            if (result.Document is null)
                IsRefused(result);
        }
    }

    [Fact]
    public void A_page_tree_that_holds_itself_ends()
    {
        var file = PdfMaker.Write([
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 3/Kids[2 0 R 3 0 R]>>",
            "<</Type/Pages/Count 1/Parent 2 0 R/Kids[2 0 R]>>",
            "<<>>",
        ]);
        IsRefused(DocumentReader.Read(file, "bad.pdf"));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<</A")]
    public void Objects_nested_without_end_are_refused(string open)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 200_000));
        var file = PdfMaker.Write(["<</Type/Catalog/Pages 2 0 R>>", deep, "<<>>", "<<>>"]);
        IsRefused(DocumentReader.Read(file, "bad.pdf"));
    }

    [Fact]
    public void A_page_without_text_is_told_as_a_picture()
    {
        var result = DocumentReader.Read(new PdfMaker().NewPage().ToBytes(), "bad.pdf");
        IsRefused(result);
        result.Findings[0].Message.ShouldContain("has no text");
    }

    [Fact]
    public void A_font_without_a_table_of_characters_is_told()
    {
        var pdf = new PdfMaker
        {
            Font =
                "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>",
        };
        var result = DocumentReader.Read(pdf.NewPage().Line(72, 700, "abcdefghijklmnop").ToBytes(), "bad.pdf");
        IsRefused(result);
        result.Findings[0].Message.ShouldContain("fonts that do not say");
    }

    [Fact]
    public void Of_a_long_file_the_first_pages_are_read()
    {
        var pdf = new PdfMaker();
        for (var i = 0; i < 5; i++)
            pdf.NewPage().Line(72, 700, $"This is page {"abcde"[i]} of them.");
        var result = DocumentReader.Read(pdf.ToBytes(), "long.pdf", new ReadingOptions { MaxPages = 2 });
        result.Document!.Pages.Count.ShouldBe(2);
        result.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.LimitReached);
    }
}
