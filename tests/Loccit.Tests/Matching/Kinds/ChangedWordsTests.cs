using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Matching.Kinds;

public class ChangedWordsTests
{
    private static EditKinds Read(string quoted, string source) => Read("en", quoted, source);

    private static EditKinds Read(string language, string quoted, string source) =>
        Lexicon.For(language) is var lexicon ? new ChangedWords(Words.Of(quoted, lexicon), Words.Of(source, lexicon), lexicon).Read() : default;

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
    [InlineData("is walking", "walks", EditKinds.Tense)]
    [InlineData("was, did not agree", "has, agrees", EditKinds.Function | EditKinds.Tense | EditKinds.Negation)]
    [InlineData("did did agree", "agrees", EditKinds.Tense)]
    [InlineData("does does agree", "agrees", EditKinds.Spelling)]
    [InlineData("did not walk, talk", "walked, talked", EditKinds.Negation)]
    public void Auxiliary_is_read_with_its_verb(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("Part II", "Part III", EditKinds.Number)]
    [InlineData("Part V", "Part X", EditKinds.Number)]
    [InlineData("Part I", "Part IV", EditKinds.Number)]
    [InlineData("Part XI", "Part C", EditKinds.Number)]
    [InlineData("Part X", "Part C", EditKinds.Number)]
    [InlineData("Part II", "Part Rome", EditKinds.Number | EditKinds.Name)]
    [InlineData("Part C", "Part D", EditKinds.Name)]
    public void Numerals_in_capitals_are_numbers(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("met Grey", "met Gray", EditKinds.Name | EditKinds.Spelling)]
    [InlineData("met Grey", "met gray", EditKinds.Spelling)]
    [InlineData("met grey", "met Gray", EditKinds.Spelling)]
    [InlineData("Grey came", "it. Gray came", EditKinds.Spelling | EditKinds.Person)]
    [InlineData("met Grey", "met it. Gray", EditKinds.Name | EditKinds.Spelling | EditKinds.Person)]
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
    [InlineData("5 and rain", "five and snow", EditKinds.Number | EditKinds.Spelling | EditKinds.Content)]
    [InlineData("one hundred and three men", "103 women", EditKinds.Number | EditKinds.Spelling | EditKinds.Content)]
    [InlineData("rain to two", "snow to 2", EditKinds.Number | EditKinds.Spelling | EditKinds.Content)]
    public void Numbers_written_in_two_ways_are_taken_out(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("fr", "cinq pour cent hier", "5 % demain")]
    [InlineData("es", "cinco por ciento ayer", "5 % hoy")]
    public void Percent_in_words_is_one_number(string language, string quoted, string source) =>
        Read(language, quoted, source).ShouldBe(EditKinds.Number | EditKinds.Spelling | EditKinds.Date);

    [Theory]
    [InlineData("en", "nor", "not", EditKinds.Connective | EditKinds.Negation)]
    [InlineData("en", "not", "the", EditKinds.Negation | EditKinds.Function)]
    [InlineData("de", "sein", "mein", EditKinds.Person)]
    public void Word_of_two_classes_counts_as_what_it_shares_with_the_other(string language, string quoted, string source, EditKinds kinds) =>
        Read(language, quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("cat, dog", "cats, dogs", EditKinds.Content)]
    [InlineData("met Smith", "met smiths", EditKinds.Name | EditKinds.Content)]
    // what looks like a form of a verb is none of a word of a closed class
    [InlineData("pound", "pounded", EditKinds.Unit | EditKinds.Content)]
    [InlineData("have", "haves", EditKinds.Function | EditKinds.Content)]
    public void Form_of_a_noun_is_another_word(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Fact]
    public void Of_words_said_twice_one_stays_where_it_stood_last() => Read("of", "of kind of").ShouldBe(EditKinds.Hedge);
}
