using Loccit.Legibility;
using Loccit.Tests.Legibility;

namespace Loccit.Tests.Matching.Differences;

public sealed class DoubtTests
{
    private static readonly string Scan = Noise.Of(
        Directory.GetFiles(Repository.Path("samples/sources"), "*.txt").Select(File.ReadAllText).MaxBy(t => t.Length)!,
        0.1,
        seed: 3
    );

    private static Judgement Verify(string printed, string quote)
    {
        var text = $"{Scan}\n\n{printed}\n\n{Scan}";
        Damage.Of(text).IsHeavy.ShouldBeTrue();
        var source = new Source
        {
            Id = "scan.txt",
            Path = "scan.txt",
            Document = PlainText.ToDocument(text),
        };
        return new Checker([source]).Verify(quote, "scan.txt");
    }

    [Theory]
    [InlineData("The warden brought any lamps to the upper gate before the river froze.", "brought many lamps to the upper gate before the river froze")]
    [InlineData("The warden told us no that night and barred the upper gate.", "The warden told us not that night and barred the upper gate")]
    [InlineData("The warden brought 0 lamps to the upper gate before the river froze.", "The warden brought 40 lamps to the upper gate before the river froze")]
    [InlineData(
        "The wxrdzn brqnght ten lvmgs to the upper gate before the river froze.",
        "The warden brought few lamps to the upper gate before the river froze"
    )]
    public void What_a_lost_letter_may_have_made_is_not_held_against_the_words(string printed, string quote)
    {
        var judgement = Verify(printed, quote);

        judgement.Verdict.ShouldBeOneOf([Verdict.Inconclusive, Verdict.Typographic], judgement.Explanation);
        judgement.Flags.ShouldBe(EditKinds.None);
        judgement.Passages.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(
        "The warden brought ten lamps to the upper gate before the river froze.",
        "The warden brought few lamps to the upper gate before the river froze"
    )]
    [InlineData("The warden never barred the upper gate before the river froze.", "The warden barred the upper gate before the river froze")]
    [InlineData("The warden barred the upper gate before the river froze.", "The warden never barred the upper gate before the river froze")]
    [InlineData(
        "The warden brought 35 lamps to the upper gate before the river froze.",
        "The warden brought 42 lamps to the upper gate before the river froze"
    )]
    public void What_can_be_read_in_the_scan_is(string printed, string quote) => Verify(printed, quote).Verdict.ShouldBe(Verdict.Altered);

    [Fact]
    public void The_reason_names_both_words()
    {
        var judgement = Verify(
            "The warden brought any lamps to the upper gate before the river froze.",
            "The warden brought many lamps to the upper gate before the river froze"
        );

        judgement.Verdict.ShouldBe(Verdict.Inconclusive);
        judgement.Explanation.ShouldContain("“any”");
        judgement.Explanation.ShouldContain("“many”");
    }
}
