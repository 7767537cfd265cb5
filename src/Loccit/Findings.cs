using Loccit.Matching;

namespace Loccit;

/// <summary>What a checked document has to tell the user.</summary>
internal static class Findings
{
    /// <summary>Findings of a document's citations and verdicts, and those found already, by place.</summary>
    public static IReadOnlyList<Finding> Of(CheckedDocument document, IReadOnlyList<Source> sources, Policy policy, IEnumerable<Finding> known)
    {
        var findings = known.ToList();
        var path = document.Document.Path;
        var byId = sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var bearing = Bearing(document);
        foreach (var c in document.Citations)
        {
            if (c.Source is null && c.Candidates.Count > 1 && bearing.Contains(c.Citation.Id))
            {
                findings.Add(
                    new Finding(
                        FindingCode.AmbiguousSource,
                        Severity.Warning,
                        path,
                        c.Citation.Span,
                        $"“{c.Citation.Text}” fits {c.Candidates.Count} sources: {string.Join(", ", c.Candidates)}."
                    )
                    {
                        Related = [.. c.Candidates.Select(id => new Related(byId[id].Path, default, byId[id].Metadata.Title ?? id))],
                    }
                );
            }
            else if (c.Source is { } found && c.Rule is "title-fuzzy" or "title-other-date")
            {
                findings.Add(
                    new Finding(
                        FindingCode.CitationSlip,
                        Severity.Note,
                        path,
                        c.Citation.Span,
                        $"“{c.Citation.Text}” was taken for {Describe(byId[found])}, which it names with a slip."
                    )
                );
            }
        }
        foreach (var q in document.Quotations)
        {
            if (!q.Quotation.Kind.ClaimsWords())
                continue;
            if (OfVerdict(q, document, byId, policy) is { } finding)
                findings.Add(finding);
            if (q.Judgement is { CitedPlace: { } cited, Source: { } at, Verdict: not Verdict.Misplaced })
                findings.Add(
                    new Finding(FindingCode.Misplaced, Severity.Warning, path, q.Quotation.Span, Explain.Misplaced(q.Judgement.Passages[0], byId[at], cited))
                    {
                        Related = Related(q.Judgement, byId),
                    }
                );
            if (q.Quotation.Citations.Count == 0 && q.Judgement is { Source: not null, Verdict: not Verdict.Absent })
            {
                findings.Add(
                    new Finding(
                        FindingCode.NotCited,
                        Severity.Note,
                        path,
                        q.Quotation.Span,
                        $"No source is cited; the words were looked for in all sources and found in {Describe(byId[q.Judgement.Source])}."
                    )
                    {
                        Related = Related(q.Judgement, byId),
                    }
                );
            }
        }
        return [.. findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Code)];
    }

    /// <summary>The citations on which a quotation rests that has no other which leads to a source.</summary>
    private static HashSet<string> Bearing(CheckedDocument document)
    {
        var found = document.Citations.Where(c => c.Source is not null).Select(c => c.Citation.Id).ToHashSet(StringComparer.Ordinal);
        return document
            .Quotations.Where(q => !q.Quotation.Citations.Any(b => found.Contains(b.Citation)))
            .SelectMany(q => q.Quotation.Citations.Select(b => b.Citation))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static Finding? OfVerdict(CheckedQuotation q, CheckedDocument document, Dictionary<string, Source> sources, Policy policy)
    {
        if (q.Judgement is not { } judgement)
            return null;
        var wrong = judgement.Edits.Where(e => !e.Allowed).ToList();
        var fromRules = wrong.Count == 0 ? Severity.Error : wrong.Max(e => e.IsGlyphs ? Severity.Note : policy[e.Rule].Severity);
        var (code, severity) = judgement.Verdict switch
        {
            Verdict.Altered => (FindingCode.Altered, fromRules),
            Verdict.Mismarked => (FindingCode.Mismarked, fromRules),
            Verdict.Truncated => (FindingCode.Truncated, fromRules),
            Verdict.Spliced => (FindingCode.Spliced, fromRules),
            Verdict.Misplaced => (FindingCode.Misplaced, Severity.Warning),
            Verdict.Misattributed => (FindingCode.Misattributed, Severity.Error),
            Verdict.Absent => (FindingCode.Absent, q.Quotation.Citations.Count > 0 ? Severity.Error : Severity.Warning),
            Verdict.Inconclusive => (FindingCode.Inconclusive, Severity.Note),
            Verdict.Translated => (FindingCode.Translated, Severity.Note),
            Verdict.Unavailable when judgement.Source is not null => (FindingCode.SourceUnreadable, Severity.Warning),
            Verdict.Unavailable => (FindingCode.SourceNotHeld, sources.Count == 0 ? Severity.Note : Severity.Warning),
            _ => (default, Severity.Note),
        };
        if (code == default)
            return null;
        return new Finding(code, severity, document.Document.Path, q.Quotation.Span, judgement.Explanation)
        {
            Related = Related(judgement, sources),
            Suggestion = Suggestion(judgement) is { } mended && mended != q.Quotation.Text ? mended : null,
        };
    }

    /// <summary>Words with marks of their own ("…," she said, "…") cannot stand in the place of a quotation.</summary>
    private static readonly System.Buffers.SearchValues<char> DoubleMarks = System.Buffers.SearchValues.Create("\"\u201c\u201d\u201e\u00ab\u00bb");

    private static Related[] Related(Judgement judgement, Dictionary<string, Source> sources) =>
        [.. judgement.Passages.Select(p => new Related(sources[p.Source].Path, p.Span, p.Text))];

    /// <summary>The least that would mend it; the source's own words where nothing less does and they hold no marks of their own.</summary>
    private static string? Suggestion(Judgement judgement) =>
        judgement.Suggestion is not { } suggestion ? null : suggestion.Marked ?? (suggestion.Exact.AsSpan().ContainsAny(DoubleMarks) ? null : suggestion.Exact);

    private static string Describe(Source source) => source.Metadata.Title is { } title ? $"“{title}” ({source.Id})" : source.Id;
}
