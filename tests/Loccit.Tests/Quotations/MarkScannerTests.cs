using Loccit.Quotations;

namespace Loccit.Tests.Quotations;

public class MarkScannerTests
{
    [Theory]
    [InlineData("don’t", nameof(MarkRole.Apostrophe))]
    [InlineData("O'Brien", nameof(MarkRole.Apostrophe))]
    [InlineData("’tis late", nameof(MarkRole.Apostrophe))]
    [InlineData("the '90s", nameof(MarkRole.Apostrophe))]
    [InlineData("get 'em", nameof(MarkRole.Apostrophe))]
    [InlineData("6'2 tall", nameof(MarkRole.Prime))]
    [InlineData("a 6\"x4 card", nameof(MarkRole.Prime))]
    [InlineData("the dogs’ bowls", nameof(MarkRole.Closer))]
    [InlineData("he ‘said", nameof(MarkRole.Opener))]
    [InlineData("he \"said", nameof(MarkRole.Opener))]
    [InlineData("(\"said", nameof(MarkRole.Opener))]
    [InlineData("late\" he", nameof(MarkRole.Closer))]
    [InlineData("late,\"", nameof(MarkRole.Closer))]
    [InlineData("a \" b", nameof(MarkRole.Either))]
    [InlineData("a\"b", nameof(MarkRole.Either))]
    public void Neighbours_give_the_role(string text, string role) => Scan(text).ShouldHaveSingleItem().Role.ToString().ShouldBe(role);

    [Theory]
    [InlineData("''", nameof(MarkGlyph.TwoStraight))]
    [InlineData("``", nameof(MarkGlyph.TwoGraves))]
    [InlineData("‘‘", nameof(MarkGlyph.TwoLeft))]
    [InlineData("’’", nameof(MarkGlyph.TwoRight))]
    public void Two_singles_are_one_double(string marks, string glyph)
    {
        var mark = Scan(marks + "We").ShouldHaveSingleItem();
        mark.Glyph.ToString().ShouldBe(glyph);
        mark.Span.ShouldBe(new Span(0, 2));
        mark.Family.ShouldBe(MarkFamily.Double);
    }

    [Fact]
    public void Three_singles_behind_words_are_a_single_and_a_double() =>
        Scan("go,'''").Select(m => m.Glyph).ShouldBe([MarkGlyph.SingleStraight, MarkGlyph.TwoStraight]);

    [Fact]
    public void A_run_of_marks_shares_its_neighbours() =>
        Scan("say “‘Go’” now").Select(m => m.Role).ShouldBe([MarkRole.Opener, MarkRole.Opener, MarkRole.Closer, MarkRole.Closer]);

    [Fact]
    public void Only_marks_before_the_first_word_lead() => Scan(" “‘Go’ “on").Select(m => m.Leads).ShouldBe([true, true, false, false]);

    [Fact]
    public void Unread_units_have_no_width() => Scan("he\u2060\u2060’\u2060s").ShouldHaveSingleItem().Role.ShouldBe(MarkRole.Apostrophe);

    [Fact]
    public void Marks_in_code_are_none()
    {
        var marks = new List<Mark>();
        MarkScanner.Scan("a \"x\" b \"y\"", new Span(0, 11), [new Span(2, 5)], marks);
        marks.Select(m => m.Start).ShouldBe([8, 10]);
    }

    private static List<Mark> Scan(string text)
    {
        var marks = new List<Mark>();
        MarkScanner.Scan(text, new Span(0, text.Length), [], marks);
        return marks;
    }
}
