namespace Loccit;

/// <summary>What an <see cref="Agent"/> is.</summary>
public enum AgentKind
{
    /// <summary>Somebody, or several together: "Ann Lee", "a top aide", "the officials".</summary>
    Person,

    /// <summary>A ministry, a firm, a paper, a state.</summary>
    Body,
}
