using System.Text.RegularExpressions;
using Loccit.Quotations;

namespace Loccit.Tests.SecondHand;

/// <summary>Runs the cases in tests/specs/second-hand: a source, a document that quotes it, and what has to be said.</summary>
public sealed partial class SecondHandSpecs
{
    private static readonly Lazy<List<Dictionary<string, string>>> All = new(() =>
        [
            .. Fence
                .Matches(File.ReadAllText(Repository.Path("tests/specs/second-hand/second-hand.md")))
                .Select(m =>
                    m.Groups["case"]
                        .Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                        .ToDictionary(
                            l => l[..l.IndexOf(':', StringComparison.Ordinal)],
                            l => l[(l.IndexOf(':', StringComparison.Ordinal) + 2)..],
                            StringComparer.Ordinal
                        )
                ),
        ]
    );

    [GeneratedRegex("```case\n(?<case>[^`]*)```", RegexOptions.NonBacktracking)]
    private static partial Regex Fence { get; }

    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, All.Value.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finding_is_as_the_prose_says(int number)
    {
        var c = All.Value[number];
        var source = new Source
        {
            Id = "harbour.txt",
            Path = "harbour.txt",
            Document = PlainText.ToDocument(Paragraphs(c["source"])),
            Metadata = Metadata.None with { Title = "Harbour Report", Authors = [c["author"]] },
        };
        var checker = new Checker([source], new CheckOptions { Policy = Policy.Load(c.GetValueOrDefault("policy", "press")) });

        var report = checker.Check([QuotationReader.Read(Paragraphs(c["document"]))]);

        var judgement = report.Documents[0].Quotations.FirstOrDefault(q => q.Judgement is { Passages.Count: > 0 })?.Judgement;
        var told = string.Join('\n', report.Findings.Select(f => $"{f.Code} {f.Severity} {f.Message}"));
        if (c.TryGetValue("chain", out var chain))
            string.Join(" > ", judgement!.SourceSpeakers.Select(s => s.Name)).ShouldBe(chain, told);
        var finding = report.Findings.SingleOrDefault(f => f.Code == FindingCode.SecondHand);
        (finding?.Severity.ToString().ToLowerInvariant() ?? "none").ShouldBe(c["finding"], told);
        if (c.TryGetValue("says", out var says))
            finding!.Message.ShouldContain(says);
        foreach (var speaker in judgement?.SourceSpeakers ?? [])
            speaker.Quotation.Contains(judgement!.Passages[0].Span).ShouldBeTrue();
    }

    [Fact]
    public void Words_without_a_document_are_told_with_their_speakers_too()
    {
        var source = new Source
        {
            Id = "harbour.txt",
            Path = "harbour.txt",
            Document = PlainText.ToDocument(
                "The quay was empty. “The ferry will not leave before the fog has lifted,” Ada Brandt said. Nobody in the queue believed her."
            ),
        };
        var checker = new Checker([source]);
        checker.Verify("The ferry will not leave before the fog has lifted", "harbour.txt").SourceSpeakers.ShouldHaveSingleItem().Name.ShouldBe("Ada Brandt");
        checker.Verify("Nobody in the queue believed her").SourceSpeakers.ShouldBeEmpty();
    }

    private static string Paragraphs(string text) => text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal);
}
