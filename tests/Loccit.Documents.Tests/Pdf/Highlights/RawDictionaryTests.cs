using System.Text;
using CsCheck;
using Loccit.Documents.Pdf.Highlights;

namespace Loccit.Documents.Tests.Pdf.Highlights;

public class RawDictionaryTests
{
    private static readonly Gen<string> Plain = Gen.OneOf(
        Gen.Int[-99, 999].Select(n => $"{n} "),
        Gen.Int[1, 99].Select(n => $" {n} 0 R "),
        Gen.Const("/Name"),
        Gen.Const("/a#20b "),
        Gen.Const("(a (nested) \\) % no comment >>)"),
        Gen.Const("<48 65>"),
        Gen.Const(" true "),
        Gen.Const("null %( comment\n")
    );

    private static readonly Gen<string> Value = Gen.Recursive<string>(
        (depth, value) =>
            depth > 3
                ? Plain
                : Gen.OneOf(
                    Plain,
                    value.List[0, 4].Select(v => $"[{string.Concat(v)}]"),
                    value.List[0, 3].Select(v => $"<<{string.Concat(v.Select((x, i) => $"/K{i} {x}"))}>>")
                )
    );

    [Fact]
    public void A_value_is_replaced_and_all_else_kept() =>
        Value
            .List[1, 6]
            .Select(Gen.Int[0, 5])
            .Sample(
                (values, which) =>
                {
                    var parts = values.Select((v, i) => $"/K{i} {v}").ToList();
                    var bytes = Encoding.Latin1.GetBytes($"<<{string.Concat(parts)}>> endobj");
                    var dictionary = new RawDictionary(bytes);
                    for (var i = 0; i < values.Count; i++)
                        Encoding.Latin1.GetString(dictionary[$"/K{i}"]!.Value.Span).Trim().ShouldStartWith(Stripped(values[i]));
                    var changed = new RawDictionary(dictionary.With($"/K{which}", "[9 0 R]"));
                    for (var i = 0; i < values.Count; i++)
                    {
                        if (i != which)
                            changed[$"/K{i}"]!.Value.ToArray().ShouldBe(dictionary[$"/K{i}"]!.Value.ToArray());
                    }
                    Encoding.Latin1.GetString(changed[$"/K{which}"]!.Value.Span).Trim().ShouldBe("[9 0 R]");
                }
            );

    private static string Stripped(string value) => value.Split("%(")[0].Trim();

    [Theory]
    [InlineData("<<")]
    [InlineData("<</A(b>>")]
    [InlineData("<</A>>")]
    [InlineData("<</A[>>")]
    [InlineData("<<1 2>>")]
    [InlineData("[1]")]
    [InlineData("<</A<41>>")]
    public void What_has_no_end_is_told(string text) =>
        Should.Throw<InvalidDataException>(() => new RawDictionary(Encoding.Latin1.GetBytes(text))).Message.ShouldContain("damaged");

    [Fact]
    public void Deep_nesting_is_told() =>
        Should.Throw<InvalidDataException>(() => new RawDictionary(Encoding.Latin1.GetBytes("<</A" + new string('[', 1_000_000))));
}
