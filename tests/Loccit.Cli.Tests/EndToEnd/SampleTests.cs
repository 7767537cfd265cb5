using System.Text.Json;
using NJsonSchema;

namespace Loccit.Cli.Tests.EndToEnd;

/// <summary>The sample, checked as a user checks it, against the truth that stands beside it.</summary>
public class SampleTests
{
    private static readonly Lazy<Run> Check = new(() =>
        Run.Of(
            "check",
            Path.Combine(Repository.Root, "samples/famous-words.md"),
            "--sources",
            Path.Combine(Repository.Root, "samples/sources"),
            "--format",
            "json"
        )
    );

    private static JsonElement Report => JsonDocument.Parse(Check.Value.Out).RootElement;

    public static TheoryData<string, string, string, string?, string?> Truth()
    {
        var data = new TheoryData<string, string, string, string?, string?>();
        foreach (var e in JsonDocument.Parse(Repository.Read("samples/expected.json")).RootElement.EnumerateArray())
        {
            data.Add(
                e.GetProperty("starts").GetString()!,
                e.GetProperty("verdict").GetString()!,
                string.Join(' ', e.GetProperty("flags").EnumerateArray().Select(f => f.GetString())),
                e.GetProperty("source").GetString(),
                e.GetProperty("speaker").GetString()
            );
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Truth))]
    public void Every_quotation_has_the_verdict_the_sample_was_written_for(string starts, string verdict, string flags, string? source, string? speaker)
    {
        var quotation = Report
            .GetProperty("documents")[0]
            .GetProperty("quotations")
            .EnumerateArray()
            .Single(q => q.GetProperty("text").GetString()!.StartsWith(starts, StringComparison.Ordinal));
        var told = quotation.GetProperty("explanation").GetString();
        quotation.GetProperty("verdict").GetString().ShouldBe(verdict, told);
        if (source is not null)
            quotation.GetProperty("source").GetString().ShouldBe(source, told);
        // the kinds of every difference; the flags leave typography out, which the verdict says already
        var found = quotation
            .GetProperty("edits")
            .EnumerateArray()
            .SelectMany(e => e.GetProperty("kinds").EnumerateArray())
            .Select(k => k.GetString()!)
            .ToList();
        found.AddRange(quotation.GetProperty("flags").EnumerateArray().Select(f => f.GetString()!));
        foreach (var flag in flags.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found.ShouldContain(flag, told);
        if (speaker is not null)
            Speaker(quotation).ShouldBe(speaker);
    }

    /// <summary>The agent's name where the speaker is one, else the words that name the speaker; a nested quotation's own or its parent's.</summary>
    private static string? Speaker(JsonElement quotation)
    {
        var document = Report.GetProperty("documents")[0];
        if (quotation.GetProperty("speaker") is { ValueKind: JsonValueKind.Object } speaker)
        {
            var agent = speaker.GetProperty("agent").GetString();
            return agent is null
                ? speaker.GetProperty("text").GetString()
                : document.GetProperty("agents").EnumerateArray().Single(a => a.GetProperty("id").GetString() == agent).GetProperty("name").GetString();
        }
        return quotation.GetProperty("parent").GetString() is { } parent
            ? Speaker(document.GetProperty("quotations").EnumerateArray().Single(q => q.GetProperty("id").GetString() == parent))
            : null;
    }

    [Fact]
    public void Every_verdict_of_this_version_occurs() =>
        Report
            .GetProperty("documents")[0]
            .GetProperty("quotations")
            .EnumerateArray()
            .Select(q => q.GetProperty("verdict").GetString())
            .Distinct()
            .Order()
            .ShouldBe([
                "absent",
                "altered",
                "inconclusive",
                "marked",
                "misattributed",
                "mismarked",
                "permitted",
                "spliced",
                "truncated",
                "typographic",
                "unavailable",
                "verbatim",
            ]);

    [Fact]
    public void Errors_were_found() => Check.Value.Code.ShouldBe(1);

    [Fact]
    public async Task The_report_fits_its_schema() =>
        (await JsonSchema.FromJsonAsync(Repository.Read("docs/report.schema.json"), TestContext.Current.CancellationToken))
            .Validate(Check.Value.Out)
            .ShouldBeEmpty();

    [Fact]
    public void The_same_input_gives_the_same_bytes() =>
        Run.Of(
                "check",
                Path.Combine(Repository.Root, "samples/famous-words.md"),
                "--sources",
                Path.Combine(Repository.Root, "samples/sources"),
                "--format",
                "json"
            )
            .Out.ShouldBe(Check.Value.Out);

    [Fact]
    public void Spans_cut_the_words_they_report_out_of_the_file()
    {
        var text = Repository.Read("samples/famous-words.md");
        foreach (var q in Report.GetProperty("documents")[0].GetProperty("quotations").EnumerateArray())
        {
            foreach (var f in q.GetProperty("fragments").EnumerateArray())
            {
                var fragment = text[f.GetProperty("start").GetInt32()..f.GetProperty("end").GetInt32()];
                fragment.Trim().ShouldBe(fragment);
                fragment.ShouldNotBeEmpty();
            }
        }
    }
}
