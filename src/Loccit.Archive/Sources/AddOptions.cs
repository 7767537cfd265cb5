namespace Loccit.Archive;

/// <summary>How files are added.</summary>
public sealed record AddOptions
{
    /// <summary>Whether pages that are pictures are read; see <see cref="Documents.ReadingOptions.RecognisesText"/>.</summary>
    /// <value>Default: no.</value>
    public bool RecognisesText { get; init; }

    /// <summary>Only documents with these digests are added.</summary>
    /// <value>Default: null, for all.</value>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>Told how many of how many files are done; may be null.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Ends the adding after what is being added.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>What adding a document came to.</summary>
public enum AdditionKind
{
    /// <summary>A source of its own.</summary>
    Added,

    /// <summary>A new capture of a source: what lies at its path or address has changed.</summary>
    Changed,

    /// <summary>The same bytes as a source that is held, from another place; the place was noted.</summary>
    SameBytes,

    /// <summary>Nothing new.</summary>
    Held,
}

/// <summary>A document that was added, for good: it is told when it is safe.</summary>
/// <param name="Kind">What that came to.</param>
/// <param name="Source">Number of the source.</param>
/// <param name="Path">The document.</param>
public sealed record Addition(AdditionKind Kind, long Source, string Path);
