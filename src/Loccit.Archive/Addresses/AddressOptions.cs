namespace Loccit.Archive.Addresses;

/// <summary>How pages are added.</summary>
public sealed record AddressOptions
{
    /// <summary>Whether pages that are pictures are read; see <see cref="Documents.ReadingOptions.RecognisesText"/>.</summary>
    /// <value>Default: no.</value>
    public bool RecognisesText { get; init; }

    /// <summary>A Memento TimeGate (RFC 7089) that is asked for a copy of a page that is gone: what stands before the page's address, as in <c>https://web.archive.org/web/</c>.</summary>
    /// <value>Default: null, for none.</value>
    public Uri? TimeGate { get; init; }

    /// <summary>The day to which that copy is to be nearest.</summary>
    /// <value>Default: null, for the newest.</value>
    public DateTimeOffset? Near { get; init; }

    /// <summary>Ends the adding; what was told is safe.</summary>
    public CancellationToken Cancellation { get; init; }
}
