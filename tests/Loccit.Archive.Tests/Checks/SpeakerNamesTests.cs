using Loccit.Archive.Checks;

namespace Loccit.Archive.Tests.Checks;

public class SpeakerNamesTests
{
    [Fact]
    public void Full_names_initials_titles_and_surnames_are_brought_together() =>
        Together("Ann Lee", "A. Lee", "Mayor Ann Lee", "Lee", "Bob Grey")
            .ShouldBe(["Bob Grey", "Mayor Ann Lee = A. Lee, Ann Lee, Lee, Mayor Ann Lee"], ignoreOrder: true);

    [Fact]
    public void A_surname_that_two_have_is_neither_s()
    {
        var speakers = SpeakerNames.Called("Lee", ["Ann Lee", "Tom Lee", "Lee", "Leeds United"]);
        speakers.Select(s => s.Name).ShouldBe(["Ann Lee", "Lee", "Tom Lee"]);
        speakers[1].MayBe.ShouldBe(["Ann Lee", "Tom Lee"]);
    }

    [Fact]
    public void An_initial_that_two_have_is_neither_s() => Together("Ann Lee", "Alan Lee", "A. Lee").Count.ShouldBe(3);

    [Theory]
    [InlineData("Wang Shouwen", "Wang Shouwen")]
    [InlineData("wang", "Wang Shouwen")]
    [InlineData("SHOUWEN", "Wang Shouwen")]
    public void A_name_is_found_in_full_or_in_part(string asked, string found) =>
        SpeakerNames.Called(asked, ["Wang Shouwen", "Mary Carter"]).Single().Name.ShouldBe(found);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("“”")]
    public void Nothing_is_nobody(string asked) => SpeakerNames.Called(asked, ["Wang Shouwen"]).ShouldBeEmpty();

    private static List<string> Together(params string[] names) =>
        [.. SpeakerNames.Together(names).Select(s => s.Names.Count == 1 ? s.Name : $"{s.Name} = {string.Join(", ", s.Names)}")];
}
