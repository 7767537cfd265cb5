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
        Policy.Parse("press", spaced).Fingerprint.ShouldBe(Policy.Load("press").Fingerprint);
    }

    [Fact]
    public void An_unknown_policy_is_refused_with_the_names_there_are() =>
        Should.Throw<ArgumentException>(() => Policy.Load("apa7")).Message.ShouldContain("press, chicago, apa, mla, bluebook, wikipedia, strict");

    [Theory]
    [InlineData("first-letter-case: silent note", "no rule for")]
    [InlineData("first-leter-case: silent note", "line 1: no change is called 'first-leter-case'")]
    [InlineData("omission: perhaps error", "line 1: expected 'silent'")]
    [InlineData("omission", "line 1: expected 'change")]
    public void A_policy_that_cannot_be_read_names_the_line(string text, string message) =>
        Should.Throw<FormatException>(() => Policy.Parse("mine", text)).Message.ShouldContain(message);
}
