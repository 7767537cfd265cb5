using Loccit.Archive.Addresses.Wire;

namespace Loccit.Archive.Addresses;

/// <summary>What came of asking for an address: one exchange, and one more for each redirection.</summary>
/// <param name="Asked">The address as it was asked for.</param>
/// <param name="Exchanges">In order.</param>
internal sealed record Visit(Uri Asked, IReadOnlyList<Exchange> Exchanges)
{
    /// <summary>The one that no redirection follows.</summary>
    public Exchange Last => Exchanges[^1];
}

/// <summary>What is held of a page that was fetched before.</summary>
/// <param name="Sha256">The capture.</param>
/// <param name="Payload">Digest of its body as it was sent, out of its chunks.</param>
/// <param name="Record">Id of the WARC record that has the body.</param>
/// <param name="At">When that record was taken.</param>
/// <param name="Tag">The server's name for this state of the page (ETag); null if it gave none.</param>
/// <param name="Modified">When the server said that it was changed last; null if it did not.</param>
internal sealed record KnownPage(string Sha256, string Payload, string Record, DateTimeOffset At, string? Tag, string? Modified);
