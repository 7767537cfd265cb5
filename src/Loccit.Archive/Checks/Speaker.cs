namespace Loccit.Archive;

/// <summary>One who is quoted, over all documents.</summary>
/// <param name="Name">The fullest name that a document gives.</param>
/// <param name="Names">Every name that is taken for this one, in order: "Franklin D. Roosevelt", "President Roosevelt".</param>
public sealed record Speaker(string Name, IReadOnlyList<string> Names)
{
    /// <summary>All that is quoted of them, by document and place.</summary>
    public IReadOnlyList<KeptQuotation> Quotations { get; init; } = [];

    /// <summary>The fuller names that this one may stand for, where several may: then it is none of theirs.</summary>
    public IReadOnlyList<string> MayBe { get; init; } = [];
}
