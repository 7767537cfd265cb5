using System.Xml.Linq;
using Loccit.Documents.Html;

namespace Loccit.Documents.Epub;

/// <summary>What a book says of the work (Dublin Core in OPF 2.0.1, 2.2, and EPUB 3.3, 5.5).</summary>
internal sealed class EpubMetadata
{
    private readonly List<XElement> elements;
    private readonly ILookup<string, (string Property, string Value)> refinements;

    private EpubMetadata(XElement metadata)
    {
        elements = [.. metadata.Descendants()];
        refinements = elements
            .Where(e => e.Name.LocalName == "meta" && EpubPackage.Value(e, "refines") is not null && EpubPackage.Value(e, "property") is not null)
            .ToLookup(e => EpubPackage.Value(e, "refines")!.TrimStart('#'), e => (EpubPackage.Value(e, "property")!, e.Value.Trim()), StringComparer.Ordinal);
    }

    public static Loccit.Metadata Read(XElement? metadata) => metadata is null ? Loccit.Metadata.None : new EpubMetadata(metadata).Read();

    private Loccit.Metadata Read()
    {
        var titles = All("title").ToList();
        var identifiers = All("identifier").Concat(All("source")).ToList();
        return new Loccit.Metadata
        {
            Title = Text(titles.Find(t => Said(t, "title-type") == "main") ?? titles.FirstOrDefault()),
            Authors = Authors(),
            Publisher = Text(All("publisher").FirstOrDefault()),
            Issued = Issued(),
            Language = Text(All("language").FirstOrDefault()),
            Url = identifiers.Select(i => Addresses.WebAddress(Text(i))).FirstOrDefault(a => a is not null && PageMetadata.DoiIn(a) is null),
            Doi = identifiers.Select(i => PageMetadata.DoiIn(WithoutUrn(Text(i)))).FirstOrDefault(d => d is not null),
            Identifiers = [.. identifiers.Select(Isbn).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Those whose role is to be the author (MARC relators); where no role is given, all creators.</summary>
    private List<string> Authors()
    {
        var creators = All("creator").Select(c => (Name: NameOf(c), Role: Attribute(c, "role") ?? Said(c, "role"))).Where(c => c.Name is not null).ToList();
        var authors = creators.FindAll(c => c.Role is "aut" or null);
        return [.. (authors.Count > 0 ? authors : creators).Select(c => c.Name!).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The name as it is shown; where that is the form to sort by ("Doe, Jane"), turned round.</summary>
    private string? NameOf(XElement creator)
    {
        if (Text(creator) is not { } name)
            return null;
        var sorted = Attribute(creator, "file-as") ?? Said(creator, "file-as");
        return sorted is null || sorted == name ? AuthorNames.GivenFirst(name) : name;
    }

    private PartialDate? Issued()
    {
        var made = elements.Where(e => EpubPackage.Value(e, "property") == "dcterms:modified").Select(e => e.Value.Trim()).ToHashSet(StringComparer.Ordinal);
        // programs that are told no date write when they made the file
        var dates = All("date").Where(d => Text(d) is { } text && !made.Contains(text)).ToList();
        var published = dates.Find(d => Attribute(d, "event") is "publication" or "original-publication") ?? dates.Find(d => Attribute(d, "event") is null);
        return MetaDates.TryRead(Text(published), out var date) ? date : null;
    }

    private string? Isbn(XElement identifier)
    {
        if (Text(identifier) is not { } text)
            return null;
        var isNamed = text.StartsWith("urn:isbn:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("isbn", StringComparison.OrdinalIgnoreCase);
        var isSaid = string.Equals(Attribute(identifier, "scheme"), "ISBN", StringComparison.OrdinalIgnoreCase);
        var number = text[(text.LastIndexOf(':') + 1)..].Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (number.StartsWith("isbn", StringComparison.OrdinalIgnoreCase))
            number = number[4..];
        var isBook = number.Length == 13 && (number.StartsWith("978", StringComparison.Ordinal) || number.StartsWith("979", StringComparison.Ordinal));
        return number.Length is 10 or 13 && number.AsSpan(0, number.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0 && (isNamed || isSaid || isBook)
            ? $"isbn:{number.ToUpperInvariant()}"
            : null;
    }

    private static string? WithoutUrn(string? text) => text?.StartsWith("urn:doi:", StringComparison.OrdinalIgnoreCase) == true ? text[8..] : text;

    private IEnumerable<XElement> All(string name) => elements.Where(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private string? Said(XElement element, string property) =>
        EpubPackage.Value(element, "id") is { } id ? refinements[id].Where(r => r.Property == property).Select(r => r.Value).FirstOrDefault() : null;

    /// <summary>An attribute of OPF 2, which has a namespace of its own.</summary>
    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value.Trim();

    /// <summary>The words of an element; LibreOffice writes that it does not know.</summary>
    private static string? Text(XElement? element) =>
        PageMetadata.Clean(element?.Value) is { } text and not ("Unknown Title" or "Unknown Author") ? text : null;
}
