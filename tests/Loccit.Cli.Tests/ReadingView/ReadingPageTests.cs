using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Loccit.Cli.ReadingView;
using Loccit.Formats;

namespace Loccit.Cli.Tests.ReadingView;

public class ReadingPageTests
{
    private static readonly string Sample = Page(SampleReport.Make());

    [Fact]
    public void Every_judged_quotation_is_marked_and_has_one_note_with_the_message_of_its_finding()
    {
        var report = SampleReport.Make();
        var page = Parse(Sample);
        foreach (var quotation in report.Documents[0].Quotations.Where(q => q.Judgement is not null))
        {
            var id = $"d1-{quotation.Quotation.Id}";
            var note = page.GetElementById(id)!.ParentElement!;
            note.QuerySelector("summary .label")!.TextContent.ShouldBe(Names.Of(quotation.Judgement!.Verdict));
            note.GetAttribute("data-kind").ShouldBe(Names.Of(quotation.Quotation.Kind));
            string.Concat(page.QuerySelectorAll($"mark[data-note='{id}']").Select(m => m.TextContent))
                .ShouldStartWith(report.Documents[0].Document.Text[quotation.Quotation.Span.Start..(quotation.Quotation.Span.End - 1)]);
            page.QuerySelectorAll($"a.sign[href='#{id}']").Length.ShouldBe(1);
            if (report.Findings.FirstOrDefault(f => f.Span == quotation.Quotation.Span) is { } finding)
                note.TextContent.ShouldContain(finding.Message);
        }
    }

    [Fact]
    public void What_differs_stands_on_both_sides_with_the_place_and_the_suggestion()
    {
        var note = Parse(Sample).QuerySelectorAll("details").First(d => d.TextContent.Contains("You quote “45”", StringComparison.Ordinal));
        note.QuerySelector("del")!.TextContent.ShouldBe("45");
        note.QuerySelector("ins")!.TextContent.ShouldBe("43");
        note.QuerySelector(".place")!.TextContent.ShouldContain("¶4");
        note.QuerySelector(".suggestion p")!.TextContent.ShouldBe("43 rounds of talks");
    }

    [Fact]
    public void Ids_are_unique_and_every_reference_has_one()
    {
        var page = Parse(Sample);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ShouldAllBe(id => ids.Contains(id));
    }

    [Fact]
    public void Only_the_own_style_and_script_are_let_in()
    {
        var page = Parse(Sample);
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldNotContain("unsafe");
        foreach (var name in new[] { "style", "script" })
            policy.ShouldContain(
                $"{name}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelectorAll(name).Single().TextContent)))}'"
            );
        page.QuerySelectorAll("[src], link, [style], base, iframe, object, embed, form[action]").Length.ShouldBe(0);
        page.All.SelectMany(e => e.Attributes).ShouldAllBe(a => !a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Page(SampleReport.Make()).ShouldBe(Sample);

    [Fact]
    public void A_clean_document_is_quiet()
    {
        var run = Run.With("Nothing is quoted here.", "check", "-", "--format", "html");
        run.Code.ShouldBe(0, run.Error);
        var page = Parse(run.Out);
        page.QuerySelector("#findings-title")!.TextContent.ShouldBe("Nothing to look at");
        page.QuerySelectorAll("details, form.filters").Length.ShouldBe(0);
        page.QuerySelector("article")!.TextContent.Trim().ShouldBe("Nothing is quoted here.");
    }

    [Fact]
    public void Several_documents_have_a_part_each()
    {
        using var folder = new Folder();
        folder.Add("b.md", "# Second\n\n“The lamp is out,” said Anna Keller.[^1]\n\n> A block\n\n[^1]: Keller, *Lamps*.");
        folder.Add("a.txt", "“The lamp is out,” said Anna Keller.");
        var page = Parse(Run.Of("check", folder.Path, "--format", "html").Out);
        page.QuerySelectorAll("section.document > header > h2").Select(h => Path.GetFileName(h.TextContent)).ShouldBe(["a.txt", "b.md"]);
        page.QuerySelector(".unchecked")!.TextContent.ShouldContain("--sources");
        page.QuerySelector("sup.call a")!.GetAttribute("href").ShouldBe("#d2-n1");
        page.QuerySelector("#d2-n1 a")!.GetAttribute("href").ShouldBe("#d2-c1");
        page.QuerySelector("#d2 blockquote p")!.TextContent.ShouldContain("A block");
    }

    [Fact]
    public void A_million_marks_take_time_in_proportion()
    {
        var text = string.Concat(Enumerable.Repeat("“a ‘b” c’ <i> ", 70_000));
        var run = Run.With(text, "check", "-", "--format", "html", "--exit-zero");
        run.Code.ShouldBe(0, run.Error);
        run.Out.Length.ShouldBeLessThan(2_000 * text.Length / 14);
    }

    private static string Page(Report report)
    {
        using var output = new MemoryStream();
        ReadingPage.Write(output, report, new Tool("loccit", "0.1.0"), Loccit.Cli.Evidence.PageLinks.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static IHtmlDocument Parse(string page) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);
}
