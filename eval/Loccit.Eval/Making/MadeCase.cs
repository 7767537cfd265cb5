using System.Text.Encodings.Web;
using System.Text.Json;

namespace Loccit.Eval.Making;

/// <summary>A quotation made from a text, with what is true of it: one line of a file of cases.</summary>
/// <param name="Quote">The quoted words.</param>
/// <param name="Expected">The right verdict as written in a report; several, parted by a bar, where more than one name fits.</param>
/// <param name="Parts">Where its words stand, in order.</param>
internal sealed record MadeCase(string Quote, string Expected, IReadOnlyList<TruePart> Parts)
{
    /// <summary>Kinds of difference that have to be named.</summary>
    public string[] Kinds { get; init; } = [];

    /// <summary>The source cited; null to look in all.</summary>
    public string? Cited { get; init; }

    /// <summary>The policy to judge by; null for the default.</summary>
    public string? Policy { get; init; }

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without its end.</summary>
    public string Line(int id, string @class)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("class", @class);
            json.WriteString("quote", Quote);
            json.WriteString("cited", Cited);
            if (Policy is not null)
                json.WriteString("policy", Policy);
            json.WriteString("expect", Expected);
            json.WriteStartArray("flags");
            foreach (var kind in Kinds)
                json.WriteStringValue(kind);
            json.WriteEndArray();
            json.WriteStartArray("parts");
            foreach (var part in Parts)
            {
                json.WriteStartObject();
                json.WriteString("file", part.File);
                WriteOffset(json, "start", part.Span?.Start);
                WriteOffset(json, "end", part.Span?.End);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteNumber("words", Quote.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteOffset(Utf8JsonWriter json, string name, int? offset)
    {
        if (offset is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
