using CsCheck;
using Loccit.Matching;
using Loccit.Matching.Letters;

namespace Loccit.Tests.Matching.Letters;

public class LetterComparisonTests
{
    [Theory]
    [InlineData("vpon", "upon")]
    [InlineData("haue", "have")]
    [InlineData("Iudges", "Judges")]
    [InlineData("VVho", "Who")]
    [InlineData("yᵉ", "the")]
    [InlineData("yᵗ", "that")]
    [InlineData("wood-cutter's", "woodcutter’s")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("re\u0301sume\u0301", "résumé")]
    [InlineData("&amp;", "and")]
    public void Letters_of_another_press_are_the_same(string a, string b) =>
        LetterComparison
            .Compare(a, b)
            .ShouldBe(new SpellingDifference(AreSame: true, Case: false, Lost: false, Telling: false, Changed: false, LostOnCapital: false));

    [Theory]
    [InlineData("Türmer", "Tuermer")]
    [InlineData("Sørensen", "Soerensen")]
    [InlineData("Straße", "Strasse")]
    [InlineData("Śāntarakṣita", "Santaraksita")]
    [InlineData("Qurʾan", "Qur'an")]
    [InlineData("τῇ", "τή")]
    public void Marks_may_be_lost(string a, string b)
    {
        LetterComparison.Compare(a, b).ShouldSatisfyAllConditions(d => d.AreSame.ShouldBeTrue(), d => d.Lost.ShouldBeTrue(), d => d.Changed.ShouldBeFalse());
        LetterComparison.Compare(b, a).ShouldBe(LetterComparison.Compare(a, b));
    }

    [Theory]
    [InlineData("Juan", "Ivan")]
    [InlineData("rise", "raise")]
    [InlineData("its", "it's")]
    [InlineData("care", "caree")]
    [InlineData("won", "vvn")]
    [InlineData("then", "than")]
    public void Two_words_are_not_one(string a, string b) => LetterComparison.Compare(a, b).AreSame.ShouldBeFalse();

    [Theory]
    [InlineData("pêche", "péche")]
    [InlineData("мой", "мои")]
    public void Other_marks_are_no_lost_ones(string a, string b) => LetterComparison.Compare(a, b).Changed.ShouldBeTrue();

    [Theory]
    [InlineData("SAATİ", "saati")]
    [InlineData("YILDIR", "yıldır")]
    public void Turkish_capitals_have_two_letters_i(string a, string b) =>
        LetterComparison
            .Compare(a, b)
            .ShouldBe(new SpellingDifference(AreSame: true, Case: true, Lost: false, Telling: false, Changed: false, LostOnCapital: false));

    [Fact]
    public void Words_that_are_one_have_one_key() =>
        Gen.String[Gen.Char["aeouvwijnÅåÄäöüßæ'-yᵉᵗ"], 1, 8]
            .Select(Gen.String[Gen.Char["aeouvwijnÅåÄäöüßæ'-yᵉᵗ"], 1, 8])
            .Sample(
                (a, b) =>
                {
                    if (LetterComparison.Compare(a, b).AreSame)
                        Lettering.Key(a).ShouldBe(Lettering.Key(b));
                }
            );
}
