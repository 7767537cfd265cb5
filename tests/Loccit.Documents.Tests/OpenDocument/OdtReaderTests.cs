using System.Text;
using CsCheck;

namespace Loccit.Documents.Tests.OpenDocument;

public class OdtReaderTests
{
    private static Document Read(string body, string styles = "", ReadingOptions? options = null) =>
        DocumentReader.Read(OdtFile.Of(body, styles), "a.odt", options).Document!;

    private static string Prose(string body, string styles = "")
    {
        var document = Read(body, styles);
        return document.Read(new Span(0, document.Text.Length));
    }

    [Theory]
    [InlineData(
        "<text:h text:outline-level='2'>Head</text:h><text:p>One <text:span>two</text:span>.</text:p><text:p>Three<text:s text:c='2'/>four<text:tab/>five<text:line-break/>six</text:p>",
        "Head\nOne two.\nThree four five six"
    )]
    [InlineData(
        "<text:list><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>",
        "One\nTwo"
    )]
    [InlineData(
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
        "a\nb"
    )]
    [InlineData("<text:table-of-content><text:index-body><text:p>Contents</text:p></text:index-body></text:table-of-content><text:p>Text</text:p>", "Text")]
    [InlineData(
        "<text:p>Out <draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame>side.</text:p><text:p>End</text:p>",
        "Out side.\nEnd\nBox"
    )]
    [InlineData("<text:p>\n   a\n   b\n</text:p>", "a b")]
    public void Text_is_what_is_seen(string body, string expected) => Prose(body).ShouldBe(expected);

    [Fact]
    public void Styles_and_indentation_tell_what_a_paragraph_is()
    {
        const string styles =
            "<style:style style:name='Quotations' style:family='paragraph'/><style:style style:name='P1' style:family='paragraph' style:parent-style-name='Quotations'/>"
            + "<style:style style:name='P2' style:family='paragraph'><style:paragraph-properties fo:margin-left='1.25cm'/></style:style>"
            + "<style:style style:name='T1' style:family='text'><style:text-properties fo:font-style='italic'/></style:style>"
            + "<style:style style:name='T2' style:family='text'><style:text-properties text:display='none'/></style:style>";
        var document = Read(
            "<text:p>Running text that is long.</text:p><text:p text:style-name='P1'>Quoted.</text:p><text:p text:style-name='P1'>Still.</text:p><text:p>More "
                + "<text:span text:style-name='T1'>text</text:span><text:span text:style-name='T2'>secret</text:span>.</text:p><text:p text:style-name='P2'>Indented.</text:p>",
            styles
        );
        document.Markup.Where(m => m.Kind == MarkupKind.BlockQuote).Select(m => document.Read(m.Span)).ShouldBe(["Quoted.\nStill.", "Indented."]);
        document.Markup.Single(m => m.Kind == MarkupKind.Emphasis).Span.In(document.Text).ShouldBe("text");
        document.Text.ShouldNotContain("secret");
        document.Findings.Single().Code.ShouldBe(FindingCode.HiddenText);
    }

    [Fact]
    public void Notes_stand_behind_the_text_with_their_calls()
    {
        var document = Read(
            "<text:p>One<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p><text:p>More.</text:p></text:note-body></text:note> two.</text:p><text:p>Three.</text:p>"
        );
        document.Text.ShouldBe("One1 two.\n\nThree.\n\nA note.\n\nMore.");
        document.Notes.Select(n => (n.Label, document.Read(n.Body), n.Calls.Single().In(document.Text))).ShouldBe([("1", "A note.\nMore.", "1")]);
        document.Blocks.Select(b => b.Kind).ShouldBe([BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Note, BlockKind.Note]);
    }

    private const string Changed =
        "<text:tracked-changes><text:changed-region text:id='d1'><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info><text:p>not </text:p></text:deletion></text:changed-region>"
        + "<text:changed-region text:id='i1'><text:insertion><office:change-info/></text:insertion></text:changed-region>"
        + "<text:changed-region text:id='i2'><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>"
        + "<text:p>It is <text:change text:change-id='d1'/><text:change-start text:change-id='i1'/>very <text:change-end text:change-id='i1'/>good<text:change-start text:change-id='i2'/>.</text:p><text:p>New<text:change-end text:change-id='i2'/> end.</text:p>";

