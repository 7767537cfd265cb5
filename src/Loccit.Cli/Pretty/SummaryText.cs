using Loccit.Formats;

namespace Loccit.Cli.Pretty;

/// <summary>A report in two sentences.</summary>
internal static class SummaryText
{
    public static IEnumerable<string> Lines(Report report)
    {
        var summary = new Summary(report);
        var verdicts = Names.Verdicts.Where(v => !Wording.CouldNotCheck(v) && summary[v] > 0).Select(v => $"{summary[v]} {Names.Of(v)}").ToList();
        var first = Wording.Count(summary.Checked, "quotation");
        if (verdicts.Count > 0)
            first += ": " + string.Join(", ", verdicts);
        if (summary.CouldNotCheck > 0)
        {
            var why = Names.Verdicts.Where(v => Wording.CouldNotCheck(v) && summary[v] > 0).Select(v => $"{summary[v]} {Names.Of(v)}");
            first += $"; could not check {summary.CouldNotCheck} ({string.Join(", ", why)})";
        }
        var aside = new[]
        {
            (summary[QuotationKind.Title], "title"),
            (summary[QuotationKind.Scare], "scare quote"),
            (summary[QuotationKind.Indirect], "indirect quotation"),
        }
            .Where(a => a.Item1 > 0)
            .Select(a => Wording.Count(a.Item1, a.Item2))
            .ToList();
        if (aside.Count > 0)
            first += $"; {string.Join(", ", aside[..^1])}{(aside.Count > 1 ? " and " : "")}{aside[^1]} left aside";
        yield return first + ".";

        var findings = new[] { Severity.Error, Severity.Warning, Severity.Note }
            .Where(s => summary[s] > 0)
            .Select(s => Wording.Count(summary[s], Names.Of(s)))
            .ToList();
        if (report.Suppressed.Count > 0)
        {
            var by = report.Suppressed.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Wording.By(g.Key)}");
            yield return $"{Wording.Count(report.Suppressed.Count, "finding")} left out: {string.Join(", ", by)}.";
        }
        var held = report.Sources.Count(s => s.Unreadable is null);
        var unread = report.Sources.Count - held;
        yield return $"{(findings.Count > 0 ? string.Join(", ", findings) : "No findings")}. {Policies(report)}, {Wording.Count(held, "source")} read{(unread > 0 ? $", {unread} unreadable" : "")}.";
    }

    /// <summary>Those that judged, in the order of the documents.</summary>
    private static string Policies(Report report)
    {
        var used = report.Documents.Select(d => d.Policy ?? report.Policy).DefaultIfEmpty(report.Policy).DistinctBy(p => (p.Id, p.Fingerprint)).ToList();
        return $"{(used.Count == 1 ? "Policy" : "Policies")} {string.Join(", ", used.Select(p => $"{Visible.Line(p.Id)} ({p.Fingerprint})"))}";
    }
}
