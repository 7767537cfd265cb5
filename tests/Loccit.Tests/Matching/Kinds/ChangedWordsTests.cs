using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Matching.Kinds;

public class ChangedWordsTests
{
    private static EditKinds Read(string quoted, string source) =>
        new ChangedWords(Words.Of(quoted, Lexicon.English), Words.Of(source, Lexicon.English), Lexicon.English).Read();

    [Theory]
    [InlineData("color", "sea rain wind snow colour", EditKinds.Spelling | EditKinds.Content)]
    [InlineData("sea rain wind snow color", "colour", EditKinds.Spelling | EditKinds.Content)]
    [InlineData("color", "sea rain wind snow fog colour", EditKinds.Content)]
    [InlineData("sea rain wind snow fog color", "colour", EditKinds.Content)]
    public void Partner_is_looked_for_four_words_around(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("color, color", "colour, colour", EditKinds.Spelling)]
    [InlineData("walked, talked", "walks, talks", EditKinds.Tense)]
    [InlineData("am, was", "are, were", EditKinds.Person)]
    [InlineData("", "on the", EditKinds.Function)]
    [InlineData("", "sort of and kind of", EditKinds.Hedge | EditKinds.Connective)]
    public void Kind_that_is_met_twice_counts_once(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("", "")]
    [InlineData("rain", "rain")]
    public void Words_of_both_sides_are_no_difference(string quoted, string source) =>
        Read(quoted, source).ShouldBe(quoted.Length > 0 ? EditKinds.Spelling : EditKinds.None);

    [Theory]
    // did carries the tense that the form beside it has or lacks
    [InlineData("did not agree", "agreed", EditKinds.Negation)]
    [InlineData("did not agree", "agrees", EditKinds.Negation | EditKinds.Tense)]
    [InlineData("does not agree", "agrees", EditKinds.Negation)]
    [InlineData("do not agree", "agrees", EditKinds.Negation)]
    [InlineData("does not agree", "agreed", EditKinds.Negation | EditKinds.Tense)]
    [InlineData("was", "has", EditKinds.Function | EditKinds.Tense)]
    [InlineData("is", "had", EditKinds.Function | EditKinds.Tense)]
    [InlineData("is", "has", EditKinds.Function)]
    public void Auxiliary_is_read_with_its_verb(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("Part II", "Part III", EditKinds.Number)]
    [InlineData("Part V", "Part X", EditKinds.Number)]
    [InlineData("Part I", "Part IV", EditKinds.Number)]
    [InlineData("Part XI", "Part C", EditKinds.Number)]
    [InlineData("Part C", "Part D", EditKinds.Name)]
    public void Numerals_in_capitals_are_numbers(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("met Grey", "met Gray", EditKinds.Name | EditKinds.Spelling)]
    [InlineData("met Grey", "met gray", EditKinds.Spelling)]
    [InlineData("met grey", "met Gray", EditKinds.Spelling)]
    [InlineData("Grey came", "it. Gray came", EditKinds.Spelling | EditKinds.Person)]
    [InlineData("met grey", "met gray", EditKinds.Spelling)]
    public void A_name_in_two_spellings_is_a_name(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("2 rain 3", "two", EditKinds.Number | EditKinds.Content)]
    [InlineData("two", "2 rain 3", EditKinds.Number | EditKinds.Content)]
    [InlineData("2 rain", "two", EditKinds.Number | EditKinds.Spelling | EditKinds.Content)]
    [InlineData("two rain", "two snow", EditKinds.Content)]
    [InlineData("rain two", "snow two", EditKinds.Content)]
    [InlineData("rain two", "two", EditKinds.Content)]
    [InlineData("2 rain 3", "two snow three", EditKinds.Number | EditKinds.Spelling | EditKinds.Content)]
    [InlineData("5 km", "five km", EditKinds.Number | EditKinds.Spelling)]
    [InlineData("five per cent rain", "5% snow", EditKinds.Number | EditKinds.Spelling | EditKinds.Content)]
    [InlineData("5 kilometres", "five kilometers", EditKinds.Number | EditKinds.Spelling)]
    public void Numbers_written_in_two_ways_are_taken_out(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Fact]
    public void Of_words_said_twice_one_stays_where_it_stood_last() => Read("of", "of kind of").ShouldBe(EditKinds.Hedge);
}
