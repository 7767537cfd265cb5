namespace Loccit.Tests;

public sealed class DistanceTests
{
    private const string Before = "The abbot kept a falcon in his study.";
    private const string Behind = "The wine of the house paid for the roof.";

    [Fact]
    public void Words_of_one_paragraph_are_counted()
    {
        var distance = Between(Before + " He fed it twice a day. " + Behind);

        distance.ShouldBe(new Distance(6, 0, 0, 0));
        distance.IsFar.ShouldBeFalse();
        distance.ToString().ShouldBe("6 words");
    }

    [Fact]
    public void Paragraphs_are_counted()
    {
        var distance = Between(Before + "\n\nHe fed it.\n\nIt flew.\n\n" + Behind);

        distance.ShouldBe(new Distance(5, 3, 0, 0));
        distance.ToString().ShouldBe("5 words, over 3 paragraphs");
    }

    [Fact]
    public void Headings_are_sections_and_no_paragraphs()
    {
        const string heading = "Of the cellar";
        var text = $"{Before}\n\n{heading}\n\n{Behind}";
        var document = new Document(text)
        {
            Blocks =
            [
                new Block(BlockKind.Paragraph, SpanOf(text, Before)),
                new Block(BlockKind.Heading, SpanOf(text, heading), 2),
                new Block(BlockKind.Paragraph, SpanOf(text, Behind)),
            ],
        };

        Distance.Over(document, Gap(text)).ToString().ShouldBe("3 words, over 1 paragraph and 1 heading");
    }

    [Fact]
    public void Pages_are_turned_by_index_whatever_is_printed_on_them()
    {
        const string between = " It is not told why. ";
        var text = Before + between + Behind;
        var document = new Document(text)
        {
            Pages =
            [
                new Page("xii", 12, new Span(0, Before.Length + 4)),
                new Page("1", 13, new Span(Before.Length + 4, Before.Length + 8)),
                new Page("2", 14, new Span(Before.Length + 8, text.Length)),
            ],
        };

        Distance.Over(document, Gap(text)).ToString().ShouldBe("5 words, over 2 pages");
    }

    [Theory]
    [InlineData(600, 0, 0, 0, false)]
    [InlineData(601, 0, 0, 0, true)]
    [InlineData(0, 20, 0, 0, false)]
    [InlineData(0, 21, 0, 0, true)]
    [InlineData(0, 0, 2, 0, false)]
    [InlineData(0, 0, 3, 0, true)]
    [InlineData(0, 0, 0, 1, false)]
    [InlineData(0, 0, 0, 2, true)]
    public void Far_is_what_any_of_the_four_makes_far(int words, int paragraphs, int pages, int sections, bool far) =>
        new Distance(words, paragraphs, pages, sections).IsFar.ShouldBe(far);

    [Fact]
    public void Counting_ends_somewhere() =>
        Between(Before + string.Concat(Enumerable.Repeat(" word", 300_000)) + " " + Behind).ToString().ShouldBe("10,000 words or more");

    [Fact]
    public void An_ellipsis_over_short_paragraphs_is_mismarked_and_says_how_far()
    {
        var far = Before + "\n\n" + string.Concat(Enumerable.Range(1, 24).Select(i => $"Then came day {i}.\n\n")) + Behind;

        var judgement = Verify(new Document(far));

        judgement.Verdict.ShouldBe(Verdict.Mismarked);
        judgement.Flags.HasFlag(EditKinds.Distance).ShouldBeTrue();
        judgement.Explanation.ShouldBe(
            "Your ellipsis leaves out 96 words, over 25 paragraphs, in s.txt, line 1 ¶1: too far apart for one quotation.".Replace(
                "line 1 ",
                "",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void An_ellipsis_over_a_whole_section_is_mismarked()
    {
        const string first = "Of the cellar";
        const string second = "Of the barn";
        const string inner = "It was dug in the year of the flood.";
        var text = $"{Before}\n\n{first}\n\n{inner}\n\n{second}\n\n{Behind}";
        var document = new Document(text)
        {
            Blocks =
            [
                new Block(BlockKind.Paragraph, SpanOf(text, Before)),
                new Block(BlockKind.Heading, SpanOf(text, first), 2),
                new Block(BlockKind.Paragraph, SpanOf(text, inner)),
                new Block(BlockKind.Heading, SpanOf(text, second), 2),
                new Block(BlockKind.Paragraph, SpanOf(text, Behind)),
            ],
        };

        Verify(document).Explanation.ShouldContain("leaves out 15 words, over 2 paragraphs and 2 headings");
    }

    [Fact]
    public void A_near_gap_is_marked_and_its_distance_is_in_the_report()
    {
        var judgement = Verify(new Document(Before + "\n\nHe fed it twice a day.\n\n" + Behind));

        judgement.Verdict.ShouldBe(Verdict.Marked);
        judgement.Edits.ShouldHaveSingleItem().Distance.ShouldBe(new Distance(6, 2, 0, 0));
    }

    private static Judgement Verify(Document document) =>
        new Checker([
            new Source
            {
                Id = "s.txt",
                Path = "s.txt",
                Document = document,
            },
        ]).Verify("The abbot kept a falcon in his study. … The wine of the house paid for the roof.", "s.txt");

    private static Distance Between(string text) => Distance.Over(PlainText.ToDocument(text), Gap(text));

    private static Span Gap(string text) => new(Before.Length, text.Length - Behind.Length);

    private static Span SpanOf(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) is var i ? new Span(i, i + part.Length) : default;
}
