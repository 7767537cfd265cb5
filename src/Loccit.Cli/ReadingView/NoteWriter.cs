using Loccit.Cli.Evidence;
using Loccit.Cli.Pretty;
using Loccit.Formats;
using Loccit.Formats.Annotations;

namespace Loccit.Cli.ReadingView;

/// <summary>Writes the notes beside the text: closed they are one sentence; opened they show the source's own words, what differs, the rule and what could be printed instead.</summary>
/// <param name="html">Where to.</param>
/// <param name="view">The report.</param>
/// <param name="pictures">The pages of the sources that were written beside this page.</param>
internal sealed class NoteWriter(Html html, ReportView view, PageLinks pictures)
{
    /// <summary>Changes that are told one by one; where there are more the words themselves show them.</summary>
    private const int MostChanges = 12;

    private readonly PassageLinks links = new();

    public void Write(MarginNote note)
    {
        var quotation = note.Entry?.Quotation;
        html.Open(
                "details",
                ("class", $"note {note.Sign.Class}"),
                ("data-attention", note.NeedsAttention ? "" : null),
                ("data-verdict", note.Entry?.Judgement is { } j ? Names.Of(j.Verdict) : null),
                ("data-kind", quotation is null ? null : Names.Of(quotation.Kind)),
                ("data-source", note.Entry?.Judgement?.Source)
            )
            .Open("summary")
            .Element("span", note.Sign.Symbol, ("class", "symbol"), ("aria-hidden", "true"))
            .Element("span", note.Label, ("class", "label"))
            .Text(" ")
            .Element("span", note.Message, ("class", "message"))
            .Close("summary")
            .Open("div", ("class", "evidence"), ("id", note.Id));
        if (note.Entry is { } entry)
            Quotation(note, entry);
        if (!note.Span.IsEmpty)
            html.Open("p", ("class", "back")).Element("a", "In the text", ("href", "#" + note.MarkId)).Close("p");
        html.Close("div").Close("details").Break();
    }

    private void Quotation(MarginNote note, Entry entry)
    {
        html.Open("p", ("class", "by"));
        html.Text(string.Join(" · ", About(entry).Where(s => s.Length > 0))).Close("p");
        if (entry.Judgement is { } judgement)
        {
            if (!note.NeedsAttention)
                html.Element("p", judgement.Explanation);
            Words(entry, judgement);
            Changes(entry, judgement);
        }
        if (entry.Findings.Select(f => f.Suggestion).FirstOrDefault(s => s is not null) is { } suggestion)
            Suggestion(suggestion);
        Citations(entry);
        foreach (var finding in entry.Findings.Where(f => f.Message != note.Message))
        {
            var sign = Sign.Of(finding.Severity);
            html.Open("p", ("class", $"also {sign.Class}"))
                .Element("span", $"{sign.Symbol} {Names.Of(finding.Severity)} {finding.Code.Text()}", ("class", "label"))
                .Text(" " + finding.Message)
                .Close("p");
        }
    }

    private static string[] About(Entry entry) =>
        [
            entry.Speaker ?? "no speaker named",
            Names.Of(entry.Quotation.Kind),
            Wording.Short(entry.Checked.Place),
            entry.Quotation.Parent is null ? "" : "nested",
            entry.Main?.Code.Text() ?? "",
        ];

    /// <summary>Writes the words quoted, where they differ, and the source's own with their place.</summary>
    public void Words(Entry entry, Judgement judgement)
    {
        if (judgement.Passages.Count == 0)
            return;
        var clean = Wording.IsClean(judgement.Verdict);
        var difference = Difference.Of(entry.Document.Document.Prose, entry.Words, judgement, view.SourceOf);
        html.Open("dl", ("class", "words"));
        // Where nothing differs the words need not be said twice.
        if (!clean)
        {
            html.Element("dt", "You").Open("dd");
            Runs(difference.Quoted);
            html.Close("dd");
        }
        foreach (var side in difference.Sources)
        {
            html.Element("dt", judgement.Verdict == Verdict.Absent ? "Nearest" : "Source").Open("dd").Open("blockquote");
            Runs(side.Words);
            html.Close("blockquote").Open("p", ("class", "place"));
            Source(side.Source, judgement.Passages.First(p => p.Source == side.Source).Span);
            var places = string.Join("; ", side.Places.Select(p => Visible.Line(p.ToString())).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal));
            html.Text(places.Length > 0 ? ", " + places : "");
            foreach (var (name, address) in pictures.Of(entry, side.Source))
                html.Text(" · ").Element("a", name, ("href", address));
            html.Close("p").Close("dd");
        }
        html.Close("dl");
    }

    /// <summary>The title of a source, as a link to its words where it has an address, and its id.</summary>
    private void Source(string id, Span passage)
    {
        var source = view.SourceOf(id);
        var metadata = source?.Metadata ?? Metadata.None;
        var title = metadata.Title is null ? id : $"“{metadata.Title}”";
        if (source is not null && links.Of(source, passage) is { } address)
            html.Element("a", title, ("href", address), ("rel", "noreferrer"));
        else
            html.Text(title);
        if (metadata.Title is not null)
            html.Text(" ").Element("span", id, ("class", "file"));
    }

    private void Runs(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            switch (run.Tone)
            {
                case Tone.Quoted:
                    html.Element("del", run.Text);
                    break;
                case Tone.Sourced:
                    html.Element("ins", run.Text);
                    break;
                case Tone.Faint:
                    html.Element("span", run.Text, ("class", "around"));
                    break;
                default:
                    html.Text(run.Text);
                    break;
            }
        }
    }

    private void Changes(Entry entry, Judgement judgement)
    {
        var policy = view.PolicyOf(entry.Document);
        // Glyphs are no rule's business and say nothing.
        var edits = judgement.Edits.Where(e => !e.Allowed || policy.Rules.Any(r => r.Change == e.Rule)).ToList();
        if (edits.Count == 0)
            return;
        html.Open("ul", ("class", "changes"));
        foreach (var rule in edits.OrderBy(e => e.Allowed).GroupBy(e => e.Rule, StringComparer.Ordinal))
        {
            var told = rule.Where(e => !Wording.IsSeam(e)).ToList();
            var changes = told.Take(MostChanges).Select(Wording.Change).ToList();
            if (told.Count > MostChanges)
                changes.Add($"and {told.Count - MostChanges} more");
            html.Open("li").Text(string.Join("; ", changes));
            html.Element("span", (changes.Count > 0 ? " " : "") + Wording.Rule(policy, rule.Key), ("class", "rule")).Close("li");
        }
        html.Close("ul");
    }

    private void Suggestion(string suggestion) =>
        html.Open("div", ("class", "suggestion"))
            .Element("span", "Suggestion", ("class", "label"))
            .Element("p", suggestion)
            .Element("button", "Copy", ("type", "button"), ("class", "copy scripted"))
            .Close("div");

    private void Citations(Entry entry)
    {
        foreach (var (resolved, _) in entry.Citations)
        {
            html.Open("p", ("class", "cited"))
                .Element("span", "Cited", ("class", "label"))
                .Text(" " + Visible.Shorten(Visible.Line(resolved.Citation.Text), 200));
            if (view.Report.Sources.Count > 0)
            {
                var held =
                    resolved.Source is { } id ? $"held as {id}"
                    : resolved.Candidates.Count > 0 ? $"fits {string.Join(" and ", resolved.Candidates)}"
                    : "not held";
                html.Element("span", " → " + held, ("class", "rule"));
            }
            html.Close("p");
        }
    }
}
