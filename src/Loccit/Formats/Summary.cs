namespace Loccit.Formats;

/// <summary>A report in figures. Every format counts by this one.</summary>
public sealed class Summary
{
    private readonly Dictionary<Verdict, int> verdicts = [];
    private readonly Dictionary<QuotationKind, int> kinds = [];
    private readonly int[] severities = new int[3];

    /// <summary>Counts a report.</summary>
    public Summary(Report report)
    {
        foreach (var document in report.Documents)
        {
            foreach (var quotation in document.Quotations)
            {
                kinds[quotation.Quotation.Kind] = this[quotation.Quotation.Kind] + 1;
                if (quotation.Judgement is { } judgement)
                    verdicts[judgement.Verdict] = this[judgement.Verdict] + 1;
            }
        }
        foreach (var finding in report.Findings)
            severities[(int)finding.Severity]++;
        Checked = verdicts.Values.Sum();
        CouldNotCheck = this[Verdict.Inconclusive] + this[Verdict.Unavailable] + this[Verdict.Translated];
    }

    /// <summary>Quotations that claim somebody's words: all but titles, scare quotes and indirect quotations.</summary>
    public int Checked { get; }

    /// <summary>Those of <see cref="Checked"/> on whose words nothing could be said: inconclusive, unavailable or translated.</summary>
    public int CouldNotCheck { get; }

    /// <summary>Number of quotations with this verdict.</summary>
    public int this[Verdict verdict] => verdicts.GetValueOrDefault(verdict);

    /// <summary>Number of quotations of this kind.</summary>
    public int this[QuotationKind kind] => kinds.GetValueOrDefault(kind);

    /// <summary>Number of findings of this severity.</summary>
    public int this[Severity severity] => severities[(int)severity];
}
