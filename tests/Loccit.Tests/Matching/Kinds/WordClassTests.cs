using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Matching.Kinds;

public class WordClassTests
{
    /// <summary>The last word of a text in its place.</summary>
    private static EditKinds Of(string text, string language)
    {
        var lexicon = Lexicon.For(language);
        return WordClass.Of(Words.Of(text, lexicon)[^1], lexicon);
    }

    [Theory]
    [InlineData("12", EditKinds.Number)]
    [InlineData("3rd", EditKinds.Number)]
    [InlineData("1499", EditKinds.Number)]
    [InlineData("1500", EditKinds.Number | EditKinds.Date)]
    [InlineData("2099", EditKinds.Number | EditKinds.Date)]
    [InlineData("2100", EditKinds.Number)]
    [InlineData("18670", EditKinds.Number)]
    [InlineData("186.7", EditKinds.Number)]
    [InlineData("1930s", EditKinds.Number | EditKinds.Date)]
    public void Digits_are_a_number_and_may_be_a_year(string text, EditKinds kinds)
    {
        Of(text, "en").ShouldBe(kinds);
        Of(text, "").ShouldBe(kinds);
    }

    [Theory]
    [InlineData("in XIV", EditKinds.Number)]
    [InlineData("in XXXIX", EditKinds.Number)]
    [InlineData("in XLII", EditKinds.Number)]
    [InlineData("in MCDXC", EditKinds.Number)]
    [InlineData("in MDII", EditKinds.Number | EditKinds.Date)]
    [InlineData("in MMXC", EditKinds.Number | EditKinds.Date)]
    [InlineData("in MMCI", EditKinds.Number)]
    // short ones of large signs are abbreviations
    [InlineData("in XL", EditKinds.Name)]
    [InlineData("in MC", EditKinds.Name)]
    [InlineData("in CIV", EditKinds.Name)]
    [InlineData("in V", EditKinds.Name)]
    [InlineData("in IIII", EditKinds.Name)]
    [InlineData("in Xiv", EditKinds.Name)]
    public void Capital_signs_are_a_roman_numeral(string text, EditKinds kinds) => Of(text, "en").ShouldBe(kinds);

    [Theory]
    [InlineData("en", "in Lyon", EditKinds.Name)]
    [InlineData("en", "in lyon", EditKinds.Content)]
    [InlineData("en", "Lyon", EditKinds.Content)]
    [InlineData("en", "Go. Lyon", EditKinds.Content)]
    [InlineData("en", "Mr. Lyon", EditKinds.Name)]
    [InlineData("en", "Senator", EditKinds.Name)]
    [InlineData("en", "senator", EditKinds.Content)]
    [InlineData("en", "NATO", EditKinds.Name)]
    [InlineData("en", "UNICEF", EditKinds.Content)]
    [InlineData("en", "NATo", EditKinds.Content)]
    [InlineData("en", "X", EditKinds.Content)]
    [InlineData("en", "then I", EditKinds.Person)]
    [InlineData("de", "in Lyon", EditKinds.Content)]
    [InlineData("de", "die NATO", EditKinds.Name)]
    [InlineData("fr", "de Lyon", EditKinds.Name)]
    [InlineData("", "in Lyon", EditKinds.Content)]
    [InlineData("", "NATO", EditKinds.Content)]
    public void Capital_shows_a_name_where_it_is_no_other_sign(string language, string text, EditKinds kinds) => Of(text, language).ShouldBe(kinds);

    [Fact]
    public void Pronoun_is_no_name()
    {
        WordClass.IsName(new WordInPlace("I", "i", OpensSentence: false, AfterTitle: true), Lexicon.English).ShouldBeFalse();
        WordClass.IsName(new WordInPlace("lyon", "lyon", OpensSentence: false, AfterTitle: true), Lexicon.English).ShouldBeFalse();
    }

    [Theory]
    [InlineData("en", "in May", EditKinds.Date)]
    [InlineData("en", "May", EditKinds.Date | EditKinds.Modal)]
    [InlineData("en", "they may", EditKinds.Modal)]
    [InlineData("en", "in March", EditKinds.Date)]
    [InlineData("en", "March", EditKinds.Date)]
    [InlineData("en", "they march", EditKinds.Content)]
    [InlineData("en", "we go today", EditKinds.Date)]
    [InlineData("en", "we went yesterday", EditKinds.Date)]
    [InlineData("en", "we go tomorrow", EditKinds.Date)]
    [InlineData("en", "we go tonight", EditKinds.Date)]
    [InlineData("fr", "en mai", EditKinds.Date)]
    [InlineData("en", "the Will", EditKinds.Modal)]
    public void Month_has_its_capital_in_English(string language, string text, EditKinds kinds) => Of(text, language).ShouldBe(kinds);
}
