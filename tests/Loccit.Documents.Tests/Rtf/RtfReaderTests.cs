using System.Text;
using CsCheck;

namespace Loccit.Documents.Tests.Rtf;

public class RtfReaderTests
{
    private static ReadResult Result(string rtf, ReadingOptions? options = null) => DocumentReader.Read(Encoding.Latin1.GetBytes(rtf), "a.rtf", options);

    private static Document Read(string body, ReadingOptions? options = null) => Result($"{{\\rtf1\\ansi\\ansicpg1252{body}}}", options).Document!;

    private static string Prose(string body)
    {
        var document = Read(body);
        return document.Read(new Span(0, document.Text.Length));
    }

    [Theory]
    [InlineData("\\pard One\\par Two\\par", "One\nTwo")]
    [InlineData("{\\pard One {\\b two}\\par}\r\n{\\pard Three\\par}", "One two\nThree")]
    [InlineData("\\u8220\\'93so\\u8221\\'94 \\u8220?x", "“so” “x")]
    [InlineData("caf\\'e9 \\ldblquote a\\rdblquote\\emdash b\\~c\\_d", "café “a”—b c‑d")]
    [InlineData("{\\uc2\\u8364 EU\\u233 ab}c\\u228 d", "€écä")]
    [InlineData("\\u55357?\\u56832?x", "\ud83d\ude00x")]
    [InlineData("{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f1 \\'cf\\'f0\\f0 \\'e9", "Прé")]
    [InlineData("{\\fonttbl{\\f1\\fcharset128 B;}}{\\f1 \\'93\\'fa\\'96\\'7b}", "日本")]
    [InlineData("a{\\*\\unknown hidden {nested} x}b{\\pict 00ff}c", "abc")]
    [InlineData("a{\\header Head}{\\footerr Foot}b", "ab")]
    [InlineData("one\\line two\\tab three", "one two three")]
    [InlineData("a\\{b\\}\\\\c", "a{b}\\c")]
    [InlineData("{\\listtext\\bullet\\tab}item\\par next\\par", "item\nnext")]
    [InlineData("a{\\v secret}b", "ab")]
    [InlineData("a\\bin3 {{}b", "ab")]
    [InlineData("{\\stylesheet{\\s1 Heading 1;}{\\s2 Normal;}}{\\info{\\title T}{\\author A}}x", "x")]
    public void Text_is_what_is_seen(string body, string expected) => Prose(body).ShouldBe(expected);

    [Fact]
    public void Styles_and_indentation_tell_what_a_paragraph_is()
    {
        var document = Read(
            "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2 Block Text;}{\\s3\\sbasedon2 Own;}}{\\info{\\title On Words}{\\author Ann Lee}}"
                + "\\pard\\s1 Head\\par\\pard Running text that is long.\\par\\pard\\s2 Quoted.\\par\\pard\\s3 Still.\\par\\pard More text.\\par\\pard\\li720 Indented.\\par"
                + "\\pard\\ls1 Item\\par\\pard\\intbl Cell\\cell Next\\cell\\row\\pard End\\par"
        );
        document
            .Blocks.Select(b => (b.Kind, document.Read(b.Span)))
            .ShouldBe([
                (BlockKind.Heading, "Head"),
                (BlockKind.Paragraph, "Running text that is long."),
                (BlockKind.Paragraph, "Quoted."),
                (BlockKind.Paragraph, "Still."),
                (BlockKind.Paragraph, "More text."),
                (BlockKind.Paragraph, "Indented."),
                (BlockKind.ListItem, "Item"),
                (BlockKind.Cell, "Cell"),
                (BlockKind.Cell, "Next"),
                (BlockKind.Paragraph, "End"),
            ]);
        document.Markup.Where(m => m.Kind == MarkupKind.BlockQuote).Select(m => document.Read(m.Span)).ShouldBe(["Quoted.\nStill.", "Indented."]);
        document.Metadata.Title.ShouldBe("On Words");
        document.Metadata.Authors.ShouldBe(["Ann Lee"]);
    }

