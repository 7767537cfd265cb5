namespace Loccit;

/// <summary>What was found in a document before any source is looked at.</summary>
/// <param name="Document">The document.</param>
/// <param name="Quotations">By start; a parent precedes its children.</param>
/// <param name="Citations">By start.</param>
/// <param name="Agents">By first mention.</param>
/// <param name="Findings">Unclosed or stray marks, and what else the reader noticed.</param>
public sealed record Reading(
    Document Document,
    IReadOnlyList<Quotation> Quotations,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Agent> Agents,
    IReadOnlyList<Finding> Findings
);
