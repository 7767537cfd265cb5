using System.Text;
using Loccit.Formats;

namespace Loccit.Cli.Pretty;

/// <summary>The report of <c>check</c> for people.</summary>
internal sealed class PrettyReport
{
    private const int Indent = 2;
    private const int VerdictWidth = 14;
    private const int Body = 4;
    private const int LabelWidth = 8;

    /// <summary>Changes of one rule that are told one by one; where there are more the words themselves show them.</summary>
    private const int MostChanges = 8;

    private readonly ReportView view;
    private readonly PrettyOptions options;
    private readonly Canvas canvas;

    private PrettyReport(Report report, PrettyOptions options)
    {
        view = new ReportView(report);
        this.options = options;
        canvas = new Canvas(options.Columns, options.Colour);
    }

    public static void Write(Stream output, Report report, PrettyOptions options) => output.Write(Encoding.UTF8.GetBytes(Text(report, options)));

    public static string Text(Report report, PrettyOptions options) =>
        options.Plain ? PlainReport.Text(report, options) : new PrettyReport(report, options).All();

    private string All()
    {
        foreach (var (document, entries, others) in view.Documents)
            One(document, entries, others);
        var elsewhere = view.Elsewhere.Where(Shown).ToList();
        if (elsewhere.Count > 0)
        {
            canvas.Blank();
            canvas.Wrapped(0, 0, new Run("Files", Tone.Strong));
            canvas.Blank();
            foreach (var finding in elsewhere)
                Other(finding, Visible.Line(finding.Path));
        }
        if (!options.Quiet || view.Report.Findings.Any(Shown))
            SummaryLines(canvas, view.Report);
        return canvas.ToString();
    }

    private void One(CheckedDocument document, IReadOnlyList<Entry> entries, IReadOnlyList<Finding> others)
    {
        var shown = entries
            .Where(e => options.Quiet ? e.NeedsAttention : options.Verbose || (e.Judgement is not null && e.LeftOut is null) || e.NeedsAttention)
            .ToList();
        others = [.. others.Where(Shown)];
        if (options.Quiet && shown.Count == 0 && others.Count == 0)
            return;
        canvas.Blank();
        Head(document);
        canvas.Blank();
        foreach (var entry in shown)
        {
            var brief = !entry.NeedsAttention && !options.Verbose;
            if (!brief)
                canvas.Blank();
            Quotation(entry);
            if (!brief)
                canvas.Blank();
        }
        if (shown.Count == 0 && !options.Quiet)
            canvas.Wrapped(Indent, Indent, new Run("No quotations found.", Tone.Faint));
        if (others.Count > 0)
            canvas.Blank();
        foreach (var finding in others)
            Other(finding, Wording.Link(document.Document.Path, document.Document.PlaceOf(finding.Span.Start)));
        if (options.Verbose)
            Agents(document);
    }

    private void Head(CheckedDocument document)
    {
        var head = new List<Run> { new(Visible.Line(document.Document.Path), Tone.Strong) };
        if (document.Document.Metadata.Title is { Length: > 0 } title)
            head.Add($"  {Visible.Line(title)}");
        canvas.Wrapped(0, Indent, head);
        if (view.Report.Sources.Count == 0 && document.Quotations.Any(q => q.Judgement is not null))
            canvas.Wrapped(Indent, Indent, new Run("No sources were given (--sources): the quotations are listed, their words not checked.", Tone.Doubtful));
    }

    private void Quotation(Entry entry)
    {
        HeadLine(entry);
        if (entry.Judgement is not { } judgement)
        {
            Words(entry.Quotation.Text, "");
            if (options.Verbose)
                canvas.Labelled(Body, "because", LabelWidth, entry.Quotation.Reason);
        }
        else if (Wording.IsClean(judgement.Verdict))
        {
            Words(entry.Quotation.Text, entry.Origin);
            if (options.Verbose)
                Details(entry, judgement);
        }
        else if (Wording.CouldNotCheck(judgement.Verdict))
        {
            Words(entry.Quotation.Text, "");
            if (view.Report.Sources.Count > 0)
                canvas.Wrapped(Body, Body, Visible.Line(judgement.Explanation));
            Cited(entry, judgement.Explanation);
            if (options.Verbose)
                Details(entry, judgement);
        }
        else
        {
            Wrong(entry, judgement);
        }
        if (entry.LeftOut is { } left)
            canvas.Labelled(Body, "left out", LabelWidth, Visible.Line(Wording.LeftOut(left)));
        foreach (var finding in entry.Findings.Where(f => f != entry.Main && Shown(f) && f.Message != entry.Judgement?.Explanation))
            canvas.Labelled(
                Body,
                finding.Code.Text(),
                LabelWidth,
                new Run(Names.Of(finding.Severity) + ": ", Wording.ToneOf(finding.Severity)),
                Visible.Line(finding.Message)
            );
    }

