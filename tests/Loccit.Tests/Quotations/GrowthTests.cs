using System.Diagnostics;
using Loccit.Quotations;

namespace Loccit.Tests.Quotations;

/// <summary>Hostile input costs time in proportion to its size.</summary>
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
    public void Four_times_the_marks_take_not_much_more_than_four_times_as_long(string piece)
    {
        const int few = 50_000;
        Time(piece, few / 10);
        // Quadratic work would take sixteen times as long. A busy machine slows one run or another: a single pair in proportion tells that the work is.
        var pairs = Enumerable.Range(0, 8).Select(_ => (Small: Math.Max(Time(piece, few), 20), Large: Time(piece, few * 4)));
        pairs.Any(p => p.Large < p.Small * 12).ShouldBeTrue();
    }

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

    private static long Time(string piece, int times)
    {
        var document = PlainText.ToDocument(string.Concat(Enumerable.Repeat(piece, times)));
        var clock = Stopwatch.StartNew();
        QuotationFinder.Find(document);
        return clock.ElapsedMilliseconds;
    }
}
