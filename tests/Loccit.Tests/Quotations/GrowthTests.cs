using Loccit.Quotations;

namespace Loccit.Tests.Quotations;

/// <summary>Hostile input costs work in proportion to its size.</summary>
[Collection(Growth.Name)]
public class GrowthTests
{
    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("'")]
    [InlineData("‘a ")]
    [InlineData("“a «b ")]
    [InlineData("“‘a\n\n")]
    [InlineData("s’ ‘a ")]
    [InlineData("“a” ")]
    [InlineData("“a \u2060\u2060")]
    [InlineData("(“a … [")]
    public void Four_times_the_marks_are_four_times_the_work(string piece) =>
        Growth.ShouldBeLinear(
            50_000,
            times =>
            {
                var document = PlainText.ToDocument(string.Concat(Enumerable.Repeat(piece, times)));
                return () => QuotationFinder.Find(document);
            }
        );

    [Fact]
    public void A_million_marks_are_read()
    {
        var (quotations, findings) = QuotationFinder.Find(PlainText.ToDocument(string.Concat(Enumerable.Repeat("“a ” ", 500_000))));
        quotations.Count.ShouldBe(500_000);
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void Nesting_is_followed_to_a_fixed_depth()
    {
        var text = string.Concat(Enumerable.Repeat("“a ", 100_000)) + string.Concat(Enumerable.Repeat("a” ", 100_000));
        var (quotations, findings) = QuotationFinder.Find(PlainText.ToDocument(text));
        quotations.Count.ShouldBe(PairedMarks.MaxDepth);
        findings.ShouldBeEmpty();
    }
}
