namespace Loccit.Versions;

/// <summary>What became of a passage in a later version of its source.</summary>
public enum Fate
{
    /// <summary>The same words stand where they stood.</summary>
    Same,

    /// <summary>The same words stand elsewhere, and only there.</summary>
    Moved,

    /// <summary>Other words stand in their place.</summary>
    Altered,

    /// <summary>Several passages may be the one that was meant; none is taken for it.</summary>
    Ambiguous,

    /// <summary>Neither the words nor anything in their place.</summary>
    Gone,
}

/// <summary>A passage in two versions of its source.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Before">Where it stood, in the earlier version's text; UTF-16 offsets, half-open.</param>
/// <param name="After">What stands for it in the later version; empty where it is gone, or nobody can say.</param>
/// <param name="Candidates">Where several may be meant, all of them, by start; at most ten.</param>
public sealed record PassageFate(Fate Fate, Span Before, Span After, IReadOnlyList<Span> Candidates);
