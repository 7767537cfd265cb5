using System.Xml;
using AngleSharp.Dom;
using Loccit.Documents.Archives;
using Loccit.Documents.Html;

namespace Loccit.Documents.Epub;

/// <summary>A place that a list of the book names.</summary>
/// <param name="Label">Its title, or the number of the page that begins there.</param>
/// <param name="Path">The part.</param>
/// <param name="Id">The element in it; empty for its beginning.</param>
/// <param name="Depth">How deep it stands in the list, from 1.</param>
internal sealed record EpubPlace(string Label, string Path, string Id, int Depth);

/// <summary>The lists of a book: its contents, its printed pages, what is around its text.</summary>
internal sealed class EpubNavigation
{
    /// <summary>A title longer than this is none.</summary>
    private const int LongestLabel = 1000;

    private readonly List<EpubPlace> contents = [];
    private readonly List<EpubPlace> pages = [];

    /// <summary>Chapters in the order of the list.</summary>
    public IReadOnlyList<EpubPlace> Contents => contents;

    /// <summary>Where printed pages begin.</summary>
    public IReadOnlyList<EpubPlace> Pages => pages;

    /// <summary>Paths of the cover and of tables of contents.</summary>
    public HashSet<string> Around { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads what lists there are; a damaged one is passed over, since a book can be read without.</summary>
    public static EpubNavigation Read(ZipPackage zip, EpubPackage package)
    {
        var navigation = new EpubNavigation();
        navigation.Around.UnionWith(package.Around);
        foreach (
            var read in (ReadOnlySpan<Action>)
                [
                    () => navigation.ReadDocument(zip, package.Navigation),
                    () => navigation.ReadNcx(zip, package.Contents),
                    () => navigation.ReadMap(zip, package.PageMap),
                ]
        )
        {
            try
            {
                read();
            }
            catch (Exception e) when (e is XmlException or InvalidDataException)
            {
                // what was read of it stays
            }
        }
        return navigation;
    }

    /// <summary>The navigation document (EPUB 3.3, 7).</summary>
    private void ReadDocument(ZipPackage zip, EpubItem? item)
    {
        if (item is null || zip.Text(item.Path, EpubPackage.LongestList) is not { } text)
            return;
        using var page = HtmlReader.Parse(text, "application/xhtml+xml", out _);
        foreach (var list in page.QuerySelectorAll("nav"))
        {
            if (Elements.HasBookType(list, "page-list"))
                Take(list, item.Path, pages);
            else if (Elements.HasBookType(list, "landmarks"))
                TakeAround(list, item.Path);
            else if (Elements.HasBookType(list, "toc"))
                Take(list, item.Path, contents);
        }
    }

    private static void Take(IElement list, string path, List<EpubPlace> places)
    {
        var depth = 0;
        Tree.Visit(
            list,
            node =>
            {
                if (node is not IElement element)
                    return false;
                depth += element.LocalName == "ol" ? 1 : 0;
                if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } href)
                    Add(places, Tree.TextOf(element, LongestLabel), path, href, depth);
                return true;
            },
            node => depth -= node is IElement { LocalName: "ol" } ? 1 : 0
        );
    }

    private void TakeAround(IElement list, string path)
    {
        foreach (var link in list.QuerySelectorAll("a"))
        {
            if (Elements.HasBookType(link, "cover", "toc", "landmarks") && link.GetAttribute("href") is { Length: > 0 } href && !href.Contains('#'))
                Around.Add(PageNames.Resolve(path, href));
        }
    }

    /// <summary>The table of contents of EPUB 2 (DAISY NCX 2005-1); what EPUB 3 has gives goes before it.</summary>
    private void ReadNcx(ZipPackage zip, EpubItem? item)
    {
        if (item is null || zip.Text(item.Path, EpubPackage.LongestList) is not { } text)
            return;
        var (takesContents, takesPages) = (contents.Count == 0, pages.Count == 0);
        using var reader = EpubPackage.Reader(text);
        var depth = 0;
        var label = "";
        var value = "";
        var isText = false;
        var isPage = false;
        while (reader.Read())
        {
            EpubPackage.MustBeFlat(reader, item.Path);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    isText = reader.LocalName == "text" && !reader.IsEmptyElement;
                    if (isText)
                        label = "";
                    if (reader.LocalName is "navPoint" or "pageTarget")
                    {
                        isPage = reader.LocalName == "pageTarget";
                        depth += isPage ? 0 : 1;
                        value = reader.GetAttribute("value") ?? "";
                    }
                    else if (reader.LocalName == "content" && reader.GetAttribute("src") is { } source)
                    {
                        if (isPage && takesPages)
                            Add(pages, label.Trim().Length > 0 ? label : value, item.Path, source, 1);
                        else if (!isPage && takesContents && depth > 0)
                            Add(contents, label, item.Path, source, depth);
                    }
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when isText && label.Length < LongestLabel:
                    label += reader.Value;
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    depth -= reader.LocalName == "navPoint" ? 1 : 0;
                    break;
            }
        }
    }

    /// <summary>Adobe's list of pages: <c>page name="12" href="…"</c>.</summary>
    private void ReadMap(ZipPackage zip, EpubItem? item)
    {
        if (item is null || pages.Count > 0 || EpubPackage.Xml(zip, item.Path) is not { } map)
            return;
        foreach (var page in map.Descendants().Where(e => e.Name.LocalName == "page"))
        {
            if (EpubPackage.Value(page, "name") is { } name && EpubPackage.Value(page, "href") is { } href)
                Add(pages, name, item.Path, href, 1);
        }
    }

    private static void Add(List<EpubPlace> places, string label, string list, string address, int depth)
    {
        if (PageMetadata.Clean(label) is not { } clean)
            return;
        var mark = address.IndexOf('#');
        var path = mark < 0 ? address : address[..mark];
        var id = mark < 0 ? "" : Uri.UnescapeDataString(address[(mark + 1)..]);
        places.Add(new EpubPlace(clean, path.Length == 0 ? list : PageNames.Resolve(list, path), id, depth));
    }
}
