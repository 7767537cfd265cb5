using System.Text;
using System.Xml;
using Loccit.Documents.Html;

namespace Loccit.Documents.Tei;

/// <summary>Gathers what a description of a work (<c>bibl</c>, <c>biblStruct</c>, <c>titleStmt</c>) says, element by element.</summary>
internal sealed class TeiBibl
{
    private const int LongestField = 2_000;

    private readonly Stack<string> open = new();
    private readonly StringBuilder field = new();
    private readonly List<string> titles = [];
    private readonly List<string> authors = [];
    private readonly List<string> editors = [];
    private string level = "";
    private string idType = "";
    private string? article;
    private string? container;
    private string? publisher;
    private PartialDate? issued;
    private string? url;
    private string? doi;
    private string? identifier;
    private int fieldDepth;

    /// <summary>Place in the work: "p. 12"; null for none.</summary>
    public string? Locator { get; private set; }

    /// <summary>What is known.</summary>
    public Loccit.Metadata Metadata =>
        new()
        {
            Title = article ?? titles.FirstOrDefault(),
            Authors = authors.Count > 0 ? authors : editors,
            Container = container ?? (article is not null ? titles.FirstOrDefault() : titles.Skip(1).FirstOrDefault()),
            Publisher = publisher,
            Issued = issued,
            Url = url,
            Doi = doi,
            Identifiers = identifier is null ? [] : [identifier],
        };

    /// <summary>Takes the beginning of an element inside the description.</summary>
    public void Begin(XmlReader reader)
    {
        var name = reader.LocalName;
        open.Push(name);
        if (fieldDepth == 0 && name is "title" or "author" or "editor" or "publisher" or "date" or "idno" or "biblScope" or "citedRange")
        {
            fieldDepth = open.Count;
            field.Clear();
            level = reader.GetAttribute("level") ?? "";
            idType = reader.GetAttribute("type") ?? reader.GetAttribute("unit") ?? "";
        }
        if (name is "date" && issued is null && PartialDate.TryParse(reader.GetAttribute("when") ?? reader.GetAttribute("from"), out var date))
            issued = date;
        if (name is "ref" or "ptr" && reader.GetAttribute("target") is { } target && target.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            url ??= target;
        if (reader.IsEmptyElement)
            End();
    }

    /// <summary>Takes characters.</summary>
    public void Text(string characters)
    {
        if (fieldDepth > 0 && field.Length < LongestField)
            field.Append(characters);
    }

    /// <summary>Takes the end of an element.</summary>
    public void End()
    {
        if (open.Count == 0)
            return;
        var name = open.Pop();
        if (fieldDepth == 0 || open.Count >= fieldDepth)
        {
            // the parts of a name stand without space between them
            if (fieldDepth > 0 && name is "forename" or "surname" or "nameLink")
                field.Append(' ');
            return;
        }
        fieldDepth = 0;
        var text = string.Join(' ', field.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0)
            Take(name, text);
    }

    private void Take(string name, string text)
    {
        switch (name)
        {
            case "title" when level == "a":
                article ??= text.Trim('“', '”', '"', ',', '.');
                break;
            case "title" when level is "j" or "s" && titles.Count + (article is null ? 0 : 1) > 0:
                container ??= text;
                break;
            case "title":
                titles.Add(text);
                break;
            case "author":
                authors.Add(AuthorNames.GivenFirst(text));
                break;
            case "editor":
                editors.Add(AuthorNames.GivenFirst(text));
                break;
            case "publisher":
                publisher ??= text;
                break;
            case "date":
                issued ??= MetaDates.TryRead(text, out var date) ? date : null;
                break;
            case "biblScope" or "citedRange":
                Locator ??= char.IsAsciiDigit(text[0]) && idType is "" or "page" or "pp" ? $"p. {text}" : text;
                break;
            case "idno":
                Identifier(text);
                break;
            default:
                break;
        }
    }

    private void Identifier(string text)
    {
        switch (idType.ToUpperInvariant())
        {
            case "DOI":
                doi ??= text[Math.Max(0, text.IndexOf("10.", StringComparison.Ordinal))..].ToLowerInvariant();
                break;
            case "URI" or "URL":
                url ??= text;
                break;
            case "ISBN" or "ISSN":
                identifier ??= $"{idType.ToLowerInvariant()}:{text}";
                break;
            default:
                break;
        }
    }
}
