namespace Loccit.Speakers;

/// <summary>Who speaks a quotation, while agents have no number yet.</summary>
/// <param name="Cue">Mention and cue.</param>
/// <param name="Agent">The agent, if the mention could be resolved.</param>
/// <param name="Basis">The rule that decided.</param>
internal sealed record Attributed(Cue Cue, AgentRegister.Entry? Agent, string Basis)
{
    public Attribution ToAttribution() => new(Cue.Speaker, Cue.Span, Agent?.Id, Basis);
}
