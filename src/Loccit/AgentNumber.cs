namespace Loccit;

/// <summary>Whether an <see cref="Agent"/> is one or several.</summary>
public enum AgentNumber
{
    /// <summary>"a top aide".</summary>
    Singular,

    /// <summary>"the officials".</summary>
    Plural,
}
