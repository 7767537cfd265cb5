using AngleSharp.Html.Parser;
using CsCheck;
using Loccit.Cli.ReadingView;

namespace Loccit.Cli.Tests.ReadingView;

public class InlineTextTests
{
    private const string Text = "The lamp, <b>he</b> said & left; “was out” in the harbour at noon.";

    [Fact]
    public void Elements_that_cross_are_closed_and_opened_again() =>
        Write(new Document("abcdef"), [new(new Span(0, 4), "em"), new(new Span(2, 6), "code")], [], [new Span(0, 6)])
            .ShouldBe("<em>ab<code>cd</code></em><code>ef</code>");

    [Fact]
    public void Elements_go_on_in_the_next_block() =>
        Write(new Document("abc def"), [new(new Span(1, 6), "em")], [], [new Span(0, 3), new Span(4, 7)]).ShouldBe("a<em>bc</em>|<em>de</em>f");

    [Fact]
    public void The_sign_stands_once_behind_the_last_words_and_never_in_a_link()
    {
        var note = new MarginNote("q1", new Span(0, 7), new Sign("✗", "bad"), "altered", "", null, true);
        Write(
                new Document("abc def ghi"),
                [new(note.Span, "mark", Note: note), new(new Span(4, 11), "a", "https://x.example/")],
                [],
                [new Span(0, 3), new Span(4, 11)]
            )
            .ShouldBe(
                "<mark id=\"m-q1\" class=\"bad\" data-note=\"q1\">abc</mark>|<mark class=\"bad\" data-note=\"q1\"><a href=\"https://x.example/\" rel=\"noreferrer\">def</a></mark>"
                    + "<a href=\"https://x.example/\" rel=\"noreferrer\"> ghi</a><a class=\"sign bad\" href=\"#q1\">✗<span class=\"spoken\"> altered</span></a>"
            );
    }

    [Fact]
    public void An_insertion_takes_the_place_of_its_units() =>
        Write(new Document("ab[^1]cd"), [new(new Span(0, 8), "em")], [new(new Span(2, 6), (html, _) => html.Element("sup", "1"))], [new Span(0, 8)])
            .ShouldBe("<em>ab<sup>1</sup>cd</em>");

    [Fact]
    public void What_stands_between_two_blocks_belongs_to_the_first_if_it_is_a_call_and_to_the_next_if_it_is_a_page() =>
        Write(
                new Document("ab[^1]\n\ncd"),
                [],
                [new(new Span(2, 6), (html, _) => html.Element("sup", "1")), new(new Span(7, 7), (html, _) => html.Element("i", "p. 2"))],
                [new Span(0, 2), new Span(8, 10)]
            )
            .ShouldBe("ab<sup>1</sup>|<i>p. 2</i>cd");

    [Fact]
    public void Whatever_crosses_the_words_stay_and_every_element_is_closed() =>
        Gen.Select(
                Gen.Select(Gen.Int[0, Text.Length], Gen.Int[0, Text.Length], Gen.OneOf(Gen.Const("em"), Gen.Const("code"), Gen.Const("a"))).Array[0, 30],
                Gen.Int[0, Text.Length]
            )
            .Sample(
                (spans, cut) =>
                {
                    var annotations = spans
                        .Select(s => new Annotation(
                            new Span(Math.Min(s.Item1, s.Item2), Math.Max(s.Item1, s.Item2)),
                            s.Item3,
                            s.Item3 == "a" ? "https://x.example/" : null
                        ))
                        .Where(a => !a.Span.IsEmpty)
                        .OrderBy(a => a.Span)
                        .ToList();
                    var html = Write(new Document(Text), annotations, [], [new Span(0, cut), new Span(cut, Text.Length)]);
                    var parsed = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument($"<!DOCTYPE html><title>t</title><body>{html}");
                    parsed.Body!.TextContent.Replace("|", "", StringComparison.Ordinal).ShouldBe(Text);
                    parsed.QuerySelectorAll("a a").Length.ShouldBe(0);
                    parsed.QuerySelector("b").ShouldBeNull();
                }
            );

    private static string Write(Document document, IReadOnlyList<Annotation> annotations, IReadOnlyList<Insertion> insertions, Span[] blocks)
    {
        var output = new StringWriter();
        var inline = new InlineText(new Html(output), document, annotations, insertions);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i > 0)
                output.Write('|');
            inline.Write(blocks[i], i + 1 < blocks.Length ? blocks[i + 1].Start : int.MaxValue, lines: false);
        }
        return output.ToString();
    }
}
