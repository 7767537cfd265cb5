using CsCheck;

namespace Loccit.Tests;

public class DocumentTests
{
    [Fact]
    public void One_paragraph_a_line_gives_a_block_a_line() => PlainText.ToDocument("First sentence.\nSecond sentence.\nThird one.").Blocks.Count.ShouldBe(3);

    [Fact]
    public void Wrapped_lines_are_one_block_up_to_a_blank_line() =>
        PlainText.ToDocument("A line that goes on\nto the next, and then\nends here.\n\nAnother that goes\non too.").Blocks.Count.ShouldBe(2);

    [Fact]
    public void A_place_has_line_column_and_paragraph()
    {
        var place = PlainText.ToDocument("One.\n\nTwo and three.").PlaceOf(10);
        (place.Line, place.Column, place.Paragraph).ShouldBe((3, 5, 2));
    }

    [Fact]
    public void Prose_is_as_long_as_the_text_and_hides_syntax()
    {
        var document = new Document("a *bold* word") { Syntax = [new Span(2, 3), new Span(7, 8)] };
        document.Prose.ShouldBe("a \u2060bold\u2060 word");
        document.Read(new Span(0, 13)).ShouldBe("a bold word");
    }

    [Fact]
    public void Reading_joins_wrapped_lines_by_a_space_and_blocks_by_a_line_feed()
    {
        var document = PlainText.ToDocument("A line that goes on\nto the next one.\n\nAnother block that\nends.");
        document.Read(new Span(0, document.Text.Length)).ShouldBe("A line that goes on to the next one.\nAnother block that ends.");
    }

    [Fact]
    public void Blocks_lie_in_order_inside_any_text_and_every_offset_has_a_place() =>
        Gen.Char["ab .\n\r\t”"]
            .Array[0, 80]
            .Select(c => new string(c))
            .Sample(
                text =>
                {
                    var document = PlainText.ToDocument(text);
                    var at = 0;
                    foreach (var b in document.Blocks)
                    {
                        if (b.Span.Start < at || b.Span.IsEmpty || b.Span.End > text.Length)
                            return false;
                        at = b.Span.End;
                    }
                    for (var i = 0; i <= text.Length; i++)
                    {
                        var place = document.PlaceOf(i);
                        if (place.Line < 1 || place.Column < 1)
                            return false;
                    }
                    return true;
                },
                iter: 5_000
            );

    [Theory]
    [InlineData(0, null, "¶1")]
    [InlineData(4, "00:00:05", "at 0:05")]
    [InlineData(7, "00:00:05", "at 0:05")]
    [InlineData(8, "00:12:31", "at 12:31")]
    [InlineData(12, "101:02:03", "at 101:02:03")]
    public void A_moment_is_the_last_one_that_begins_before(int offset, string? time, string said)
    {
        var document = new Document("aaa bbb ccc ddd")
        {
            Times =
            [
                new TimeCode(TimeSpan.FromSeconds(5.9), new Span(4, 7)),
                new TimeCode(new TimeSpan(0, 12, 31), new Span(8, 11)),
                new TimeCode(new TimeSpan(101, 2, 3), new Span(12, 15)),
            ],
            HasLines = false,
        };
        document.PlaceOf(offset).Time.ShouldBe(time);
        document.PlaceOf(offset).ToString().ShouldBe(said);
    }
}
