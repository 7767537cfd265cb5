using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Matching.Kinds;

public class NegationsTests
{
    [Theory]
    [InlineData("en", "unable", "able")]
    [InlineData("en", "incapable", "capable")]
    [InlineData("en", "impatient", "patient")]
    [InlineData("en", "imbalance", "balance")]
    [InlineData("en", "immoral", "moral")]
    [InlineData("en", "illiterate", "literate")]
    [InlineData("en", "irrelevant", "relevant")]
    [InlineData("en", "dislike", "like")]
    [InlineData("en", "nonsmoker", "smoker")]
    [InlineData("en", "unlikely", "likely")]
    // another form of the verb
    [InlineData("en", "disagreed", "agrees")]
    [InlineData("en", "unlocked", "locks")]
    [InlineData("en", "unlock", "locks")]
    [InlineData("en", "disagree", "agreeing")]
    [InlineData("en", "harmless", "harmful")]
    [InlineData("en", "harmlessly", "harmfully")]
    [InlineData("en", "harmlessness", "harmfulness")]
    [InlineData("en", "homeless", "home")]
    [InlineData("en", "artless", "artful")]
    [InlineData("de", "unklar", "klar")]
    [InlineData("de", "nichtstaatlich", "staatlich")]
    [InlineData("de", "hoffnungslos", "hoffnungsvoll")]
    [InlineData("de", "fehlerfrei", "fehlerhaft")]
    [InlineData("de", "sorgenfrei", "sorgenvoll")]
    [InlineData("fr", "incapable", "capable")]
    [InlineData("fr", "impossible", "possible")]
    [InlineData("fr", "illisible", "lisible")]
    [InlineData("fr", "irrealiste", "realiste")]
    [InlineData("fr", "malhonnete", "honnete")]
    [InlineData("fr", "nonviolent", "violent")]
    [InlineData("es", "incapaz", "capaz")]
    [InlineData("es", "imposible", "posible")]
    [InlineData("es", "ilegal", "legal")]
    [InlineData("es", "irregular", "regular")]
    [InlineData("es", "irresponsable", "responsable")]
    [InlineData("es", "desleal", "leal")]
    [InlineData("es", "noviolento", "violento")]
    public void Prefix_or_suffix_negates(string language, string negative, string positive)
    {
        var lexicon = Lexicon.For(language);

        Negations.Flips(negative, positive, lexicon).ShouldBeTrue();
        Negations.Flips(positive, negative, lexicon).ShouldBeTrue();
    }

    [Theory]
    // no word without the prefix, or one by chance
    [InlineData("en", "income", "come")]
    [InlineData("en", "discover", "cover")]
    [InlineData("en", "unis", "is")]
    [InlineData("en", "unfit", "fit")]
    [InlineData("en", "able", "able")]
    // the prefix takes another form before this letter
    [InlineData("en", "inpatient", "patient")]
    [InlineData("en", "inbalance", "balance")]
    [InlineData("en", "inmoral", "moral")]
    [InlineData("en", "inlegal", "legal")]
    [InlineData("en", "inrelevant", "relevant")]
    [InlineData("en", "imtake", "take")]
    [InlineData("en", "ilmoral", "moral")]
    [InlineData("en", "irlegal", "legal")]
    [InlineData("es", "iregular", "regular")]
    [InlineData("es", "icapaz", "capaz")]
    // other words with the same end
    [InlineData("en", "unclear", "clever")]
    [InlineData("en", "incapable", "capably")]
    [InlineData("en", "untied", "died")]
    [InlineData("en", "inagreed", "agrees")]
    // words of a closed class
    [InlineData("en", "unwhile", "while")]
    [InlineData("en", "unthree", "three")]
    [InlineData("en", "harmless", "homeful")]
    [InlineData("en", "harmless", "harmed")]
    [InlineData("en", "harmlessly", "harmful")]
    [InlineData("en", "harmless", "harmfully")]
    [InlineData("en", "harmlessly", "harm")]
    [InlineData("en", "unless", "un")]
    [InlineData("de", "hoffnungslos", "sorgenvoll")]
    [InlineData("de", "hoffnungslos", "hoffnungshaft")]
    [InlineData("de", "fehlerlos", "fehlerfrei")]
    [InlineData("de", "amtlos", "amtvoll")]
    [InlineData("de", "indirekt", "direkt")]
    [InlineData("fr", "unclair", "clair")]
    [InlineData("es", "unclaro", "claro")]
    [InlineData("", "unclear", "clear")]
    [InlineData("", "harmless", "harmful")]
    public void Word_that_only_looks_negated_is_not(string language, string negative, string positive)
    {
        var lexicon = Lexicon.For(language);

        Negations.Flips(negative, positive, lexicon).ShouldBeFalse();
        Negations.Flips(positive, negative, lexicon).ShouldBeFalse();
    }
}
