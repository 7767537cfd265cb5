namespace Loccit;

/// <summary>What a check of one quotation came to, with its evidence.</summary>
public sealed record Judgement
{
    /// <summary>The outcome.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Every kind of difference that the verdict rests on.</summary>
    public EditKinds Flags { get; init; }

    /// <summary>Id of the source the verdict is about; null if there is none.</summary>
    public string? Source { get; init; }

    /// <summary>Where the words were found, in the order of the quotation's fragments; for <see cref="Verdict.Absent"/> the nearest passage, if any came near.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Every difference, by place in the quotation.</summary>
    public IReadOnlyList<Edit> Edits { get; init; } = [];

    /// <summary>One sentence for the user: what was looked for, where, and what was found.</summary>
    public required string Explanation { get; init; }

    /// <summary>Share of the source's words that character recognition damaged, 0 to 1, if the verdict was given with that in mind; null otherwise.</summary>
    public double? SourceDamage { get; init; }

    /// <summary>What could be printed instead; null where nothing is wrong or the words were not found.</summary>
    public Suggestion? Suggestion { get; init; }

    /// <summary>Number of places where the words stand, if they were counted (<see cref="Verdict.Inconclusive"/>); 0 otherwise.</summary>
    public int Places { get; init; }

    /// <summary>The place in the source that is cited for the words ("p. 12"), if they stand at another place of it; null otherwise.</summary>
    public string? CitedPlace { get; init; }

    /// <summary>Whom the source itself gives the words to, where it quotes them: first the one it quotes, then whom that one quotes; empty if they are its own, and for words verified alone.</summary>
    public IReadOnlyList<SourceSpeaker> SourceSpeakers { get; init; } = [];
}
