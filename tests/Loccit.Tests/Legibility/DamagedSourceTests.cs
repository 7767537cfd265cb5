using System.Text.RegularExpressions;

namespace Loccit.Tests.Legibility;

public sealed partial class DamagedSourceTests
{
    [GeneratedRegex(@"[A-Z][\w,'; -]{90,200}\.", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence { get; }

    private static readonly string Text = Directory.GetFiles(Repository.Path("samples/sources"), "*.txt").Select(File.ReadAllText).MaxBy(t => t.Length)!;

    private static Checker Damaged(double share) =>
        new([
            new Source
            {
                Id = "scan.txt",
                Path = "scan.txt",
                Document = PlainText.ToDocument(Noise.Of(Text, share, seed: 7)),
            },
        ]);

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.1)]
    public void Honest_quotations_of_a_scan_are_not_accused(double share)
    {
        var checker = Damaged(share);
        var sentences = Sentence.Matches(Text).Select(m => m.Value).ToList();
        sentences.Count.ShouldBeGreaterThan(20);
        foreach (var sentence in sentences)
        {
            var judgement = checker.Verify(sentence, "scan.txt");
            judgement.Verdict.ShouldBeOneOf([Verdict.Verbatim, Verdict.Typographic, Verdict.Permitted], $"{sentence}: {judgement.Explanation}");
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void A_changed_word_in_a_scan_stays_a_changed_word(double share)
    {
        var checker = Damaged(share);
        var changed = 0;
        foreach (var sentence in Sentence.Matches(Text).Select(m => m.Value))
        {
            var altered = sentence.Replace(" and ", " or else perhaps ", StringComparison.Ordinal);
            if (altered == sentence)
                continue;
            changed++;
            var judgement = checker.Verify(altered, "scan.txt");
            judgement.Verdict.ShouldBeOneOf(
                [Verdict.Altered, Verdict.Spliced],
                $"{altered}: {judgement.Explanation} {string.Join("; ", judgement.Edits.Where(e => !e.Allowed))}"
            );
        }
        changed.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void The_rate_of_damage_is_told()
    {
        var checker = Damaged(0.05);
        var judgements = Sentence
            .Matches(Text)
            .Select(m => checker.Verify(m.Value, "scan.txt"))
            .Where(j => j.Verdict == Verdict.Typographic && j.SourceDamage is not null)
            .ToList();
        judgements.ShouldNotBeEmpty();
        judgements.ShouldAllBe(j => j.SourceDamage > 0.03 && j.SourceDamage < 0.6);
    }
}
