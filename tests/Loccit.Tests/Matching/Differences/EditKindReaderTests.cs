using Loccit.Matching;
using Loccit.Matching.Differences;
using Loccit.Tests.Matching.Kinds;

namespace Loccit.Tests.Matching.Differences;

/// <summary>What the specs of tests/specs/kinds do not show: runs that are empty, alike or long.</summary>
public class EditKindReaderTests
{
    private static EditKinds Read(string quoted, string source) => EditKindReader.Read(Words.Of(quoted, Lexicon.English), Words.Of(source, Lexicon.English));

    [Theory]
    [InlineData("", "not", EditKinds.Omission | EditKinds.Negation)]
    [InlineData("not", "", EditKinds.Insertion | EditKinds.Negation)]
    [InlineData("", "the old house", EditKinds.Omission | EditKinds.Function | EditKinds.Content)]
    [InlineData("", "", EditKinds.Omission | EditKinds.Insertion)]
    public void Empty_side_is_an_omission_or_an_insertion(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("the state", "the State", EditKinds.Case)]
    [InlineData("the State and the Church", "the state and the church", EditKinds.Case)]
    [InlineData("it’s", "it's", EditKinds.Typography)]
    [InlineData("it’s what’s left", "it's what's left", EditKinds.Typography)]
    [InlineData("a naïve plan", "a naive plan", EditKinds.Spelling)]
    [InlineData("a naïve cliché", "a naive cliche", EditKinds.Spelling)]
    [InlineData("the State’s naïve plan", "the state's naive plan", EditKinds.Typography | EditKinds.Spelling)]
    [InlineData("the State, it’s old", "the state, it's old", EditKinds.Case | EditKinds.Typography)]
    [InlineData("the same words", "the same words", EditKinds.Typography)]
    public void Same_words_differ_in_their_letters_at_most(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("prophets and laws", "laws and prophets", EditKinds.Order)]
    [InlineData("laws laws prophets", "laws prophets prophets", EditKinds.Content)]
    [InlineData("laws and laws", "laws and prophets", EditKinds.Content)]
    public void Order_needs_all_of_the_words(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Theory]
    [InlineData("someone came", "some one came", EditKinds.Spelling)]
    // two words each: that is no joining
    [InlineData("a nice cream", "an ice cream", EditKinds.Function | EditKinds.Content)]
    [InlineData("notable", "not able", EditKinds.Negation | EditKinds.Content)]
    [InlineData("not, not able", "notnotable", EditKinds.Negation | EditKinds.Content)]
    [InlineData("not able", "notable", EditKinds.Negation | EditKinds.Content)]
    public void Words_are_joined_where_none_of_them_turns_the_meaning(string quoted, string source, EditKinds kinds) => Read(quoted, source).ShouldBe(kinds);

    [Fact]
    public void Long_runs_are_not_taken_for_joined_words()
    {
        Read("sea board sun light foot path bee hive", "seaboard sunlight footpath beehive").ShouldBe(EditKinds.Spelling);
        Read("seaboard sunlight footpath beehive", "sea board sun light foot path bee hive").ShouldBe(EditKinds.Spelling);
        Read("sea board sun light foot path bee hive log", "seaboard sunlight footpath beehive log").ShouldBe(EditKinds.Content | EditKinds.Unit);
        Read("seaboard sunlight footpath beehive log", "sea board sun light foot path bee hive log").ShouldBe(EditKinds.Content | EditKinds.Unit);
    }
}
