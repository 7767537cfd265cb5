namespace Loccit.Archive.Addresses;

/// <summary>That a page was asked for, and what came: request and answer are kept byte for byte.</summary>
public sealed record HeldVisit
{
    internal HeldVisit(KnownPage page) => Page = page;

    /// <summary>When, by this machine's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The address that was asked for.</summary>
    public required string Asked { get; init; }

    /// <summary>The address that answered, behind all redirections.</summary>
    public required string Address { get; init; }

    /// <summary>Digest of the WARC file with all that was sent and received.</summary>
    public required string Warc { get; init; }

    /// <summary>The capture that it brought, or found unchanged.</summary>
    public string Sha256 => Page.Sha256;

    /// <summary>The page as it was then.</summary>
    internal KnownPage Page { get; }
}
