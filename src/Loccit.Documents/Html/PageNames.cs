using AngleSharp.Dom;

namespace Loccit.Documents.Html;

/// <summary>The pages that are read as one text, and the keys of the places on them that links lead to.</summary>
internal sealed class PageNames
{
    private readonly Dictionary<IDocument, string> names = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>A page alone: its places are named by their ids.</summary>
    public static PageNames Of(IDocument page)
    {
        var pages = new PageNames();
        pages.Add("", page);
        return pages;
    }

    /// <summary>The pages in order.</summary>
    public List<IDocument> All { get; } = [];

    /// <summary>Puts a page behind the others.</summary>
    /// <param name="name">The path by which links of other pages name it; empty for a page that stands alone.</param>
    /// <param name="page">The page.</param>
    public void Add(string name, IDocument page)
    {
        All.Add(page);
        names[page] = name;
        known.Add(name);
    }

    /// <summary>The key of a place on the element's page.</summary>
    public string KeyOf(IElement element, string id) => Key(names.GetValueOrDefault(element.Owner!, ""), id);

    /// <summary>The key of a place on a page.</summary>
    public static string Key(string page, string id) => page.Length == 0 ? id : $"{page}#{id}";

    /// <summary>The key of the place that a link leads to; null if it leads to none on these pages.</summary>
    public string? KeyOfLink(IElement link, string href)
    {
        var page = names.GetValueOrDefault(link.Owner!, "");
        if (href[0] == '#')
            return Key(page, Uri.UnescapeDataString(href[1..]));
        if (page.Length == 0 || href.IndexOf('#') is not (var mark and > 0))
            return null;
        var name = Resolve(page, href[..mark]);
        return known.Contains(name) ? Key(name, Uri.UnescapeDataString(href[(mark + 1)..])) : null;
    }

    /// <summary>The path that a relative address means on a page; percent signs are decoded (RFC 3986, 5.2.4).</summary>
    public static string Resolve(string page, string address)
    {
        var path = Uri.UnescapeDataString(address);
        if (path.StartsWith('/'))
            return path[1..];
        var parts = new List<string>(page.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
