using System.Xml;
using Loccit.Documents.Encodings;

namespace Loccit.Documents.OpenDocument;

/// <summary>What a text says of itself in its <c>office:meta</c>.</summary>
internal static class OdtMetadata
{
    /// <summary>Reads it; nothing is known where there is none, or it is no xml.</summary>
    public static Loccit.Metadata Read(string? xml)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (xml is null)
            return Loccit.Metadata.None;
        try
        {
            using var reader = SafeXml.Open(xml);
            string? name = null;
            var inside = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    inside |= reader.LocalName == "meta";
                    name = reader.LocalName == "user-defined" ? reader.GetAttribute("name", reader.NamespaceURI) : reader.Prefix + ":" + reader.LocalName;
                }
                else if (reader.NodeType == XmlNodeType.Text && inside && name is not null)
                {
                    values.TryAdd(name, reader.Value.Trim());
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    name = null;
                    if (reader.LocalName == "meta")
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // a document can be read without
        }
        string? Value(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (values.TryGetValue(name, out var value) && value.Length > 0)
                    return value;
            }
            return null;
        }
        var doi = Value("DOI", "doi");
        return new Loccit.Metadata
        {
            Title = Value("dc:title"),
            Authors = Value("author", "meta:initial-creator", "dc:creator") is { } authors
                ? [.. authors.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
                : [],
            Publisher = Value("Publisher", "publisher"),
            // the dates that the program keeps are those of the file
            Issued = PartialDate.TryParse(Value("date", "Date"), out var date) ? date : null,
            Language = Value("dc:language"),
            Url = Value("URL", "url"),
            Doi = doi is null ? null : doi[Math.Max(0, doi.IndexOf("10.", StringComparison.Ordinal))..].ToLowerInvariant(),
        };
    }
}
