using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>What a document says of itself (Dublin Core, ISO/IEC 29500-2 clause 11, and properties of the user's own).</summary>
internal static class WordMetadata
{
    public static Loccit.Metadata Read(string? core, string? custom)
    {
        var values = Values(core, custom);
        string? Value(string name) => values.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
        var identifier = Value("identifier");
        var doi = Value("DOI") ?? (identifier is not null && identifier.Contains("10.", StringComparison.Ordinal) ? identifier : null);
        // when it was made or changed says nothing of when the work appeared: files are copied and converted
        return new Loccit.Metadata
        {
            Title = Value("title"),
            Authors = [.. (Value("creator") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Publisher = Value("Publisher"),
            Issued = PartialDate.TryParse(Value("date") ?? Value("Date"), out var date) ? date : null,
            Language = Value("language"),
            Url = Value("URL") ?? (identifier is not null && identifier.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? identifier : null),
            Doi = doi is null ? null : doi[Math.Max(0, doi.IndexOf("10.", StringComparison.Ordinal))..].ToLowerInvariant(),
            Identifiers = identifier is null ? [] : [identifier],
        };
    }

    private static Dictionary<string, string> Values(string? core, string? custom)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var xml in (ReadOnlySpan<string?>)[core, custom])
        {
            if (xml is null)
                continue;
            var name = "";
            try
            {
                using var reader = WordPackage.Xml(xml);
                while (reader.Read())
                {
                    // a property of the user's own names itself; its value is in an element of its type
                    if (reader.NodeType == XmlNodeType.Element)
                        name =
                            reader.LocalName == "property" ? reader.GetAttribute("name") ?? ""
                            : xml == custom ? name
                            : reader.LocalName;
                    else if (reader.NodeType == XmlNodeType.Text && name.Length > 0)
                        values.TryAdd(name, reader.Value);
                }
            }
            catch (XmlException)
            {
                // a document can be read without
            }
        }
        return values;
    }
}
