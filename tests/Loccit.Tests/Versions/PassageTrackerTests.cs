using CsCheck;
using Loccit.Versions;

namespace Loccit.Tests.Versions;

public class PassageTrackerTests
{
    private const string Page = """
        The council met on Tuesday in the old hall.

        Mayor Anna Keller said the bridge would be closed for the winter and opened again in April.

        The vote was twelve to nine. Nobody was asked how they felt about it.

        A spokesman for the ferry company said it would run an extra boat every morning.

        The next sitting is on the first of May.
        """;

    private const string Quoted = "the bridge would be closed for the winter and opened again in April";

    private static (PassageFate Fate, string After) Follow(string before, string after, string passage)
    {
        var (b, a) = (PlainText.ToDocument(before), PlainText.ToDocument(after));
        var at = before.IndexOf(passage, StringComparison.Ordinal);
        var fate = new PassageTracker(b, a).Follow(new Span(at, at + passage.Length));
        return (fate, fate.After.IsEmpty ? "" : fate.After.In(after));
    }

    private static void Is(string before, string after, string passage, Fate fate, string found = "")
    {
        var (result, words) = Follow(before, after, passage);
        (result.Fate, words).ShouldBe((fate, found));
    }

    [Fact]
    public void The_same_page_has_it_where_it_was() => Is(Page, Page, Quoted, Fate.Same, Quoted);

    [Fact]
    public void What_changes_around_it_does_not_change_it() =>
        Is(
            Page,
            "An advertisement for boats.\n\n"
                + Page.Replace("on Tuesday", "last Tuesday", StringComparison.Ordinal)
                    .Replace("A spokesman", "Late on Friday a spokeswoman", StringComparison.Ordinal),
            Quoted,
            Fate.Same,
            Quoted
        );

    [Fact]
    public void Curly_marks_dashes_and_line_breaks_are_no_change() =>
        Is(
            "She said: \"It's done - and that's that\", and left the room at once.",
            "She said: “It’s done – and\nthat’s that”, and left the room at once.",
            "It's done - and that's that",
            Fate.Same,
            "It’s done – and\nthat’s that"
        );

    [Fact]
    public void Other_words_in_its_place_are_told() =>
        Is(
            Page,
            Page.Replace("closed for the winter and opened again in April", "closed for two winters and opened again in May", StringComparison.Ordinal),
            Quoted,
            Fate.Altered,
            "the bridge would be closed for two winters and opened again in May"
        );

    [Fact]
    public void A_not_that_came_in_is_told() =>
        Is(
            Page,
            Page.Replace("would be closed", "would not be closed", StringComparison.Ordinal),
            Quoted,
            Fate.Altered,
            "the bridge would not be closed for the winter and opened again in April"
        );

    [Fact]
    public void A_question_mark_for_a_stop_is_told() =>
        Is(
            Page,
            Page.Replace("twelve to nine. Nobody", "twelve to nine? Nobody", StringComparison.Ordinal),
            "The vote was twelve to nine. Nobody was asked",
            Fate.Altered,
            "The vote was twelve to nine? Nobody was asked"
        );

    [Fact]
    public void A_paragraph_that_moved_is_found()
    {
        var parts = Page.Split("\n\n");
        Is(Page, string.Join("\n\n", [parts[0], parts[2], parts[3], parts[4], parts[1]]), Quoted, Fate.Moved, Quoted);
    }

    [Fact]
    public void What_was_taken_out_is_gone() =>
        Is(Page, Page.Replace("Mayor Anna Keller said " + Quoted + ".\n\n", "", StringComparison.Ordinal), Quoted, Fate.Gone);

    [Fact]
    public void Another_page_has_it_not() => Is(Page, "This domain is for sale. Enquire within, and make us an offer that we like.", Quoted, Fate.Gone);

    [Fact]
    public void An_empty_page_has_it_not() => Is(Page, "", Quoted, Fate.Gone);

    // hypothesis/client#7571: an annotation whose words were deleted was attached to similar words elsewhere on the page
    [Fact]
    public void Deleted_words_are_not_taken_for_the_same_words_of_another_section()
    {
        const string before = """
            Version 2.1. The service is provided as is, without warranty of any kind. Released in May.

            Some remarks on the older version follow here.

            Version 2.0. The service is provided as is, without warranty of any kind. Released in March.
            """;
        var after = before.Replace(
            "Version 2.1. The service is provided as is, without warranty of any kind. Released in May.",
            "Version 2.1. Released in May.",
            StringComparison.Ordinal
        );
        Is(before, after, "The service is provided as is, without warranty of any kind.", Fate.Gone);
    }

