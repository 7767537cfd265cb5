namespace Loccit;

/// <summary>The gender by which a text speaks of an <see cref="Agent"/>.</summary>
public enum AgentGender
{
    /// <summary>she, Mrs., the woman.</summary>
    Feminine,

    /// <summary>he, Mr., the man.</summary>
    Masculine,
}
