namespace Loccit.Documents.Tests.Html;

public class PageNotesTests
{
    [Theory]
    // pandoc
    [InlineData(
        "<p>One{0}.</p><section id=footnotes class=footnotes role=doc-endnotes><hr><ol><li id=fn1><p>A <i>note</i>.<a href=#fnref1 class=footnote-back role=doc-backlink>↩︎</a></p></li></ol></section><p>Two</p>",
        "<a href=#fn1 class=footnote-ref id=fnref1 role=doc-noteref><sup>1</sup></a>"
    )]
    // MediaWiki
    [InlineData(
        "<p>One{0}.</p><p>Two</p><ol class=references><li id=cite_note-1><span class=mw-cite-backlink><b><a href=#cite_ref-1>^</a></b></span> <span>A <i>note</i>.</span></li></ol>",
        "<sup id=cite_ref-1 class=reference><a href=#cite_note-1><span>[</span>1<span>]</span></a></sup>"
    )]
    // Word
    [InlineData(
        "<p>One{0}.</p><p>Two</p><div><div id=ftn1><p><a href=#_ftnref1 name=_ftn1><span><sup>[1]</sup></span></a> A <i>note</i>.</p></div></div>",
        "<a href=#_ftn1 name=_ftnref1><span><sup>[1]</sup></span></a>"
    )]
    // by hand
    [InlineData("<p>One{0}.</p><p>Two</p><p><a name=n1></a><a href=#r1>1.</a> A <i>note</i>.</p>", "<a name=r1></a><a id=r1 href=#n1>(1)</a>")]
    [InlineData("<p>One{0}.</p><p>Two</p><aside role=doc-footnote id=n1>1. A <i>note</i>.</aside>", "<sup>[<a href=#n1>1</a>]</sup>")]
    [InlineData("<p>One{0}.</p><p>Two</p><table class=notes><tr><td><a id=n1>1</a></td><td>A <i>note</i>.</td></tr></table>", "<sup><a href=#n1>1</a></sup>")]
    [InlineData("<p>One{0}.</p><p>Two</p><dl class=footnotes><dt id=n1>1</dt><dd>A <i>note</i>.</dd></dl>", "<sup><a href=#n1>1</a></sup>")]
    public void Notes_are_read_behind_the_text(string body, string call)
    {
        var page = Page.Body("<article><p>Some words that stand before all else here.</p>" + string.Format(null, body, call) + "</article>");
        var note = page.Notes.ShouldHaveSingleItem();
        note.Label.ShouldBe("1");
        page.TextOf(note.Body).ShouldBe("A note.");
        page.Blocks[^1].Kind.ShouldBe(BlockKind.Note);
        var span = note.Calls.ShouldHaveSingleItem();
        page.TextOf(span).ShouldContain("1");
        page.Prose.Replace("\u2060", "").ShouldContain("One.\n\nTwo");
        page.PlaceOf(note.Body.Start).Note.ShouldBe("1");
    }

    [Fact]
    public void A_note_called_twice_has_both_calls()
    {
        var page = Page.Body("<p>One<sup><a href=#a>*</a></sup> two<sup><a href=#a>*</a></sup>.</p><ol><li id=a>Note.</li></ol>");
        page.Notes.ShouldHaveSingleItem().Calls.Count.ShouldBe(2);
        page.Read(new Span(0, page.Blocks[0].Span.End)).ShouldBe("One two.");
    }

    [Fact]
    public void Several_calls_in_one_sup_are_not_read_with_their_comma()
    {
        var page = Page.Body("<p>One<sup><a href=#a>1</a>, <a href=#b>2</a></sup>.</p><ol><li id=a>First.</li><li id=b>Second.</li></ol>");
        page.Notes.Select(n => (n.Label, page.TextOf(n.Body))).ShouldBe([("1", "First."), ("2", "Second.")]);
        page.Read(page.Blocks[0].Span).ShouldBe("One.");
    }

    [Fact]
    public void Links_of_a_table_of_contents_call_no_notes()
    {
        var page = Page.Body(
            "<ol><li><a href=#s1>1</a></li><li><a href=#s2>Second</a></li></ol><h2 id=s1>First</h2><p>Words</p><h2 id=s2>Second</h2><p>More <a href=#top>back</a></p>"
        );
        page.Notes.ShouldBeEmpty();
        page.Syntax.ShouldBeEmpty();
        page.Links.Count.ShouldBe(3);
    }

    [Fact]
    public void A_paragraph_with_several_notes_stays_where_it_is()
    {
        var page = Page.Body(
            "<p>One<sup><a href=#a>1</a></sup> two<sup><a href=#b>2</a></sup></p><p class=notes><a id=a>1</a> First.<br><a id=b>2</a> Second.</p><p>End</p>"
        );
        page.Notes.ShouldBeEmpty();
        page.Text.ShouldEndWith("1 First.\n2 Second.\n\nEnd");
        page.Read(page.Blocks[0].Span).ShouldBe("One two");
    }

    [Theory]
    [InlineData("5", "<li id=n>5 men were there.</li>", "5 men were there.")]
    [InlineData("a", "<li id=n>a man was there.</li>", "a man was there.")]
    [InlineData("a", "<li id=n>a. man was there.</li>", "man was there.")]
    [InlineData("12", "<li id=n>[12] Men were there.</li>", "Men were there.")]
    public void A_label_is_told_from_the_words_of_a_note(string label, string item, string body)
    {
        var page = Page.Body($"<p>One<sup><a href=#n>{label}</a></sup></p><ol>{item}</ol>");
        var note = page.Notes.ShouldHaveSingleItem();
        note.Label.ShouldBe(label);
        page.TextOf(note.Body).ShouldBe(body);
    }
}
