namespace Loccit.Citations;

/// <summary>A citation that a detector has found, before it is numbered and bound.</summary>
/// <param name="Form">How it is given.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Its words as read.</param>
/// <param name="Reference">What they say of the work.</param>
internal sealed record CitationFind(CitationForm Form, Span Span, string Text, Reference Reference)
{
    /// <summary>Index of the quotation that it stands right behind, or behind whose sentence it stands; -1 if there is none.</summary>
    public int Follows { get; init; } = -1;

    /// <summary>Index of the quotation that it introduces with a colon: "In the words of Osei (Lindqvist 2020): …"; -1 if there is none.</summary>
    public int Introduces { get; init; } = -1;

    /// <summary>True if it is reported even where no quotation is bound to it.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>The places that call it, if it is a note.</summary>
    public IReadOnlyList<Span> Calls { get; init; } = [];

    /// <summary>Class of the noun that names the work ("paper", "speech"), by which later text takes it up; null if there is none.</summary>
    public string? WorkClass { get; init; }
}
