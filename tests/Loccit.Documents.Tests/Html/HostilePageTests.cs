using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Loccit.Documents.Html;

namespace Loccit.Documents.Tests.Html;

public class HostilePageTests
{
    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Numbered(string before, string after, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(before).Append(i).Append(after);
        return text.ToString();
    }

    [Fact]
    public void Nesting_without_end_is_read_and_told()
    {
        var findings = new List<Finding>();
        var html = $"<body><p>Before.</p>{Repeat("<div>", 100_000)}Inside.{Repeat("</div>", 100_000)}<p>After.</p>";
        var page = HtmlReader.Read(html, "deep.html", "", "text/html", findings);
        page.Text.ShouldBe("Before.\n\nInside.\n\nAfter.");
        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(FindingCode.LimitReached);
        finding.Path.ShouldBe("deep.html");
        page.Findings.ShouldBe(findings);
    }

    [Fact]
    public void Words_of_blocks_that_are_too_deep_do_not_run_together() =>
        Page.Body($"{Repeat("<div>", 1_000)}<p>one</p><p>two <b>three</b></p><i></i><p>four").Text.ShouldBe("one\n\ntwo three\n\nfour");

    [Theory]
    [InlineData("<p>x", 20_000)]
    [InlineData("<ul><li>x<li>y</ul>", 20_000)]
    [InlineData("<table><tr><td>x<td>y<tr><td>z</table>", 5_000)]
    [InlineData("<p>x <b>y</b> <i>z</i>", 20_000)]
    [InlineData("<dl><dt>x<dd>y</dl>", 10_000)]
    [InlineData("<a href=x>y", 10_000)]
    [InlineData("<svg><path d=x /><g/></svg>", 10_000)]
    [InlineData("<p><b>x", 10_000)]
    [InlineData("<table><tr><td><font size=1>x<td><font size=2>y</table>", 2_000)]
    [InlineData("<select><option>x<option>y</select>", 5_000)]
    public void Tags_that_html_lets_out_are_no_nesting(string html, int count)
    {
        var long_ = Repeat(html, count);
        NestingLimit.Apply(long_, false, out var isTooDeep).ShouldBeSameAs(long_);
        isTooDeep.ShouldBeFalse();
    }

    public static TheoryData<string, Func<int, string>> Pages =>
        new()
        {
            { "divs", n => Repeat("<div>", n) },
            { "paragraphs", n => Repeat("<p>x", n) },
            { "bold", n => Repeat("<b>x", n) },
            { "italics and ends", n => Repeat("<i></div></p>", n) },
            { "fonts in paragraphs", n => Numbered("<p><font size=", ">x</p>", n / 4) },
            { "fonts, then paragraphs", n => Numbered("<font size=", ">", 300) + Repeat("<p>x", n) },
            { "misnested", n => Repeat("<b><div></b>x", n / 2) },
            { "misnested in cells", n => Repeat("<div><table><td></div>x", n / 4) },
            { "text in tables", n => "<table>" + Repeat("x<tr>", n) },
            { "paragraphs in tables", n => "<table>" + Repeat("<p>x</p>", n) },
            { "quotations", n => Repeat("<blockquote><q>x", n) },
            { "links", n => Repeat("<a href=x>y</a> ", n) },
            { "calls", n => Numbered("<sup><a href=#n", ">1</a></sup>", n / 4) + Numbered("<li id=n", ">note", n / 4) },
            { "calls of one note", n => Repeat("<sup><a id=r href=#n>1</a></sup>", n / 4) + "<ol><li id=n>" + Repeat("<a href=#r>^</a>", n / 4) },
            { "attributes", n => "<p " + Numbered("a", "=x ", n) + ">x" },
            { "long attribute", n => $"<p title='{new string('x', n * 10)}'><a href='{new string('y', n * 10)}'>x</a>" },
            { "angle brackets", n => new string('<', n * 5) },
            { "comments", n => Repeat("<!--", n) },
            { "breaks", n => Repeat("x<br>", n) },
            { "foreign", n => Repeat("<svg><desc>", n) },
            { "terms", n => "<dl>" + Numbered("<dt id=t", ">x<dd>y", n / 4) },
            { "forms", n => Repeat("<form><table>", n) },
            { "lists", n => Repeat("<ul><li>x", n) },
            { "headers", n => Repeat("<article><header><footer><p>x", n) },
            { "tables in tables", n => Repeat("<table><tr><td>x", n) },
            { "ends", n => Repeat("</p></br></table>", n) },
        };

