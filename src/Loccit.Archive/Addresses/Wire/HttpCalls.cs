using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Loccit.Archive.Addresses.Wire;

/// <summary>Sends single requests by HTTP/1.1, each over a connection of its own, so that what passes over it is this request and its answer and nothing else.</summary>
/// <param name="options">Limits.</param>
internal sealed class HttpCalls(FetchOptions options)
{
    // Status and header come before the body, and are not counted as part of it.
    private const int MaxHeaderKilobytes = 64;

    private static readonly string agent =
        $"Loccit/{typeof(HttpCalls).Assembly.GetName().Version!.ToString(3)} (keeps the sources of quotations; one page at a time)";

    private readonly AddressGuard guard = new(options.AllowsLoopback);

    /// <summary>Asks for an address; a server that is busy is asked again when it says.</summary>
    /// <param name="address">The address.</param>
    /// <param name="fields">Further fields of the header.</param>
    /// <param name="cookies">What the servers of this visit want to be told again.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FetchException">There is no whole answer.</exception>
    public async Task<Exchange> GetAsync(
        Uri address,
        IReadOnlyList<(string Name, string Value)> fields,
        CookieContainer cookies,
        CancellationToken cancellation
    )
    {
        Exchange? exchange = null;
        using var last = await Patience()
            .ExecuteAsync(
                async token =>
                {
                    (var answer, exchange) = await SendAsync(address, fields, cookies, token).ConfigureAwait(false);
                    return answer;
                },
                cancellation
            )
            .ConfigureAwait(false);
        return exchange!;
    }

    private ResiliencePipeline<HttpResponseMessage> Patience()
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.Clock };
        if (options.MaxRetries == 0)
            return builder.Build();
        return builder
            .AddRetry(
                new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = options.MaxRetries,
                    Delay = TimeSpan.FromSeconds(1),
                    UseJitter = false,
                    ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is FetchException { IsPassing: true } || IsBusy(tried.Outcome.Result)),
                }
            )
            .Build();
    }

    /// <summary>True if the server asks for another try, and for no longer wait than is patient.</summary>
    private bool IsBusy(HttpResponseMessage? answer)
    {
        var wait = answer?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - options.Clock.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return answer?.StatusCode
                is HttpStatusCode.TooManyRequests
                    or HttpStatusCode.BadGateway
                    or HttpStatusCode.ServiceUnavailable
                    or HttpStatusCode.GatewayTimeout
            && wait <= options.MaxWait;
    }

    private async Task<(HttpResponseMessage Answer, Exchange Exchange)> SendAsync(
        Uri address,
        IReadOnlyList<(string Name, string Value)> fields,
        CookieContainer cookies,
        CancellationToken cancellation
    )
    {
        RecordingStream? wire = null;
        IPAddress? server = null;
        string? certificate = null;
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            CookieContainer = cookies,
            // a proxy would look names up where nobody guards
            UseProxy = false,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            ConnectTimeout = options.Patience,
            ResponseDrainTimeout = TimeSpan.Zero,
            ConnectCallback = async (context, token) =>
            {
                var socket = await guard.ConnectAsync(context.DnsEndPoint, token).ConfigureAwait(false);
                var remote = ((IPEndPoint)socket.RemoteEndPoint!).Address;
                server = remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote;
                return new NetworkStream(socket, ownsSocket: true);
            },
            PlaintextStreamFilter = (context, _) =>
            {
                wire = new RecordingStream(context.PlaintextStream, options.MaxBody + MaxHeaderKilobytes * 1024L, options);
                return ValueTask.FromResult<Stream>(wire);
            },
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, _, chain, errors) =>
                {
                    certificate = errors == SslPolicyErrors.None ? null : WrongWith(chain, errors);
                    return certificate is null;
                },
            },
        };
        using var client = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        foreach (var (name, value) in fields)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.ConnectionClose = true;
        var at = options.Clock.GetUtcNow();
        HttpResponseMessage? answer = null;
        try
        {
            answer = await client.SendAsync(request, cancellation).ConfigureAwait(false);
            if (answer.Content.Headers.ContentLength > options.MaxBody)
                throw RecordingStream.TooLarge(options.MaxBody);
            await answer.Content.CopyToAsync(Stream.Null, cancellation).ConfigureAwait(false);
            return (answer, Exchange.Of(address, at, server!, wire!.Sent, wire.Received));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or FetchException || e.InnerException is TimeoutException)
        {
            using (answer)
                throw FetchException.In(e) ?? Broken(e, certificate, answer, wire);
        }
    }

    /// <summary>What is wrong with an answer, in words.</summary>
    private static FetchException Broken(Exception e, string? certificate, HttpResponseMessage? answer, RecordingStream? wire)
    {
        if (certificate is not null)
            return new(
                FindingCode.NotReached,
                $"was not fetched: its server cannot prove who it is ({certificate}). Look at it in a browser; if you trust it, save it there and add the file.",
                e
            );
        var isSilent = wire is null || wire.Received.Length == 0;
        var error = (e as HttpRequestException)?.HttpRequestError ?? (e as HttpIOException)?.HttpRequestError;
        return error switch
        {
            HttpRequestError.SecureConnectionError => new(
                FindingCode.NotReached,
                "was not fetched: no secure connection comes about with its server. Look at it in a browser.",
                e
            ),
            HttpRequestError.ConfigurationLimitExceeded => new(
                FindingCode.FetchLimit,
                $"was not fetched: its header is larger than {MaxHeaderKilobytes} kB.",
                e
            ),
            HttpRequestError.InvalidResponse => new(
                FindingCode.BrokenAnswer,
                "was not fetched: what its server sends breaks the rules of http. Try again later, or save it in a browser and add the file.",
                e
            ),
            HttpRequestError.ResponseEnded when !isSilent => new(
                FindingCode.BrokenAnswer,
                answer?.Content.Headers.ContentLength is { } told
                    ? $"breaks off: its server said that it sends {told} bytes, and sent fewer. Nothing was kept; try again later."
                    : "breaks off: the connection ended before the page did. Nothing was kept; try again later.",
                e
            ),
            _ => new(FindingCode.NotReached, "cannot be reached: the connection ended without an answer. Try again later.", e),
        };
    }

    private static string WrongWith(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return "it shows no certificate";
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return "its certificate is for another host";
        var status = chain is null ? X509ChainStatusFlags.NoError : chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status);
        return status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "its certificate has run out, or is not valid yet"
            : status.HasFlag(X509ChainStatusFlags.Revoked) ? "its certificate was revoked"
            : "its certificate is not signed by anyone whom this machine trusts";
    }
}
