using System.Text.Json;
using Loccit.Formats;
using Loccit.Formats.Annotations;
using Loccit.Quotations;
using SampleReport = Loccit.Tests.Formats.Lint.SampleReport;

namespace Loccit.Tests.Formats.Annotations;

public class WebAnnotationsTests
{
    private static JsonElement Collection(Report report) =>
        JsonDocument.Parse(SampleReport.Written(s => WebAnnotations.Write(s, report, new Tool("loccit", "1.2.3")))).RootElement;

    private static List<JsonElement> Items(Report report) => [.. Collection(report).GetProperty("first").GetProperty("items").EnumerateArray()];

    [Fact]
    public void Every_judged_quotation_is_an_annotation_that_stands_by_itself()
    {
        var report = SampleReport.Make();
        var items = Items(report);
        items.Count.ShouldBe(Collection(report).GetProperty("total").GetInt32());
        items.Count.ShouldBe(report.Documents[0].Quotations.Count(q => q.Judgement is not null));
        items.Select(i => i.GetProperty("id").GetString()!).ShouldBeUnique();
        items.ShouldAllBe(i =>
            i.GetProperty("@context").GetString() == "http://www.w3.org/ns/anno.jsonld" && i.GetProperty("type").GetString() == "Annotation"
        );
    }

    [Fact]
    public void Both_selectors_lead_to_the_quoted_words_and_to_those_of_the_source()
    {
        foreach (var (item, quotation) in Items(SampleReport.Make()).Zip(SampleReport.Make().Documents[0].Quotations.Where(q => q.Judgement is not null)))
        {
            var target = item.GetProperty("target");
            target.GetProperty("source").GetString().ShouldBe("notes/draft%20one.txt");
            Selected(target, SampleReport.Text).ShouldBe(quotation.Quotation.Span.In(SampleReport.Text));
            var linked = item.GetProperty("body").EnumerateArray().Where(b => b.GetProperty("purpose").GetString() == "linking").ToList();
            linked.Count.ShouldBe(quotation.Judgement!.Passages.Count);
            foreach (var (body, passage) in linked.Zip(quotation.Judgement.Passages))
                Selected(body, SampleReport.Make().Sources[0].Document!.Text).ShouldBe(passage.Text);
        }
    }

    [Fact]
    public void Bodies_say_the_verdict_the_sentence_and_the_suggestion()
    {
        var altered = Items(SampleReport.Make()).First(i => Body(i, "tagging").Contains("altered"));
        Body(altered, "commenting").ShouldHaveSingleItem().ShouldContain("“shall”");
        Body(altered, "editing").ShouldHaveSingleItem().ShouldContain("mayor may sign");
    }

    [Fact]
    public void State_names_the_bytes_that_were_read() =>
        Items(SampleReport.Make())[0]
            .GetProperty("target")
            .GetProperty("state")
            .GetString()
            .ShouldBe("ni:///sha-256;u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7u7s");

    [Fact]
    public void Characters_beyond_the_basic_plane_count_once()
    {
        const string text = "\U0001F6A2\U0001F6A2 She wrote: “the ferry \U0001F6A2 did not leave before noon.”";
        var target = Items(new Checker([]).Check([QuotationReader.Read(new Document(text) { Path = "a.txt" })]))[0].GetProperty("target");
        var position = target.GetProperty("selector")[1];
        position.GetProperty("start").GetInt32().ShouldBe(text.IndexOf('“', StringComparison.Ordinal) - 2);
        position.GetProperty("end").GetInt32().ShouldBe(text.Length - 3);
        target.TryGetProperty("state", out _).ShouldBeFalse();
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Collection(SampleReport.Make()).GetRawText().ShouldBe(Collection(SampleReport.Make()).GetRawText());

    private static string[] Body(JsonElement item, string purpose) =>
        [
            .. item.GetProperty("body")
                .EnumerateArray()
                .Where(b => b.GetProperty("purpose").GetString() == purpose)
                .Select(b => b.GetProperty("value").GetString()!),
        ];

    private static string Selected(JsonElement resource, string text)
    {
        var (quote, position) = (resource.GetProperty("selector")[0], resource.GetProperty("selector")[1]);
        var exact = quote.GetProperty("exact").GetString()!;
        text[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()].ShouldBe(exact);
        var prefix = quote.TryGetProperty("prefix", out var p) ? p.GetString() : "";
        var suffix = quote.TryGetProperty("suffix", out var s) ? s.GetString() : "";
        text.ShouldContain(prefix + exact + suffix);
        return exact;
    }
}
