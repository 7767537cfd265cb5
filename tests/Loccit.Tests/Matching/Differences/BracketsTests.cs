using Loccit.Matching;
using Loccit.Matching.Differences;
using Loccit.Tests.Matching.Kinds;

namespace Loccit.Tests.Matching.Differences;

public class BracketsTests
{
    private static bool Contradict(string bracket, string source, EditKinds kinds = EditKinds.None)
    {
        var lexicon = Lexicon.English;
        // the source's words stand inside its sentence
        var theirs = Words.Of("there " + source, lexicon).Skip(1).ToList();
        return Brackets.Contradict(Words.Of(bracket, lexicon), theirs, kinds, lexicon);
    }

    [Theory]
    [InlineData("indeed", "not")]
    [InlineData("never paid", "paid")]
    [InlineData("illegal", "legal")]
    [InlineData("legal", "illegal")]
    [InlineData("accepted", "rejects")]
    [InlineData("must", "may")]
    [InlineData("they may", "he might")]
    [InlineData("all", "some")]
    [InlineData("all of them", "some people")]
    [InlineData("400", "40")]
    [InlineData("fifty men", "forty men")]
    [InlineData("two", "3")]
    public void Bracket_may_not_say_the_contrary(string bracket, string source) => Contradict(bracket, source).ShouldBeTrue();

    [Theory]
    [InlineData("the settlers", "them")]
    [InlineData("did not pay", "never paid")]
    [InlineData("must", "must")]
    [InlineData("may now", "may")]
    [InlineData("the mayor", "he must")]
    [InlineData("he must", "the mayor")]
    [InlineData("some of them", "some people")]
    [InlineData("all", "people")]
    [InlineData("people", "all")]
    [InlineData("forty", "40")]
    [InlineData("one of them", "two")]
    [InlineData("two", "one of them")]
    // a contrary word among others is not the bracket's point
    [InlineData("legal matters", "illegal")]
    [InlineData("legal", "illegal matters")]
    public void Bracket_may_name_and_explain(string bracket, string source) => Contradict(bracket, source).ShouldBeFalse();

    [Theory]
    [InlineData("might", "may")]
    [InlineData("could", "can")]
    [InlineData("would", "will")]
    [InlineData("should", "shall")]
    [InlineData("would", "shall")]
    [InlineData("he would", "I will")]
    public void Report_sets_the_modal_back_in_time(string bracket, string source)
    {
        Contradict(bracket, source).ShouldBeFalse();
        Contradict(source, bracket).ShouldBeTrue();
    }

    [Fact]
    public void Must_is_set_back_to_had_to() => Contradict("had to", "must").ShouldBeFalse();

    [Theory]
    [InlineData("Villiers", "Harcourt", true)]
    [InlineData("George Villiers", "William Harcourt", true)]
    [InlineData("William Villiers", "William Harcourt", false)]
    [InlineData("William Harcourt", "Harcourt", false)]
    [InlineData("Villiers", "old Harcourt", false)]
    [InlineData("the minister", "Harcourt", false)]
    [InlineData("Minister", "Harcourt", false)]
    [InlineData("Minister Villiers", "Harcourt", false)]
    [InlineData("He", "Harcourt", false)]
    [InlineData("Villiers", "He", false)]
    [InlineData("Villiers", "minister", false)]
    [InlineData("Villiers", "Minister", false)]
    [InlineData("", "Harcourt", false)]
    [InlineData("Villiers", "", false)]
    public void Bracket_may_not_put_another_name(string bracket, string source, bool contradicts) =>
        Contradict(bracket, source, EditKinds.Name).ShouldBe(contradicts);

    [Fact]
    public void Name_counts_only_where_the_difference_touches_one() => Contradict("Villiers", "Harcourt", EditKinds.Content).ShouldBeFalse();

    [Fact]
    public void Capital_that_opens_the_sentence_shows_no_name()
    {
        List<WordInPlace> bracket = [new("Villiers", "villiers", OpensSentence: true, AfterTitle: false)];
        WordInPlace source = new("Harcourt", "harcourt", OpensSentence: true, AfterTitle: false);

        Brackets.Contradict(bracket, [source], EditKinds.Name, Lexicon.English).ShouldBeFalse();
        Brackets.Contradict(bracket, [source with { AfterTitle = true }], EditKinds.Name, Lexicon.English).ShouldBeTrue();
    }
}
