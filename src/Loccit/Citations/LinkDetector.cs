namespace Loccit.Citations;

/// <summary>Takes a document's links to other works as citations; what they are bound to is the binder's to say.</summary>
internal static class LinkDetector
{
    public static IEnumerable<CitationFind> Find(ProseMap map)
    {
        foreach (var link in map.Document.Links)
        {
            if (!LeadsElsewhere(link.Target) || link.Span.End > map.Document.Text.Length)
                continue;
            var words = map.Document.Read(link.Span);
            yield return new CitationFind(CitationForm.Link, link.Span, words, Describe(map.Document, link, words));
        }
    }

    /// <summary>The address, and the link's title or words where these are a title and no mere word of the sentence.</summary>
    private static Reference Describe(Document document, Link link, string words)
    {
        var doi = Identifiers.FindDoi(link.Target)?.Doi;
        var setOff = SetOff.In(document, link.Span);
        var title =
            link.Title is { Length: > 3 } t ? t
            : setOff.Count > 0 ? setOff[0]
            : null;
        return new Reference
        {
            Url = link.Target,
            Doi = doi,
            Title = title,
            Dates = words.Length <= 200 ? DateReader.Dates(words) : [],
        };
    }

    private static bool LeadsElsewhere(string target) =>
        target.Length > 0
        && target[0] != '#'
        && !target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
}
