using Loccit.Matching.Cuts;

namespace Loccit.Tests.Matching.Cuts;

public sealed class GapTests
{
    /// <summary>What governs over the gap between the two bars; null if nothing does.</summary>
    private static (string Words, EditKinds Kind)? Governs(string marked)
    {
        var start = marked.IndexOf('|', StringComparison.Ordinal);
        var end = marked.LastIndexOf('|') - 1;
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        return Gap.Governs(text, start, end) is { } g ? (g.Span.In(text), g.Kind) : null;
    }

    [Theory]
    [InlineData("The ferry does| not, in winter,| cross at night.", "not", EditKinds.Negation)]
    [InlineData("We will|, under no circumstances,| sell the mill.", "under", EditKinds.Negation)]
    [InlineData("The board met in May. |Nobody thinks that |the dam will hold.", "Nobody", EditKinds.Negation)]
    [InlineData("The guides agreed. |Nobody says that |the summit is in sight.", "Nobody", EditKinds.Negation)]
    [InlineData("The bridge is safe. |It is safe only if |the piers stand.", "only if", EditKinds.Condition)]
    [InlineData("Every barge|, except such as carry powder,| may lie here.", "except", EditKinds.Condition)]
    [InlineData("The bridge will stand| unless the ice comes early. The town| knows it.", "unless", EditKinds.Condition)]
    public void What_governs_is_found_with_its_kind(string text, string words, EditKinds kind)
    {
        var found = Governs(text).ShouldNotBeNull();
        found.Kind.ShouldBe(kind);
        found.Words.Split(' ')[0].ShouldBe(words.Split(' ')[0]);
    }

    [Theory]
    [InlineData("The brethren dined|, according to their custom,| in silence.")]
    [InlineData("The harbour| on the northern side of the bay| is closed.")]
    [InlineData("The board met. |It did not meet long. |The dam will hold.")]
    [InlineData("The steward left|. |The widow stayed.")]
    [InlineData("The guides agreed. |We cannot rest here while |the summit is in sight.")]
    [InlineData("The steward left|| and the widow stayed.")]
    public void What_governs_nothing_is_none(string text) => Governs(text).ShouldBeNull();
}
