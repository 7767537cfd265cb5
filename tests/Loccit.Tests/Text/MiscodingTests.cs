using System.Text;
using CsCheck;
using Loccit.Text;

namespace Loccit.Tests.Text;

public class MiscodingTests
{
    private static readonly string[] Parts = ["a", "é", " ", "&amp;", "&#8217;", "&", ";", "â€™", "Ã¼", "â", "ï¬\u0081", "😀", "Ã"];

    [Theory]
    [InlineData("Smith &amp; Sons", "Smith & Sons")]
    [InlineData("widow&#8217;s", "widow’s")]
    [InlineData("widow&#x2019;s and &#146;tis", "widow’s and ’tis")]
    [InlineData("Ch&acirc;teau &AElig;", "Cha\u0302teau Æ")]
    [InlineData("wasnâ€™t â€“ â€œsoâ€\u009d", "wasn’t – “so”")]
    [InlineData("CafÃ© ÃœberflÃ¼ssig", "Café Überflüssig")]
    [InlineData("ÐŸÑ€Ð°Ð²Ð´Ð°", "Правда")]
    public void What_was_decoded_wrongly_is_read_as_it_was_meant(string text, string meant) => Miscoding.Mend(text).ToString().ShouldBe(meant);

    [Theory]
    [InlineData("AT&T; Q&A; R&D")]
    [InlineData("Il va à « Paris »")]
    [InlineData("Ça va, Ålesund, Ñandú, âme, Ï")]
    [InlineData("&unknown; &#xZZ; &#; &")]
    public void What_was_decoded_rightly_stays(string text) => Miscoding.Mend(text).ToString().ShouldBe(text);

    [Fact]
    public void Offsets_lead_back_to_what_stands_there() =>
        Gen.Int[0, Parts.Length - 1]
            .Select(i => Parts[i])
            .Array[0, 20]
            .Select(string.Concat)
            .Sample(text =>
            {
                var starts = new List<int>();
                var meant = Miscoding.Mend(text, starts);

                starts.Count.ShouldBe(meant.Length + 1);
                starts[^1].ShouldBe(text.Length);
                for (var i = 0; i < meant.Length; i++)
                {
                    starts[i].ShouldBeLessThanOrEqualTo(starts[i + 1]);
                    // a character that was not mended is the one that stands there
                    if (starts[i + 1] - starts[i] == 1)
                        meant[i].ShouldBe(text[starts[i]]);
                }
            });

    [Fact]
    public void Latin_and_punctuation_read_with_the_wrong_table_come_back() =>
        Gen.Char["éüñçßœ’“–…€"]
            .Array[1, 12]
            .Select(c => new string(c))
            .Sample(text =>
            {
                var wrong = string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b < 0x80 ? (char)b : Windows(b)));
                Miscoding.Mend(wrong).ToString().ShouldBe(text);
            });

    private static char Windows(byte b) => b is >= 0x80 and < 0xa0 ? "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"[b - 0x80] : (char)b;
}
