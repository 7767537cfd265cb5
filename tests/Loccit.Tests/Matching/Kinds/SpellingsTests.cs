using CsCheck;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Matching.Kinds;

public sealed class SpellingsTests
{
    [Theory]
    [InlineData("rise", "rize")]
    [InlineData("four", "for")]
    [InlineData("hour", "hor")]
    [InlineData("hell", "hel")]
    [InlineData("falling", "faling")]
    [InlineData("tour", "tor")]
    [InlineData("course", "corse")]
    [InlineData("promise", "promize")]
    [InlineData("disguise", "disguize")]
    [InlineData("price", "prise")]
    [InlineData("advice", "advise")]
    [InlineData("timbre", "timber")]
    [InlineData("shoe", "she")]
    [InlineData("does", "des")]
    [InlineData("well", "we'll")]
    [InlineData("were", "we're")]
    [InlineData("robin", "robing")]
    [InlineData("planed", "planned")]
    [InlineData("hoping", "hopping")]
    [InlineData("stared", "starred")]
    [InlineData("casual", "causal")]
    [InlineData("statue", "statute")]
    [InlineData("desert", "dessert")]
    [InlineData("loose", "lose")]
    public void Two_words_are_not_one(string a, string b)
    {
        Spellings.Same(a, b, "en").ShouldBeFalse();
        Spellings.Same(b, a, "en").ShouldBeFalse();
    }

    [Fact]
    public void Which_side_has_which_spelling_makes_no_difference()
    {
        var word = Gen.Char["aeiourslzgt'"].Array[1, 9].Select(c => new string(c));
        Gen.Select(word, word, Gen.OneOf("en", "de", "fr", "es")).Sample((a, b, l) => Spellings.Same(a, b, l).ShouldBe(Spellings.Same(b, a, l)));
    }
}
