namespace Loccit.Documents;

/// <summary>Limits for reading.</summary>
public sealed record ReadingOptions
{
    /// <summary>The largest file that is read, in bytes.</summary>
    /// <value>1 to 2,000,000,000; default: 1 GiB. What is larger is told, not read.</value>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>The longest Markdown text that is parsed as such, in UTF-16 units; a longer one is read as plain text and told.</summary>
    /// <value>0 or more; default: 20,000,000.</value>
    public int MaxMarkdown { get; init; } = 20_000_000;

    /// <summary>The most pages of a PDF that are read; of a longer one the first are, and it is told.</summary>
    /// <value>1 or more; default: 10,000.</value>
    public int MaxPages { get; init; } = 10_000;

    /// <summary>The largest part of a Word document that is read, in bytes when unpacked; a document with a larger one is told, not read.</summary>
    /// <value>1 or more; default: 100,000,000.</value>
    public long MaxPart { get; init; } = 100_000_000;

    /// <summary>Which version of a document with tracked changes is read.</summary>
    /// <value>Default: <see cref="TrackedChanges.Accepted"/>.</value>
    public TrackedChanges Changes { get; init; }
}
