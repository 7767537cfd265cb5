using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>The works that a document keeps for Word's own citations, by tag (ISO/IEC 29500-1, 22.6).</summary>
internal sealed class WordBibliography
{
    private readonly Dictionary<string, Loccit.Metadata> works = new(StringComparer.Ordinal);

    public static WordBibliography Read(WordPackage package)
    {
        var result = new WordBibliography();
        foreach (var name in package.Relationships.All("customXml").Take(50))
        {
            if (package.Read(name) is { } xml && xml.Contains("/bibliography", StringComparison.Ordinal))
                result.Add(xml);
        }
        return result;
    }

    public Loccit.Metadata? Of(string tag) => works.GetValueOrDefault(tag);

    private void Add(string xml)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var authors = new List<string>();
        string element = "",
            last = "",
            first = "";
        var roles = 0;
        try
        {
            using var reader = WordPackage.Xml(xml);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    element = reader.LocalName;
                    if (element == "Source")
                        (values, authors, roles) = (new(StringComparer.Ordinal), [], 0);
                    else if (element == "Author" && !reader.IsEmptyElement)
                        roles++;
                    else if (element == "Person")
                        (last, first) = ("", "");
                }
                else if (reader.NodeType == XmlNodeType.Text)
                {
                    if (element == "Last")
                        last = reader.Value;
                    else if (element == "First")
                        first = reader.Value;
                    else if (element == "Corporate" && roles >= 2)
                        authors.Add(reader.Value);
                    else
                        values[element] = reader.Value;
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    // editors and translators stand beside the author in an element that is called Author, too
                    if (reader.LocalName == "Person" && roles >= 2)
                        authors.Add($"{first} {last}".Trim());
                    else if (reader.LocalName == "Author")
                        roles--;
                    else if (reader.LocalName == "Source" && values.TryGetValue("Tag", out var tag))
                        works[tag] = Work(values, authors);
                    element = "";
                }
            }
        }
        catch (XmlException)
        {
            // a list that breaks off is a list as far as it goes
        }
    }

    private static Loccit.Metadata Work(Dictionary<string, string> values, List<string> authors) =>
        new()
        {
            Title = values.GetValueOrDefault("Title"),
            Authors = authors,
            Container = values.GetValueOrDefault("JournalName") ?? values.GetValueOrDefault("BookTitle") ?? values.GetValueOrDefault("PeriodicalTitle"),
            Publisher = values.GetValueOrDefault("Publisher"),
            Issued = PartialDate.TryParse(values.GetValueOrDefault("Year"), out var year) ? year : null,
            Url = values.GetValueOrDefault("URL"),
            Doi = values.GetValueOrDefault("DOI")?.ToLowerInvariant(),
        };
}
