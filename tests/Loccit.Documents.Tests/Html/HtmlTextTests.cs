namespace Loccit.Documents.Tests.Html;

public class HtmlTextTests
{
    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\n\ntwo")]
    [InlineData("<p>one\n   two\t three </p>\n\n<p> four</p>", "one two three\n\nfour")]
    [InlineData("<p>one <b> two</b> three<i> </i>four</p>", "one two three four")]
    [InlineData("<p>one<br>two <br/> three</p>", "one\ntwo\nthree")]
    [InlineData("<p>one<br></p><p><br>two</p>", "one\n\ntwo")]
    [InlineData("<div>one<br><br>two</div>", "one\n\ntwo")]
    [InlineData("one<div>two</div>three", "one\n\ntwo\n\nthree")]
    [InlineData("<p>&ldquo;AT&amp;T&rdquo; &#8212; &lt;b&gt; 1&nbsp;000</p>", "“AT&T” — <b> 1\u00a0000")]
    [InlineData("<p>un<b>brok</b>en wo<wbr>rd soft&shy;hyphen</p>", "unbroken word soft\u00adhyphen")]
    [InlineData("<p>one<p>two<ul><li>a<li>b</ul>three", "one\n\ntwo\n\na\n\nb\n\nthree")]
    [InlineData("<p>one<!-- not --> two</p>", "one two")]
    [InlineData("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢字")]
    [InlineData("", "")]
    public void Text_reads_as_in_a_browser(string body, string text) => Page.Body(body).Text.ShouldBe(text);

    [Fact]
    public void Preformatted_text_keeps_its_space_and_is_code()
    {
        var page = Page.Body("<p>before</p><pre>\n  if (x)\n\n\treturn  1;\n</pre><p>after</p>");
        page.Text.ShouldBe("before\n\n  if (x)\n\n\treturn  1;\n\nafter");
        page.Blocks.Select(b => b.Kind).ShouldBe([BlockKind.Paragraph, BlockKind.Code, BlockKind.Paragraph]);
        page.BlockTexts()[1].ShouldBe("  if (x)\n\n\treturn  1;");
    }

    [Fact]
    public void Blocks_have_the_kind_of_their_element()
    {
        var page = Page.Body(
            "<h1>T</h1><p>p</p><h3>S</h3><ul><li>i<ul><li>j</li></ul></li></ul><dl><dt>t</dt><dd>d</dd></dl><table><caption>c</caption><tr><th>h</th><td>x</td></tr></table><blockquote>q</blockquote>"
        );
        page.Blocks.Select(b => (b.Kind, b.Level, page.TextOf(b.Span)))
            .ShouldBe([
                (BlockKind.Heading, 1, "T"),
                (BlockKind.Paragraph, 0, "p"),
                (BlockKind.Heading, 3, "S"),
                (BlockKind.ListItem, 0, "i"),
                (BlockKind.ListItem, 0, "j"),
                (BlockKind.ListItem, 0, "t"),
                (BlockKind.ListItem, 0, "d"),
                (BlockKind.Paragraph, 0, "c"),
                (BlockKind.Cell, 0, "h"),
                (BlockKind.Cell, 0, "x"),
                (BlockKind.Paragraph, 0, "q"),
            ]);
        page.HasLines.ShouldBeFalse();
    }

    [Fact]
    public void Quotations_have_no_marks_put_in_and_keep_their_source()
    {
        var page = Page.Body(
            "<p>She said <q cite='https://x.example/a'>no <q>never</q></q>.</p><blockquote cite=' b.html '><p>First.</p><p>Second.</p></blockquote><p>End</p>"
        );
        page.Text.ShouldBe("She said no never.\n\nFirst.\n\nSecond.\n\nEnd");
        page.Markup.Select(m => (m.Kind, page.TextOf(m.Span), m.Cite))
            .ShouldBe([
                (MarkupKind.InlineQuote, "no never", "https://x.example/a"),
                (MarkupKind.InlineQuote, "never", null),
                (MarkupKind.BlockQuote, "First.\n\nSecond.", "b.html"),
            ]);
    }

    [Fact]
    public void Nested_block_quotations_are_both_kept()
    {
        var page = Page.Body("<blockquote><p>Outer</p><blockquote><p>Inner</p></blockquote><p>Outer again</p></blockquote>");
        page.MarkupTexts(MarkupKind.BlockQuote).ShouldBe(["Outer\n\nInner\n\nOuter again", "Inner"]);
    }

    [Fact]
    public void Titles_emphasis_and_code_are_kept_without_the_space_at_their_edges()
    {
        var page = Page.Body("<p>In <cite> The Times </cite>, <em>so</em> <b>it</b> <code>x = 1</code><i></i>.</p>");
        page.Text.ShouldBe("In The Times , so it x = 1.");
        page.MarkupTexts(MarkupKind.Title).ShouldBe(["The Times"]);
        page.MarkupTexts(MarkupKind.Emphasis).ShouldBe(["so", "it"]);
        page.MarkupTexts(MarkupKind.Code).ShouldBe(["x = 1"]);
    }

    [Fact]
    public void Links_are_absolute_only_where_the_page_says_where_it_stands()
    {
        const string Links =
            "<p>See <a href='../b?x=1' title='B'>the <i>other</i> page</a>, <a href='https://y.example/'>y</a>, <a href='#c'>c</a>, <a href='javascript:go()'>go</a>, <a href='mailto:a@b.example'>write</a> and <a href='d'><img src=x></a></p>";
        var page = Page.Body(Links);
        page.Links.Select(l => (page.TextOf(l.Span), l.Target, l.Title))
            .ShouldBe([("the other page", "../b?x=1", "B"), ("y", "https://y.example/", null), ("c", "#c", null), ("write", "mailto:a@b.example", null)]);
        var placed = Page.Read($"<head><link rel=canonical href='https://z.example/a/page.html'></head><body>{Links}");
        placed.Links.Select(l => l.Target).ShouldBe(["https://z.example/b?x=1", "https://y.example/", "#c", "mailto:a@b.example"]);
        var based = Page.Read($"<head><base href='https://w.example/q/r/'><link rel=canonical href='https://z.example/a/page.html'></head><body>{Links}");
        based.Links[0].Target.ShouldBe("https://w.example/q/b?x=1");
    }

    [Fact]
    public void Xhtml_empty_elements_hold_nothing()
    {
        var page = Page.Read(
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head><body><p>one <a id='x'/><i/>two</p><p>three</p></body></html>"
        );
        page.Text.ShouldBe("one two\n\nthree");
        page.Markup.ShouldBeEmpty();
    }

    [Fact]
    public void Spaces_that_indent_a_paragraph_or_make_an_empty_one_are_not_read() =>
        Page.Body("<p>&nbsp;&nbsp;One&nbsp;two.</p><p>&nbsp;</p><p>Three.</p>").BlockTexts().ShouldBe(["One\u00a0two.", "Three."]);
}
