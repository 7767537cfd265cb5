using CsCheck;

namespace Loccit.Tests;

public class SetOffTextTests
{
    private const string Before =
        "The old man tells it to whoever comes, and he has told it for\nforty years, always in the same words and with the same nod:\n\n";

    private const string After =
        "\n\nNobody has told it otherwise, and nobody else was there to tell\nit. The council has no record of those years, or keeps it well.\n";

    private static readonly string[] Pieces = ["a word: ", "\n", "\n\n", "    ", "\t", "Six words of a sentence here. ", "— Ann", "\r\n", ":", "."];

    private static string[] Quotes(string text)
    {
        var document = new Document(text);
        return [.. document.Markup.Select(m => document.Read(m.Span))];
    }

    [Fact]
    public void What_is_set_in_behind_a_colon_is_a_block_quotation() =>
        Quotes(Before + "    We had no bread for nine days, and the foreman went away\n    one night with all that we had earned." + After)
            .ShouldBe(["We had no bread for nine days, and the foreman went away one night with all that we had earned."]);

    [Fact]
    public void Paragraphs_that_follow_each_other_are_one() =>
        Quotes(Before + "\tWe had no bread for nine days, and the foreman went.\n\n\tHe never came back to us, nor did he write." + After)
            .ShouldBe(["We had no bread for nine days, and the foreman went.\nHe never came back to us, nor did he write."]);

    [Fact]
    public void A_credit_makes_a_quotation_without_a_colon() =>
        Quotes(
            Before.Replace(":", ".", StringComparison.Ordinal)
                + "  We had no bread for nine days, and the foreman went away\n  one night with all that we had earned.\n\n  — Ann Bell, The Harbour"
                + After
        )
            .Length.ShouldBe(1);

    [Theory]
    [InlineData("    loccit check article.md --sources = $folder | less {x}.")]
    [InlineData("    - the first thing of all that is to be done, and\n    - the second thing, which comes behind it.")]
    [InlineData("    12 Harbour Street, second floor\n    Dunmore East")]
    [InlineData("    1. We look for the harbour and for all of its lamps.")]
    public void Code_lists_and_addresses_are_none(string inset) => Quotes(Before + inset + After).ShouldBeEmpty();

    [Fact]
    public void What_is_set_in_without_a_colon_is_none() =>
        Quotes(
                Before.Replace(":", ".", StringComparison.Ordinal)
                    + "    The lamps were lit at six, the boats came in at seven,\n    and the band played upon the mole."
                    + After
            )
            .ShouldBeEmpty();

    [Fact]
    public void Paragraphs_that_begin_further_in_are_none() =>
        Quotes(
                "   The old man tells it to whoever comes, and he has told it\nfor forty years, always in the same words, like this:\n\n   We had no bread for nine days at all.\n\n   Nobody has told it otherwise, and nobody else was there to\ntell it to them."
            )
            .ShouldBeEmpty();

    [Fact]
    public void Documents_of_other_formats_have_only_their_own() =>
        new Document(Before + "    We had no bread for nine days, and so we went." + After) { Blocks = [] }.Markup.ShouldBeEmpty();

    [Fact]
    public void Quotations_are_in_order_and_inside_the_text() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[0, 60]
            .Select(picks => string.Concat(picks.Select(p => Pieces[p])))
            .Sample(
                text =>
                {
                    var last = 0;
                    foreach (var markup in new Document(text).Markup)
                    {
                        markup.Span.Start.ShouldBeGreaterThanOrEqualTo(last);
                        markup.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                        last = markup.Span.End;
                    }
                },
                iter: 10_000
            );
}
