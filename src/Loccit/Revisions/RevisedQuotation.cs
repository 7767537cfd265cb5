namespace Loccit.Revisions;

/// <summary>A quotation in two versions of a document.</summary>
public sealed record RevisedQuotation
{
    /// <summary>As it stood; null if it was added.</summary>
    public QuotedWords? Before { get; init; }

    /// <summary>As it stands; null if it was lost.</summary>
    public QuotedWords? After { get; init; }

    /// <summary>What was done to it.</summary>
    public RevisionKinds Kinds { get; init; }

    /// <summary>How much that matters: changed words by the policy's rules, a lost or moved quotation as an error, a speaker or citation that is no longer named as a warning, the rest as a note.</summary>
    public Severity Severity { get; init; }

    /// <summary>Every difference of the words; spans count in <see cref="QuotedWords.Text"/>, the earlier version is the source's side.</summary>
    public IReadOnlyList<Edit> Edits { get; init; } = [];
}
