using Loccit.Pinpoints;

namespace Loccit.Tests.Pinpoints;

public sealed class PinpointReaderTests
{
    [Theory]
    [InlineData("p. 12", "Page 12")]
    [InlineData("12", "Page 12")]
    [InlineData("pp. 12–14", "Page 12-14")]
    [InlineData("pp. 345-8", "Page 345-348")]
    [InlineData("pp. 3, 9 & 11", "Page 3; Page 9; Page 11")]
    [InlineData("S. 45 f.", "Page 45-46")]
    [InlineData("S. 45 ff.", "Page 45-")]
    [InlineData("45ff.", "Page 45-")]
    [InlineData("p. xii", "Page xii")]
    [InlineData("p. S-12", "Page s12")]
    [InlineData("chapter four", "Chapter 4")]
    [InlineData("ch. IV, p. 12", "Chapter iv; Page 12")]
    [InlineData("Kap. 3, S. 7", "Chapter 3; Page 7")]
    [InlineData("§ 2.1", "Section 2.1")]
    [InlineData("¶¶ 12–13", "Paragraph 12-13")]
    [InlineData("vol. 2, p. 12", "Other 2; Page 12")]
    [InlineData("Act II, scene 3", "Act ii; Other 3")]
    [InlineData("", "")]
    [InlineData("passim", "")]
    public void A_locator_is_read(string locator, string expected) => string.Join("; ", PinpointReader.Read(locator).Select(Say)).ShouldBe(expected);

    [Theory]
    [InlineData("007", "7")]
    [InlineData("IV", "iv")]
    [InlineData("twenty-one", "21")]
    [InlineData("the", null)]
    [InlineData("", null)]
    public void A_key_is_one_for_all_ways_of_writing(string text, string? key) => PinpointReader.Key(text).ShouldBe(key);

    [Fact]
    public void Any_text_is_read_without_harm() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => PinpointReader.Read(text).TrueForAll(p => p.From.Length > 0));

    private static string Say(Pinpoint p) => $"{p.Kind} {p.From}{(p.To == p.From ? "" : "-" + p.To)}";
}
