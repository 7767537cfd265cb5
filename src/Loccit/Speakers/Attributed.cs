namespace Loccit.Speakers;

/// <summary>Who speaks a quotation, while agents have no number yet.</summary>
/// <param name="Cue">Mention and cue.</param>
/// <param name="Agent">The agent, if the mention could be resolved.</param>
/// <param name="Basis">The rule that decided.</param>
internal sealed record Attributed(Cue Cue, AgentEntry? Agent, string Basis)
{
    /// <summary>By the cue, or by the pronoun in it if somebody with a name is found for it.</summary>
    public static Attributed By(Cue cue, AgentEntry? agent, string? basis = null) =>
        new(cue, agent, cue.Kind == PhraseKind.Pronoun && agent is { Words.Count: > 0 } ? Speakers.Basis.Pronoun : basis ?? cue.Basis);

    /// <summary>As reported. A mention that lies on its cue is the mention: the cue is not told twice.</summary>
    /// <param name="conversation">True if the text is read as a conversation, where the rules are right less often.</param>
    public Attribution ToAttribution(bool conversation) =>
        new(Cue.Mention ?? Cue.Speaker, Cue.Span is { } cue && Cue.Speaker is { } speaker && cue.Overlaps(speaker) ? null : Cue.Span, Agent?.Id, Basis)
        {
            Confidence = Cue.Speaker is null && Agent is null ? null : Confidences.Of(Basis, conversation),
        };
}