    // hypothesis/client#7571: of two look-alikes that were there, the other one
    [Fact]
    public void A_deleted_row_of_a_list_is_not_taken_for_the_next()
    {
        const string before = """
            Opening hours.

            On Monday the library is open from nine to five for members of the public.

            On Tuesday the library is open from nine to five for members of the public.

            On Wednesday the library is open from nine to five for members of the public.

            Closed on Sundays.
            """;
        var after = before.Replace("On Tuesday the library is open from nine to five for members of the public.\n\n", "", StringComparison.Ordinal);
        Is(before, after, "On Tuesday the library is open from nine to five for members of the public.", Fate.Gone);
        Is(
            before,
            after,
            "On Wednesday the library is open from nine to five for members of the public",
            Fate.Same,
            "On Wednesday the library is open from nine to five for members of the public"
        );
    }

    // hypothesis/client#7571: where nothing tells which of two new passages is meant, nobody chooses
    [Fact]
    public void Two_new_places_that_may_be_meant_are_both_told()
    {
        var without = Page.Replace("Mayor Anna Keller said " + Quoted + ".\n\n", "", StringComparison.Ordinal);
        var after = $"In brief: {Quoted}.\n\n{without}\n\nTo sum up, {Quoted}.";
        var (fate, _) = Follow(Page, after, Quoted);
        fate.Fate.ShouldBe(Fate.Ambiguous);
        fate.Candidates.Select(c => c.In(after)).ShouldBe([Quoted, Quoted]);
        fate.Candidates[0].Start.ShouldBeLessThan(fate.Candidates[1].Start);
    }

    [Fact]
    public void Few_words_are_not_looked_for_elsewhere() =>
        Is(Page, "All is new on this page. " + string.Join(' ', Page.Split(' ').Reverse().Take(20)), "twelve to nine", Fate.Gone);

    [Fact]
    public void Words_in_place_are_always_found_where_words_are_only_added_around_them()
    {
        var word = Gen.Int[0, 40].Select(i => $"w{i}");
        (
            from head in word.List[0, 30]
            from body in word.List[1, 12]
            from tail in word.List[0, 30]
            from more in Gen.Int[0, 9].Select(i => $"new{i}").List[0, 10]
            select (head, body, tail, more)
        ).Sample(
            t =>
            {
                var passage = string.Join(' ', t.body);
                // marks that stand once hold the passage between them
                var before = $"{string.Join(' ', t.head)} here it begins {passage} there it ends {string.Join(' ', t.tail)}";
                var after = $"{string.Join(' ', t.more)} {before} {string.Join(' ', t.more)}";
                var start = before.IndexOf("here it begins ", StringComparison.Ordinal) + "here it begins ".Length;
                var fate = new PassageTracker(PlainText.ToDocument(before), PlainText.ToDocument(after)).Follow(new Span(start, start + passage.Length));
                fate.Fate.ShouldBe(Fate.Same);
                fate.After.In(after).ShouldBe(passage);
                fate.After.Start.ShouldBe(after.IndexOf("here it begins ", StringComparison.Ordinal) + "here it begins ".Length);
            },
            iter: 2000
        );
    }

    [Fact]
    public void Whatever_changes_the_spans_are_in_their_texts() =>
        Gen.Select(Gen.Int[0, 6].List[1, 60], Gen.Int[0, 6].List[0, 60], Gen.Int[0, 59], Gen.Int[1, 12])
            .Sample(
                (b, a, from, length) =>
                {
                    var (before, after) = (string.Join(' ', b.Select(i => $"w{i}.")), string.Join(' ', a.Select(i => $"w{i}.")));
                    var start = Math.Min(before.Length - 1, from * 4);
                    var span = new Span(start, Math.Min(before.Length, start + (length * 4)));
                    var fate = new PassageTracker(PlainText.ToDocument(before), PlainText.ToDocument(after)).Follow(span);
                    fate.After.End.ShouldBeLessThanOrEqualTo(after.Length);
                    fate.After.IsEmpty.ShouldBe(fate.Fate is Fate.Gone or Fate.Ambiguous);
                    (fate.Candidates.Count > 0).ShouldBe(fate.Fate == Fate.Ambiguous);
                },
                iter: 3000
            );
}

[Collection(Growth.Name)]
public class PassageTrackerGrowthTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(100_000_000)]
    public void Work_grows_as_the_text_does(int rare) =>
        Growth.ShouldBeLinear(
            20_000,
            words =>
            {
                var text = string.Join(' ', Enumerable.Range(0, words).Select(i => i % rare == 3 ? $"word{i}" : $"w{i % 50}"));
                var (before, after) = (PlainText.ToDocument(text), PlainText.ToDocument(text[..^400] + " and more"));
                return () =>
                {
                    var tracker = new PassageTracker(before, after);
                    for (var i = 0; i < 10; i++)
                        tracker.Follow(new Span(text.Length - 300 + (10 * i), text.Length - 100));
                };
            }
        );
}
