using Loccit.Documents.Warc;

namespace Loccit.Archive.Addresses;

/// <summary>The page in the last answer of a visit.</summary>
/// <param name="Body">The body, unpacked.</param>
/// <param name="Type">What the server says that it is (Content-Type); null if it does not.</param>
/// <param name="Payload">Digest of the body as it was sent, out of its chunks.</param>
internal sealed record FetchedPage(ReadOnlyMemory<byte> Body, string? Type, string Payload)
{
    /// <summary>Takes the page out of a visit.</summary>
    /// <exception cref="FetchException">There is none: the status says so, or the body cannot be unpacked.</exception>
    public static FetchedPage Of(Visit visit, FetchOptions limits)
    {
        var last = visit.Last;
        if (last.Status != 200)
            throw Refused(last.Status, last.Fields["Retry-After"]);
        var answer = HttpAnswer.Read(new MemoryStream(last.Response), limits.MaxUnpacked);
        if (!answer.IsWhole)
            throw new FetchException(
                FindingCode.FetchLimit,
                $"is too large: it was sent in {last.Response.Length - last.HeaderLength} bytes, which unpack to more than {limits.MaxUnpacked}. It may be made to do harm."
            );
        if (answer.IsBroken)
            throw new FetchException(FindingCode.BrokenAnswer, $"{answer.Fault}. Nothing was kept; try again later.");
        return new FetchedPage(answer.Body, answer.Fields["Content-Type"], WarcWriter.Digest(answer.Forms[1].Span));
    }

    private static FetchException Refused(int status, string? wait) =>
        status switch
        {
            404 or 410 => new(FindingCode.PageGone, $"is not there any more, or never was (status {status})."),
            401 or 402 or 403 or 407 or 451 => new(
                FindingCode.PageRefused,
                $"is not given out to programs (status {status}): it may be for subscribers. Open it in a browser, and save it there and add the file, or add its text with --paste."
            ),
            429 or 503 => new(
                FindingCode.PageRefused,
                $"was not given out: its server is busy (status {status}{(wait is null ? "" : $", and asks to come back after {wait}{(wait.All(char.IsAsciiDigit) ? " seconds" : "")}")}). Try again later."
            ),
            >= 500 => new(FindingCode.PageRefused, $"was not given out: its server failed (status {status}). Try again later."),
            >= 300 and < 400 => new(FindingCode.BrokenAnswer, $"is sent on without a usable address (status {status}). Open it in a browser."),
            0 => new(FindingCode.BrokenAnswer, "was not fetched: what its server sends breaks the rules of http. Open it in a browser."),
            _ => new(FindingCode.PageRefused, $"was not given out (status {status}). Open it in a browser."),
        };
}
