namespace Loccit.Tests.Matching.Placing;

public sealed class SeamsTests
{
    private static readonly string Filler = string.Concat(Enumerable.Range(1, 150).Select(i => $"Word{i} of a long stretch that nobody quotes stands here. "));

    private static readonly string Text =
        "In those years the lighthouse keeper counted every lamp that burned along the southern wharf. "
        + Filler
        + "A surveyor, whose instruments were old, had measured the drowned orchard twice before the committee came.";

    /// <summary>The words of the passages of a quotation.</summary>
    private static string[] Passages(string quote)
    {
        var source = new Source
        {
            Id = "a.txt",
            Path = "a.txt",
            Document = PlainText.ToDocument(Text),
        };
        var judgement = new Checker([source]).Verify(quote, "a.txt");
        judgement.Verdict.ShouldBe(Verdict.Spliced, judgement.Explanation);
        return [.. judgement.Passages.Select(p => p.Text)];
    }

    [Fact]
    public void A_word_that_both_places_have_goes_where_it_stands_in_the_row() =>
        Passages("the lighthouse keeper counted every lamp that burned had measured the drowned orchard twice")
            .ShouldBe(["the lighthouse keeper counted every lamp that burned", "had measured the drowned orchard twice"]);

    [Fact]
    public void The_first_place_keeps_its_last_word() =>
        Passages("keeper counted every lamp that burned along the drowned orchard twice before the committee came")
            .ShouldBe(["keeper counted every lamp that burned along", "the drowned orchard twice before the committee came"], ignoreOrder: false);

    [Fact]
    public void A_mark_before_the_second_place_is_of_that_place() =>
        Passages("the lighthouse keeper counted every lamp “had measured the drowned orchard twice”")
            .ShouldBe(["the lighthouse keeper counted every lamp", "had measured the drowned orchard twice"]);
}
