using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Loccit.Documents.Warc;

namespace Loccit.Documents.Tests.Warc;

/// <summary>A WARC file made of its records.</summary>
internal sealed class WarcFile
{
    public const string Date = "2014-01-03T03:03:21Z";
    private readonly List<byte[]> records = [];

    /// <summary>A record with all that it must have.</summary>
    public WarcFile Record(string type, string? uri, byte[] content, string more = "", string date = Date)
    {
        var header = new StringBuilder("WARC/1.0\r\n")
            .Append($"WARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{records.Count:D12}>\r\nWARC-Date: {date}\r\n")
            .Append(uri is null ? "" : $"WARC-Target-URI: {uri}\r\n")
            .Append(more.Contains("Content-Type", StringComparison.Ordinal) ? "" : "Content-Type: application/http; msgtype=response\r\n")
            .Append(more)
            .Append($"Content-Length: {content.Length}\r\n\r\n");
        return Raw([.. Encoding.UTF8.GetBytes(header.ToString()), .. content, .. "\r\n\r\n"u8]);
    }

    public WarcFile Raw(byte[] bytes)
    {
        records.Add(bytes);
        return this;
    }

    public WarcFile Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    public WarcFile Page(
        string uri,
        string body,
        string type = "text/html",
        string status = "200 OK",
        string more = "",
        string record = "",
        string date = Date
    ) => Page(uri, Encoding.UTF8.GetBytes(body), type, status, more, record, date);

    public WarcFile Page(
        string uri,
        byte[] body,
        string type = "text/html",
        string status = "200 OK",
        string more = "",
        string record = "",
        string date = Date
    ) => Record("response", uri, [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{more}\r\n"), .. body], record, date);

    public static string Digest(string content) =>
        $"sha1:{WarcDigest.InBase32(CryptographicOperations.HashData(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes(content)))}";

    public byte[] Bytes() => [.. records.SelectMany(r => r)];

    /// <summary>Each record packed by itself.</summary>
    public byte[] Packed()
    {
        using var all = new MemoryStream();
        foreach (var record in records)
        {
            using var gzip = new GZipStream(all, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(record);
        }
        return all.ToArray();
    }

    public List<ReadResult> ReadAll() => [.. DocumentReader.ReadAll(Bytes(), "a.warc")];

    public Document Document() => ReadAll().Select(r => r.Document).OfType<Document>().ShouldHaveSingleItem();

    /// <summary>Names of what is wrong with it.</summary>
    public List<string> Faults()
    {
        using var reader = new WarcReader(new MemoryStream(Bytes()), isPacked: false);
        while (reader.Next() is not null) { }
        return [.. reader.Diagnoses.Select(d => WarcDiagnosis.Name(d.Fault))];
    }
}
