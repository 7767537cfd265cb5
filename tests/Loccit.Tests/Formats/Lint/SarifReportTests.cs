using System.Text.Json;
using Loccit.Formats;
using Loccit.Formats.Lint;

namespace Loccit.Tests.Formats.Lint;

public class SarifReportTests
{
    private static JsonElement Run(Report report) =>
        JsonDocument.Parse(SampleReport.Written(s => SarifReport.Write(s, report, new Tool("loccit", "1.2.3")))).RootElement.GetProperty("runs")[0];

    private static List<JsonElement> Results(Report report, string rule) =>
        [.. Run(report).GetProperty("results").EnumerateArray().Where(r => r.GetProperty("ruleId").GetString() == rule)];

    [Fact]
    public void Every_result_names_a_rule_and_a_file_of_the_run()
    {
        var run = Run(SampleReport.Make());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        var files = run.GetProperty("artifacts").EnumerateArray().Select(a => a.GetProperty("location").GetProperty("uri").GetString()).ToList();
        files.ShouldBe(["notes/draft%20one.txt", "sources/ferry.txt"]);
        var results = run.GetProperty("results").EnumerateArray().ToList();
        results.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var result in results)
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(result.GetProperty("ruleId").GetString());
            var location = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
            location.GetProperty("uri").GetString().ShouldBe(files[location.GetProperty("index").GetInt32()]);
        }
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
    }

    [Fact]
    public void Region_is_the_quotation_and_the_fix_puts_the_suggestion_in_the_place_of_its_words()
    {
        var result = Results(SampleReport.Make(), "LC401").ShouldHaveSingleItem();
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        region.GetProperty("startLine").GetInt32().ShouldBe(3);
        region.GetProperty("startColumn").GetInt32().ShouldBe(12);
        region.GetProperty("snippet").GetProperty("text").GetString().ShouldBe("“the mayor shall sign any contract that names its price,”");
        var replacement = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        var deleted = replacement.GetProperty("deletedRegion");
        var text = SampleReport.Text.Remove(deleted.GetProperty("charOffset").GetInt32(), deleted.GetProperty("charLength").GetInt32());
        text.Insert(deleted.GetProperty("charOffset").GetInt32(), replacement.GetProperty("insertedContent").GetProperty("text").GetString()!)
            .ShouldBe(SampleReport.Text.Replace("mayor shall", "mayor may", StringComparison.Ordinal));
        result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString()!.ShouldContain("mayor may sign");
    }

    [Fact]
    public void Fingerprint_stays_while_lines_above_move_and_changes_with_the_words()
    {
        static string Print(string text) =>
            Results(SampleReport.Make(text), "LC401")[0].GetProperty("partialFingerprints").GetProperty("quotation/v1").GetString()!;

        Print("A new first line.\n\n" + SampleReport.Text).ShouldBe(Print(SampleReport.Text));
        Print(SampleReport.Text.Replace("names its price", "names a price", StringComparison.Ordinal)).ShouldNotBe(Print(SampleReport.Text));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        SampleReport
            .Written(s => SarifReport.Write(s, SampleReport.Make(), new Tool("loccit", "1")))
            .ShouldBe(SampleReport.Written(s => SarifReport.Write(s, SampleReport.Make(), new Tool("loccit", "1"))));

    [Fact]
    public void A_document_without_lines_has_no_regions_and_no_fixes()
    {
        var report = SampleReport.Make();
        var document = report.Documents[0];
        var page = new Document(document.Document.Text) { Path = document.Document.Path, HasLines = false };
        var result = Results(report with { Documents = [document with { Document = page }] }, "LC401")[0];
        result.TryGetProperty("fixes", out _).ShouldBeFalse();
        result.GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _).ShouldBeFalse();
    }
}
