using Loccit.Suppressions;

namespace Loccit.Tests.Suppressions;

public sealed class IgnoreCommentsTests
{
    private const string Text = "First words here.\n\nSecond words here.\n\nThird words here.\n\nFourth words here.";

    [Fact]
    public void A_comment_between_paragraphs_covers_the_one_behind_it()
    {
        var (kept, left) = Apply(new Comment(At("\nSecond"), "loccit:ignore a hymn, printed as sung"), Finding("First"), Finding("Second"), Finding("Third"));

        left.ShouldHaveSingleItem().ShouldBe(new Suppression(Finding("Second"), SuppressionKind.Comment, "a hymn, printed as sung"));
        kept.Count.ShouldBe(2);
    }

    [Fact]
    public void A_comment_inside_a_paragraph_covers_it() =>
        Apply(new Comment(At("words here.\n\nThird"), "loccit:ignore as printed"), Finding("Second")).Left.ShouldHaveSingleItem();

    [Fact]
    public void A_comment_at_the_end_of_a_paragraph_covers_it() =>
        Apply(new Comment(At("\n\nThird"), "loccit:ignore as printed"), Finding("Second")).Left.ShouldHaveSingleItem();

    [Fact]
    public void A_comment_before_a_block_quotation_covers_all_of_it()
    {
        var document = new Document(Text)
        {
            Comments = [new Comment(At("\nSecond"), "loccit:ignore as printed")],
            Markup = [new Markup(MarkupKind.BlockQuote, new Span(At("Second").Start, At("\n\nFourth").Start))],
        };

        IgnoreComments.Apply(document, [Finding("Third"), Finding("Fourth")]).Suppressed.ShouldHaveSingleItem().Finding.ShouldBe(Finding("Third"));
    }

    [Fact]
    public void A_comment_on_words_covers_those_it_touches()
    {
        var comment = new Comment(SpanOf("Second words"), "loccit:ignore as printed");

        Apply(comment, Finding("words here.\n\nThird")).Left.ShouldHaveSingleItem();
        Apply(comment, Finding("Third")).Left.ShouldBeEmpty();
    }

    [Fact]
    public void Codes_ignore_those_alone()
    {
        var comment = new Comment(At("\nSecond"), "loccit:ignore LC403, LC402: the poet's own cut");

        Apply(comment, Finding("Second", FindingCode.Truncated)).Left.ShouldHaveSingleItem().Reason.ShouldBe("the poet's own cut");
        Apply(comment, Finding("Second", FindingCode.Altered)).Left.ShouldBeEmpty();
    }

    [Fact]
    public void Off_holds_until_on()
    {
        var comments = new[] { new Comment(At("\nSecond"), "loccit:off a parody"), new Comment(At("\nFourth"), "loccit:on") };
        var document = PlainText.ToDocument(Text);
        var commented = new Document(Text) { Blocks = document.Blocks, Comments = comments };

        var (kept, left) = IgnoreComments.Apply(commented, [Finding("First"), Finding("Second"), Finding("Third"), Finding("Fourth")]);

        left.Select(s => s.Finding.Span).ShouldBe([SpanOf("Second"), SpanOf("Third")]);
        kept.Count.ShouldBe(2);
    }

    [Fact]
    public void Off_without_on_holds_to_the_end() => Apply(new Comment(At("Third"), "loccit:off a parody"), Finding("Fourth")).Left.ShouldHaveSingleItem();

    [Fact]
    public void A_file_is_ignored_from_anywhere_in_it() =>
        Apply(new Comment(At("Fourth"), "loccit:ignore-file a book of parodies"), Finding("First")).Left.ShouldHaveSingleItem();

    [Theory]
    [InlineData("loccit:ignore", "it gives no reason")]
    [InlineData("loccit:ignore LC401 …", "it gives no reason")]
    [InlineData("loccit:ignore LC999 because", "there is no code LC999")]
    [InlineData("loccit:ingore because", "there is no 'loccit:ingore'")]
    [InlineData("loccit:on", "nothing was turned off before it")]
    public void What_cannot_be_followed_is_told_and_leaves_out_nothing(string comment, string why)
    {
        var (kept, left) = Apply(new Comment(At("Second"), comment), Finding("Second"));

        left.ShouldBeEmpty();
        var fault = kept.Single(f => f.Code == FindingCode.IgnoreNotFollowed);
        fault.Message.ShouldContain(why);
        fault.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void A_comment_that_leaves_out_nothing_is_told() =>
        Apply(new Comment(At("Second"), "loccit:ignore old"), Finding("Third")).Kept.ShouldContain(f => f.Code == FindingCode.UnusedIgnore);

    [Fact]
    public void Other_comments_say_nothing() => Apply(new Comment(At("Second"), "to do: check this"), Finding("Second")).Kept.ShouldHaveSingleItem();

    [Fact]
    public void Any_comment_is_read_without_harm() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.String,
            text => Apply(new Comment(At("Second"), "loccit:" + text), Finding("Second")) is var (kept, left) && kept.Count + left.Count >= 1
        );

    private static (List<Finding> Kept, List<Suppression> Left) Apply(Comment comment, params Finding[] findings) =>
        IgnoreComments.Apply(new Document(Text) { Comments = [comment] }, findings);

    private static Finding Finding(string words, FindingCode code = FindingCode.Altered) => new(code, Severity.Error, "a.md", SpanOf(words), "wrong");

    private static Span At(string words) => SpanOf(words) is var span ? new Span(span.Start, span.Start) : default;

    private static Span SpanOf(string words) => Text.IndexOf(words, StringComparison.Ordinal) is var i ? new Span(i, i + words.Length) : default;
}
