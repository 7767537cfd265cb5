using System.Globalization;

namespace Loccit.Archive.Addresses;

/// <summary>Asks another archive for its copy of a page (Memento, RFC 7089).</summary>
internal static class TimeGate
{
    /// <summary>Fetches the copy nearest to a day.</summary>
    /// <returns>What was sent and received, and when the copy was made.</returns>
    /// <exception cref="FetchException">There is none, or it cannot be had.</exception>
    public static async Task<(Visit Visit, DateTimeOffset Made)> FetchAsync(
        PageFetcher fetcher,
        Uri gate,
        Uri address,
        DateTimeOffset near,
        CancellationToken cancellation
    )
    {
        var asked = new Uri(gate.AbsoluteUri + address.AbsoluteUri);
        var visit = await fetcher
            .AskAsync(asked, [("Accept-Datetime", near.UtcDateTime.ToString("R", CultureInfo.InvariantCulture))], cancellation)
            .ConfigureAwait(false);
        if (visit.Last.Status is 404 or 410)
            throw new FetchException(FindingCode.PageGone, $"has no copy at {gate.Host} either.");
        if (
            visit.Last.Status != 200
            || !DateTimeOffset.TryParse(visit.Last.Fields["Memento-Datetime"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made)
        )
            throw new FetchException(
                FindingCode.PageRefused,
                $"has no copy that could be had: {gate.Host} answered with status {visit.Last.Status}{(visit.Last.Status == 200 ? " and no Memento-Datetime: is it a TimeGate?" : ".")}"
            );
        return (visit, made);
    }
}
