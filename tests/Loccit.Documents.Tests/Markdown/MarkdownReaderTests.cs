using System.Text;
using CsCheck;

namespace Loccit.Documents.Tests.Markdown;

public class MarkdownReaderTests
{
    private static Document Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.md").Document!;

    private static string Prose(string text)
    {
        var document = Read(text);
        return document.Read(new Span(0, text.Length));
    }

    [Theory]
    [InlineData("He **said** *so*.", "He said so.")]
    [InlineData("A [link](https://a.example \"t\") here.", "A link here.")]
    [InlineData("# Title\n\nText.", "Title\nText.")]
    [InlineData("> One\n> two.", "One two.")]
    [InlineData("- item one\n- item two", "item one\nitem two")]
    [InlineData("Note.[^1]\n\n[^1]: Body *here*.", "Note.\nBody here.")]
    [InlineData("5 \\* 3", "5 * 3")]
    [InlineData("Use `x = \"y\"` now.", "Use x = \"y\" now.")]
    [InlineData("![alt](a.png) after", "after")]
    [InlineData("<b>bold</b> word", "bold word")]
    [InlineData("<div>block html</div>", "block html")]
    [InlineData("---\ntitle: T\n---\n\nText.", "Text.")]
    public void Prose_is_what_a_reader_reads(string markdown, string expected) => Prose(markdown).ShouldBe(expected);

    [Fact]
    public void Blocks_say_what_they_are()
    {
        var document = Read("# One\n\nPara.\n\n- item\n\n```\ncode \"x\"\n```\n\n| a | b |\n|---|---|\n| c | d |\n\nN.[^n]\n\n[^n]: Note.\n");
        document
            .Blocks.Select(b => b.Kind)
            .Distinct()
            .ShouldBe([BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.Code, BlockKind.Cell, BlockKind.Note]);
        document.PlaceOf(document.Text.IndexOf("Para", StringComparison.Ordinal)).Headings.ShouldBe(["One"]);
    }

    [Fact]
    public void A_block_quotation_spans_its_paragraphs()
    {
        var document = Read("Before.\n\n> First *one*.\n>\n> Second.\n\nAfter.");
        var quote = document.Markup.Single(m => m.Kind == MarkupKind.BlockQuote);
        document.Read(quote.Span).ShouldBe("First one.\nSecond.");
    }

    [Fact]
    public void Notes_have_label_body_and_calls()
    {
        var document = Read("One[^a] and two[^a].\n\n[^a]: The *body*.\n");
        var note = document.Notes.Single();
        note.Label.ShouldBe("a");
        document.Read(note.Body).ShouldBe("The body.");
        note.Calls.Select(c => c.In(document.Text)).ShouldBe(["[^a]", "[^a]"]);
        document.PlaceOf(note.Body.Start).Note.ShouldBe("a");
    }

    [Fact]
    public void Links_have_their_words_and_target()
    {
        var document = Read("See [the *speech*](https://a.example/s), [ref][r] and <https://b.example>.\n\n[r]: https://c.example\n");
        document
            .Links.Select(l => (document.Read(l.Span), l.Target))
            .ShouldBe([("the speech", "https://a.example/s"), ("ref", "https://c.example"), ("https://b.example", "https://b.example")]);
    }

    [Fact]
    public void Front_matter_gives_metadata()
    {
        var m = Read(
            "---\ntitle: \"A: B\"\nauthors:\n  - One\n  - Two\ndate: 2019-04\npublication: Paper\nurl: https://a.example\nlang: en\n---\n\nText."
        ).Metadata;
        (m.Title, m.Container, m.Issued, m.Url, m.Language).ShouldBe(("A: B", "Paper", new PartialDate(2019, 4), "https://a.example", "en"));
        m.Authors.ShouldBe(["One", "Two"]);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("_")]
    [InlineData("\"")]
    [InlineData("`")]
    [InlineData("![](")]
    [InlineData("<a ")]
    public void A_hundred_thousand_of_one_mark_are_read(string mark) => Read(string.Concat(Enumerable.Repeat(mark, 100_000))).ShouldNotBeNull();

    [Fact]
    public void A_text_over_the_limit_is_read_as_plain_text_and_told()
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes("*a* b"), "a.md", new ReadingOptions { MaxMarkdown = 3 });
        result.Document!.Prose.ShouldBe("*a* b");
        result.Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
    }

    [Fact]
    public void Syntax_blocks_notes_and_links_lie_inside_any_text_and_prose_has_its_length() =>
        Gen.OneOf(
                Gen.Const("> "),
                Gen.Const("*"),
                Gen.Const("**"),
                Gen.Const("# "),
                Gen.Const("\n"),
                Gen.Const("\n\n"),
                Gen.Const("[^1]"),
                Gen.Const("[^1]: "),
                Gen.Const("[a](b)"),
                Gen.Const("`"),
                Gen.Const("- "),
                Gen.Const("word "),
                Gen.Const("“q” "),
                Gen.Const("|"),
                Gen.Const("<b>"),
                Gen.Const("\\*"),
                Gen.Const("&amp;"),
                Gen.Const("    "),
                Gen.Const("|a|b|\n|-|-|\n|c|d|\n")
            )
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    var d = Read(text);
                    var at = 0;
                    foreach (var s in d.Syntax)
                    {
                        if (s.Start < at || s.IsEmpty || s.End > text.Length)
                            return false;
                        at = s.End;
                    }
                    at = 0;
                    foreach (var b in d.Blocks)
                    {
                        if (b.Span.Start < at || b.Span.IsEmpty || b.Span.End > text.Length)
                            return false;
                        at = b.Span.End;
                    }
                    bool Inside(Span s) => s.Start >= 0 && s.Start <= s.End && s.End <= text.Length;
                    return d.Text == text
                        && d.Prose.Length == text.Length
                        && d.Links.All(l => Inside(l.Span))
                        && d.Markup.All(m => Inside(m.Span))
                        && d.Notes.All(n => Inside(n.Body) && n.Calls.All(Inside));
                },
                iter: 5_000
            );
}
