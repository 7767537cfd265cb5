using CsCheck;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Tests.Pretty;

public class VisibleTests
{
    [Theory]
    [InlineData("\u001b[2J\u001b]0;owned\u0007", "␛[2J␛]0;owned␇")]
    [InlineData("a\u202Eb\u009Bc", "a\\u202eb\\u009bc")]
    [InlineData("two\n  lines\t and\u00A0more", "two lines and more")]
    [InlineData("soft\u00ADhy\u2060phen", "softhyphen")]
    [InlineData("中文 “quote”", "中文 “quote”")]
    public void Nothing_can_command_the_terminal(string text, string shown) => Visible.Line(text).ShouldBe(shown);

    [Fact]
    public void Half_a_pair_is_replaced() => Visible.Line("lone " + (char)0xD800 + " half").ShouldBe("lone \uFFFD half");

    [Fact]
    public void No_control_character_ever_passes() =>
        Gen.String.Sample(text => Visible.Line(text).ShouldAllBe(c => !char.IsControl(c) && (c < '\u202A' || c > '\u202E')));

    [Theory]
    [InlineData("plain", 5)]
    [InlineData("中文", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("한글", 4)]
    [InlineData("😀", 2)]
    public void Width_is_that_of_a_terminal(string text, int width) => Visible.Width(text).ShouldBe(width);

    [Fact]
    public void Shortened_text_fits() =>
        Gen.Select(Gen.Char["ab 中é"].Array[0, 80], Gen.Int[12, 60])
            .Sample((chars, width) => Visible.Width(Visible.Shorten(new string(chars), width)).ShouldBeLessThanOrEqualTo(width));

    [Fact]
    public void Wrapped_lines_fit_and_lose_no_words() =>
        Gen.Select(Gen.Char["abc  中文」"].Array[0, 300], Gen.Int[20, 90])
            .Sample(
                (chars, width) =>
                {
                    var text = Visible.Line(new string(chars));
                    var canvas = new Canvas(width, colour: false);
                    canvas.Labelled(2, "label", 8, text);
                    var lines = canvas.ToString().Split('\n');
                    lines.ShouldAllBe(l => Visible.Width(l) <= width);
                    string.Concat(lines).Replace(" ", "").ShouldBe("label" + text.Replace(" ", ""));
                }
            );
}
