using System.Text;
using System.Text.Json;
using System.Xml;
using Loccit.Documents.Metadata;

namespace Loccit.Documents.Word;

/// <summary>A work that a reference manager's citation names, and the place in it.</summary>
/// <param name="Work">The work.</param>
/// <param name="Locator">"p. 12"; null for none.</param>
internal sealed record CitationData(Loccit.Metadata Work, string? Locator)
{
    /// <summary>No citation has more works; the rest are not read.</summary>
    private const int MostWorks = 100;

    /// <summary>The works of a field of Zotero, Mendeley, EndNote or Word; none for other fields.</summary>
    public static IReadOnlyList<CitationData> OfField(WordField field, WordBibliography bibliography)
    {
        if (field.Name == "CITATION")
            return OfWord(field.Words(), bibliography);
        if (field.Name != "ADDIN")
            return [];
        var text = field.Instruction.ToString();
        if (text.Contains("CSL_CITATION", StringComparison.Ordinal) && text.IndexOf('{', StringComparison.Ordinal) is var at and >= 0)
            return OfCsl(Encoding.UTF8.GetBytes(text[at..].TrimEnd()));
        if (!text.Contains("EN.CITE", StringComparison.Ordinal))
            return [];
        var xml = text.IndexOf("<EndNote", StringComparison.Ordinal);
        return OfEndNote(xml >= 0 ? text[xml..] : Text(Bytes(field.Data.ToString())));
    }

    /// <summary>The works of a content control by which Mendeley Cite marks its citations.</summary>
    public static IReadOnlyList<CitationData> OfControl(string? tag)
    {
        const string start = "MENDELEY_CITATION_v3_";
        return tag is not null && tag.StartsWith(start, StringComparison.Ordinal) ? OfCsl(Bytes(tag[start.Length..])) : [];
    }

    /// <summary>The works of a reference mark by which Zotero marks its citations in OpenDocument.</summary>
    public static IReadOnlyList<CitationData> OfMark(string name)
    {
        if (!name.Contains("CSL_CITATION", StringComparison.Ordinal) || name.IndexOf('{', StringComparison.Ordinal) is not (>= 0 and var open))
            return [];
        // behind the data stands a mark of its own
        var close = name.LastIndexOf('}');
        return close < open ? [] : OfCsl(Encoding.UTF8.GetBytes(name[open..(close + 1)]));
    }

    private static List<CitationData> OfCsl(byte[] json)
    {
        var works = new List<CitationData>();
        try
        {
            using var document = JsonDocument.Parse(json);
            if (
                document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("citationItems", out var items)
                || items.ValueKind != JsonValueKind.Array
            )
                return works;
            foreach (var item in items.EnumerateArray().Take(MostWorks))
            {
                if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("itemData", out var data) && data.ValueKind == JsonValueKind.Object)
                    works.Add(new CitationData(CslJson.Of(data), LocatorOf(item)));
            }
        }
        catch (JsonException)
        {
            // the words of the citation are there all the same
        }
        return works;
    }

    private static string? LocatorOf(JsonElement item)
    {
        if (!item.TryGetProperty("locator", out var value) || JsonText.Of(value) is not { Length: > 0 } locator)
            return null;
        var label = item.TryGetProperty("label", out var l) ? JsonText.Of(l) : null;
        return label is null or "page" or "" ? $"p. {locator}" : $"{label} {locator}";
    }

    /// <summary><c>CITATION Smith2010 \p 12 \m Other2011</c></summary>
    private static List<CitationData> OfWord(List<string> words, WordBibliography bibliography)
    {
        var works = new List<CitationData>();
        for (var i = 1; i < words.Count && works.Count < MostWorks; i++)
        {
            if ((i == 1 || words[i - 1] == "\\m") && bibliography.Of(words[i]) is { } work)
                works.Add(new CitationData(work, null));
            else if (words[i - 1] == "\\p" && works.Count > 0)
                works[^1] = works[^1] with { Locator = $"p. {words[i]}" };
        }
        return works;
    }

    private static List<CitationData> OfEndNote(string xml)
    {
        var works = new List<CitationData>();
        var path = new Stack<string>();
        var values = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var authors = new List<StringBuilder>();
        try
        {
            using var reader = WordPackage.Xml(xml);
            while (reader.Read() && works.Count < MostWorks)
            {
                if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
                {
                    path.Push(reader.LocalName == "style" && path.Count > 0 ? path.Peek() : reader.LocalName);
                    if (reader.LocalName == "Cite")
                        (values, authors) = (new(StringComparer.Ordinal), []);
                    else if (reader.LocalName == "author")
                        authors.Add(new StringBuilder());
                }
                else if (reader.NodeType == XmlNodeType.Text && path.Count > 0)
                {
                    if (path.Peek() == "author" && authors.Count > 0)
                        authors[^1].Append(reader.Value);
                    else if (values.TryGetValue(path.Peek(), out var known))
                        known.Append(known.Length < 2000 ? reader.Value : "");
                    else
                        values[path.Peek()] = new StringBuilder(reader.Value);
                }
                else if (reader.NodeType == XmlNodeType.EndElement && path.Count > 0)
                {
                    path.Pop();
                    if (reader.LocalName == "Cite")
                        works.Add(Of(values, authors));
                }
            }
        }
        catch (XmlException)
        {
            // as far as it goes
        }
        return works;
    }

    private static CitationData Of(Dictionary<string, StringBuilder> values, List<StringBuilder> authors)
    {
        string? Value(string name) => values.TryGetValue(name, out var value) && value.Length > 0 ? value.ToString().Trim() : null;
        return new CitationData(
            new Loccit.Metadata
            {
                Title = Value("title"),
                Authors =
                    authors.Count > 0 ? [.. authors.Select(a => Given(a.ToString()))]
                    : Value("Author") is { } author ? [author]
                    : [],
                Container = Value("secondary-title") ?? Value("full-title"),
                Publisher = Value("publisher"),
                Issued = PartialDate.TryParse(Value("Year") ?? Value("year"), out var year) ? year : null,
                Url = Value("url"),
                Doi = Value("electronic-resource-num")?.ToLowerInvariant(),
            },
            Value("Pages") is { } pages ? $"p. {pages}" : null
        );
    }

    /// <summary>"Smith, John" as it is spoken.</summary>
    private static string Given(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? name.Trim() : $"{name[(comma + 1)..].Trim()} {name[..comma].Trim()}".Trim();
    }

    private static byte[] Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var n) ? bytes[..n] : [];
    }

    private static string Text(byte[] bytes) =>
        bytes is [(byte)'<', 0, ..] ? Encoding.Unicode.GetString(bytes).TrimEnd('\0') : Encoding.UTF8.GetString(bytes).TrimEnd('\0');
}
