namespace Loccit;

/// <summary>A person or body, over all its mentions in a document.</summary>
/// <param name="Id">"a1", "a2" … by first mention.</param>
/// <param name="Name">The fullest name given.</param>
/// <param name="Mentions">Every mention, pronouns that were resolved included, by start.</param>
public sealed record Agent(string Id, string Name, IReadOnlyList<Span> Mentions)
{
    /// <summary>A person or a body; null if the text does not tell.</summary>
    public AgentKind? Kind { get; init; }

    /// <summary>What titles, nouns and pronouns give; null if they give none.</summary>
    public AgentGender? Gender { get; init; }

    /// <summary>One or several; null if the text does not tell.</summary>
    public AgentNumber? Number { get; init; }
}
