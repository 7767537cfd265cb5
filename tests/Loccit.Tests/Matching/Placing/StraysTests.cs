namespace Loccit.Tests.Matching.Placing;

public sealed class StraysTests
{
    private static readonly string Filler = string.Concat(Enumerable.Range(1, 120).Select(i => $"Word{i} of a long stretch that nobody quotes stands here. "));

    private static Judgement Verify(string text, string quote)
    {
        var source = new Source
        {
            Id = "a.txt",
            Path = "a.txt",
            Document = PlainText.ToDocument(text),
        };
        return new Checker([source]).Verify(quote, "a.txt");
    }

    [Fact]
    public void A_fragment_of_one_word_stands_beside_its_neighbour()
    {
        var text = "They spoke of famine. " + Filler + "There is famine... and no ship has left the northern harbour since the thaw began.";
        var judgement = Verify(text, "famine... and no ship has left the northern harbour since the thaw began");

        judgement.Verdict.ShouldBe(Verdict.Verbatim, judgement.Explanation);
        judgement.Passages.Single().Span.Start.ShouldBe(text.LastIndexOf("famine", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fragment_that_stands_better_beside_its_neighbour_is_of_that_place()
    {
        var text =
            "The clerk of the eastern weighhouse was ill that winter. "
            + Filler
            + "The clerk of the eastern weighhouse, it must be said here, counted the barrels twice and wrote the sum on the door of the cellar.";
        var judgement = Verify(text, "The clerk of the eastern weighhouse … counted the barrels twice and wrote the sum on the door");

        judgement.Verdict.ShouldBe(Verdict.Marked, judgement.Explanation);
        judgement.Passages[0].Span.Start.ShouldBe(text.LastIndexOf("The clerk", StringComparison.Ordinal));
    }
}