    /// <summary>Work is counted, not timed: the bytes of all that is made, the nodes of the tree, and how deep it is.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Work_grows_with_the_page_and_no_faster(string name, Func<int, string> page)
    {
        Measure(page(100));
        var (bytes, nodes) = Measure(page(2_000));
        var (moreBytes, moreNodes) = Measure(page(16_000));
        // eight times the page; a square would be 64 times the work, and room that doubles may be twice what is needed
        moreBytes.ShouldBeLessThan((bytes * 20) + 1_000_000, name);
        moreNodes.ShouldBeLessThan((nodes * 10) + 1_000, name);

        static (long Bytes, long Nodes) Measure(string html)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var document = Page.Read(html);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Holds(document);
            using var tree = new HtmlParser().ParseDocument(NestingLimit.Apply(html, false, out _));
            long nodes = 0;
            int depth = 0,
                deepest = 0;
            Tree.Visit(
                tree,
                _ =>
                {
                    nodes++;
                    deepest = Math.Max(deepest, ++depth);
                    return true;
                },
                _ => depth--
            );
            // The parser searches its open elements at nearly every tag and stops building at 512: who reaches that has more of them open.
            deepest.ShouldBeLessThan(512);
            return (bytes, nodes);
        }
    }

    [Fact]
    public void Comments_before_the_calls_of_notes_are_not_passed_at_each_of_them()
    {
        // what is looked at of each call and of each note does not depend on how much stands beside it
        var beside = Repeat("<!-- -->", 20_000);
        var body = new HtmlParser().ParseDocument($"<p><span>{beside}{Repeat("<a href=#n>1</a>", 20)}</span><ol><li id=n>{beside}<p>Note.").Body!;
        var span = body.QuerySelector("span")!;
        PageNotes.FirstIn(span).ShouldBeNull();
        PageNotes.FirstIn(body).ShouldBe(body.FirstElementChild);
    }

    [Fact]
    public void All_spans_lie_in_the_text_whatever_the_page()
    {
        string[] pieces =
        [
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<article>",
            "<blockquote cite=x>",
            "</blockquote>",
            "<q>",
            "</q>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<cite>",
            "</cite>",
            "<a href=y>",
            "<a href=#n>",
            "<a id=r href=#n>",
            "</a>",
            "<sup>",
            "</sup>",
            "<li id=n>",
            "<ol class=footnotes>",
            "</ol>",
            "<a href=#r>",
            "<pre>",
            "</pre>",
            "<br>",
            "<h2>",
            "</h2>",
            "<table>",
            "<td>",
            "</table>",
            "<code>",
            "</code>",
            " ",
            "\n",
            "word",
            "“said”",
            "&amp;",
            "1",
            "[",
            "]",
            ".",
            "<aside>",
            "</aside>",
            "<header>",
            "<p id=n>",
            "<",
            ">",
            "<!--",
            "-->",
            "\0",
            "\ud800",
            "&#x1F600;",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Sample(p => Holds(Page.Read(string.Concat(p))));
    }

    private static void Holds(Document page)
    {
        var at = 0;
        foreach (var block in page.Blocks)
        {
            block.Span.IsEmpty.ShouldBeFalse();
            page.Text[at..block.Span.Start].ShouldBe(at == 0 ? "" : "\n\n");
            at = block.Span.End;
            (page.Text[at - 1] is ' ' or '\n' or '\t').ShouldBeFalse();
        }
        at.ShouldBe(page.Text.Length);
        InOrder(page, page.Markup.Select(m => m.Span));
        InOrder(page, page.Links.Select(l => l.Span));
        InOrder(page, page.Notes.Select(n => n.Body));
        foreach (var note in page.Notes)
            InOrder(page, note.Calls);
        InOrder(page, page.Syntax);
        for (var i = 1; i < page.Syntax.Count; i++)
            page.Syntax[i].Start.ShouldBeGreaterThan(page.Syntax[i - 1].End);
    }

    private static void InOrder(Document page, IEnumerable<Span> spans)
    {
        var last = new Span(0, int.MaxValue);
        foreach (var span in spans)
        {
            (span.Start >= 0 && span.End <= page.Text.Length && !span.IsEmpty).ShouldBeTrue();
            (last.CompareTo(span) <= 0).ShouldBeTrue();
            last = span;
        }
    }

    private sealed record Piece(string Html, string Text, string? Link);

    [Fact]
    public void Links_read_as_in_the_page()
    {
        string[] words = ["one", "two", "“three”", "4", "fünf"];
        var word = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        var plain = word.Select(w => new Piece($" {w} ", w, null));
        var bold = word.Select(w => new Piece($"<b>{w} </b>", w, null));
        var link = Gen.Select(word, word, (a, b) => new Piece($" <a href='x'> {a}\n <i>{b}</i> </a> ", $"{a} {b}", $"{a} {b}"));
        Gen.OneOf(plain, bold, link)
            .Array[1, 20]
            .Sample(pieces =>
            {
                var page = Page.Body($"<p>{string.Join(' ', pieces.Select(p => p.Html))}</p>");
                page.Text.ShouldBe(string.Join(' ', pieces.Select(p => p.Text)));
                page.Links.Select(l => page.TextOf(l.Span)).ShouldBe(pieces.Where(p => p.Link is not null).Select(p => p.Link!));
            });
    }
}
