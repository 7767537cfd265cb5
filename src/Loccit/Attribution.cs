namespace Loccit;

/// <summary>Who is quoted.</summary>
/// <param name="Speaker">The mention of the speaker as the text gives it, with role and apposition ("he", "a top aide", "Ann Lee, the mayor"); null if only the cue stands.</param>
/// <param name="Cue">The word that introduces the words ("said", "according to", ":"); null if there is none.</param>
/// <param name="Agent">Id of the agent behind the mention, or null.</param>
/// <param name="Basis">Code of the rule that decided, e.g. <c>cue-after</c>, <c>continuation</c>, <c>citation</c>; <c>docs/reasons.md</c> explains each.</param>
public sealed record Attribution(Span? Speaker, Span? Cue, string? Agent, string Basis)
{
    /// <summary>How often a speaker found by this rule is the right one, 0 to 1, as measured on labelled texts; null where no speaker was found.</summary>
    public double? Confidence { get; init; }
}
