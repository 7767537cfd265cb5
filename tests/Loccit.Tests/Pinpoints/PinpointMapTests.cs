using Loccit.Pinpoints;

namespace Loccit.Tests.Pinpoints;

public sealed class PinpointMapTests
{
    [Fact]
    public void A_page_is_found_by_its_label_and_by_the_number_printed_on_it()
    {
        var document = Paged(new Page("1", 1, new Span(0, 5)) { Printed = "345" }, new Page("2", 2, new Span(5, 9)) { Printed = "346" });

        Find(document, "p. 346").ShouldBe("5-9");
        Find(document, "p. 2").ShouldBe("5-9");
        Find(document, "pp. 345-6").ShouldBe("0-5 5-9");
    }

    [Fact]
    public void A_page_that_has_no_name_is_not_known()
    {
        var document = Paged(new Page("1", 1, new Span(0, 5)) { IsUnlabelled = true }, new Page("12", 2, new Span(5, 9)));

        Find(document, "p. 1").ShouldBeNull();
        PinpointMap.Of(document).KnowsPageOf(2).ShouldBeFalse();
        PinpointMap.Of(document).KnowsPageOf(6).ShouldBeTrue();
    }

    [Fact]
    public void Small_roman_pages_are_others_than_those_in_figures()
    {
        var document = Paged(new Page("iv", 4, new Span(0, 5)), new Page("4", 8, new Span(5, 9)));

        Find(document, "p. iv").ShouldBe("0-5");
        Find(document, "p. 4").ShouldBe("5-9");
        Find(document, "p. 5").ShouldBeNull();
    }

    [Fact]
    public void The_notes_of_a_page_are_of_the_page()
    {
        var document = Paged(new Page("1", 1, new Span(0, 4)), new Page("2", 2, new Span(4, 7)), new Page("1", 1, new Span(7, 9)));

        Find(document, "p. 1").ShouldBe("0-4 7-9");
        Find(document, "pp. 2 ff.").ShouldBe("4-7");
    }

    [Fact]
    public void Chapters_run_to_the_next_over_headings_of_their_rank()
    {
        var (document, at) = Outlined("# CHAPTER I", "# The Storm", "words", "# CHAPTER II", "more", "# Epilogue");

        Find(document, "chapter one").ShouldBe($"{at[0]}-{at[3]}");
        Find(document, "ch. II").ShouldBe($"{at[3]}-{document.Text.Length}");
        Find(document, "ch. 3").ShouldBeNull();
    }

    [Fact]
    public void A_section_holds_the_sections_that_its_number_opens()
    {
        var (document, at) = Outlined("# 2 Methods", "a", "## 2.1 Sample", "b", "# 3 Results", "c");

        Find(document, "§ 2").ShouldBe($"{at[0]}-{at[4]}");
        Find(document, "sec. 2.1").ShouldBe($"{at[2]}-{at[4]}");
        Find(document, "ch. 2").ShouldBeNull();
    }

    [Fact]
    public void A_part_holds_chapters_and_begins_them_anew()
    {
        var (document, at) = Outlined("# Part One", "# Chapter 1", "a", "# Part Two", "# Chapter 1", "b");

        Find(document, "part 2").ShouldBe($"{at[3]}-{document.Text.Length}");
        Find(document, "chapter 1").ShouldBe($"{at[1]}-{at[3]} {at[4]}-{document.Text.Length}");
    }

    [Fact]
    public void A_novel_numbers_its_chapters_by_a_numeral_alone()
    {
        var (document, at) = Outlined("# I", "a", "# II", "b");

        Find(document, "ch. 2").ShouldBe($"{at[2]}-{document.Text.Length}");
    }

    [Fact]
    public void A_plain_text_has_its_chapters_in_lines_of_their_own()
    {
        const string text = "CHAPTER I.\n\nIt rained.\n\nPart of it fell on the house.\n\nCHAPTER II.\n\nIt stopped.";

        Find(PlainText.ToDocument(text), "chapter two").ShouldBe($"{text.IndexOf("CHAPTER II", StringComparison.Ordinal)}-{text.Length}");
    }

    [Fact]
    public void Numbered_paragraphs_count_if_three_follow_each_other()
    {
        const string text = "[1] The claim is old.\n\n[2] It rests on a deed.\n\nThe deed is lost.\n\n[3] The claim fails.";
        int At(string part) => text.IndexOf(part, StringComparison.Ordinal);

        Find(PlainText.ToDocument(text), "¶ 2").ShouldBe($"{At("[2]")}-{At("[3]")}");
        Find(PlainText.ToDocument(text), "para. 3").ShouldBe($"{At("[3]")}-{text.Length}");
        Find(PlainText.ToDocument("1. Tea\n\n2. Salt"), "para. 2").ShouldBeNull();
    }

    private static Document Paged(params Page[] pages) => new(new string('x', 9)) { Pages = pages };

    /// <summary>A document of a block a line; those that open with # are headings.</summary>
    private static (Document Document, int[] Starts) Outlined(params string[] lines)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var line in lines)
        {
            var level = line.TakeWhile(c => c == '#').Count();
            var start = at + (level > 0 ? level + 1 : 0);
            blocks.Add(new Block(level > 0 ? BlockKind.Heading : BlockKind.Paragraph, new Span(start, at + line.Length), level));
            at += line.Length + 1;
        }
        return (new Document(string.Join('\n', lines)) { Blocks = blocks }, [.. blocks.Select(b => b.Span.Start)]);
    }

    private static string? Find(Document document, string locator) =>
        PinpointMap.Of(document).Find(PinpointReader.Read(locator).ShouldHaveSingleItem()) is { } found
            ? string.Join(' ', found.Select(s => $"{s.Start}-{s.End}"))
            : null;
}
