using System.Xml;
using System.Xml.Linq;
using Loccit.Documents.Archives;
using Loccit.Documents.Html;

namespace Loccit.Documents.Epub;

/// <summary>A thing in a book.</summary>
/// <param name="Path">Its path in the archive.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Properties">What the book says of it (EPUB 3.3, D.6), parted by spaces.</param>
internal sealed record EpubItem(string Path, string MediaType, string Properties)
{
    public bool Is(string property) => Properties.Split(' ').Contains(property, StringComparer.Ordinal);
}

/// <summary>The package document of a book: what is in it, in which order (EPUB 3.3, 5; OPF 2.0.1).</summary>
internal sealed class EpubPackage
{
    /// <summary>No list of a book is longer, in bytes.</summary>
    public const long LongestList = 20_000_000;

    /// <summary>No list of a book is nested deeper.</summary>
    private const int Deepest = 200;

    private readonly Dictionary<string, EpubItem> items = new(StringComparer.Ordinal);

    private EpubPackage(string path, XElement root)
    {
        Metadata = root.Elements().FirstOrDefault(e => e.Name.LocalName == "metadata");
        foreach (var item in Children(root, "manifest", "item"))
        {
            if (Value(item, "id") is { } id && Value(item, "href") is { } href)
                items.TryAdd(id, new EpubItem(PageNames.Resolve(path, href), Value(item, "media-type") ?? "", Value(item, "properties") ?? ""));
        }
        foreach (var reference in Children(root, "spine", "itemref"))
        {
            if (Value(reference, "idref") is { } id && items.TryGetValue(id, out var item) && !Spine.Contains(item))
                Spine.Add(item);
        }
        var spine = root.Elements().FirstOrDefault(e => e.Name.LocalName == "spine");
        Contents = ItemOf(spine, "toc") ?? items.Values.FirstOrDefault(i => i.MediaType == "application/x-dtbncx+xml");
        PageMap = ItemOf(spine, "page-map");
        Navigation = items.Values.FirstOrDefault(i => i.Is("nav"));
        foreach (var reference in Children(root, "guide", "reference"))
        {
            if (Value(reference, "type") is "cover" or "toc" && Value(reference, "href") is { } href && !href.Contains('#'))
                Around.Add(PageNames.Resolve(path, href));
        }
    }

    /// <summary>The element with what is known of the work; null if there is none.</summary>
    public XElement? Metadata { get; }

    /// <summary>What is read, in order.</summary>
    public List<EpubItem> Spine { get; } = [];

    /// <summary>The table of contents of EPUB 2 (NCX); null if there is none.</summary>
    public EpubItem? Contents { get; }

    /// <summary>The navigation document of EPUB 3; null if there is none.</summary>
    public EpubItem? Navigation { get; }

    /// <summary>Adobe's list of pages; null if there is none.</summary>
    public EpubItem? PageMap { get; }

    /// <summary>Paths of cover and table of contents, which are around the text.</summary>
    public HashSet<string> Around { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the package of a book.</summary>
    /// <exception cref="InvalidDataException">It is none, or damaged; the message ends a sentence that begins with the file's name.</exception>
    public static EpubPackage Read(ZipPackage zip)
    {
        var container = Xml(zip, "META-INF/container.xml");
        var path =
            container?.Descendants().FirstOrDefault(e => e.Name.LocalName == "rootfile" && Value(e, "full-path") is not null)?.Attribute("full-path")?.Value
            ?? zip.Entries.FirstOrDefault(e => e.FullName.EndsWith(".opf", StringComparison.OrdinalIgnoreCase))?.FullName;
        return path is not null && Xml(zip, path) is { Root: { } root }
            ? new EpubPackage(path, root)
            : throw new InvalidDataException("is a damaged EPUB book: the list of its parts is missing. Take another copy.");
    }

    /// <summary>A list of the book as XML, nothing of which is resolved; null if it is not there.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static XDocument? Xml(ZipPackage zip, string path)
    {
        if (zip.Text(path, LongestList) is not { } text)
            return null;
        try
        {
            // a tree that is built of elements in elements takes time by the square of their depth
            using (var depths = Reader(text))
            {
                while (depths.Read())
                    MustBeFlat(depths, path);
            }
            using var reader = Reader(text);
            return XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"is a damaged EPUB book: its part {path} is no XML. Open it in a program for books and save it again.", e);
        }
    }

    /// <summary>Stops at what is nested to exhaust its reader, who at a missing end lists all that is open.</summary>
    /// <exception cref="InvalidDataException">It is.</exception>
    public static void MustBeFlat(XmlReader reader, string path)
    {
        if (reader.Depth > Deepest)
            throw new InvalidDataException($"is a damaged EPUB book: its part {path} is nested more than {Deepest} elements deep. Take another copy.");
    }

    /// <summary>Reads XML past its document type: no entity is known but those of XML itself.</summary>
    public static XmlReader Reader(string xml) =>
        XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });

    /// <summary>An attribute's value, trimmed; null if it is not there or empty.</summary>
    public static string? Value(XElement element, string name) => element.Attribute(name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    private EpubItem? ItemOf(XElement? spine, string attribute) => spine is not null && Value(spine, attribute) is { } id ? items.GetValueOrDefault(id) : null;

    private static IEnumerable<XElement> Children(XElement root, string list, string name) =>
        root.Elements().Where(e => e.Name.LocalName == list).Elements().Where(e => e.Name.LocalName == name);
}
