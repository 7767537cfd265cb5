using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Loccit.Formats;

namespace Loccit.Tests.Formats;

public class JsonTests
{
    [Fact]
    public void Every_value_has_a_name_of_its_own()
    {
        Names.Verdicts.ShouldBe(Enum.GetValues<Verdict>());
        Names.Verdicts.Select(Names.Of).Distinct().Count().ShouldBe(14);
        Names.QuotationKinds.ShouldBe(Enum.GetValues<QuotationKind>());
        Names.QuotationKinds.Select(Names.Of).ShouldBe(["direct", "mixed", "block", "indirect", "scare", "title"]);
        foreach (var kind in Enum.GetValues<EditKinds>().Where(k => k != EditKinds.None))
            Names.Of(kind).ShouldBe([kind.ToString().ToLowerInvariant()]);
        Names.Of(EditKinds.Omission | EditKinds.Negation).ShouldBe(["negation", "omission"]);
        Names.Of(EditKinds.None).ShouldBeEmpty();
        Enum.GetValues<CitationForm>().Select(Names.Of).Distinct().Count().ShouldBe(5);
        Enum.GetValues<EditMark>().Select(Names.Of).ShouldBe([null, "ellipsis", "bracket", "sic", "remark"]);
    }

    [Fact]
    public void Curly_quotes_stay_readable_and_controls_do_not_pass()
    {
        var json = Judged("{\"id\":\"x\",\"quote\":\"q\"}", new Judgement { Verdict = Verdict.Absent, Explanation = "“not” \u001b[2J \u009b" });
        json.ShouldContain("“not”");
        json.ShouldAllBe(c => c == '\n' || !char.IsControl(c));
    }

    [Fact]
    public void Flags_leave_typography_out()
    {
        var judgement = new Judgement
        {
            Verdict = Verdict.Altered,
            Flags = EditKinds.Typography | EditKinds.Modal | EditKinds.Number,
            Explanation = "",
        };
        Judged("{\"quote\":\"q\"}", judgement).ShouldContain("\"flags\":[\"number\",\"modal\"]");
    }

    [Fact]
    public void Any_string_is_read_and_its_id_echoed() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (id, quote) =>
                {
                    var line = JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["quote"] = quote });
                    var read = InputLine.Parse(Encoding.UTF8.GetBytes(line), 1, "quote");
                    read.Error.ShouldBeNull();
                    using var sent = JsonDocument.Parse(line);
                    read.Text.ShouldBe(sent.RootElement.GetProperty("quote").GetString());
                    using var answer = JsonDocument.Parse(Judged(line, new Judgement { Verdict = Verdict.Verbatim, Explanation = quote }));
                    answer.RootElement.GetProperty("id").GetRawText().ShouldBe(sent.RootElement.GetProperty("id").GetRawText());
                }
            );

    [Fact]
    public void Any_bytes_give_an_answer_of_one_line() =>
        Gen
            .Byte.Array[0, 60]
            .Sample(bytes =>
            {
                var read = InputLine.Parse(bytes, 3, "quote");
                var output = new ArrayBufferWriter<byte>();
                LineJson.WriteError(output, read, read.Error ?? "none");
                var text = Encoding.UTF8.GetString(output.WrittenSpan);
                text.Count(c => c == '\n').ShouldBe(1);
                using var json = JsonDocument.Parse(text);
                json.RootElement.GetProperty("error").GetString().ShouldNotBeNull();
            });

    [Fact]
    public void Summary_counts_what_was_checked()
    {
        var document = new Document("“a” ‘b’ “c”");
        var report = new Report(
            Policy.Load("press"),
            [
                new CheckedDocument(
                    document,
                    [
                        Checked("q1", QuotationKind.Direct, Verdict.Altered),
                        Checked("q2", QuotationKind.Scare, null),
                        Checked("q3", QuotationKind.Mixed, Verdict.Unavailable),
                    ],
                    [],
                    []
                ),
            ],
            [],
            [new Finding(FindingCode.Altered, Severity.Error, "", default, "")]
        );
        var summary = new Summary(report);
        (summary.Checked, summary.CouldNotCheck, summary[Verdict.Altered], summary[QuotationKind.Scare], summary[Severity.Error]).ShouldBe((2, 1, 1, 1, 1));

        static CheckedQuotation Checked(string id, QuotationKind kind, Verdict? verdict) =>
            new(
                new Quotation
                {
                    Id = id,
                    Kind = kind,
                    Span = default,
                    Text = "",
                    Fragments = [],
                    Reason = "test",
                },
                new Place(),
                verdict is { } v ? new Judgement { Verdict = v, Explanation = "" } : null
            );
    }

    private static string Judged(string line, Judgement judgement)
    {
        var output = new ArrayBufferWriter<byte>();
        LineJson.WriteJudgement(output, InputLine.Parse(Encoding.UTF8.GetBytes(line), 1, "quote"), judgement);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
