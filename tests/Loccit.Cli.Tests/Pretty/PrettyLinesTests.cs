using System.Text;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Tests.Pretty;

public class PrettyLinesTests
{
    [Fact]
    public void Quotations_are_listed_with_kind_speaker_and_citation() => Quotes("quotes", new PrettyOptions());

    [Fact]
    public void Quotations_are_listed_in_plain_sentences() => Quotes("quotes-plain", new PrettyOptions { Plain = true, Verbose = true });

    [Fact]
    public void Judged_words_are_shown_with_their_difference()
    {
        const string words = "The quick brown fox may not jump.";
        var source = new Document("It is said that the quick brown fox shall not jump. Nobody knows why.")
        {
            Blocks = [new Block(BlockKind.Paragraph, new Span(0, 69))],
        };
        var judgement = new Judgement
        {
            Verdict = Verdict.Altered,
            Source = "fox.txt",
            Explanation = "You quote “may”; the source, ¶1, has “shall”.",
            Passages = [new Passage("fox.txt", "", new Span(16, 51), "the quick brown fox shall not jump.", new Place { Paragraph = 1 })],
            Edits = [new Edit(new Span(20, 23), new Span(36, 41), "may", "shall", EditKinds.Modal, EditMark.None, "replacement", Allowed: false)],
        };
        var pretty = new PrettyJudgement(
            Policy.Load("press"),
            [
                new Source
                {
                    Id = "fox.txt",
                    Path = "fox.txt",
                    Document = source,
                },
            ],
            new PrettyOptions()
        );
        var line = InputLine.Parse(Encoding.UTF8.GetBytes($"{{\"id\":\"fox\",\"quote\":\"{words}\"}}"), 1, "quote");
        pretty.Text(line, judgement).ShouldMatchApproved(c => c.NoDiff().SubFolder("Expected").WithDiscriminator("verify"));
    }

    private static void Quotes(string name, PrettyOptions options)
    {
        var report = SampleReport.Make();
        var document = report.Documents[0];
        var reading = new Reading(
            document.Document,
            [.. document.Quotations.Select(q => q.Quotation)],
            [.. document.Citations.Select(c => c.Citation)],
            document.Agents,
            []
        );
        var findings = report.Findings.Where(f => f.Code == FindingCode.UnclosedMark).ToList();
        PrettyQuotes.Text([reading], findings, options).ShouldMatchApproved(c => c.NoDiff().SubFolder("Expected").WithDiscriminator(name));
    }
}