    [Fact]
    public void Notes_stand_behind_the_text_with_their_calls()
    {
        var document = Read(
            "One{\\super\\chftn{\\*\\footnote\\pard\\plain{\\super\\chftn} A {\\i note}.\\par Second.}} two{\\super *{\\footnote {\\super *} Own sign.}}.\\par End.\\par"
        );
        document.Text.ShouldBe("One1 two*.\n\nEnd.\n\nA note.\n\nSecond.\n\n* Own sign.");
        document
            .Notes.Select(n => (n.Label, document.Read(n.Body), n.Calls.Single().In(document.Text)))
            .ShouldBe([("1", "A note.\nSecond.", "1"), ("*", "* Own sign.", "*")]);
        document.Prose.ShouldStartWith("One\u2060 two\u2060.");
    }

    [Theory]
    [InlineData("One{\\super \\par\\par}\\pard Two\\par")]
    [InlineData("One{\\super \\par}{\\footnote Note.}\\par\\pard Two\\par")]
    [InlineData("One{\\super {\\footnote Note.}\\par}\\pard Two\\par")]
    public void Nothing_may_be_raised(string body) => Read(body).Text.ShouldContain("Two");

    [Fact]
    public void Fields_are_links_and_citations()
    {
        var document = Read(
            "{\\field{\\*\\fldinst HYPERLINK \"https://a.example\"}{\\fldrslt {\\ul the words}}} and {\\field{\\*\\fldinst ADDIN ZOTERO_ITEM CSL_CITATION "
                + "\\{\"citationItems\":[\\{\"locator\":\"5\",\"itemData\":\\{\"title\":\"On Words\"\\}\\}]\\}}{\\fldrslt (Lee 2019, 5)}}.{\\field{\\*\\fldinst TOC}{\\fldrslt contents}}"
        );
        document.Read(new Span(0, document.Text.Length)).ShouldBe("the words and (Lee 2019, 5).");
        document.Links.Single().Target.ShouldBe("https://a.example");
        (document.CitedWorks.Single().Work.Title, document.CitedWorks.Single().Locator, document.CitedWorks.Single().Span.In(document.Text)).ShouldBe(
            ("On Words", "p. 5", "(Lee 2019, 5)")
        );
    }

    [Fact]
    public void Tracked_changes_are_read_in_either_version_and_told()
    {
        const string body = "It is {\\deleted not }{\\revised very }good.";
        Read(body).Text.ShouldBe("It is very good.");
        Read(body, new ReadingOptions { Changes = TrackedChanges.Original }).Text.ShouldBe("It is not good.");
        Result("{\\rtf1 " + body + "}").Findings.Single().Code.ShouldBe(FindingCode.ChangesTracked);
    }

    [Fact]
    public void What_is_hidden_or_breaks_off_is_told()
    {
        Result("{\\rtf1 a{\\v secret}}").Findings.Single().Message.ShouldContain("secret");
        Result("{\\rtf1 a {b").Findings.Single().Message.ShouldContain("breaks off");
        Result("{\\rtf1 a {b").Document!.Text.ShouldBe("a b");
        Result(new StringBuilder("{\\rtf1 a").Insert(8, "{", 100_000).ToString()).Findings.ShouldContain(f => f.Message.Contains("groups deep"));
    }

    [Fact]
    public void Any_input_gives_a_document_whose_parts_are_in_it() =>
        Gen.OneOf(
                "{",
                "}",
                "\\b ",
                "\\b0 ",
                "\\par ",
                "\\pard ",
                "word ",
                "\\'e9",
                "\\u8220?",
                "{\\*\\footnote ",
                "{\\super x",
                "\\chftn",
                "{\\field",
                "{\\*\\fldinst HYPERLINK \"a\"",
                "{\\fldrslt ",
                "\\v ",
                "\\li720 ",
                "\\s1 ",
                "{\\stylesheet",
                "{\\info",
                "{\\title T",
                "\\cell ",
                "\\intbl ",
                "\\line ",
                "{\\*\\annotation x",
                "\\deleted ",
                "\\u55357?",
                "\\bin5 ",
                "{\\fonttbl"
            )
            .Array[0, 40]
            .Sample(parts => new DocumentCheck(Read(string.Concat(parts))).Holds().ShouldBeTrue());
}
