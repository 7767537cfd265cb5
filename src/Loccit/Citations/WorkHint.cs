namespace Loccit.Citations;

/// <summary>What a single word tells of its sentence, before the sentence is read closely.</summary>
[Flags]
internal enum WorkHint
{
    None = 0,

    /// <summary>A work may be named or taken up again here.</summary>
    Work = 1,

    /// <summary>A work or who made it may be meant.</summary>
    Pronoun = 2,

    /// <summary>The sentence is an item of a list if it begins so, and a number follows: "Point two".</summary>
    Item = 4,

    /// <summary>The same, and a comma follows: "Finally,".</summary>
    Ordinal = 8,

    /// <summary>What tells something only of the first word.</summary>
    Opening = Item | Ordinal,
}
