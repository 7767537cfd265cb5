using Loccit.Matching;

namespace Loccit.Tests.Matching;

public class EllipsisTests
{
    [Theory]
    [InlineData("…")]
    [InlineData("⋯")]
    [InlineData("…….")]
    [InlineData("…⋯…")]
    [InlineData("….")]
    [InlineData("...")]
    [InlineData("....")]
    [InlineData(". . .")]
    [InlineData(". . . .")]
    [InlineData(".\u00a0.\u00a0.")]
    [InlineData(".\u2009.\u202f.")]
    [InlineData("[...]")]
    [InlineData("[…]")]
    [InlineData("[  . . .  ]")]
    [InlineData("(…)")]
    [InlineData("(...)")]
    public void Every_form_ends_where_it_ends(string form)
    {
        var text = $"go {form} and on";

        Ellipsis.At(text, 3, text.Length).ShouldBe(form.Length);
        Ellipsis.At(form, 0, form.Length).ShouldBe(form.Length);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(". .")]
    [InlineData(". Then. No")]
    [InlineData(".  . .")]
    [InlineData(".x.x.")]
    [InlineData("[sic]")]
    [InlineData("[")]
    [InlineData("[ ")]
    [InlineData("[…")]
    [InlineData("[… ")]
    [InlineData("[…)")]
    [InlineData("(…]")]
    [InlineData("(… and so on)")]
    public void Other_stops_and_brackets_are_none(string text) => Ellipsis.At(text, 0, text.Length).ShouldBe(0);

    [Theory]
    [InlineData("....", 3, 3)]
    [InlineData("....", 2, 0)]
    [InlineData(". . .", 4, 0)]
    [InlineData("[...]", 4, 0)]
    [InlineData("[...]", 2, 0)]
    [InlineData("[ ...]", 2, 0)]
    [InlineData("……", 1, 1)]
    public void Nothing_is_read_behind_the_end(string text, int end, int length) => Ellipsis.At(text, 0, end).ShouldBe(length);

    [Fact]
    public void Space_behind_the_last_dot_is_no_part_of_it()
    {
        Ellipsis.At("... and on", 0, 10).ShouldBe(3);
        Ellipsis.At(". . . and on", 0, 12).ShouldBe(5);
        Ellipsis.At("... ", 0, 4).ShouldBe(3);
    }

    [Fact]
    public void Long_row_of_dots_is_read_in_parts()
    {
        Ellipsis.At(new string('.', 100), 0, 100).ShouldBe(64);
        Ellipsis.At(new string('.', 64), 0, 64).ShouldBe(64);
        Ellipsis.At(new string('…', 100), 0, 100).ShouldBe(8);
    }
}
