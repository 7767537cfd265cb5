using System.Text;
using CsCheck;
using static Loccit.Documents.Tests.Word.WordFile;

namespace Loccit.Documents.Tests.Word;

public class HostileWordTests
{
    [Fact]
    public void A_part_that_unpacks_to_more_than_the_limit_is_refused()
    {
        var result = new WordFile(P(new string('a', 300_000))).Read(new ReadingOptions { MaxPart = 100_000 });
        result.Document.ShouldBeNull();
        result.Findings.Single().Message.ShouldContain("more than 100000 bytes");
    }

    [Fact]
    public void A_document_type_is_never_read()
    {
        var bomb =
            $"<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"{W}\"><w:body><w:p><w:r><w:t>&a;&x;</w:t></w:r></w:p></w:body></w:document>";
        var result = new WordFile("").Part("word/document.xml", bomb).Read();
        result.Document!.Text.ShouldBe("");
        result.Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
    }

    [Fact]
    public void Deep_nesting_is_told()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000));
        var result = new WordFile(P("Before.") + deep).Read();
        result.Document!.Text.ShouldBe("Before.");
        result.Findings.Single().Message.ShouldContain("nested more than");
    }

    [Fact]
    public void A_part_that_breaks_off_is_read_as_far_as_it_goes()
    {
        var result = new WordFile("").Part("word/document.xml", $"<w:document xmlns:w=\"{W}\"><w:body>{P("Before.")}<w:p><w:r><w:t>Half").Read();
        result.Document!.Text.ShouldStartWith("Before.");
        result.Findings.Single().Message.ShouldContain("word/document.xml");
    }

    [Fact]
    public void Any_cut_of_a_document_gives_an_answer()
    {
        var bytes = new WordFile(P("“Words,” he said.")).With("footnotes", "").Bytes();
        for (var n = 4; n < bytes.Length; n += 7)
            DocumentReader.Read(bytes.AsMemory(0, n), "a.docx").Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Any_changed_byte_gives_an_answer()
    {
        var bytes = new WordFile(P("“Words,” he said.")).With("footnotes", "").With("styles", "").Bytes();
        Gen.Select(Gen.Int[4, bytes.Length - 1], Gen.Byte)
            .Sample(
                (at, value) =>
                {
                    var changed = (byte[])bytes.Clone();
                    changed[at] = value;
                    var result = DocumentReader.Read(changed, "a.docx");
                    return result.Document is not null || result.Findings.Count > 0;
                },
                iter: 2000
            );
    }

    [Fact]
    public void Another_archive_is_refused_with_what_to_do()
    {
        var result = new WordFile("").Part("word/document.xml", "<workbook/>").Read();
        result.Document.ShouldBeNull();
        result.Findings.Single().Message.ShouldContain("save it as");
    }
}
