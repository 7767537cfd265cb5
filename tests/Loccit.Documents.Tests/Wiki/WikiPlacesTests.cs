using System.Text;
using CsCheck;

namespace Loccit.Documents.Tests.Wiki;

public class WikiPlacesTests
{
    [Theory]
    [InlineData("He said \"so ''it'' is\".", "\"so it is\"", "\"so ''it'' is\"")]
    [InlineData("== Head ==\nThe [[Lease (law)|lease]] is", "lease is", "lease]] is")]
    [InlineData("a &mdash; b&nbsp;c end", "end", "end")]
    [InlineData("Text.<ref>Lee, ''The Work'', p. 3.</ref> More.", "Lee, The Work", "Lee, ''The Work")]
    [InlineData("{{Blockquote|text=One two.|author=Ann}}", "One two.", "One two.")]
    [InlineData("Said {{qi|so it is}} here", "“so it is", "so it is")]
    [InlineData("<ref>{{cite book|title=T|last=Lee|year=2010|quote=Words of it.}}</ref>", "“Words of it.”", "Words of it.")]
    [InlineData("{|\n! Year !! class=x | Said\n|-\n| 1907 || words\n|}", "words", "words")]
    public void Words_stand_where_they_are_written(string wiki, string words, string expected)
    {
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(wiki), "a.wiki").Document!;
        var start = document.Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, document.Text);
        document.RegionOf(new Span(start, start + words.Length))!.Span.In(wiki).ShouldBe(expected);
    }

    [Fact]
    public void Each_word_that_was_read_stands_in_the_file() =>
        Gen.OneOf(
                "alpha ",
                "beta\n",
                "gamma\n\n",
                "{{",
                "}}",
                "|",
                "[[",
                "]]",
                "<ref>",
                "</ref>",
                "''",
                "blockquote|",
                "efn|",
                "<blockquote>",
                "</blockquote>",
                "&amp;",
                "* ",
                "<!--",
                "-->"
            )
            .Array[0, 30]
            .Sample(parts =>
            {
                var wiki = "a " + string.Concat(parts);
                var document = DocumentReader.Read(Encoding.UTF8.GetBytes(wiki), "a.wiki").Document!;
                foreach (var word in (string[])["alpha", "beta", "gamma"])
                {
                    for (var at = 0; (at = document.Text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
                        document.RegionOf(new Span(at, at + word.Length))!.Span.In(wiki).ShouldBe(word);
                }
            });
}
