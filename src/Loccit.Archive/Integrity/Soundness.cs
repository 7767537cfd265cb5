namespace Loccit.Archive.Integrity;

/// <summary>What came of verifying an archive.</summary>
/// <param name="Captures">Number of captures that were read.</param>
/// <param name="Unneeded">Captures that nothing refers to: a run that was stopped left them, and they do no harm.</param>
/// <param name="Renewed">Texts that were damaged and are made again of their captures when they are needed.</param>
/// <param name="Findings">What is damaged or missing; empty for a sound archive.</param>
public sealed record Soundness(int Captures, int Unneeded, int Renewed, IReadOnlyList<Finding> Findings);
