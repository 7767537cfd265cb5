using System.Text;
using Loccit.Formats;

namespace Loccit.Cli.Pretty;

/// <summary>The report of <c>check</c> as sentences, one thing a line: to be heard, searched or logged.</summary>
internal sealed class PlainReport
{
    private readonly ReportView view;
    private readonly PrettyOptions options;
    private readonly StringBuilder text = new();

    private PlainReport(Report report, PrettyOptions options)
    {
        view = new ReportView(report);
        this.options = options;
    }

    public static string Text(Report report, PrettyOptions options)
    {
        var plain = new PlainReport(report, options);
        plain.All();
        return plain.text.ToString();
    }

    private void All()
    {
        foreach (var (document, entries, others) in view.Documents)
        {
            var asserted = entries.Where(e => e.Judgement is not null || options.Verbose).ToList();
            var number = 0;
            Say($"Document: {document.Document.Path}.{(document.Document.Metadata.Title is { } title ? $" Title: {title}." : "")}");
            if (view.Report.Sources.Count == 0)
                Say("No sources were given, so that the words were not checked.");
            foreach (var entry in asserted)
            {
                number++;
                if ((options.Quiet || (entry.LeftOut is not null && !options.Verbose)) && !entry.NeedsAttention)
                    continue;
                text.Append('\n');
                Quotation(entry, number, asserted.Count);
            }
            text.Append('\n');
            foreach (var finding in others.Where(Shown))
                Say(
                    $"{Capital(Names.Of(finding.Severity))} {Wording.Joined(finding.Code.Text(), Wording.Spoken(document.Document.PlaceOf(finding.Span.Start)))}: {finding.Message}"
                );
        }
        foreach (var finding in view.Elsewhere.Where(Shown))
            Say($"{Capital(Names.Of(finding.Severity))} {finding.Code.Text()}, file {finding.Path}: {finding.Message}");
        foreach (var line in SummaryText.Lines(view.Report))
            Say("Summary: " + line);
    }

    private void Quotation(Entry entry, int number, int all)
    {
        var quotation = entry.Quotation;
        Say($"Quotation {number} of {all}: {Wording.Joined(entry.Document.Document.Path, Wording.Spoken(entry.Checked.Place))}.");
        var kind = quotation.Kind == QuotationKind.Direct ? "" : $" Kind: {Names.Of(quotation.Kind)}.";
        Say(
            entry.Judgement is { } j
                ? $"Verdict: {Names.Of(j.Verdict)}{(entry.Main is { } main ? $", {Names.Of(main.Severity)} {main.Code.Text()}" : "")}.{kind}"
                : $"Kind: {Names.Of(quotation.Kind)}; no {(quotation.Kind == QuotationKind.Indirect ? "wording is" : "words are")} claimed."
        );
        if (Speaker(entry) is { } speaker)
            Say($"Speaker: {speaker}.");
        var clean = entry.Judgement is null || Wording.IsClean(entry.Judgement.Verdict);
        var words = Visible.Line(quotation.Text);
        if (clean && words.Length > 160)
            Say($"Words, shortened in the middle: {Visible.Shorten(words, 150).Replace(" ⋯ ", " (words left out here) ", StringComparison.Ordinal)}");
        else
            Say($"Words: {Visible.Shorten(words, 4000)}");
        if (entry.Judgement is { } judgement)
            Judgement(entry, judgement, clean);
        if (entry.LeftOut is { } left)
            Say($"Left out {Wording.LeftOut(left)}.");
        foreach (var finding in entry.Findings.Where(f => f != entry.Main && Shown(f) && f.Message != entry.Judgement?.Explanation))
            Say($"{Capital(Names.Of(finding.Severity))} {finding.Code.Text()}: {finding.Message}");
        if (entry.Findings.Select(f => f.Suggestion).FirstOrDefault(s => s is not null) is { } suggestion)
            Say($"Suggestion: {suggestion}");
    }

    private void Judgement(Entry entry, Judgement judgement, bool clean)
    {
        if (!clean && view.Report.Sources.Count > 0)
            Say($"Explanation: {judgement.Explanation}");
        if (clean || judgement.Passages.Count == 0)
        {
            foreach (var passage in judgement.Passages.DistinctBy(p => (p.Source, p.Place.Paragraph)))
                Say($"Found in: {Wording.Joined(passage.Source, Wording.Spoken(passage.Place))}.");
        }
        else
        {
            foreach (var passage in judgement.Passages)
                Say(
                    $"{(judgement.Verdict == Verdict.Absent ? "Nearest words" : "The source has")}, in {Wording.Joined(passage.Source, Wording.Spoken(passage.Place))}: {passage.Text}"
                );
        }
        var number = 0;
        foreach (var edit in judgement.Edits.Where(e => !e.Allowed || options.Verbose))
        {
            if (Wording.IsSeam(edit))
            {
                Say($"Rule: {Wording.Rule(view.PolicyOf(entry.Document), edit.Rule)}.");
                continue;
            }
            number++;
            Say($"Difference {number}: {Wording.Change(edit)}. Rule: {Wording.Rule(view.PolicyOf(entry.Document), edit.Rule)}.");
        }
        foreach (var (resolved, _) in entry.Citations)
        {
            var to =
                resolved.Source is { } id ? $"held as {id}"
                : resolved.Candidates.Count > 0 ? $"fits several sources: {string.Join(", ", resolved.Candidates)}"
                : "not held";
            Say($"Cited: {resolved.Citation.Text.TrimEnd(' ', '.', ',', ';')}, {to}.");
        }
    }

    private static string? Speaker(Entry entry) => entry.Speaker?.Replace(" → ", ", that is ", StringComparison.Ordinal);

    private bool Shown(Finding finding) => options.Verbose || finding.Severity > Severity.Note;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private void Say(string sentence) => text.Append(Visible.Line(sentence).Replace("¶", "paragraph ", StringComparison.Ordinal)).Append('\n');
}
