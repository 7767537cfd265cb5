namespace Loccit.Tests.Matching.Differences;

/// <summary>Where a passage begins and ends, to the character.</summary>
public sealed class BoundsTests
{
    [Theory]
    // the sign that the source has where the quotation closes with another
    [InlineData("The mill was sold, and burned.", "The mill was sold.", "The mill was sold,")]
    [InlineData("The mill was sold. It burned.", "The mill was sold,", "The mill was sold.")]
    [InlineData("The mill was sold and burned.", "The mill was sold.", "The mill was sold")]
    [InlineData("The mill was sold, and burned.", "The mill was sold", "The mill was sold")]
    // marks that both close with, though of another shape
    [InlineData("He wrote 'the mill was sold,' and left.", "He wrote ‘the mill was sold,’", "He wrote 'the mill was sold,'")]
    [InlineData("He wrote \"the mill was sold.\" Then he left.", "He wrote “the mill was sold.", "He wrote \"the mill was sold.")]
    // a bracket that has the source's own word
    [InlineData("It was a prosperous mill in its day.", "[A] prosperous mill in its day", "a prosperous mill in its day")]
    [InlineData("It was a prosperous mill in its day.", "[It was] a prosperous mill in its day", "It was a prosperous mill in its day")]
    [InlineData("It was a prosperous mill in its day.", "It was a prosperous mill [in] [its]", "It was a prosperous mill in its")]
    [InlineData("It was a prosperous mill in its day.", "[Our] prosperous mill in its day", "prosperous mill in its day")]
    public void A_passage_is_what_the_quotation_has(string source, string quote, string passage) => Passages(source, quote).ShouldBe([passage]);

    [Fact]
    public void Of_four_points_the_first_ends_the_sentence()
    {
        const string Source = "The mill stood by the weir. It was old and it was draughty. In the spring the weir broke at last.";

        Passages(Source, "The mill stood by the weir. ... In the spring the weir broke")
            .ShouldBe(["The mill stood by the weir.", "In the spring the weir broke"]);
        Passages(Source, "The mill stood by the weir ... In the spring the weir broke")
            .ShouldBe(["The mill stood by the weir", "In the spring the weir broke"]);
    }

    private static string[] Passages(string text, string quote)
    {
        var source = new Source
        {
            Id = "a.txt",
            Path = "a.txt",
            Document = PlainText.ToDocument(text),
        };
        var judgement = new Checker([source]).Verify(quote, "a.txt");
        return [.. judgement.Passages.Select(p => text[p.Span.Start..p.Span.End])];
    }
}
