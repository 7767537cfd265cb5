using System.Globalization;
using System.Net;
using System.Text;
using Loccit.Documents.Warc;

namespace Loccit.Archive.Addresses.Wire;

/// <summary>One request and its answer, byte for byte as they were sent.</summary>
/// <param name="Address">The address asked.</param>
/// <param name="At">When.</param>
/// <param name="Server">Who answered.</param>
/// <param name="Request">The bytes of the request.</param>
/// <param name="Response">The bytes of the answer, without those before it that only promise one (1xx) and those behind its end.</param>
/// <param name="HeaderLength">How many of them are status and header, with the empty line.</param>
/// <param name="Status">The status code.</param>
/// <param name="Fields">The header.</param>
/// <param name="Excess">How many bytes came behind the end that the answer itself names.</param>
internal sealed record Exchange(
    Uri Address,
    DateTimeOffset At,
    IPAddress Server,
    byte[] Request,
    byte[] Response,
    int HeaderLength,
    int Status,
    WarcFields Fields,
    int Excess
)
{
    /// <summary>True if the body is sent in chunks.</summary>
    public bool IsChunked => IsInChunks(Fields);

    /// <summary>Where the answer sends whoever asks; null if it does not, or names no address.</summary>
    public Uri? Redirect =>
        Status is 301 or 302 or 303 or 307 or 308 && Fields["Location"] is { } location && Uri.TryCreate(Address, Decoded(location), out var next)
            ? new UriBuilder(next) { Fragment = "" }.Uri
            : null;

    /// <summary>Divides what was received.</summary>
    public static Exchange Of(Uri address, DateTimeOffset at, IPAddress server, byte[] request, byte[] received)
    {
        var start = 0;
        while (true)
        {
            var (status, fields, body) = HttpAnswer.Head(new MemoryStream(received, start, received.Length - start));
            var header = (int)body.Position;
            if (status is >= 100 and < 200 && start + header < received.Length)
            {
                start += header;
                continue;
            }
            var length = received.Length - start;
            var end =
                status is 204 or 304 ? header
                : !IsInChunks(fields) && long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var named)
                    ? (int)Math.Min(length, header + named)
                : length;
            return new Exchange(address, at, server, request, received[start..(start + end)], header, status, fields, length - end);
        }
    }

    private static bool IsInChunks(WarcFields fields) => fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Headers are bytes; addresses in them are often UTF-8, against the rules.</summary>
    private static string Decoded(string latin)
    {
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(latin));
        return text.Contains('\ufffd') ? latin : text;
    }
}
