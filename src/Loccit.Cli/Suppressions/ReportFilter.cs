using Loccit.Cli.Configuration;
using Loccit.Cli.Versions;

namespace Loccit.Cli.Suppressions;

/// <summary>Takes from a report what the settings, the baseline and unchanged lines leave out.</summary>
internal static class ReportFilter
{
    /// <summary>Findings under the severities that the settings give them, without the codes that they ignore.</summary>
    public static Report Set(Report report, Settings settings)
    {
        if (settings.File is null)
            return report;
        var kept = new List<Finding>();
        var suppressed = new List<Suppression>(report.Suppressed);
        foreach (var finding in report.Findings)
        {
            var severity = finding.Severity;
            Setting<IReadOnlyList<FindingCode>>? ignored = null;
            var isSet = false;
            foreach (var files in settings.Of(BothVersions.FileOf(finding.Path)))
            {
                if (!isSet && files.Severities.TryGetValue(finding.Code, out var set))
                    (severity, isSet) = (set.Value, true);
                if (ignored is null && files.Ignore is { } codes && codes.Value.Contains(finding.Code))
                    ignored = codes;
            }
            var weighed = severity == finding.Severity ? finding : finding with { Severity = severity };
            if (ignored is null)
                kept.Add(weighed);
            else
                suppressed.Add(new Suppression(weighed, SuppressionKind.Setting, ignored.Where));
        }
        return report with { Findings = kept, Suppressed = suppressed };
    }

    /// <summary>Findings about words, or words of a source, that were changed since a revision. What is about a file as a whole stays.</summary>
    public static Report ChangedSince(Report report, string revision)
    {
        if (report.Findings.Count == 0)
            return report;
        var changes = GitChanges.Since(BothVersions.FileOf(report.Findings[0].Path), revision);
        var lines = new Dictionary<string, IReadOnlyList<(int First, int Last)>?>(StringComparer.Ordinal);
        var kept = new List<Finding>();
        var suppressed = new List<Suppression>(report.Suppressed);
        var documents = report.Documents.DistinctBy(d => d.Document.Path).ToDictionary(d => d.Document.Path, d => d.Document, StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            if (IsChanged(finding) || finding.Related.Any(r => LinesOf(r.Path) is null or { Count: > 0 }))
                kept.Add(finding);
            else
                suppressed.Add(new Suppression(finding, SuppressionKind.Unchanged, $"as in {revision}"));
        }
        return report with { Findings = kept, Suppressed = suppressed };

        bool IsChanged(Finding finding)
        {
            if (!documents.TryGetValue(finding.Path, out var document) || finding.Span.IsEmpty)
                return true;
            var region = document.RegionOf(finding.Span);
            if (LinesOf(region?.Path ?? finding.Path) is not { } changed)
                return true;
            // of a format without lines it is known only whether the file was changed
            return region is null ? changed.Count > 0 : changed.Any(c => c.First <= region.EndLine && c.Last >= region.Line);
        }

        IReadOnlyList<(int First, int Last)>? LinesOf(string path)
        {
            if (!lines.TryGetValue(path, out var known))
                lines[path] = known = changes.LinesOf(BothVersions.FileOf(path));
            return known;
        }
    }
}
