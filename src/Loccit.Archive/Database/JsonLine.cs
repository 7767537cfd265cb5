using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Loccit.Documents.Metadata;

namespace Loccit.Archive.Database;

/// <summary>JSON as it stands in a column: one line, the same for the same content.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object.</summary>
    public static string Of(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Metadata as a CSL-JSON item.</summary>
    public static string Of(Metadata metadata) => Of(json => CslJson.Write(json, metadata));

    /// <summary>What <see cref="Of(Metadata)"/> wrote.</summary>
    public static Metadata Metadata(string item) => CslJson.Read(Encoding.UTF8.GetBytes(item));
}
