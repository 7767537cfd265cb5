using System.Globalization;
using System.Text.Json;

namespace Loccit.Documents.Metadata;

/// <summary>Reads one work from CSL-JSON (the schema of Citation Style Language 1.0.2).</summary>
internal static class CslJson
{
    /// <summary>Reads an item, or the only item of an array.</summary>
    /// <exception cref="FormatException">It is no JSON, or no item; the message says what is wrong.</exception>
    public static Loccit.Metadata Read(ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException e)
        {
            throw new FormatException($"is not JSON: {e.Message}", e);
        }
        using (document)
        {
            var item = document.RootElement;
            if (item.ValueKind == JsonValueKind.Array && item.GetArrayLength() == 1)
                item = item[0];
            if (item.ValueKind != JsonValueKind.Object)
                throw new FormatException("does not hold one CSL-JSON item");
            return Of(item);
        }
    }

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
            Identifiers = [.. new[] { "ISBN", "ISSN" }.Where(k => Text(item, k) is not null).Select(k => $"{k.ToLowerInvariant()}:{Text(item, k)}")],
        };

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
