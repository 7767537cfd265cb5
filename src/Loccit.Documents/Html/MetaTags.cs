using AngleSharp.Dom;

namespace Loccit.Documents.Html;

/// <summary>The meta tags of a page by name, in lower case; several tags may share one.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the tags out of the elements.</summary>
    public MetaTags(IEnumerable<IElement> elements)
    {
        foreach (var e in elements)
        {
            if (e.LocalName != "meta")
                continue;
            var name = e.GetAttribute("name") ?? e.GetAttribute("property") ?? e.GetAttribute("itemprop") ?? e.GetAttribute("http-equiv");
            if (PageMetadata.Clean(name) is not { } key || PageMetadata.Clean(e.GetAttribute("content")) is not { } value)
                continue;
            Add(key, value);
            // some pages have both on one tag
            if (e.HasAttribute("name") && PageMetadata.Clean(e.GetAttribute("property")) is { } property && property != key)
                Add(property, value);
        }
    }

    /// <summary>Every value of a name, in order.</summary>
    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var found) ? found : [];

    /// <summary>The first value of the first name that has one, or null.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var found))
                return found[0];
        }
        return null;
    }

    private void Add(string name, string value)
    {
        if (!values.TryGetValue(name, out var list))
            values[name] = list = [];
        list.Add(value);
    }
}