    private void HeadLine(Entry entry)
    {
        var quotation = entry.Quotation;
        var runs = new List<Run>();
        if (entry.Judgement is { } judgement)
        {
            var symbol = Wording.Symbol(judgement.Verdict, entry.MainSeverity);
            runs.Add(symbol);
            runs.Add(new Run(" " + Names.Of(judgement.Verdict).PadRight(VerdictWidth), symbol.Tone));
        }
        else
        {
            runs.Add(new Run("· " + Names.Of(quotation.Kind).PadRight(VerdictWidth), Tone.Faint));
        }
        runs.Add(Wording.Link(entry.Document.Document.Path, entry.Checked.Place));
        var short_ = Wording.Short(entry.Checked.Place with { Line = 0 });
        if (short_.Length > 0)
            runs.Add(new Run("  " + short_, Tone.Faint));
        if (entry.Judgement is not null && quotation.Kind != QuotationKind.Direct)
            runs.Add(new Run("  " + Names.Of(quotation.Kind), Tone.Faint));
        if (quotation.Parent is not null)
            runs.Add(new Run("  nested", Tone.Faint));
        if (entry.Speaker is { } speaker)
            runs.Add("  " + speaker);
        else if (entry.Judgement is not null)
            runs.Add(new Run("  no speaker named", Tone.Faint));
        canvas.Wrapped(Indent, Indent + 2 + VerdictWidth, runs);
    }

    /// <summary>The words on one line, shortened, and behind them where they come from, if both have room.</summary>
    private void Words(string text, string origin)
    {
        var words = Visible.Line(text);
        var room = canvas.Columns - Body - 2;
        var beside = origin.Length > 0 ? Visible.Width(origin) + 2 : 0;
        if (room - beside < 44)
            beside = 0;
        var line = new List<Run> { $"“{Visible.Shorten(words, room - beside)}”" };
        if (beside > 0)
            line.Add(new Run("  " + origin, Tone.Faint));
        canvas.Wrapped(Body, Body, line);
        if (origin.Length > 0 && beside == 0)
            canvas.Wrapped(Body, Body, new Run(origin, Tone.Faint));
    }

    private void Wrong(Entry entry, Judgement judgement)
    {
        canvas.Wrapped(Body, Body, new Run(Visible.Line(judgement.Explanation), Tone.Strong));
        canvas.Blank();
        var difference = Difference.Of(entry.Document.Document.Prose, entry.Words, judgement, view.SourceOf);
        DifferenceLines(canvas, difference, judgement.Verdict);
        canvas.Blank();
        ChangeLines(canvas, view.PolicyOf(entry.Document), judgement, entry.Main);
        Cited(entry);
        if (options.Verbose)
            Details(entry, judgement);
        if (entry.Findings.Select(f => f.Suggestion).FirstOrDefault(s => s is not null) is { } suggestion)
            Try(canvas, suggestion);
    }

    internal static void Try(Canvas canvas, string suggestion) => canvas.Labelled(Body, "try", LabelWidth, new Run(Visible.Line(suggestion), Tone.Good));

    internal static void DifferenceLines(Canvas canvas, Difference difference, Verdict verdict)
    {
        var label = verdict == Verdict.Absent ? "nearest" : "source";
        if (canvas.Columns >= 100 && difference.Sources.Count > 0)
        {
            for (var i = 0; i < difference.Sources.Count; i++)
            {
                var side = difference.Sources[i];
                canvas.SideBySide(Body, i == 0 ? [new Run("you", Tone.Faint)] : [], [new Run($"{label}  {SourceLine(side)}", Tone.Faint)]);
                canvas.SideBySide(Body, i == 0 ? difference.Quoted : [], side.Words);
            }
            return;
        }
        canvas.Labelled(Body, "you", LabelWidth, difference.Quoted);
        foreach (var side in difference.Sources)
        {
            canvas.Labelled(Body, label, LabelWidth, side.Words);
            canvas.Labelled(Body, "", LabelWidth, new Run(SourceLine(side), Tone.Faint));
        }
    }

