namespace Loccit;

/// <summary>A citation with the source it was found to name.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Source">Id of the source; null if none is held or several fit.</param>
/// <param name="Candidates">Ids of the sources that fit equally well, if more than one does.</param>
/// <param name="Rule">Code of the rule that found it, e.g. <c>doi</c>, <c>title</c>, <c>title-fuzzy</c>; empty if nothing fits.</param>
public sealed record ResolvedCitation(Citation Citation, string? Source, IReadOnlyList<string> Candidates, string Rule);

/// <summary>A quotation with its verdict.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Place">Where it stands in its document.</param>
/// <param name="Judgement">The verdict and its evidence; null for titles and scare quotes, which claim nobody's words (the report says <c>unavailable</c> of them, with that reason).</param>
public sealed record CheckedQuotation(Quotation Quotation, Place Place, Judgement? Judgement);

/// <summary>A document with all that was found in it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Quotations">By start.</param>
/// <param name="Citations">By start.</param>
/// <param name="Agents">By first mention.</param>
public sealed record CheckedDocument(
    Document Document,
    IReadOnlyList<CheckedQuotation> Quotations,
    IReadOnlyList<ResolvedCitation> Citations,
    IReadOnlyList<Agent> Agents
)
{
    /// <summary>The policy that this document was judged by; null if it is the report's.</summary>
    public Policy? Policy { get; init; }
}

/// <summary>The result of a check, from which every format is made.</summary>
/// <param name="Policy">The policy judged by, where a document has none of its own.</param>
/// <param name="Documents">In the order given.</param>
/// <param name="Sources">Every source held, by id.</param>
/// <param name="Findings">By document and place, then code.</param>
public sealed record Report(Policy Policy, IReadOnlyList<CheckedDocument> Documents, IReadOnlyList<Source> Sources, IReadOnlyList<Finding> Findings)
{
    /// <summary>Findings that are left out of <see cref="Findings"/>, and why.</summary>
    public IReadOnlyList<Suppression> Suppressed { get; init; } = [];
}
