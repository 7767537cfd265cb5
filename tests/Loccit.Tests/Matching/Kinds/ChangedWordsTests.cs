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
    [InlineData("", "on the", EditKinds.Function)]
    [InlineData("", "sort of and kind of", EditKinds.Hedge | EditKinds.Connective)]
    public void Kind_that_is_met_twice_counts_once(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("", "")]
    [InlineData("rain", "rain")]
    public void Words_of_both_sides_are_no_difference(string quoted, string source) =>
        Read(quoted, source).ShouldBe(quoted.Length > 0 ? EditKinds.Spelling : EditKinds.None);
}