    [Theory]
    [InlineData(TrackedChanges.Accepted, "It is very good.\nNew end.")]
    [InlineData(TrackedChanges.Original, "It is not good end.")]
    public void Tracked_changes_are_read_in_either_version(TrackedChanges version, string expected)
    {
        var document = Read(Changed, "", new ReadingOptions { Changes = version });
        document.Read(new Span(0, document.Text.Length)).ShouldBe(expected);
        document.Findings.Single().Code.ShouldBe(FindingCode.ChangesTracked);
    }

    [Fact]
    public void Comments_links_and_citations_are_kept()
    {
        var document = Read(
            "<text:p>A <office:annotation office:name='c1'><dc:creator>X</dc:creator><text:p>Why?</text:p></office:annotation>word<office:annotation-end office:name='c1'/> <text:a xlink:href='https://a.example'>link</text:a> "
                + "<text:reference-mark-start text:name='ZOTERO_ITEM CSL_CITATION {&quot;citationItems&quot;:[{&quot;itemData&quot;:{&quot;title&quot;:&quot;On Words&quot;}}]} RNDa'/>(Lee 2019)<text:reference-mark-end text:name='ZOTERO_ITEM CSL_CITATION {&quot;citationItems&quot;:[{&quot;itemData&quot;:{&quot;title&quot;:&quot;On Words&quot;}}]} RNDa'/></text:p>"
        );
        document.Text.ShouldBe("A word link (Lee 2019)");
        (document.Comments.Single().Anchor.In(document.Text), document.Comments.Single().Text).ShouldBe(("word", "Why?"));
        document.Links.Single().Target.ShouldBe("https://a.example");
        (document.CitedWorks.Single().Work.Title, document.CitedWorks.Single().Span.In(document.Text)).ShouldBe(("On Words", "(Lee 2019)"));
    }

    [Fact]
    public void Metadata_are_those_of_the_document()
    {
        var bytes = OdtFile.Of(
            "<text:p>x</text:p>",
            meta: "<dc:title>On Words</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator><dc:language>fr</dc:language><meta:user-defined meta:name='date'>2019-04</meta:user-defined>"
        );
        var metadata = DocumentReader.Read(bytes, "a.odt").Document!.Metadata;
        (metadata.Title, metadata.Authors.Single(), metadata.Language, metadata.Issued).ShouldBe(("On Words", "Ann Lee", "fr", new PartialDate(2019, 4)));
    }

    [Fact]
    public void A_flat_file_is_read_as_such()
    {
        var xml =
            $"<?xml version='1.0'?><office:document {OdtFile.Names} office:mimetype='application/vnd.oasis.opendocument.text'><office:meta><dc:title>T</dc:title></office:meta><office:body><office:text><text:p>Words.</text:p></office:text></office:body></office:document>";
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(xml), "a.fodt").Document!;
        (document.Text, document.Metadata.Title).ShouldBe(("Words.", "T"));
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        Message(OdtFile.Package("<broken")).ShouldContain("OpenDocument file without a text");
        Message(OdtFile.Package(OdtFile.Content("<text:p>Before.</text:p><text:p>")[..^60])).ShouldContain("damaged");
        Message(OdtFile.Package(OdtFile.Content("x"), manifest: "<m:encryption-data/>")).ShouldContain("password");
        Message(
                OdtFile.Of(
                    new StringBuilder().Insert(0, "<text:section>", 10_000).ToString()
                        + "<text:p>x</text:p>"
                        + new StringBuilder().Insert(0, "</text:section>", 10_000)
                )
            )
            .ShouldContain("nested");

        static string Message(byte[] bytes) => DocumentReader.Read(bytes, "a.odt").Findings.Single().Message;
    }

    [Fact]
    public void Any_elements_give_a_document_whose_parts_are_in_it()
    {
        string[] names =
        [
            "text:p",
            "text:h",
            "text:span",
            "text:note",
            "text:note-citation",
            "text:note-body",
            "text:list",
            "table:table-cell",
            "text:a",
            "office:annotation",
            "draw:text-box",
            "text:section",
            "text:hidden-text",
            "text:change-start",
            "text:s",
        ];
        Gen.OneOf([.. names.Select(n => Gen.Const(n))])
            .Array[0, 20]
            .Sample(chosen =>
            {
                var xml = new StringBuilder();
                for (var i = 0; i < chosen.Length; i++)
                    xml.Append($"<{chosen[i]}>w{i} ");
                for (var i = chosen.Length - 1; i >= 0; i--)
                    xml.Append($" v{i}</{chosen[i]}>");
                new DocumentCheck(Read(xml.ToString())).Holds().ShouldBeTrue();
            });
    }
}
