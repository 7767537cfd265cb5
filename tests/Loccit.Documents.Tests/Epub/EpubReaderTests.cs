using CsCheck;
using Loccit.Documents.Tests.Html;

namespace Loccit.Documents.Tests.Epub;

public class EpubReaderTests
{
    [Fact]
    public void Chapters_are_one_text_in_the_order_of_the_spine()
    {
        var document = new Book()
            .Chapter("b.xhtml", "<h1>First</h1><p>One <em>two</em>.</p><blockquote><p>Quoted.</p></blockquote>")
            .Chapter("a b.xhtml", "<header><h1>Second</h1></header><p>Three <a href='http://example.com/x'>four</a>.</p><aside><p>Five.</p></aside>")
            .Document();
        document.BlockTexts().ShouldBe(["First", "One two.", "Quoted.", "Second", "Three four.", "Five."]);
        document.MediaType.ShouldBe("application/epub+zip");
        document.MarkupTexts(MarkupKind.Emphasis).ShouldBe(["two"]);
        document.MarkupTexts(MarkupKind.BlockQuote).ShouldBe(["Quoted."]);
        document.Links.ShouldHaveSingleItem().Target.ShouldBe("http://example.com/x");
        document.PlaceOf(document.Text.IndexOf("Three", StringComparison.Ordinal)).Headings.ShouldBe(["Second"]);
    }

    [Theory]
    // EPUB 3: pop-up notes in a part of their own, without a way back
    [InlineData("notes.xhtml#n1", "<a epub:type='noteref' href='notes.xhtml#n1'>1</a>", "<aside epub:type='footnote' id='n1'><p>1. A note.</p></aside>")]
    // with a way back
    [InlineData("notes.xhtml#n1", "<sup id='r1'><a href='notes.xhtml#n1'>1</a></sup>", "<p id='n1'><a href='a.xhtml#r1'>1</a> A note.</p>")]
    // as Kindle books have them
    [InlineData("notes.xhtml#n1", "<a id='r1' href='notes.xhtml#n1'>[1]</a>", "<div><a id='n1' href='a.xhtml#r1'>[1]</a> A note.</div>")]
    public void Notes_are_found_over_the_parts(string target, string call, string note)
    {
        target.ShouldStartWith("notes");
        var document = new Book()
            .Chapter("a.xhtml", $"<h1>One</h1><p>Words{call} and more.</p>")
            .Chapter("b.xhtml", "<h1>Two</h1><p>Others.</p>")
            .Chapter("notes.xhtml", $"<h1>Notes</h1>{note}")
            .Document();
        var found = document.Notes.ShouldHaveSingleItem();
        document.TextOf(found.Body).ShouldBe("A note.");
        found.Label.ShouldBe("1");
        document.Read(document.Blocks[1].Span).ShouldBe("Words and more.");
        document.TextOf(found.Calls.ShouldHaveSingleItem()).ShouldContain("1");
        document.Blocks[^1].Kind.ShouldBe(BlockKind.Note);
    }

    [Fact]
    public void The_same_id_in_two_parts_is_two_places()
    {
        var document = new Book()
            .Chapter("a.xhtml", "<p>One<sup><a href='#n'>1</a></sup></p><ol><li id='n'>First.</li></ol>")
            .Chapter("b.xhtml", "<p>Two<sup><a href='#n'>1</a></sup></p><ol><li id='n'>Second.</li></ol>")
            .Document();
        document.Notes.Select(n => document.TextOf(n.Body)).ShouldBe(["First.", "Second."]);
        document.Read(document.Blocks[1].Span).ShouldBe("Two");
    }

    private const string PageList = "<nav epub:type='page-list'><ol><li><a href='a.xhtml#p1'>ix</a></li><li><a href='b.xhtml'>10</a></li></ol></nav>";

    [Theory]
    [InlineData("<span epub:type='pagebreak' id='p1' title='ix'/>", "<span epub:type='pagebreak' title='10'/>", null)]
    [InlineData("<span role='doc-pagebreak' aria-label='Page ix'></span>", "<div epub:type='pagebreak'>10</div>", null)]
    [InlineData("<span epub:type='pagebreak' id='page_ix'/>", "<a epub:type='pagebreak' id='page_10'></a>", null)]
    [InlineData("<a id='p1'/>", "", PageList)]
    public void Pages_are_those_of_the_print(string first, string second, string? navigation)
    {
        var book = new Book().Chapter("a.xhtml", $"<p>Before. {first}Nine <b>pages</b>.</p><p>More.</p>").Chapter("b.xhtml", $"{second}<p>Ten.</p>");
        var document = (navigation is null ? book : book.Navigation(navigation)).Document();
        document.Text.ShouldBe("Before. Nine pages.\n\nMore.\n\nTen.");
        document.Pages.Select(p => (p.Label, p.Index, document.TextOf(p.Span))).ShouldBe([("ix", 1, "Nine pages.\n\nMore.\n\n"), ("10", 2, "Ten.")]);
        document.PlaceOf(document.Text.IndexOf("More", StringComparison.Ordinal)).Page.ShouldBe("ix");
        document.PlaceOf(0).Page.ShouldBeNull();
    }

    [Fact]
    public void Pages_are_in_the_list_of_epub_2_too()
    {
        var document = new Book()
            .Chapter("a.xhtml", "<p>One.</p><p id='x'>Two.</p>")
            .Ncx(
                "<navMap/><pageList><pageTarget value='1'><navLabel><text>Page 1</text></navLabel><content src='a.xhtml'/></pageTarget><pageTarget value='2'><navLabel><text>2</text></navLabel><content src='a.xhtml#x'/></pageTarget></pageList>"
            )
            .Document();
        document.Pages.Select(p => (p.Label, document.TextOf(p.Span))).ShouldBe([("1", "One.\n\n"), ("2", "Two.")]);
    }

