using Loccit.Quotations;
using static Loccit.Documents.Tests.Word.WordFile;

namespace Loccit.Documents.Tests.Word;

public class WordReaderTests
{
    private const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My head"/><w:basedOn w:val="berschrift1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
        <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
        <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
        """;

    [Fact]
    public void Paragraphs_headings_items_and_cells_are_blocks()
    {
        var document = new WordFile(
            P("Above", "<w:pStyle w:val=\"Mine\"/>")
                + P("One &amp; two.")
                + "<w:p/>"
                + P("An item", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
                + $"<w:tbl><w:tr><w:tc>{P("Cell")}</w:tc></w:tr></w:tbl>"
                + P("In a circle", "<w:pStyle w:val=\"A\"/>")
        )
            .With("styles", Styles)
            .Document();
        document.Text.ShouldBe("Above\n\nOne & two.\n\nAn item\n\nCell\n\nIn a circle");
        document.Blocks.Select(b => b.Kind).ShouldBe([BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.Cell, BlockKind.Paragraph]);
        document.Blocks[0].Level.ShouldBe(1);
        document.PlaceOf(document.Text.IndexOf("One", StringComparison.Ordinal)).Headings.ShouldBe(["Above"]);
    }

    [Fact]
    public void Comments_are_attached_to_their_words_and_are_no_text()
    {
        static string Start(int id) => $"<w:commentRangeStart w:id=\"{id}\"/>";
        static string End(int id) => $"<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>";
        static string Comment(int id, string words) => $"<w:comment w:id=\"{id}\" w:author=\"A. Editor\">{P(words)}</w:comment>";
        var document = new WordFile(
            $"<w:p>{R("Before. ")}{Start(1)}{R("These words")}{End(1)}{R(" and more.")}</w:p>"
                + Start(2)
                + P("Two")
                + $"<w:p>{R("paragraphs")}{End(2)}{R(" of it.")}</w:p>"
                + $"<w:p>{R("A point")}<w:r><w:commentReference w:id=\"3\"/></w:r>{R(".")}</w:p>"
                + $"<w:p><w:r><w:commentReference w:id=\"4\"/></w:r></w:p>"
                + $"<w:p>{R("Lost.")}<w:r><w:commentReference w:id=\"5\"/></w:r></w:p>"
        )
            .With("comments", Comment(1, "loccit:ignore as printed") + Comment(2, "To do: look it up") + Comment(3, "Here") + Comment(4, "On nothing"))
            .Document();

        document.Text.ShouldBe("Before. These words and more.\n\nTwo\n\nparagraphs of it.\n\nA point.\n\nLost.");
        document
            .Comments.Select(c => $"{c.Text}: {c.Anchor.In(document.Text)}")
            .ShouldBe(["loccit:ignore as printed: These words", "To do: look it up: Two\n\nparagraphs", "Here: ", "On nothing: "]);
        document.Comments[2].Anchor.Start.ShouldBe(document.Text.IndexOf("A point", StringComparison.Ordinal) + "A point".Length);
    }

    [Fact]
    public void Strict_documents_are_read_too()
    {
        var file = new WordFile(P("Words."), "http://purl.oclc.org/ooxml/wordprocessingml/main");
        file.Document().Text.ShouldBe("Words.");
    }

    [Fact]
    public void Quotations_are_told_by_style_and_by_indentation()
    {
        var body =
            P("The report says this of the harbour and of those who work there:")
            + P("All of it was lost.", "<w:pStyle w:val=\"Zitat\"/>")
            + P("Nothing was kept.", "<w:pStyle w:val=\"Zitat\"/>")
            + P("So far the report, which goes on at length:")
            + P("They had waited too long.", "<w:ind w:left=\"720\"/>")
            + P("Keller, A. A book. A place, 2001.", "<w:ind w:left=\"720\" w:hanging=\"720\"/>");
        var document = new WordFile(body).With("styles", Styles).Document();
        document
            .Markup.Where(m => m.Kind == MarkupKind.BlockQuote)
            .Select(m => m.Span.In(document.Text))
            .ShouldBe(["All of it was lost.\n\nNothing was kept.", "They had waited too long."]);
        QuotationReader.Read(document).Quotations.Count(q => q.Kind == QuotationKind.Block).ShouldBe(2);
    }

    [Fact]
    public void Notes_have_their_printed_label_and_the_place_of_their_call()
    {
        var document = new WordFile(
            "<w:p><w:r><w:t>He left.</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:t> She stayed.</w:t></w:r>"
                + "<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p><w:sectPr><w:footnotePr><w:numFmt w:val=\"lowerLetter\"/></w:footnotePr></w:sectPr>"
        )
            .With(
                "footnotes",
                "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Foot.</w:t></w:r></w:p></w:footnote>"
            )
            .With("endnotes", $"<w:endnote w:id=\"2\">{P("End.")}</w:endnote>")
            .Document();
        document.Text.ShouldBe("He left.a She stayed.i\n\nFoot.\n\nEnd.");
        document.Notes.Select(n => n.Label).ShouldBe(["a", "i"]);
        document.Notes.Select(n => n.Body.In(document.Text)).ShouldBe(["Foot.", "End."]);
        document.Notes[0].Calls.Single().ShouldBe(new Span(8, 9));
        document.Prose[8].ShouldBe(Document.Unread);
        document.PlaceOf(document.Notes[0].Body.Start).Note.ShouldBe("a");
    }

    [Fact]
    public void Links_are_read_from_elements_and_from_fields()
    {
        var document = new WordFile(
            "<w:p><w:hyperlink r:id=\"h1\"><w:r><w:t>One</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> and </w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://b.example/x\" \\o \"tip\" </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>two</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        )
            .Linked("h1", "https://a.example/")
            .Document();
        document.Text.ShouldBe("One and two");
        document.Links.Select(l => (l.Span.In(document.Text), l.Target)).ShouldBe([("One", "https://a.example/"), ("two", "https://b.example/x")]);
    }

    [Theory]
    [InlineData(TrackedChanges.Accepted, "He may not go.")]
    [InlineData(TrackedChanges.Original, "He may go.\n\nNever.")]
    public void Tracked_changes_are_read_in_one_version(TrackedChanges changes, string text)
    {
        var result = new WordFile(
            "<w:p><w:r><w:t xml:space=\"preserve\">He may </w:t></w:r><w:ins w:id=\"1\"><w:r><w:t xml:space=\"preserve\">not </w:t></w:r></w:ins><w:r><w:t>go.</w:t></w:r></w:p>"
                + "<w:p><w:del w:id=\"2\"><w:r><w:delText>Never.</w:delText></w:r></w:del></w:p>"
        ).Read(new ReadingOptions { Changes = changes });
        result.Document!.Text.ShouldBe(text);
        result.Findings.Single().Code.ShouldBe(FindingCode.ChangesTracked);
    }

    [Fact]
    public void Paragraphs_whose_end_was_deleted_are_one()
    {
        var body = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">One </w:t></w:r></w:p>" + P("line.");
        new WordFile(body).Document().Text.ShouldBe("One line.");
        new WordFile(body).Document(new ReadingOptions { Changes = TrackedChanges.Original }).Text.ShouldBe("One\n\nline.");
    }

    [Fact]
    public void Hidden_text_is_left_out_and_told()
    {
        var result = new WordFile($"<w:p>{R("Seen.")}{R(" Unseen.", "<w:vanish/>")}{R(" Seen again.", "<w:vanish w:val=\"0\"/>")}</w:p>").Read();
        result.Document!.Text.ShouldBe("Seen. Seen again.");
        var finding = result.Findings.Single();
        finding.Code.ShouldBe(FindingCode.HiddenText);
        finding.Message.ShouldContain("“Unseen.”");
    }

    [Fact]
    public void A_text_box_is_read_once_and_behind_its_paragraph()
    {
        var box = $"<w:txbxContent>{P("In the box.")}</w:txbxContent>";
        var body =
            $"<w:p>{R("Before")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent><w:t xml:space=\"preserve\"> and after.</w:t></w:r></w:p>";
        new WordFile(body).Document().Text.ShouldBe("Before and after.\n\nIn the box.");
    }

    [Fact]
    public void Elements_that_stand_for_characters_are_characters()
    {
        var body =
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r></w:p>";
        new WordFile(body).Document().Text.ShouldBe("a\tb\nc\u2011d\u00adα");
    }

    [Fact]
    public void Italics_and_bold_are_emphasis()
    {
        var document = new WordFile($"<w:p>{R("plain ")}{R("one", "<w:i/>")}{R(" two", "<w:b/>")}{R(" plain", "<w:b w:val=\"false\"/>")}</w:p>").Document();
        document.Markup.Single().ShouldBe(new Markup(MarkupKind.Emphasis, new Span(6, 13)));
    }

    [Fact]
    public void The_citation_of_a_reference_manager_names_its_work()
    {
        const string json =
            "{\"citationItems\":[{\"locator\":\"12\",\"itemData\":{\"type\":\"book\",\"title\":\"The Harbour Lights\",\"author\":[{\"family\":\"Keller\",\"given\":\"Anna\"}],\"issued\":{\"date-parts\":[[\"2013\"]]},\"DOI\":\"10.1000/ABC\"}}]}";
        var document = new WordFile(
            $"<w:p>{R("She wrote that “nobody came to the meeting” ")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ADDIN ZOTERO_ITEM CSL_CITATION {json}</w:instrText></w:r>"
                + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("[4]")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{R(".")}</w:p>"
        ).Document();
        var reading = QuotationReader.Read(document);
        var citation = reading.Citations.Single();
        (citation.Title, citation.Doi, citation.Locator, citation.Authors.Single()).ShouldBe(("The Harbour Lights", "10.1000/abc", "p. 12", "Anna Keller"));
        reading.Quotations.Single(q => q.Kind != QuotationKind.Indirect).Citations.Single().Citation.ShouldBe(citation.Id);
    }

    [Fact]
    public void Metadata_is_that_of_the_properties()
    {
        var metadata = new WordFile(P("x"))
            .Part(
                "docProps/core.xml",
                "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A title</dc:title><dc:creator>Anna Keller; Paul Osei</dc:creator></c>"
            )
            .Document()
            .Metadata;
        metadata.Title.ShouldBe("A title");
        metadata.Authors.ShouldBe(["Anna Keller", "Paul Osei"]);
    }
}
