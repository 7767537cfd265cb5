namespace Loccit.Archive;

/// <summary>A document that was checked, over all its versions.</summary>
public sealed record HeldDocument
{
    /// <summary>Its number in the archive, from 1; never given twice.</summary>
    public required long Number { get; init; }

    /// <summary>"d3": what it is called on the command line.</summary>
    public string Id => $"d{Number}";

    /// <summary>Its path, kept as those of sources are; see <see cref="HeldCapture.Path"/>.</summary>
    public required string Path { get; init; }

    /// <summary>When it was removed; null while it is held.</summary>
    public DateTimeOffset? Removed { get; init; }

    /// <summary>Its checks, the newest last; each has another result than the one before.</summary>
    public required IReadOnlyList<KeptCheck> Checks { get; init; }
}

/// <summary>A check of a document.</summary>
/// <param name="At">When, by this machine's clock.</param>
/// <param name="Sha256">Digest of the document's bytes, which are kept.</param>
/// <param name="Report">Digest of the report, a line of JSON, which is kept.</param>
/// <param name="Title">The document's title; null if it has none.</param>
/// <param name="Policy">Id of the policy.</param>
/// <param name="Verdicts">How many quotations came to each verdict.</param>
public sealed record KeptCheck(DateTimeOffset At, string Sha256, string Report, string? Title, string Policy, IReadOnlyDictionary<string, int> Verdicts);

/// <summary>A quotation as the newest check of its document has it.</summary>
public sealed record KeptQuotation
{
    /// <summary>Number of the document.</summary>
    public required long Document { get; init; }

    /// <summary>Path of the document.</summary>
    public required string Path { get; init; }

    /// <summary>When that was checked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>"q4": the quotation in its document.</summary>
    public required string Id { get; init; }

    /// <summary>The quoted words.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands, in words.</summary>
    public required string Place { get; init; }

    /// <summary>Name of the speaker; null if the document does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>The verdict; null for words that claim to be nobody's.</summary>
    public string? Verdict { get; init; }

    /// <summary>The sentence about it; empty if it was removed with its source.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Number of the source that the verdict rests on; null if there is none.</summary>
    public long? Source { get; init; }

    /// <summary>Digest of the capture of it.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The source's own words; null if none were found.</summary>
    public string? Passage { get; init; }

    /// <summary>Where they stand, in words.</summary>
    public string? PassagePlace { get; init; }
}
