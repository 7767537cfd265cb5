using Loccit.Matching.Segments;

namespace Loccit.Tests.Matching.Segments;

public class PassageSearchTests
{
    private static readonly PassageSearch Search = Over(
        (
            "speech",
            "So, first of all, let me assert my firm belief that the only thing we have to fear is fear itself, nameless, unreasoning, unjustified terror."
        ),
        ("letter", "I came back on Tuesday, and the only thing we have is a room above the mill. It rains."),
        ("other", "Ask not what your country can do for you; ask what you can do for your country.")
    );

    private static PassageSearch Over(params (string Key, string Text)[] texts) =>
        new([
            .. texts.Select(t =>
            {
                using var stream = new MemoryStream();
                SegmentBuilder.Build([new KeyedText(t.Key, t.Text)], stream);
                return PassageSegment.Open(stream.ToArray());
            }),
        ]);

    [Theory]
    [InlineData("the only thing we have to fear is fear itself", "speech letter")]
    [InlineData("my firm belief … that the only thing we have to fear is fear itself", "speech letter")]
    [InlineData("[My] firm belief that the only [great] thing we have to fear is fear itself", "speech")]
    [InlineData("ask what you can do for your country", "other")]
    [InlineData("nothing of this stands anywhere at all", "")]
    public void Documents_that_share_the_most_come_first(string quotation, string keys) =>
        string.Join(' ', Search.Find(quotation, 5).Candidates.Select(c => c.Key)).ShouldBe(keys);

    [Fact]
    public void The_place_is_about_where_the_words_stand()
    {
        var candidate = Search.Find("the only thing we have to fear is fear itself", 1).Candidates.ShouldHaveSingleItem();
        candidate.Span.Start.ShouldBeInRange(45, 70);
        candidate.Span.End.ShouldBeInRange(70, 100);
        candidate.Shared.ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("the only thing we have to fear", true)]
    [InlineData("only thing we", false)]
    [InlineData("the only … thing we have … to fear", false)]
    public void Of_few_words_it_is_said_that_not_all_is_seen(string quotation, bool isWhole) => Search.Find(quotation, 5).IsWhole.ShouldBe(isWhole);

    [Fact]
    public void Documents_may_be_left_out() =>
        Search.Find("the only thing we have to fear is fear itself", 5, k => k != "speech").Candidates.Select(c => c.Key).ShouldBe(["letter"]);

    [Fact]
    public void Words_that_stand_everywhere_are_still_found()
    {
        var search = Over([
            .. Enumerable.Range(0, 20).Select(i => ($"d{i}", string.Concat(Enumerable.Repeat("all rights reserved by the press of the town. ", 40)))),
        ]);
        search.Find("all rights reserved by the press of the town", 3).Candidates.Count.ShouldBe(3);
    }
}
