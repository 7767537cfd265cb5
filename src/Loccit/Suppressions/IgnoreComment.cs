namespace Loccit.Suppressions;

/// <summary>A stretch of a document in which findings are ignored.</summary>
/// <param name="Covers">The stretch.</param>
/// <param name="Codes">The codes that are ignored; empty for all.</param>
/// <param name="Reason">Why, in the author's words.</param>
/// <param name="Comment">The comment that says so.</param>
internal sealed record IgnoreComment(Span Covers, IReadOnlyList<FindingCode> Codes, string Reason, Comment Comment)
{
    /// <summary>True if a finding begins in the stretch or touches it, and is of its codes.</summary>
    public bool Applies(Finding finding) =>
        finding.Span.Start < Covers.End
        && Math.Max(finding.Span.End, finding.Span.Start + 1) > Covers.Start
        && (Codes.Count == 0 || Codes.Contains(finding.Code));
}
