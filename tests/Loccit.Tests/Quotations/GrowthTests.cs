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

    [Theory]
    [InlineData("אמר \u200f“שלום”\u200f לו. ")]
    [InlineData("\u200b“\u2060word\u00ad\u200d”\u200b ")]
    [InlineData("\ud800“\udc00word\ud800”\udc00 ")]
    [InlineData("The quay is closed,” said Mr. Walter Ames. “He went home. ")]
    [InlineData("word” ")]
    [InlineData("“word ‘word ")]
    [InlineData("(see the book ")]
    [InlineData("In his book, ")]
    [InlineData("\n\nANNA: We go.\n\nTOM: So?")]
    [InlineData("\n\nAnna: We go.\n\nTom: So?")]
    [InlineData("\n\nQ. Why?\n\nA. So it is.")]
    [InlineData("\n\nSo it is.\n\n— Anna Keller")]
    [InlineData("« Je viens, dit-il, demain » ")]
    public void Four_times_the_text_is_four_times_the_reading(string piece) =>
        Growth.ShouldBeLinear(
            10_000,
            times =>
            {
                // somebody speaks at the head, so that names are read for few pieces and for many
                var text = "“Go,” said Walter Ames. " + string.Concat(Enumerable.Repeat(piece, times));
                return () => QuotationReader.Read(text);
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
