using System.Text.RegularExpressions;
using Loccit.Quotations;
using Loccit.Tests;

namespace Loccit.Documents.Tests;

/// <summary>One article in six formats says the same.</summary>
public partial class SameArticleTests
{
    private static readonly string Folder = Repository.Path("tests/data/same-article");

    private static readonly Lazy<Checker> Checker = new(() => new Checker(SourceFolder.Read([Repository.Path("samples/sources")]).Sources));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space { get; }

    /// <summary>All that is said of each quotation, but for where it stands.</summary>
    private static List<string> Answers(string format)
    {
        var document = DocumentReader.ReadFile(Path.Combine(Folder, "article." + format)).Document!;
        var report = Checker.Value.Check([QuotationReader.Read(document)]);
        var read = report.Documents[0];
        var agents = read.Agents.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var cited = read.Citations.ToDictionary(c => c.Citation.Id, StringComparer.Ordinal);
        return
        [
            .. read.Quotations.Select(q =>
                string.Join(
                    " | ",
                    Space.Replace(q.Quotation.Text, " "),
                    q.Quotation.Kind,
                    q.Quotation.Attribution?.Speaker is { } speaker ? Space.Replace(document.Read(speaker), " ") : "nobody",
                    q.Quotation.Attribution?.Agent is { } agent ? agents[agent] : "nobody",
                    string.Join(", ", q.Quotation.Citations.Select(c => $"{cited[c.Citation].Citation.Form} {cited[c.Citation].Source}")),
                    q.Judgement?.Verdict,
                    q.Judgement?.Source,
                    q.Judgement?.Flags
                )
            ),
        ];
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("epub")]
    [InlineData("pdf")]
    public void Every_format_gives_the_quotations_speakers_citations_and_verdicts_of_the_first(string format)
    {
        var expected = Answers("md");
        expected.Count.ShouldBeGreaterThan(20);
        Answers(format).ShouldBe(expected);
    }
}
