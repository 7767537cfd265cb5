using CsCheck;
using Loccit.Matching.Cuts;

namespace Loccit.Tests.Matching.Cuts;

public sealed class StretchTests
{
    private const string Text = "He left. If the tide, as some say, turns early; we sail (at dawn) to the half-sunk pier.";

    private static int At(string word) => Text.IndexOf(word, StringComparison.Ordinal);

    [Fact]
    public void Before_ends_at_the_sentence_before() =>
        Stretch.Before(Text, At("early"), 0).Folded.ShouldBe(["if", "the", "tide", "as", "some", "say", "turns"]);

    [Fact]
    public void Behind_ends_at_a_semicolon_a_bracket_and_a_stop()
    {
        Stretch.Behind(Text, At("turns"), Text.Length).Folded.ShouldBe(["turns", "early"]);
        Stretch.Behind(Text, At("we"), Text.Length).Folded.ShouldBe(["we", "sail"]);
        Stretch.Behind(Text, At("to the"), Text.Length).Folded.ShouldBe(["to", "the", "half", "sunk", "pier"]);
    }

    [Fact]
    public void Floor_and_ceiling_hold()
    {
        Stretch.Before(Text, At("early"), At("some")).Folded.ShouldBe(["some", "say", "turns"]);
        Stretch.Behind(Text, At("some"), At(" turns")).Folded.ShouldBe(["some", "say"]);
        Stretch.Behind(Text, At("some"), At("some")).Count.ShouldBe(0);
    }

    [Fact]
    public void Commas_part_clauses()
    {
        var stretch = Stretch.Before(Text, At("early"), 0);
        Enumerable.Range(0, stretch.Count + 1).Where(stretch.IsParted).ShouldBe([3, 6]);
        stretch.ClauseStart(stretch.Count).ShouldBe(6);
        stretch.ClauseStart(6).ShouldBe(3);
        stretch.ClauseStart(2).ShouldBe(0);
    }

    [Fact]
    public void A_hyphen_joins()
    {
        var stretch = Stretch.Behind(Text, At("to the"), Text.Length);
        Enumerable.Range(0, stretch.Count).Where(stretch.IsJoined).ShouldBe([3]);
    }

    [Fact]
    public void Words_stand_in_the_text_where_they_are_said_to() =>
        Gen.Select(Gen.Int[0, Text.Length], Gen.Int[0, Text.Length])
            .Sample(
                (a, b) =>
                {
                    var stretch = Stretch.Before(Text, Math.Max(a, b), Math.Min(a, b));
                    stretch.Start.ShouldBeGreaterThanOrEqualTo(Math.Min(a, b));
                    for (var i = 0; i < stretch.Count; i++)
                        Loccit.Text.Fold.Word(Text.AsSpan(stretch.StartOf(i), stretch.EndOf(i) - stretch.StartOf(i))).ShouldBe(stretch.Folded[i]);
                    stretch.StartOf(stretch.Count).ShouldBe(Math.Max(a, b));
                },
                iter: 500
            );
}
