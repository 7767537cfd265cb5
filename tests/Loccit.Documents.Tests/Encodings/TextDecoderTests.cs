using System.Text;

namespace Loccit.Documents.Tests.Encodings;

public class TextDecoderTests
{
    private const string German =
        "Der Bürgermeister sagte: „Wir müssen die Brücke schließen“, und ging über die Straße. Später fügte er hinzu, daß es für alle schön wäre.";
    private const string Russian = "Президент сказал, что договор будет подписан весной, и что все стороны готовы к миру.";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings() =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16BE", true },
            { "utf-32", true },
            { "utf-16", false },
            { "utf-16BE", false },
            { "windows-1252", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_the_same_in_every_encoding(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(German)];
        DocumentReader.Read(bytes, "a.txt").Document!.Text.ShouldBe(German);
    }

    /// <summary>As an editor leaves them whose machine went down while it saved.</summary>
    [Fact]
    public void A_few_zero_bytes_do_not_hide_a_text()
    {
        var text = $"{German}\0 {German} {German}";
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.txt");
        result.Document!.Text.ShouldBe(text);
        result.Findings.Single().Message.ShouldBe("a.txt has 1 zero byte, which no text has; quotations with them may differ.");
    }

    [Fact]
    public void A_file_of_zero_bytes_is_no_text() => DocumentReader.Read(new byte[] { 65, 0, 0, 66, 0, 0, 0, 1, 2 }, "a.bin").Document.ShouldBeNull();

    [Fact]
    public void Cyrillic_is_known_by_its_letters()
    {
        var result = DocumentReader.Read(Encoding.GetEncoding("windows-1251").GetBytes(Russian), "a.txt");
        result.Document!.Text.ShouldBe(Russian);
        result.Findings.Single().Message.ShouldContain("windows-1251");
    }

    [Fact]
    public void Html_says_its_encoding_itself()
    {
        var html = "<!DOCTYPE html><html><head><meta charset=\"windows-1251\"></head><body><p>" + Russian + "</p></body></html>";
        DocumentReader.Read(Encoding.GetEncoding("windows-1251").GetBytes(html), "a.html").Document!.Text.ShouldContain(Russian);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    [InlineData("no-such-charset")]
    public void A_charset_that_cannot_be_is_not_believed(string name)
    {
        byte[] bytes =
        [
            .. Encoding.ASCII.GetBytes($"<!DOCTYPE html><html><head><meta charset={name}></head><body><p>Caf"),
            0xE9,
            .. "e and tea.</p></body></html>"u8,
        ];
        DocumentReader.Read(bytes, "a.html").Document!.Text.ShouldContain("and tea");
    }

    [Fact]
    public void A_broken_byte_costs_one_character_and_is_told()
    {
        var bytes = Encoding.UTF8.GetBytes(German + German);
        bytes[German.IndexOf('ü') + 1] = (byte)'x';
        var result = DocumentReader.Read(bytes, "a.txt");
        result.Document!.Text.ShouldContain("Brücke");
        result.Findings.Single().ShouldSatisfyAllConditions(f => f.Code.ShouldBe(FindingCode.Encoding), f => f.Severity.ShouldBe(Severity.Warning));
    }
}
