using CsCheck;
using Loccit.Legibility;

namespace Loccit.Tests.Legibility;

public sealed class ApproximateSearchTests
{
    private static readonly string Filler = string.Concat(
        Enumerable.Range(0, 400).Select(i => $"{(char)('a' + (i * 7 % 26))}{(char)('a' + (i * 11 % 26))}xyq{(char)('a' + (i * 5 % 26))} ")
    );

    [Fact]
    public void Damaged_words_are_found_where_they_stand() =>
        Gen.Select(Gen.Char['a', 'p'].Array[40, 400], Gen.Int[0, 1000], Gen.Int[0, 1_000_000])
            .Sample(
                (letters, lead, seed) =>
                {
                    var quoted = new string(letters);
                    var random = new Random(seed);
                    // one letter in eight is replaced
                    var damaged = new string([.. quoted.Select(c => random.Next(8) == 0 ? 'z' : c)]);
                    var text = $"{Filler.AsSpan(0, lead)} {damaged} {Filler}";
                    var start = lead + 1;

                    var window = ApproximateSearch.Find(text, quoted).ShouldNotBeNull();

                    window.Start.ShouldBeLessThanOrEqualTo(start);
                    window.End.ShouldBeGreaterThanOrEqualTo(start + damaged.Length);
                    window.Length.ShouldBeLessThan((quoted.Length * 5 / 2) + 300);
                },
                iter: 200
            );

    [Fact]
    public void Words_that_are_nowhere_are_not_found() =>
        ApproximateSearch.Find(Filler, "the committee rejected every amendment that was laid before it").ShouldBeNull();

    [Fact]
    public void A_few_letters_are_not_looked_for() => ApproximateSearch.Find("it was late", "it was").ShouldBeNull();
}
