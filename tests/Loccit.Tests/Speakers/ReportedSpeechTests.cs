using CsCheck;
using Loccit.Quotations;

namespace Loccit.Tests.Speakers;

/// <summary>What holds of reported speech in any text, and that it leaves quotations in marks as they are.</summary>
[Collection(Growth.Name)]
public class ReportedSpeechTests
{
    private static readonly string[] Pieces =
    [
        "said ",
        "said that ",
        "Said ",
        "told ",
        "the aide ",
        "Grey ",
        "Grey’s ",
        "claim ",
        "he ",
        "that ",
        "to go ",
        "whether ",
        "according to ",
        "According to ",
        "and ",
        "but ",
        "adding ",
        "which ",
        "is ",
        "on Monday ",
        "10 ",
        "U.S. ",
        "“a” ",
        "“We go.” ",
        "“",
        "”",
        "‘",
        "\"",
        ", ",
        ". ",
        "; ",
        " — ",
        "(",
        ") ",
        "…",
        "\n",
        "\n\n",
        "\u2060",
        "\u00a0",
        "\ud83d",
        "他",
        "sagte, dass ",
        "er habe ",
        "laut ",
        "so ",
    ];

    private static readonly Gen<string> Soups = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(a => string.Concat(a.Select(i => Pieces[i])));

    [Fact]
    public void Spans_lie_in_the_text_and_hold_marked_quotations_whole()
    {
        Soups.Sample(
            text =>
            {
                foreach (var document in new[] { PlainText.ToDocument(text), German(text) })
                {
                    var quotations = QuotationReader.Read(document).Quotations;
                    var reach = 0;
                    foreach (var q in quotations.Where(q => q.Kind == QuotationKind.Indirect))
                    {
                        q.Span.Start.ShouldBeGreaterThanOrEqualTo(reach, text);
                        q.Span.IsEmpty.ShouldBeFalse(text);
                        q.Span.End.ShouldBeLessThanOrEqualTo(text.Length, text);
                        reach = q.Span.End;
                        quotations.Where(m => m.Kind != QuotationKind.Indirect && m.Span.Overlaps(q.Span)).ShouldAllBe(m => q.Span.Contains(m.Span), text);
                    }
                }
            },
            iter: 3_000
        );
    }

    [Fact]
    public void Marked_quotations_are_the_same_with_reports_and_without()
    {
        Soups.Sample(
            text =>
            {
                var document = PlainText.ToDocument(text);
                var with = QuotationReader.Read(document);
                var without = QuotationReader.ReadMarked(document);
                Rows(with).ShouldBe(Rows(without), text);
            },
            iter: 2_000
        );
    }

    [Theory]
    [InlineData("Grey said that he would go ")]
    [InlineData("he said, ")]
    [InlineData("and he said ")]
    [InlineData("said Grey, ")]
    [InlineData("according to ")]
    [InlineData("told the aide of the ")]
    [InlineData("that ")]
    [InlineData("“a” said ")]
    [InlineData("Grey’s claim that he is, ")]
    [InlineData("He says so. ")]
    public void Four_times_the_text_is_four_times_the_work(string piece) =>
        Growth.ShouldBeLinear(
            10_000,
            times =>
            {
                // one report at the head, so that names are read for few pieces and for many
                var document = PlainText.ToDocument("Grey said that he would go. " + string.Concat(Enumerable.Repeat(piece, times)));
                return () => QuotationReader.Read(document);
            }
        );

    private static Document German(string text) => new(text) { Metadata = Metadata.None with { Language = "de" } };

    private static List<string> Rows(Reading reading) =>
        [
            .. reading
                .Quotations.Where(q => q.Kind != QuotationKind.Indirect)
                .Select(q =>
                    $"{q.Id} {q.Kind} {q.Span} {q.Attribution?.Speaker} {q.Attribution?.Cue} {q.Attribution?.Basis} {q.Attribution?.Agent is not null} {q.Citations.Count}"
                ),
        ];
}
