using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Loccit.Documents.Archives;

namespace Loccit.Documents.Warc;

/// <summary>What a server answered: status, header, and the body as the reader's browser would have it (RFC 9110, RFC 9112).</summary>
/// <param name="Status">The status code; 0 if it cannot be read.</param>
/// <param name="Fields">The header.</param>
/// <param name="Body">The body, unpacked.</param>
/// <param name="IsWhole">False if there was more than may be read.</param>
/// <param name="Fault">What is wrong with how it is packed; null if nothing is.</param>
/// <param name="IsBroken">True if part of the body is lost by that.</param>
/// <param name="Forms">The body as sent, and out of its chunks: writers take their digests of either.</param>
internal sealed record HttpAnswer(
    int Status,
    WarcFields Fields,
    ReadOnlyMemory<byte> Body,
    bool IsWhole,
    string? Fault,
    bool IsBroken,
    ReadOnlyMemory<byte>[] Forms
)
{
    private const int LongestLine = 1 << 16;
    private const int LongestHeader = 1 << 20;

    /// <summary>Reads status and header; the body is left in the stream.</summary>
    public static (int Status, WarcFields Fields, LineStream Body) Head(Stream content)
    {
        var lines = new LineStream(content);
        var status = Encoding.Latin1.GetString(lines.ReadLine(LongestLine)).Trim().Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var code =
            status.Length > 1
            && status[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var c)
                ? c
                : 0;
        var fields = new WarcFields();
        while (lines.Position < LongestHeader)
        {
            var line = lines.ReadLine(LongestLine);
            var text = Encoding.Latin1.GetString(line).TrimEnd('\r', '\n');
            if (text.Length == 0)
                break;
            if (text[0] is ' ' or '\t')
                fields.Continue(text);
            else if (text.IndexOf(':') is var colon and > 0)
                fields.Add(text[..colon], text[(colon + 1)..]);
        }
        return (code, fields, lines);
    }

    /// <summary>True if the body has the digest that a record names, or one that cannot be taken.</summary>
    public bool HasDigest(string field) =>
        !IsWhole
        || WarcDigest.Algorithm(field) is not { } algorithm
        || Array.Exists(Forms, f => WarcDigest.Fits(field, CryptographicOperations.HashData(algorithm, f.Span)));

    /// <summary>Reads an answer.</summary>
    /// <param name="content">The content of a record.</param>
    /// <param name="most">The most bytes that its body may have, unpacked.</param>
    public static HttpAnswer Read(Stream content, long most)
    {
        var (status, fields, rest) = Head(content);
        var body = new MemoryStream();
        var isWhole = Copy(rest, body, most);
        ReadOnlyMemory<byte> bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        string? fault = null;
        var isBroken = false;
        var sent = bytes;
        if (Names(fields["Transfer-Encoding"]).Contains("chunked"))
            bytes = Joined(bytes, ref fault, ref isBroken);
        ReadOnlyMemory<byte>[] forms = [sent, bytes];
        foreach (var encoding in Names(fields["Content-Encoding"]).Reverse())
            bytes = Unpacked(bytes, encoding, most, ref isWhole, ref fault, ref isBroken);
        return new HttpAnswer(status, fields, bytes, isWhole, fault, isBroken, forms);
    }

    /// <summary>The chunks of a body together; a body that is in no chunks stays as it is: some writers take them apart and leave the header.</summary>
    private static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body, ref string? fault, ref bool isBroken)
    {
        var joined = new MemoryStream(body.Length);
        var rest = body;
        while (true)
        {
            var line = rest.Span.IndexOf((byte)'\n');
            var size = line < 0 ? -1 : SizeOf(rest.Span[..line]);
            if (size < 0)
            {
                isBroken = joined.Length > 0;
                fault = isBroken ? "breaks off: its body ends before its last chunk" : "is said to be sent in chunks, and is not";
                return !isBroken ? body : joined.GetBuffer().AsMemory(0, (int)joined.Length);
            }
            if (size == 0)
                return joined.GetBuffer().AsMemory(0, (int)joined.Length);
            rest = rest[(line + 1)..];
            var chunk = rest[..(int)Math.Min(size, rest.Length)];
            joined.Write(chunk.Span);
            rest = rest[chunk.Length..];
            rest = rest[
                (
                    rest.Span.StartsWith("\r\n"u8) ? 2
                    : rest.Span.StartsWith("\n"u8) ? 1
                    : 0
                )..
            ];
        }
    }

    private static long SizeOf(ReadOnlySpan<byte> line)
    {
        var text = Encoding.Latin1.GetString(line[..Math.Min(line.Length, 100)]).Split(';')[0].Trim();
        return long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : -1;
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body, string encoding, long most, ref bool isWhole, ref string? fault, ref bool isBroken)
    {
        if (encoding is not ("gzip" or "x-gzip" or "deflate" or "br"))
        {
            if (encoding.Length > 0 && encoding is not "identity")
                fault = $"is packed in a way that is not known, '{encoding}'";
            return body;
        }
        var unpacked = new MemoryStream();
        try
        {
            using var stream = Opened(body, encoding);
            var isAll = Bounded.Copy(stream, unpacked, most);
            isWhole &= isAll;
            if (isAll && IsCut(body.Span, encoding, unpacked.Length))
                throw new InvalidDataException();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            // writers unpack bodies and leave the header; of a damaged one the beginning is kept
            isBroken = unpacked.Length > 0;
            fault = isBroken ? $"breaks off: its body cannot be unpacked by {encoding} to its end" : $"is said to be packed by {encoding}, and is not";
            if (!isBroken)
                return body;
        }
        return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
    }

    /// <summary>True for gzip that ends before its end, which the framework takes for the end: nowhere in it stands how long it is when unpacked (RFC 1952, 2.3.1), nor does a second part begin.</summary>
    private static bool IsCut(ReadOnlySpan<byte> body, string encoding, long unpacked)
    {
        if (encoding is not ("gzip" or "x-gzip") || body.Length < 3)
            return false;
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)unpacked);
        return body.LastIndexOf(length) < 0 && body[1..].IndexOf(body[..3]) < 0;
    }

    private static Stream Opened(ReadOnlyMemory<byte> body, string encoding)
    {
        var source = ZipPackage.StreamOf(body);
        // "deflate" means zlib; some servers send it bare
        var isZlib = body.Length > 1 && (body.Span[0] & 0x0F) == 8 && (body.Span[0] << 8 | body.Span[1]) % 31 == 0;
        return encoding switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "deflate" => isZlib ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress),
            _ => new GZipStream(source, CompressionMode.Decompress),
        };
    }

    private static bool Copy(LineStream from, MemoryStream to, long most)
    {
        var buffer = new byte[81920];
        while (from.Read(buffer) is var n and > 0)
        {
            if (to.Length + n > most)
                return false;
            to.Write(buffer, 0, n);
        }
        return true;
    }

    private static string[] Names(string? field) => [.. (field ?? "").Split(',').Select(n => n.Trim().ToLowerInvariant())];
}
