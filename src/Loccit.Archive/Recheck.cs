using Loccit.Versions;

namespace Loccit.Archive;

/// <summary>What looking at a source again came to: of its passages that quotations rest on, the worst.</summary>
public enum RecheckOutcome
{
    /// <summary>The passages stand where they stood; of a source that nothing rests on, its text is the same.</summary>
    Same,

    /// <summary>The words are there, at another place of the source.</summary>
    Moved,

    /// <summary>Other words stand in their place; of a source that nothing rests on, its text is another.</summary>
    Altered,

    /// <summary>Several passages may be the one that was quoted.</summary>
    Ambiguous,

    /// <summary>The source, or words of it that are quoted, are not there any more.</summary>
    Gone,

    /// <summary>The source could not be had this time.</summary>
    Unreachable,
}

/// <summary>What looking at a source again came to.</summary>
/// <param name="Source">The source, as it is held now.</param>
/// <param name="Outcome">In a word.</param>
/// <param name="Why">Where it is gone or could not be had, a sentence that says why; else null.</param>
/// <param name="Before">The capture that was the newest before.</param>
/// <param name="Passages">What became of the words that quotations rest on; empty where nothing changed.</param>
public sealed record Recheck(HeldSource Source, RecheckOutcome Outcome, string? Why, HeldCapture Before, IReadOnlyList<RecheckedPassage> Passages)
{
    /// <summary>True if another capture is the newest now.</summary>
    public bool IsNew => Source.Current.Sha256 != Before.Sha256;
}

/// <summary>Words of a source that a quotation rests on, in the capture that it was judged by and in the newest.</summary>
/// <param name="Quotation">The quotation with its verdict.</param>
/// <param name="Fate">What became of the words.</param>
/// <param name="Before">The words as they were.</param>
/// <param name="After">What stands for them now; empty if nothing does, or nobody can say.</param>
/// <param name="Place">Where that stands, in words; empty likewise.</param>
/// <param name="Candidates">Where several may be meant, their words.</param>
/// <param name="Verdict">What the quotation would be judged now; null if that could not be found out.</param>
public sealed record RecheckedPassage(
    KeptQuotation Quotation,
    Fate Fate,
    string Before,
    string After,
    string Place,
    IReadOnlyList<string> Candidates,
    string? Verdict
)
{
    /// <summary>The fate of the words as an outcome of looking again.</summary>
    public RecheckOutcome Outcome =>
        Fate switch
        {
            Fate.Same => RecheckOutcome.Same,
            Fate.Moved => RecheckOutcome.Moved,
            Fate.Altered => RecheckOutcome.Altered,
            Fate.Ambiguous => RecheckOutcome.Ambiguous,
            _ => RecheckOutcome.Gone,
        };
}
