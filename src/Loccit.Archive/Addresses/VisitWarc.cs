using System.Text;
using Loccit.Archive.Addresses.Wire;
using Loccit.Documents.Warc;

namespace Loccit.Archive.Addresses;

/// <summary>A visit as a WARC file of its own: what program made it, then each request with its answer.</summary>
internal static class VisitWarc
{
    private const string Request = "application/http; msgtype=request";
    private const string Response = "application/http; msgtype=response";

    /// <summary>Writes a visit.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="payload">Digest of the last body, out of its chunks.</param>
    /// <param name="same">The page before that has the same body, so that it is not kept again; null if none has.</param>
    /// <returns>The file, unpacked, and the id of the record with the last answer.</returns>
    public static (byte[] Bytes, string Record) Of(Visit visit, string payload, KnownPage? same)
    {
        var file = new MemoryStream();
        var writer = new WarcWriter(file);
        var info = Encoding.UTF8.GetBytes(
            $"software: Loccit/{typeof(VisitWarc).Assembly.GetName().Version!.ToString(3)}\r\nformat: WARC File Format 1.1\r\n"
                + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\nrobots: obey\r\n"
        );
        var about = writer.Write("warcinfo", visit.Exchanges[0].At, null, "application/warc-fields", info);
        var last = "";
        foreach (var exchange in visit.Exchanges)
        {
            var target = exchange.Address.AbsoluteUri;
            last =
                same is not null && exchange == visit.Last
                    ? Revisit(writer, exchange, about, payload, same)
                    : writer.Write(
                        "response",
                        exchange.At,
                        target,
                        Response,
                        exchange.Response,
                        ("WARC-Warcinfo-ID", about),
                        ("WARC-IP-Address", exchange.Server.ToString()),
                        // the format means the body out of its chunks, much software the chunks: where the two differ it is left out
                        ("WARC-Payload-Digest", exchange.IsChunked ? null : WarcWriter.Digest(exchange.Response.AsSpan(exchange.HeaderLength)))
                    );
            writer.Write("request", exchange.At, target, Request, exchange.Request, ("WARC-Warcinfo-ID", about), ("WARC-Concurrent-To", last));
        }
        return (file.ToArray(), last);
    }

    private static string Revisit(WarcWriter writer, Exchange exchange, string about, string payload, KnownPage same) =>
        writer.Write(
            "revisit",
            exchange.At,
            exchange.Address.AbsoluteUri,
            Response,
            exchange.Response.AsSpan(0, exchange.HeaderLength),
            ("WARC-Warcinfo-ID", about),
            ("WARC-IP-Address", exchange.Server.ToString()),
            ("WARC-Profile", exchange.Status == 304 ? WarcWriter.NotModified : WarcWriter.SamePayload),
            ("WARC-Refers-To", same.Record),
            ("WARC-Refers-To-Target-URI", exchange.Address.AbsoluteUri),
            ("WARC-Refers-To-Date", WarcWriter.Moment(same.At)),
            ("WARC-Truncated", exchange.Status == 304 ? null : "length"),
            ("WARC-Payload-Digest", payload)
        );
}
