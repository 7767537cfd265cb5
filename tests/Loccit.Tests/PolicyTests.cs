namespace Loccit.Tests;

public class PolicyTests
{
    [Fact]
    public void Every_policy_that_ships_can_be_read_and_names_where_each_rule_is_from()
    {
        foreach (var id in Policy.BuiltIn)
            Policy.Load(id).Rules.ShouldAllBe(r => r.Reference.Length > 0, id);
    }

    [Fact]
    public void Policies_that_judge_otherwise_have_other_fingerprints() => Policy.BuiltIn.Select(id => Policy.Load(id).Fingerprint).ShouldBeUnique();

    [Fact]
    public void Comments_and_spacing_do_not_change_the_fingerprint()
    {
        var text = File.ReadAllText(Repository.Path("src/Loccit/Policies/press.policy"));
        var spaced = "# a remark\n" + text.Replace(": ", ":   ", StringComparison.Ordinal);
        Policy.Read("press", spaced).Fingerprint.ShouldBe(Policy.Load("press").Fingerprint);
    }

    [Fact]
    public void An_unknown_policy_is_refused_with_the_names_there_are() =>
        Should.Throw<ArgumentException>(() => Policy.Load("apa7")).Message.ShouldContain("press, chicago, apa, mla, bluebook, wikipedia, strict");

    [Theory]
    [InlineData("first-letter-case: silent note", "there is no rule for 'final-punctuation' and no base")]
    [InlineData("first-leter-case: silent note", "line 1: no change is called 'first-leter-case'")]
    [InlineData("omission: perhaps error", "line 1: expected 'silent'")]
    [InlineData("omission", "line 1: expected 'change")]
    public void A_policy_that_cannot_be_read_names_the_line(string text, string message) =>
        Should.Throw<PolicyException>(() => Policy.Read("mine", text)).Message.ShouldContain(message);

    [Fact]
    public void A_policy_takes_from_its_base_what_it_does_not_say()
    {
        var house = Policy.Read("house", "name: House\nbase: chicago\ncontraction: silent note -- house style 4\n");
        var chicago = Policy.Load("chicago");
        house["contraction"].ShouldBe(new PolicyRule("contraction", Permission.Silent, Severity.Note, "house style 4"));
        foreach (var rule in chicago.Rules.Where(r => r.Change != "contraction"))
            house[rule.Change].ShouldBe(rule);
        house.Name.ShouldBe("House");
        house.Fingerprint.ShouldNotBe(chicago.Fingerprint);
        Policy.Read("same", "base: chicago").Fingerprint.ShouldBe(chicago.Fingerprint);
    }

    [Theory]
    [InlineData("base: press\n\nomision: mark error", 3, "omision")]
    [InlineData("base: press\nomission: marked error", 2, "marked")]
    [InlineData("base: press\nomission: mark 2", 2, "2")]
    [InlineData("# mine\nbase: presss", 2, "presss")]
    public void A_word_that_is_none_is_named_with_its_line_and_the_words_there_are(string text, int line, string word)
    {
        var error = Should.Throw<PolicyException>(() => Policy.Read("mine", text));
        error.Line.ShouldBe(line);
        error.Unknown.ShouldBe(word);
        error.Known.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_rule_that_is_given_twice_is_refused() =>
        Should
            .Throw<PolicyException>(() => Policy.Read("mine", "base: press\nsic: mark note\nsic: never note"))
            .Message.ShouldContain("line 3: 'sic' stands in line 2");
}
