using Loccit.Legibility;

namespace Loccit.Tests.Legibility;

public sealed class DamageTests
{
    private static string[] Sources() => Directory.GetFiles(Repository.Path("samples/sources"), "*.txt");

    private static string Longest => Sources().Select(File.ReadAllText).MaxBy(t => t.Length)!;

    [Fact]
    public void Proofread_text_is_not_damaged()
    {
        foreach (var path in Sources())
            Damage.Of(File.ReadAllText(path)).IsDamaged.ShouldBeFalse(path);
    }

    [Theory]
    [InlineData(0.01, false)]
    [InlineData(0.05, true)]
    [InlineData(0.2, true)]
    public void Misread_letters_are_seen(double share, bool heavy)
    {
        var damage = Damage.Of(Noise.Of(Longest, share, seed: 1));
        damage.IsDamaged.ShouldBeTrue();
        damage.IsHeavy.ShouldBe(heavy);
        damage.Rate.ShouldBeInRange(share / 2, 1);
    }

    [Fact]
    public void German_is_not_taken_for_damaged_English() =>
        Damage
            .Of(
                "Die Verhandlungen über das neue Abkommen wurden am Montag ohne Ergebnis vertagt. Der Sprecher des Ministeriums sagte, man werde die Gespräche im Herbst wieder aufnehmen. "
                    + "Die Opposition warf der Regierung vor, die Öffentlichkeit zu spät unterrichtet zu haben."
            )
            .IsDamaged.ShouldBeFalse();

    [Theory]
    [InlineData("come", "corne", true)]
    [InlineData("the", "tbe", true)]
    [InlineData("clattering", "c1attering", true)]
    [InlineData("shall", "may", false)]
    [InlineData("agree", "disagree", false)]
    [InlineData("1848", "1849", false)]
    [InlineData("not", "now", false)]
    public void Damage_explains_letters_taken_for_each_other_and_no_more(string quoted, string source, bool explained) =>
        Damage.Of(Noise.Of(Longest, 0.01, seed: 1)).Explains(quoted, source).ShouldBe(explained);

    [Fact]
    public void A_sound_text_explains_nothing() => Damage.None.Explains("come", "corne").ShouldBeFalse();
}
