namespace Loccit.Quotations;

/// <summary>Tells the user of marks that do not fit.</summary>
internal static class MarkFindings
{
    public static List<Finding> Of(string path, PairedMarks paired)
    {
        var findings = new List<Finding>();
        foreach (var mark in paired.Unclosed)
            findings.Add(new(FindingCode.UnclosedMark, Severity.Warning, path, mark.Span, "This opening quotation mark is never closed."));
        foreach (var mark in paired.Stray)
            findings.Add(new(FindingCode.StrayMark, Severity.Warning, path, mark.Span, "This quotation mark closes nothing and opens nothing."));
        foreach (var words in paired.Words)
        {
            if (words is { IsMixed: true, Close: { } close })
                findings.Add(
                    new(FindingCode.MixedMarks, Severity.Note, path, close.Span, "The closing quotation mark is of another kind than the opening one.")
                );
        }
        findings.Sort((a, b) => (a.Span, a.Code).CompareTo((b.Span, b.Code)));
        return findings;
    }
}
