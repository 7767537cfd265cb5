using System.Globalization;
using System.Text.Json;
using Loccit.Documents.Bibliography;

namespace Loccit.Documents.Metadata;

/// <summary>One work in CSL-JSON (the schema of Citation Style Language 1.0.2).</summary>
internal static class CslJson
{
    /// <summary>Reads an item, or the only item of an array.</summary>
    /// <exception cref="FormatException">It is no JSON, or no item; the message says what is wrong.</exception>
    public static Loccit.Metadata Read(ReadOnlyMemory<byte> json) =>
        Read(json, root => Items(root) is [{ ValueKind: JsonValueKind.Object } item] ? Of(item) : throw new FormatException("does not hold one CSL-JSON item"));

    /// <summary>Reads all items of an array, or the one that is there.</summary>
    /// <exception cref="FormatException">It is no JSON, or holds no items.</exception>
    public static List<ListedWork> ReadList(ReadOnlyMemory<byte> json) =>
        Read(
            json,
            root =>
                Items(root) is { Count: > 0 } items && items.TrueForAll(i => i.ValueKind == JsonValueKind.Object && i.TryGetProperty("type", out _))
                    ? items.ConvertAll(i => new ListedWork(i.TryGetProperty("id", out var id) ? JsonText.Of(id) ?? "" : "", Of(i), []))
                    : throw new FormatException("does not hold CSL-JSON items")
        );

    /// <summary>Writes an array of items that the schema allows.</summary>
    public static string WriteList(IEnumerable<ListedWork> works)
    {
        using var bytes = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartArray();
            foreach (var listed in works)
            {
                json.WriteStartObject();
                json.WriteString("id", listed.Key);
                json.WriteString("type", WorkKind.Of(listed.Work).Csl);
                Write(json, listed.Work);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static T Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"is not JSON: {e.Message}", e);
        }
    }

    private static List<JsonElement> Items(JsonElement root) =>
        root.ValueKind switch
        {
            JsonValueKind.Array => [.. root.EnumerateArray()],
            JsonValueKind.Object => [root],
            _ => [],
        };

    /// <summary>Reads an item that is an object.</summary>
    public static Loccit.Metadata Of(JsonElement item) =>
        new Loccit.Metadata
        {
            Title = Text(item, "title"),
            Authors =
                item.TryGetProperty("author", out var authors) && authors.ValueKind == JsonValueKind.Array
                    ? [.. authors.EnumerateArray().Select(Name).OfType<string>()]
                    : [],
            Container = Text(item, "container-title"),
            Publisher = Text(item, "publisher"),
            Issued = item.TryGetProperty("issued", out var issued) ? Date(issued) : null,
            Language = Text(item, "language"),
            Url = Text(item, "URL"),
            Doi = Text(item, "DOI")?.ToLowerInvariant(),
            Identifiers =
            [
                .. Numbers.Where(k => Text(item, k) is not null).Select(k => $"{k.ToLowerInvariant()}:{Text(item, k)}"),
                .. item.TryGetProperty("custom", out var custom)
                && custom.ValueKind == JsonValueKind.Object
                && custom.TryGetProperty("identifiers", out var others)
                && others.ValueKind == JsonValueKind.Array
                    ? others.EnumerateArray().Select(JsonText.Of).OfType<string>()
                    : [],
            ],
        };

    /// <summary>Writes what is known of a work as the fields of an item; what <see cref="Read"/> gives of them is the same. Authors are literal names: what of them is the family name is not known.</summary>
    public static void Write(Utf8JsonWriter json, Loccit.Metadata metadata)
    {
        Text(json, "title", metadata.Title);
        if (metadata.Authors.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in metadata.Authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", author);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        Text(json, "container-title", metadata.Container);
        Text(json, "publisher", metadata.Publisher);
        if (metadata.Issued is { } issued)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (var part in (ReadOnlySpan<int>)[issued.Year, issued.Month, issued.Day])
            {
                if (part > 0)
                    json.WriteNumberValue(part);
            }
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        Text(json, "language", metadata.Language);
        Text(json, "URL", metadata.Url);
        Text(json, "DOI", metadata.Doi);
        var numbers = metadata
            .Identifiers.Select(i => (Identifier: i, Field: Array.Find(Numbers, n => i.StartsWith(n.ToLowerInvariant() + ":", StringComparison.Ordinal))))
            .ToList();
        // a field takes one; the others stand as all that have no field do
        var fields = numbers.Where(n => n.Field is not null).DistinctBy(n => n.Field).OrderBy(n => Array.IndexOf(Numbers, n.Field)).ToList();
        foreach (var (identifier, field) in fields)
            json.WriteString(field!, identifier[(field!.Length + 1)..]);
        var others = numbers.Except(fields).Select(n => n.Identifier).ToList();
        if (others.Count == 0)
            return;
        json.WriteStartObject("custom");
        json.WriteStartArray("identifiers");
        foreach (var other in others)
            json.WriteStringValue(other);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static readonly string[] Numbers = ["ISBN", "ISSN"];

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && JsonText.Of(value) is { Length: > 0 } text ? text : null;

    private static string? Name(JsonElement name)
    {
        if (name.ValueKind == JsonValueKind.String)
            return JsonText.Of(name);
        if (name.ValueKind != JsonValueKind.Object)
            return null;
        if (Text(name, "literal") is { } literal)
            return literal;
        var parts = new[] { Text(name, "given"), Text(name, "non-dropping-particle"), Text(name, "family"), Text(name, "suffix") }.OfType<string>();
        return string.Join(' ', parts) is { Length: > 0 } full ? full : null;
    }

    private static PartialDate? Date(JsonElement issued)
    {
        if (issued.ValueKind == JsonValueKind.String)
            return PartialDate.TryParse(JsonText.Of(issued), out var plain) ? plain : null;
        if (issued.ValueKind != JsonValueKind.Object)
            return null;
        if (
            issued.TryGetProperty("date-parts", out var parts)
            && parts.ValueKind == JsonValueKind.Array
            && parts.GetArrayLength() > 0
            && parts[0].ValueKind == JsonValueKind.Array
        )
        {
            var numbers = parts[0].EnumerateArray().Select(Number).ToList();
            var iso = string.Join('-', numbers.Select((n, i) => n.ToString(i == 0 ? "D4" : "D2", CultureInfo.InvariantCulture)));
            return PartialDate.TryParse(iso, out var date) ? date : null;
        }
        return PartialDate.TryParse(Text(issued, "raw") ?? Text(issued, "literal"), out var raw) ? raw : null;
    }

    private static int Number(JsonElement part) =>
        part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var n) ? n
        : part.ValueKind == JsonValueKind.String && int.TryParse(JsonText.Of(part), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s
        : 0;
}
