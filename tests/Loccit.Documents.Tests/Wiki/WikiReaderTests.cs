using System.Text;
using CsCheck;

namespace Loccit.Documents.Tests.Wiki;

public class WikiReaderTests
{
    private static Document Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.wiki").Document!;

    private static string Prose(string text)
    {
        var document = Read(text);
        return document.Read(new Span(0, document.Text.Length));
    }

    [Theory]
    [InlineData("One\ntwo.\n\nThree.", "One two.\nThree.")]
    [InlineData("== Head ==\nText.", "Head\nText.")]
    [InlineData("* One\n* Two\nThree", "One\nTwo\nThree")]
    [InlineData("'''Bold''' and ''it'' and '''''both'''''", "Bold and it and both")]
    [InlineData("a [[Link]], [[target|label]]s, [[:File:x]]", "a Link, labels, File:x")]
    [InlineData("[[File:a.jpg|thumb|A [[caption]] here]]Text[[Category:X]]", "Text")]
    [InlineData("[https://a.example the words] and [https://b.example]", "the words and")]
    [InlineData("a<!-- no -->b &mdash; &amp; c", "ab — & c")]
    [InlineData("<nowiki>''x'' [[y]]</nowiki>", "''x'' [[y]]")]
    [InlineData("so <math>x^2</math> is", "so is")]
    [InlineData("{{Infobox|name={{nested|x}}}}Text", "Text")]
    [InlineData("{{lang|de|So}} {{nowrap|5 km}} {{convert|5|km}} it{{'s}} {{sic|wrod}}", "So 5 km 5 km it’s wrod [sic]")]
    [InlineData("{|\n! a !! b\n|-\n| style=\"x\" | c || d\n|}\nAfter", "a\nb\nc\nd\nAfter")]
    [InlineData("{|\n|+ Crossings\n! Year !! Number !! class=\"x\" | Said\n|}", "Crossings\nYear\nNumber\nSaid")]
    [InlineData("Text\n== References ==\n{{Reflist|30em|refs=}}", "Text\nReferences")]
    [InlineData("one<br>two __NOTOC__", "one two")]
    [InlineData("it's '' '90s", "it's '90s")]
    [InlineData("A{{citation needed}} b.", "A b.")]
    [InlineData("broken {{ and [[ and ]] x", "broken {{ and and x")]
    public void Text_is_what_the_page_shows(string wiki, string expected) => Prose(wiki).ShouldBe(expected);

    [Theory]
    [InlineData("Before.\n<blockquote>\nOne.\n\nTwo.\n</blockquote>\nAfter.", "One.\nTwo.")]
    [InlineData("Before.\n{{Blockquote|text=One ''two''.|author=Ann Lee|source=''Work'', 2010}}\nAfter.", "One two.\n— Ann Lee, Work, 2010")]
    [InlineData("{{cquote|One.|Ann}}", "One.\n— Ann")]
    [InlineData("{{Quote box |quote=One. |author=[[Ann Lee|Ann]] |width=30%}}", "One.\n— Ann")]
    public void Quotations_set_off_are_blocks_with_their_credit(string wiki, string expected)
    {
        var document = Read(wiki);
        document.Read(document.Markup.Single(m => m.Kind == MarkupKind.BlockQuote).Span).ShouldBe(expected);
    }

    [Fact]
    public void Notes_with_a_name_are_one_wherever_they_are_written()
    {
        var document = Read(
            "A<ref name=\"x\" /> b<ref>Own.</ref> c<ref name=x>The ''note''.</ref>{{efn|Aside.}}.\n<references>\n<ref name=\"y\">Not called.</ref></references>"
        );
        document
            .Notes.Select(n => (n.Label, document.Read(n.Body), n.Calls.Count))
            .ShouldBe([("1", "The note.", 2), ("2", "Own.", 1), ("a", "Aside.", 1), ("3", "Not called.", 0)]);
        document.Read(new Span(0, document.Notes[0].Body.Start)).ShouldBe("A b c.");
        document.Text.ShouldStartWith("A1 b2 c1a.");
    }

    [Fact]
    public void A_note_in_a_template_is_read_whatever_signs_stand_in_it()
    {
        var document = Read("One{{efn|Some say 1908.<ref name=\"a\">[https://a.example/?x=1|2 List]</ref>}} two<ref name=\"a\" />.");
        document.Notes.Select(n => (n.Label, document.Read(n.Body))).ShouldBe([("a", "Some say 1908."), ("1", "List")], ignoreOrder: true);
    }

    [Fact]
    public void A_citation_is_printed_and_known()
    {
        var document = Read(
            "Said.<ref>{{cite news |last1=Lee |first1=Ann |last2=Ray |first2=Bo |date=4 May 2010 |title=On [[Words|words]] |work=The Paper |page=12 |url=https://a.example/x |quote=It {{em|was}} so.}}</ref>"
        );
        document.Read(document.Notes.Single().Body).ShouldBe("Ann Lee, Bo Ray (2010-05-04). On words. The Paper. p. 12. “It was so.”");
        var work = document.CitedWorks.Single();
        work.Work.Title.ShouldBe("On words");
        work.Work.Authors.ShouldBe(["Ann Lee", "Bo Ray"]);
        work.Work.Container.ShouldBe("The Paper");
        work.Work.Issued.ShouldBe(new PartialDate(2010, 5, 4));
        work.Work.Url.ShouldBe("https://a.example/x");
        work.Locator.ShouldBe("p. 12");
    }

    [Fact]
    public void Short_notes_are_bound_to_the_work_described_in_full()
    {
        var document = Read(
            "So{{sfn|Lee|Ray|2010|p=5}} and so{{sfn|Lee|Ray|2010|p=5}}, {{harvtxt|Fox|1999|pp=3–4}}, <ref>{{harvnb|Fox|1999}}.</ref>\n"
                + "== Sources ==\n* {{cite book |last=Lee |first=Ann |author2=Ray, Bo |year=2010 |title=Alpha}}\n* {{Cite book|author=Cy Fox|title=Beta|date=1999|ref={{sfnref|Fox|1999}}}}"
        );
        document.Notes.Select(n => (document.Read(n.Body), n.Calls.Count)).ShouldBe([("Lee & Ray 2010, p. 5.", 2), ("Fox 1999.", 1)]);
        document.CitedWorks.Select(w => (w.Work.Title, w.Locator)).ShouldBe([("Beta", "pp. 3–4"), ("Alpha", "p. 5"), ("Beta", null)], ignoreOrder: true);
        document.Read(document.Blocks[0].Span).ShouldBe("So and so, Fox (1999, pp. 3–4),");
    }

    [Fact]
    public void Any_input_gives_a_document_whose_parts_are_in_it() =>
        Gen.OneOf(
                "{{",
                "}}",
                "[[",
                "]]",
                "|",
                "=",
                "\n",
                "\n\n",
                "*",
                "==",
                "''",
                "'''",
                "<ref>",
                "</ref>",
                "<ref name=a/>",
                "<ref name=a>",
                "<blockquote>",
                "</blockquote>",
                "word ",
                "efn",
                "sfn|a|2010",
                "cite book|title=T|last=a|year=2010|quote=q",
                "blockquote|",
                "{|",
                "|}",
                "|-",
                "<!--",
                "-->",
                "<nowiki>",
                "</nowiki>",
                "&amp;",
                "http://a ",
                "<q>",
                "</q>",
                "<br>"
            )
            .Array[0, 40]
            .Sample(parts => new DocumentCheck(Read("a" + string.Concat(parts))).Holds().ShouldBeTrue());
}