    [Fact]
    public void A_note_is_on_the_page_it_stands_on()
    {
        var document = new Book()
            .Chapter("a.xhtml", "<span epub:type='pagebreak' title='1'/><p>One<a epub:type='noteref' href='n.xhtml#n'>1</a>.</p>")
            .Chapter(
                "n.xhtml",
                "<span epub:type='pagebreak' title='99'/><h1>Notes</h1><aside epub:type='endnote' id='n'>The note.</aside><span epub:type='pagebreak' title='100'/><p>Last.</p>"
            )
            .Document();
        document.PlaceOf(document.Notes[0].Body.Start).Page.ShouldBe("99");
        document.PlaceOf(document.Text.IndexOf("Last", StringComparison.Ordinal)).Page.ShouldBe("100");
    }

    [Theory]
    [InlineData("<p class='c1'>Chapter I</p><p>The Storm</p><p>Words.</p>", "Chapter I: The Storm", 2)]
    [InlineData("<p><b>THE STORM</b></p><p>Words.</p>", "The Storm", 1)]
    [InlineData("<p>Words of the first paragraph.</p><p>Words.</p>", "The Storm", 0)]
    public void A_paragraph_with_the_title_of_its_chapter_is_its_heading(string body, string title, int headings)
    {
        var document = new Book()
            .Chapter("a.xhtml", body)
            .Ncx($"<navMap><navPoint><navLabel><text>{title}</text></navLabel><content src='a.xhtml'/></navPoint></navMap>")
            .Document();
        document.Blocks.Count(b => b.Kind == BlockKind.Heading).ShouldBe(headings);
    }

    [Fact]
    public void Cover_and_contents_are_left_out()
    {
        var document = new Book()
            .Chapter("cover.xhtml", "<p>Cover</p>")
            .Navigation("<nav epub:type='toc'><h1>Contents</h1><ol><li><a href='a.xhtml'>One</a></li></ol></nav>")
            .Chapter("list.xhtml", "<p>List of chapters</p>", "epub:type='toc'")
            .Chapter("a.xhtml", "<p>One.</p>")
            .Guide("cover", "cover.xhtml")
            .Guide("toc", "a.xhtml#there")
            .Document();
        document.Text.ShouldBe("One.");
    }

    [Fact]
    public void Metadata_is_that_of_the_package()
    {
        var metadata = new Book()
            .Metadata(
                """
                <dc:title id="s">A Subtitle</dc:title><meta refines="#s" property="title-type">subtitle</meta>
                <dc:title id="t">The Title</dc:title><meta refines="#t" property="title-type">main</meta>
                <dc:creator id="a">Doe, Jane</dc:creator><meta refines="#a" property="role">aut</meta><meta refines="#a" property="file-as">Doe, Jane</meta>
                <dc:creator opf:role="ill">Ill Ustrator</dc:creator><dc:creator opf:role="aut" opf:file-as="Roe, R.">Richard Roe</dc:creator>
                <dc:publisher>Press</dc:publisher><dc:language>en-GB</dc:language>
                <dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1999-05</dc:date>
                <dc:identifier>urn:uuid:1</dc:identifier><dc:identifier opf:scheme="ISBN">978-0-14-044913-6</dc:identifier>
                <dc:identifier>https://doi.org/10.1000/XYZ</dc:identifier><dc:source>urn:isbn:0140449132</dc:source>
                """
            )
            .Chapter("a.xhtml", "<p>One.</p>")
            .Document()
            .Metadata;
        metadata.Title.ShouldBe("The Title");
        metadata.Authors.ShouldBe(["Jane Doe", "Richard Roe"]);
        (metadata.Publisher, metadata.Language, metadata.Issued.ToString(), metadata.Doi).ShouldBe(("Press", "en-GB", "1999-05", "10.1000/xyz"));
        metadata.Identifiers.ShouldBe(["isbn:9780140449136", "isbn:0140449132"]);
    }

    [Fact]
    public void The_moment_at_which_the_file_was_made_is_no_date_of_the_work() =>
        new Book()
            .Metadata("<dc:date>2026-01-01T10:00:00Z</dc:date><meta property=\"dcterms:modified\">2026-01-01T10:00:00Z</meta>")
            .Chapter("a.xhtml", "<p>One.</p>")
            .Document()
            .Metadata.Issued.ShouldBeNull();

    private static readonly Gen<string> Words = Gen.String[Gen.Char["abcdé “”’ "], 1, 20]
        .Where(w => w.Trim().Length > 0)
        .Select(w => string.Join(' ', w.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void All_paragraphs_are_read_in_their_order_on_their_pages()
    {
        Words
            .Array[1, 4]
            .Array[1, 4]
            .Sample(chapters =>
            {
                var book = new Book();
                var page = 0;
                for (var i = 0; i < chapters.Length; i++)
                    book.Chapter($"c{i}.xhtml", string.Concat(chapters[i].Select(w => $"<p><span epub:type='pagebreak' title='{++page}'/>{w}</p>")));
                var document = book.Document();
                var paragraphs = chapters.SelectMany(c => c).ToList();
                document.BlockTexts().ShouldBe(paragraphs);
                document.Pages.Select(p => document.TextOf(p.Span).Trim()).ShouldBe(paragraphs);
                document.Pages.Select(p => p.Label).ShouldBe(Enumerable.Range(1, paragraphs.Count).Select(n => $"{n}"));
            });
    }
}
