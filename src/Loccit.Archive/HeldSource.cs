namespace Loccit.Archive;

/// <summary>A work that an archive holds.</summary>
public sealed record HeldSource
{
    /// <summary>Its number in the archive, from 1; never given twice.</summary>
    public required long Number { get; init; }

    /// <summary>"s12": what it is called on the command line.</summary>
    public string Id => $"s{Number}";

    /// <summary>"s12/report.pdf": what it is called in reports; the file's name goes with it, so that a citation by that name finds it.</summary>
    public string Name => Captures.Count == 0 ? Id : $"{Id}/{FileName}";

    /// <summary>The last part of its path; of a page without one its host.</summary>
    public string FileName =>
        Captures.Count == 0 ? ""
        : Current.Path.TrimEnd('/') is var path ? path[(path.LastIndexOf('/') + 1)..]
        : "";

    /// <summary>When it was first added.</summary>
    public required DateTimeOffset Added { get; init; }

    /// <summary>When it was removed; null while it is held.</summary>
    public DateTimeOffset? Removed { get; init; }

    /// <summary>All its captures, the newest last; none once it is removed.</summary>
    public required IReadOnlyList<HeldCapture> Captures { get; init; }

    /// <summary>The newest capture: the one that quotations are checked against.</summary>
    public HeldCapture Current => Captures[^1];

    /// <summary>What was entered by <c>edit</c>; null if nothing was.</summary>
    public Metadata? Edited { get; init; }

    /// <summary>What a file beside it said when it was added; null if there was none.</summary>
    public Metadata? Given { get; init; }

    /// <summary>What is known of the work: what was entered, else given, else found in the document.</summary>
    public Metadata Metadata => (Edited ?? Metadata.None).Or((Given ?? Metadata.None).Or(Captures.Count > 0 ? Current.Found : Metadata.None));

    /// <summary>Its tags, in order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Notes on it, the oldest first.</summary>
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];
}

/// <summary>What somebody noted on a source.</summary>
/// <param name="At">When, by this machine's clock.</param>
/// <param name="Text">The note.</param>
public sealed record SourceNote(DateTimeOffset At, string Text);
