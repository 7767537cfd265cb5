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

    /// <summary>The largest thing in a packed file that is read, in bytes when unpacked: a part of a Word document or a book, a document in an archive. A larger one is told, not read.</summary>
    /// <value>1 to 2,000,000,000; default: 100,000,000.</value>
    public long MaxPart { get; init; } = 100_000_000;

    /// <summary>The most bytes that are unpacked of an archive of documents, all of them and those of archives in it taken together; what is behind them is told, not read. Nor is more than 64 MiB and a hundred times the archive's own size.</summary>
    /// <value>1 or more; default: 8 GiB.</value>
    public long MaxUnpacked { get; init; } = 8L << 30;

    /// <summary>How many archives one in another are opened inside of an archive.</summary>
    /// <value>0 or more; default: 4.</value>
    public int MaxDepth { get; init; } = 4;

    /// <summary>Whether pages that are pictures are read through <c>tesseract</c> and <c>pdftoppm</c>, where both are installed. That starts other programs, and takes seconds a page.</summary>
    /// <value>Default: no; a file without text is told.</value>
    public bool RecognisesText { get; init; }

    /// <summary>The most pages of one PDF that are read as pictures; of a longer one the first are, and it is told.</summary>
    /// <value>1 or more; default: 1,000.</value>
    public int MaxScans { get; init; } = 1_000;

    /// <summary>Told, while the pages of a PDF are read as pictures, how many are done and how many there are; from any thread.</summary>
    /// <value>Default: nobody is told.</value>
    public Action<int, int>? Recognising { get; init; }

    /// <summary>Whether the bytes of each document come with it (<see cref="ReadResult.Original"/>), for who keeps them.</summary>
    /// <value>Default: no.</value>
    public bool KeepsOriginals { get; init; }

    /// <summary>Whether the files that a document names as its parts are read with it (<c>\input</c> and bibliographies in LaTeX): those in its own folder and below, or in the same zip archive.</summary>
    /// <value>Default: yes. Who keeps a document without its parts reads it without.</value>
    public bool ReadsParts { get; init; } = true;

    /// <summary>Which version of a document with tracked changes is read.</summary>
    /// <value>Default: <see cref="TrackedChanges.Accepted"/>.</value>
    public TrackedChanges Changes { get; init; }
}
