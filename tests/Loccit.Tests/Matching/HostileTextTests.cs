using CsCheck;

namespace Loccit.Tests.Matching;

/// <summary>Texts made to hurt: judged all the same, in a time that grows with their length.</summary>
public class HostileTextTests
{
    private static Checker Over(params string[] texts) =>
        new([
            .. texts.Select(
                (t, i) =>
                    new Source
                    {
                        Id = $"{i}.txt",
                        Path = $"{i}.txt",
                        Document = PlainText.ToDocument(t),
                    }
            ),
        ]);

    [Fact]
    public void A_source_of_one_word_repeated_is_searched()
    {
        var checker = Over(string.Concat(Enumerable.Repeat("buffalo ", 1_000_000)));
        checker.Verify("buffalo buffalo buffalo buffalo buffalo buffalo buffalo").Verdict.ShouldBeOneOf(Verdict.Inconclusive, Verdict.Verbatim);
        checker.Verify("buffalo buffalo … buffalo never buffalo and buffalo", "0.txt").Verdict.ShouldNotBe(Verdict.Verbatim);
    }

    [Theory]
    [InlineData("ab-\n")]
    [InlineData("ab'")]
    [InlineData("ab\u00ad")]
    [InlineData("ab\u200b")]
    [InlineData("a\u0301\u200b'")]
    public void One_word_as_long_as_the_source_is_read_once(string piece)
    {
        // read anew at each of its parts, it would be read for minutes
        var checker = Over(string.Concat(Enumerable.Repeat(piece, 400_000)) + ". the ferry did not leave before noon");
        checker.Verify("ab ab ab ab ab ab cd", "0.txt").Verdict.ShouldBeOneOf(Verdict.Absent, Verdict.Unavailable);
        checker.Verify("the ferry did not leave before noon", "0.txt").Verdict.ShouldBe(Verdict.Verbatim);
    }

    [Fact]
    public void A_quotation_of_a_hundred_thousand_words_is_judged()
    {
        var words = Enumerable.Range(0, 100_000).Select(i => $"w{i}").ToArray();
        var source = string.Join(' ', words);
        words[50_000] = "not";
        var judgement = Over(source).Verify(string.Join(' ', words), "0.txt");
        judgement.Verdict.ShouldBe(Verdict.Altered);
        judgement.Edits.Count.ShouldBe(1);
        judgement.Edits[0].Quoted.ShouldBe("not");
    }

    [Fact]
    public void A_quotation_beyond_the_limit_is_told_as_not_checked() =>
        Over("A source.").Verify(new string('a', 1_000_001)).Explanation.ShouldContain("1,000,000");

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("[sic]")]
    [InlineData("[…] … [. . .]")]
    [InlineData("[the minister]")]
    [InlineData("\ud800\udfff\u0000")]
    [InlineData("[[[[[[[[[[")]
    public void Words_that_are_none_are_inconclusive(string quote) =>
        Over("The minister went home before the vote.").Verify(quote).Verdict.ShouldBe(Verdict.Inconclusive);

    [Fact]
    public void Ten_thousand_ellipses_and_brackets_end()
    {
        var source = string.Join(' ', Enumerable.Range(0, 30_000).Select(i => $"word{i}"));
        var quote = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"word{i * 3} word{(i * 3) + 1} … [x] "));
        Over(source).Verify(quote, "0.txt").Passages.ShouldNotBeEmpty();
    }

    [Fact]
    public void Any_quotation_against_any_source_has_passages_inside_the_text() =>
        Gen.Select(Gen.Char["abc not.,?’'\"[]…\n-é"].Array[0, 120], Gen.Char["abc not.,?’'\"[]…\n-é"].Array[0, 60])
            .Sample(
                (s, q) =>
                {
                    var (source, quote) = (new string(s), new string(q));
                    var judgement = Over(source).Verify(quote, "0.txt");
                    return judgement.Passages.All(p => p.Span.Start >= 0 && p.Span.Start <= p.Span.End && p.Span.End <= source.Length)
                        && judgement.Edits.All(e =>
                            e.QuotedSpan.Start >= 0 && e.QuotedSpan.End <= quote.Length && e.SourceSpan.Start >= 0 && e.SourceSpan.End <= source.Length
                        );
                },
                iter: 3_000
            );

    [Theory]
    [InlineData("我们绝不会在恐惧中谈判，但也绝不会害怕谈判。总统在讲话中这样说道。")]
    [InlineData("%%%%%%%%%% %%%%%%%%%%%%")]
    [InlineData("\u0000\u0000 a \u0000")]
    public void Texts_without_spaces_between_words_are_sources_too(string source) =>
        Over(source, "Another source of words.").Verify(source, "0.txt").Verdict.ShouldBeOneOf(Verdict.Verbatim, Verdict.Inconclusive);

    [Fact]
    public void A_passage_that_begins_another_source_is_not_joined_to_the_end_of_the_one_before() =>
        Over("It ended so: the only thing we", "He said that the only thing we have to fear is fear itself, and then he sat down.")
            .Verify("the only thing we have to fear is fear itself")
            .Verdict.ShouldBe(Verdict.Verbatim);

    [Fact]
    public void Passages_keep_their_sources_where_the_sources_own_dots_join_two()
    {
        var judgement = Over(
                "He stopped and looked at her for a long while... and then he laughed aloud at the whole town.",
                "Nobody on that shore had ever seen a ship of such a size before."
            )
            .Verify("looked at her for a long while... and then he laughed aloud … Nobody on that shore had ever seen a ship");
        judgement.Passages.Select(p => p.Source).ShouldBe(["0.txt", "1.txt"]);
        judgement.Verdict.ShouldBe(Verdict.Mismarked);
    }

    [Fact]
    public void Words_cut_from_a_source_are_never_accused() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[6, 40])
            .Sample(
                (from, length) =>
                {
                    var words = Enumerable.Range(0, 500).Select(i => $"term{i * 7919 % 503}").ToArray();
                    var judgement = Over(string.Join(' ', words)).Verify(string.Join(' ', words.Skip(from).Take(length)), "0.txt");
                    return judgement.Verdict == Verdict.Verbatim && judgement.Edits.Count == 0;
                },
                iter: 500
            );
}
