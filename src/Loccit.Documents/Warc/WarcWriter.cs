using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Loccit.Documents.Warc;

/// <summary>Writes the records of a WARC file (ISO 28500:2017, WARC 1.1), unpacked. The same records have the same bytes: their ids are made of what they hold.</summary>
/// <param name="output">Where they go; stays open.</param>
internal sealed class WarcWriter(Stream output)
{
    /// <summary>The profile of a revisit whose body is the same as one before (6.7.2).</summary>
    public const string SamePayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

    /// <summary>The profile of a revisit of which the server said that nothing has changed (6.7.3).</summary>
    public const string NotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

    /// <summary>Moments as records have them: UTC, whole milliseconds.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A digest as records name it; base 32 is the form that every reader knows.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => "sha256:" + WarcDigest.InBase32(SHA256.HashData(bytes));

    /// <summary>The id that <see cref="Write"/> gives a record.</summary>
    public static string IdOf(string type, DateTimeOffset at, string? target, ReadOnlySpan<byte> content)
    {
        var named = Encoding.UTF8.GetBytes(string.Join('\n', type, Moment(at), target, Digest(content)));
        var id = SHA256.HashData(named).AsSpan(0, 16);
        // a UUID of one's own making (RFC 9562, 5.8)
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(id, bigEndian: true)}>";
    }

    /// <summary>Writes a record.</summary>
    /// <param name="type">"response".</param>
    /// <param name="at">When it was captured.</param>
    /// <param name="target">The address captured; null for a warcinfo.</param>
    /// <param name="contentType">Type of the content.</param>
    /// <param name="content">The content.</param>
    /// <param name="fields">Further fields, in order; those without a value are left out.</param>
    /// <returns>The record's id.</returns>
    public string Write(
        string type,
        DateTimeOffset at,
        string? target,
        string contentType,
        ReadOnlySpan<byte> content,
        params (string Name, string? Value)[] fields
    )
    {
        var id = IdOf(type, at, target, content);
        var header = new StringBuilder("WARC/1.1\r\n");
        Field("WARC-Type", type);
        Field("WARC-Record-ID", id);
        Field("WARC-Date", Moment(at));
        Field("WARC-Target-URI", target);
        foreach (var (name, value) in fields)
            Field(name, value);
        Field("WARC-Block-Digest", Digest(content));
        Field("Content-Type", contentType);
        Field("Content-Length", content.Length.ToString(CultureInfo.InvariantCulture));
        output.Write(Encoding.UTF8.GetBytes(header.Append("\r\n").ToString()));
        output.Write(content);
        output.Write("\r\n\r\n"u8);
        return id;

        void Field(string name, string? value)
        {
            if (value is not null)
                header.Append(name).Append(": ").Append(value).Append("\r\n");
        }
    }
}
