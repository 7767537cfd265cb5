#pragma warning disable MA0004 // tests have no synchronisation context to leave
using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Loccit.Formats;
using Loccit.Quotations;
using Loccit.Revisions;
using NJsonSchema;

namespace Loccit.Cli.Tests.Docs;

public class SchemaTests
{
    private static readonly Tool Tool = new("loccit", "0.1.0");

    [Fact]
    public async Task Report_with_every_verdict_fits_the_schema()
    {
        var json = Write(s => ReportJson.Write(s, SampleReport.Make(), Tool));
        await ShouldFit(json, definition: null);
        foreach (var verdict in Names.Verdicts)
            json.ShouldContain($"\"verdict\": \"{Names.Of(verdict)}\"");
    }

    [Fact]
    public async Task Report_with_something_else_in_it_does_not_fit()
    {
        var json = JsonNode.Parse(Write(s => ReportJson.Write(s, SampleReport.Make(), Tool)))!;
        json["documents"]![0]!["quotations"]![0]!["surprise"] = 1;
        (await Schema(null)).Validate(json.ToJsonString()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Each_line_of_a_check_fits()
    {
        foreach (var line in Write(s => ReportJson.WriteLines(s, SampleReport.Make())).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            await ShouldFit(line, "checkLine");
    }

    [Fact]
    public async Task Readings_fit()
    {
        var document = SampleReport.Make().Documents[0];
        var reading = new Reading(
            document.Document,
            [.. document.Quotations.Select(q => q.Quotation)],
            [.. document.Citations.Select(c => c.Citation)],
            document.Agents,
            []
        );
        await ShouldFit(Write(s => LineJson.WriteReadings(s, [reading], [], Tool)), "quotesReport");
        var line = new ArrayBufferWriter<byte>();
        LineJson.WriteReading(line, reading);
        await ShouldFit(Encoding.UTF8.GetString(line.WrittenSpan), "quotesLine");
    }

    [Fact]
    public async Task Each_judgement_fits()
    {
        foreach (var judgement in SampleReport.Make().Documents[0].Quotations.Select(q => q.Judgement).OfType<Judgement>())
        {
            var line = new ArrayBufferWriter<byte>();
            LineJson.WriteJudgement(line, InputLine.Parse("{\"id\":7,\"quote\":\"x\"}"u8.ToArray(), 1, "quote"), judgement);
            await ShouldFit(Encoding.UTF8.GetString(line.WrittenSpan), "verifyLine");
        }
    }

    [Fact]
    public async Task An_error_fits()
    {
        var line = new ArrayBufferWriter<byte>();
        LineJson.WriteError(line, InputLine.Broken(7, "not JSON"), "line 7: not JSON");
        await ShouldFit(Encoding.UTF8.GetString(line.WrittenSpan), "errorLine");
    }

    [Fact]
    public async Task A_comparison_of_versions_fits()
    {
        const string before = "“The lamp is out and the door is open,” said Anna Keller. He wrote: “Nobody came to the meeting in the hall.”";
        const string after = "“The lamp is not out and the door is open,” said Tomas Brandt. “The geese left a week early this year,” she said.";
        var revision = Revision.Of(Read(before), Read(after), Policy.Load("press"));
        await ShouldFit(Write(s => RevisionJson.Write(s, revision, Tool)), "diffReport");

        static Reading Read(string text) => QuotationReader.Read(PlainText.ToDocument(text));
    }

    private static string Write(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task ShouldFit(string json, string? definition) => (await Schema(definition)).Validate(json).ShouldBeEmpty(json);

    private static async Task<JsonSchema> Schema(string? definition)
    {
        var text = Repository.Read("docs/report.schema.json");
        if (definition is null)
            return await JsonSchema.FromJsonAsync(text);
        var whole = JsonNode.Parse(text)!.AsObject();
        var part = whole["definitions"]![definition]!.DeepClone().AsObject();
        part["$schema"] = whole["$schema"]!.DeepClone();
        part["definitions"] = whole["definitions"]!.DeepClone();
        return await JsonSchema.FromJsonAsync(part.ToJsonString());
    }
}
