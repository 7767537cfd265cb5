namespace Loccit.Cli.Pretty;

/// <summary>A quotation as it is shown: with its document, the findings about it and the citations bound to it.</summary>
internal sealed record Entry(CheckedDocument Document, CheckedQuotation Checked, IReadOnlyList<Finding> Findings, Ids Ids)
{
    /// <summary>Why the finding that its verdict gives is left out; null if it is not.</summary>
    public Suppression? LeftOut { get; init; }

    public Quotation Quotation => Checked.Quotation;

    public Judgement? Judgement => Checked.Judgement;

    /// <summary>The gravest of its findings; null if there is none.</summary>
    public Severity? Severity => Findings.Count > 0 ? Findings.Max(f => f.Severity) : null;

    public bool NeedsAttention => (LeftOut is null && Judgement is { } j && !Wording.IsClean(j.Verdict)) || Severity >= Loccit.Severity.Warning;

    /// <summary>The finding that says what the verdict says.</summary>
    public Finding? Main =>
        Findings.FirstOrDefault(f => (int)f.Code is >= 401 and < 500 && f.Code != FindingCode.SecondHand)
        ?? Findings.FirstOrDefault(f => f.Message == Judgement?.Explanation);

    /// <summary>How grave what the verdict says is, where no finding tells.</summary>
    public Severity MainSeverity => Main?.Severity ?? (Judgement?.Verdict == Verdict.Misplaced ? Loccit.Severity.Warning : Loccit.Severity.Error);

    /// <summary>"lincoln.md p. 12 ¶3": where the words stand, in short; empty if that is not known.</summary>
    public string Origin
    {
        get
        {
            if (Judgement is not { Passages.Count: > 0 } judgement)
                return Judgement?.Source is { } id ? Visible.Line(id) : "";
            var place = Wording.Short(judgement.Passages[0].Place);
            return $"{Visible.Line(judgement.Passages[0].Source)}{(place.Length > 0 ? " " + place : "")}{(Quotation.Citations.Count == 0 ? ", not cited" : "")}";
        }
    }

    public IEnumerable<(ResolvedCitation Citation, string Rule)> Citations =>
        Quotation.Citations.Where(b => Ids.Citations.ContainsKey(b.Citation)).Select(b => (Ids.Citations[b.Citation], b.Rule));

    public string? Speaker => Wording.Speaker(Document.Document, Ids.Agents, Quotation.Attribution);

    public Span Words => WordsOf(Quotation);

    public static Span WordsOf(Quotation quotation) =>
        quotation.Fragments.Count > 0 ? new Span(quotation.Fragments[0].Start, quotation.Fragments[^1].End) : quotation.Span;
}

/// <summary>What the ids of a document stand for.</summary>
internal sealed class Ids(IEnumerable<Agent> agents, IEnumerable<ResolvedCitation> citations)
{
    public IReadOnlyDictionary<string, Agent> Agents { get; } = agents.DistinctBy(a => a.Id).ToDictionary(a => a.Id, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ResolvedCitation> Citations { get; } =
        citations.DistinctBy(c => c.Citation.Id).ToDictionary(c => c.Citation.Id, StringComparer.Ordinal);
}

/// <summary>A report put in the order in which a person reads it.</summary>
internal sealed class ReportView
{
    private readonly Dictionary<string, Source> sources;

    public ReportView(Report report)
    {
        Report = report;
        sources = report.Sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var byPath = report.Findings.ToLookup(f => f.Path, StringComparer.Ordinal);
        var left = report.Suppressed.ToLookup(s => s.Finding.Path, StringComparer.Ordinal);
        Documents = [.. report.Documents.Select(d => Arrange(d, byPath[d.Document.Path], left[d.Document.Path]))];
        var paths = report.Documents.Select(d => d.Document.Path).ToHashSet(StringComparer.Ordinal);
        Elsewhere = [.. report.Findings.Where(f => !paths.Contains(f.Path))];
    }

    public Report Report { get; }

    public IReadOnlyList<(CheckedDocument Document, IReadOnlyList<Entry> Entries, IReadOnlyList<Finding> Others)> Documents { get; }

    /// <summary>Findings about files that are no document of the report: those that could not be read, and sources.</summary>
    public IReadOnlyList<Finding> Elsewhere { get; }

    public Policy PolicyOf(CheckedDocument document) => document.Policy ?? Report.Policy;

    public Source? SourceOf(string id) => sources.GetValueOrDefault(id);

    /// <summary>Each finding goes to the innermost quotation that holds its span, the rest to the document. Both lists are by start, so that one pass suffices.</summary>
    private static (CheckedDocument, IReadOnlyList<Entry>, IReadOnlyList<Finding>) Arrange(
        CheckedDocument document,
        IEnumerable<Finding> findings,
        IEnumerable<Suppression> suppressed
    )
    {
        var leftOut = suppressed.Where(s => s.Finding.Message.Length > 0).ToLookup(s => (s.Finding.Span, s.Finding.Message));
        var quotations = document.Quotations;
        var lists = new List<Finding>[quotations.Count];
        var others = new List<Finding>();
        var open = new Stack<int>();
        var next = 0;
        foreach (var finding in findings.OrderBy(f => f.Span.Start))
        {
            for (; next < quotations.Count && quotations[next].Quotation.Span.Start <= finding.Span.Start; next++)
            {
                Close(quotations[next].Quotation.Span.Start);
                open.Push(next);
            }
            Close(finding.Span.Start);
            var held = open.Take(64).FirstOrDefault(i => quotations[i].Quotation.Span.Contains(finding.Span), -1);
            if (held < 0 || finding.Span.IsEmpty || (int)finding.Code < 200)
                others.Add(finding);
            else
                (lists[held] ??= []).Add(finding);
        }
        var names = new Ids(document.Agents, document.Citations);
        return (document, [.. quotations.Select((q, i) => Make(q, lists[i] ?? []))], others);

        Entry Make(CheckedQuotation quotation, List<Finding> own) =>
            new(document, quotation, own, names) { LeftOut = leftOut[(quotation.Quotation.Span, quotation.Judgement?.Explanation ?? "")].FirstOrDefault() };

        void Close(int at)
        {
            while (open.Count > 0 && quotations[open.Peek()].Quotation.Span.End <= at)
                open.Pop();
        }
    }
}
