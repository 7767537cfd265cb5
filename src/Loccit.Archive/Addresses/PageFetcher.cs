using System.Collections.Concurrent;
using System.Net;
using Loccit.Archive.Addresses.Robots;
using Loccit.Archive.Addresses.Wire;
using Loccit.Documents.Warc;

namespace Loccit.Archive.Addresses;

/// <summary>
/// Fetches pages from the web: politely (what robots.txt allows, one request at a time to a host, pauses), guarded (no private networks, no endless answers), and with every byte of
/// request and answer. Safe for several threads at once.
/// </summary>
/// <param name="options">Limits and manners.</param>
public sealed class PageFetcher(FetchOptions options) : IDisposable
{
    /// <summary>What this program is called in robots.txt.</summary>
    public const string Name = "loccit";

    private const int RobotsRedirects = 5;

    private readonly HttpCalls calls = new(options);
    private readonly HostPauses pauses = new(options);
    private readonly ConcurrentDictionary<string, Task<RobotsRules>> robots = new(StringComparer.Ordinal);

    /// <summary>Limits and manners.</summary>
    public FetchOptions Options { get; } = options;

    /// <inheritdoc/>
    public void Dispose() => pauses.Dispose();

    /// <summary>Fetches a page, through all redirections.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="known">What is held of an address, so that the server need not send it again; null for nothing.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FetchException">There is no answer, or it may not be had.</exception>
    internal Task<Visit> FetchAsync(Uri address, Func<Uri, KnownPage?> known, CancellationToken cancellation) =>
        TimedAsync(token => FollowAsync(address, asksRobots: true, Options.MaxRedirects, u => Conditions(known(u)), token), cancellation);

    /// <summary>Asks a service that was configured, which is asked by address and not found by links: robots.txt is not meant for it.</summary>
    /// <param name="address">What to ask for.</param>
    /// <param name="fields">Further fields of the header.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FetchException">There is no answer.</exception>
    internal Task<Visit> AskAsync(Uri address, IReadOnlyList<(string Name, string Value)> fields, CancellationToken cancellation) =>
        TimedAsync(token => FollowAsync(address, asksRobots: false, Options.MaxRedirects, _ => fields, token), cancellation);

    private async Task<Visit> TimedAsync(Func<CancellationToken, Task<Visit>> work, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Options.MaxTime);
        try
        {
            return await work(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(
                FindingCode.FetchLimit,
                $"takes too long: it was not all there after {Options.MaxTime.TotalSeconds:0.##} seconds. Try again later, or save the page in a browser and add the file.",
                e
            );
        }
    }

    private async Task<Visit> FollowAsync(
        Uri asked,
        bool asksRobots,
        int most,
        Func<Uri, IReadOnlyList<(string Name, string Value)>> fields,
        CancellationToken cancellation
    )
    {
        var cookies = new CookieContainer();
        var seen = new HashSet<(Uri, string)>();
        var exchanges = new List<Exchange>();
        for (var address = AddressGuard.Checked(asked); ; )
        {
            // a page may send back to itself once its cookie is set
            if (!seen.Add((address, cookies.GetCookieHeader(address))))
                throw new FetchException(
                    FindingCode.FetchLimit,
                    $"is sent on in a circle, over {address}. Open it in a browser, save it there and add the file."
                );
            if (asksRobots && !(await RobotsAsync(address, cancellation).ConfigureAwait(false)).Allows(address))
                throw Forbidden(asked, address);
            using (await pauses.EnterAsync(address.IdnHost, isPage: asksRobots && exchanges.Count == 0, cancellation).ConfigureAwait(false))
                exchanges.Add(await calls.GetAsync(address, fields(address), cookies, cancellation).ConfigureAwait(false));
            if (exchanges[^1].Redirect is not { } next)
                return new Visit(asked, exchanges);
            if (exchanges.Count > most)
                throw new FetchException(
                    FindingCode.FetchLimit,
                    $"is sent on more than {most} times, last to {next}. Open it in a browser, and add the address where it ends."
                );
            try
            {
                address = AddressGuard.Checked(next);
            }
            catch (FetchException e)
            {
                throw new FetchException(e.Code, $"is sent on to {next}, which {e.Message}", e);
            }
        }
    }

    private static FetchException Forbidden(Uri asked, Uri address) =>
        new(
            FindingCode.RobotsForbid,
            $"was not fetched: {(asked.Host == address.Host ? "its site" : address.Host)} asks programs to leave it alone (robots.txt). Save the page in a browser and add the file, or add its text with --paste."
        );

    private static List<(string Name, string Value)> Conditions(KnownPage? known)
    {
        var fields = new List<(string Name, string Value)>();
        if (known?.Tag is { } tag)
            fields.Add(("If-None-Match", tag));
        if (known?.Modified is { } modified)
            fields.Add(("If-Modified-Since", modified));
        return fields;
    }

    /// <summary>The rules of a host, fetched once.</summary>
    private async Task<RobotsRules> RobotsAsync(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        try
        {
            return await robots.GetOrAdd(site, _ => FetchRobotsAsync(new Uri(site + "/robots.txt"), cancellation)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // who comes next may have more time
            robots.TryRemove(site, out _);
            throw;
        }
    }

    private async Task<RobotsRules> FetchRobotsAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var visit = await FollowAsync(address, asksRobots: false, RobotsRedirects, _ => [], cancellation).ConfigureAwait(false);
            return visit.Last.Status switch
            {
                >= 200 and < 300 => RobotsRules.Read(HttpAnswer.Read(new MemoryStream(visit.Last.Response), 2 * RobotsRules.MaxBytes).Body.Span, Name),
                >= 500 or 429 => RobotsRules.AllowsNothing,
                _ => RobotsRules.AllowsAll,
            };
        }
        catch (FetchException e) when (e.Code is FindingCode.FetchLimit or FindingCode.BrokenAnswer)
        {
            // the file is there and cannot be had
            return RobotsRules.AllowsNothing;
        }
    }
}