    internal static void ChangeLines(Canvas canvas, Policy policy, Judgement judgement, Finding? main)
    {
        var code = main is null ? "" : main.Code.Text();
        if (judgement.Edits.All(e => e.Allowed))
            Kinds(canvas, judgement, main);
        foreach (var group in judgement.Edits.Where(e => !e.Allowed).GroupBy(e => e.Rule, StringComparer.Ordinal))
        {
            foreach (var edit in group.Where(e => !Wording.IsSeam(e)).Take(MostChanges))
                canvas.Labelled(Body, "change", LabelWidth, Wording.Change(edit));
            if (group.Count() > MostChanges)
                canvas.Labelled(Body, "", LabelWidth, $"and {group.Count() - MostChanges} more");
            canvas.Labelled(Body, "rule", LabelWidth, [Visible.Line(Wording.Rule(policy, group.Key)), new Run(code.Length > 0 ? $" {code}" : "", Tone.Faint)]);
        }
    }

    /// <summary>Where no single change is to blame (a cut, a wrong place), what the verdict rests on is named by itself.</summary>
    private static void Kinds(Canvas canvas, Judgement judgement, Finding? main)
    {
        var kinds = string.Join(", ", Names.Of(judgement.Flags & ~EditKinds.Typography));
        if (kinds.Length > 0)
            canvas.Labelled(Body, "touches", LabelWidth, [kinds, new Run(main is null ? "" : " " + main.Code.Text(), Tone.Faint)]);
    }

    private static string SourceLine(SourceSide side) =>
        $"{Visible.Line(side.Source)} {string.Join(", ", side.Places.Select(Wording.Short).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal))}".Trim();

    /// <summary>The citations, but not those that have been <paramref name="said"/> already.</summary>
    private void Cited(Entry entry, string? said = null)
    {
        foreach (var (resolved, rule) in entry.Citations)
        {
            if (!options.Verbose && view.Report.Sources.Count > 0 && said?.Contains(resolved.Citation.Text, StringComparison.Ordinal) == true)
                continue;
            var runs = new List<Run> { Visible.Shorten(Visible.Line(resolved.Citation.Text), 120) };
            runs.Add(
                resolved.Source is { } id ? new Run($" → {Visible.Line(id)}", Tone.Faint)
                : resolved.Candidates.Count > 0 ? new Run($" → fits {string.Join(" and ", resolved.Candidates.Select(Visible.Line))}", Tone.Doubtful)
                : new Run(view.Report.Sources.Count > 0 ? " → not held" : "", Tone.Doubtful)
            );
            if (options.Verbose)
                runs.Add(new Run($" ({string.Join(", ", new[] { rule, resolved.Rule }.Where(r => r.Length > 0))})", Tone.Faint));
            canvas.Labelled(Body, "cited", LabelWidth, runs);
        }
    }

    private void Details(Entry entry, Judgement judgement)
    {
        if (Wording.IsClean(judgement.Verdict))
            Cited(entry);
        foreach (var edit in judgement.Edits.Where(e => e.Allowed))
        {
            canvas.Labelled(Body, "allowed", LabelWidth, Wording.Change(edit));
            canvas.Labelled(Body, "rule", LabelWidth, Visible.Line(Wording.Rule(view.PolicyOf(entry.Document), edit.Rule)));
        }
        var basis = entry.Quotation.Attribution is { } a
            ? $"{a.Basis}{(a.Cue is { } cue ? $", by “{Visible.Line(entry.Document.Document.Read(cue))}”" : "")}; "
            : "";
        canvas.Labelled(
            Body,
            "found",
            LabelWidth,
            new Run($"{basis}{entry.Quotation.Reason}; {entry.Quotation.Id}, {Wording.Count(entry.Quotation.Fragments.Count, "fragment")}", Tone.Faint)
        );
    }

    private void Agents(CheckedDocument document)
    {
        if (document.Agents.Count == 0)
            return;
        canvas.Blank();
        canvas.Wrapped(Indent, Indent, new Run("People and bodies", Tone.Strong));
        foreach (var agent in document.Agents)
            canvas.Wrapped(Body, Body + 2, Visible.Line(agent.Name), new Run($"  {Wording.Count(agent.Mentions.Count, "mention")}", Tone.Faint));
    }

    private void Other(Finding finding, string place)
    {
        var symbol = new Run(finding.Severity == Severity.Note ? "·" : Wording.Symbol(finding.Severity), Wording.ToneOf(finding.Severity));
        canvas.Wrapped(
            Indent,
            Indent + 2,
            symbol,
            new Run($" {finding.Code.Text()}  ", Wording.ToneOf(finding.Severity)),
            place + "  ",
            Visible.Line(finding.Message)
        );
    }

    /// <summary>Notes are shown on request.</summary>
    private bool Shown(Finding finding) => options.Verbose || finding.Severity > Severity.Note;

    internal static void SummaryLines(Canvas canvas, Report report)
    {
        canvas.Blank();
        foreach (var line in SummaryText.Lines(report))
            canvas.Wrapped(0, Indent, line);
    }
}
