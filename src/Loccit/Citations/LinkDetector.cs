using Loccit.Text;

namespace Loccit.Citations;

/// <summary>Takes a document's links to other works as citations; what they are bound to is the binder's to say.</summary>
internal static class LinkDetector
{
    /// <param name="map">The document.</param>
    /// <param name="brackets">What brackets and credit lines cite: a link inside one is its address and no citation of its own.</param>
    public static List<CitationFind> Find(ProseMap map, IReadOnlyList<CitationFind> brackets)
    {
        var taken = brackets.Where(b => b.Reference.Url is not null).Select(b => (b.Span, b.Reference.Url)).OrderBy(b => b.Span).ToList();
        var finds = new List<CitationFind>();
        foreach (var link in map.Document.Links)
        {
            if (!LeadsElsewhere(link.Target) || link.Span.End > map.Document.Text.Length)
                continue;
            var k = Ordered.Last(taken, link.Span.Start, static i => i.Span.Start);
            if (k >= 0 && taken[k].Span.Contains(link.Span) && taken[k].Url == link.Target)
                continue;
            var words = map.Document.Read(link.Span);
            finds.Add(new CitationFind(CitationForm.Link, link.Span, words, Describe(map.Document, link, words)) { Follows = Credited(map, link.Span) });
        }
        return finds;
    }

    /// <summary>The block quotation that the link alone stands behind, in its last line or in a paragraph of its own; -1 if there is none.</summary>
    private static int Credited(ProseMap map, Span link)
    {
        const int reach = 80;
        var i = map.QuotationAt(link.Start);
        if (i < 0 || map.Quotations[i].Kind != QuotationKind.Block)
            return -1;
        var end = map.Quotations[i].Span.End;
        if (link.Start < end || link.Start - end > reach || !map.IsBlank(end, link.Start, "—–―-([") || map.BlockAt(link.Start) - map.BlockAt(end) > 1)
            return -1;
        var block = map.Blocks[map.BlockAt(link.Start)].Span;
        return block.End - link.End <= 1000 && map.IsBlank(link.End, block.End, ")].") ? i : -1;
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

    /// <summary>True for an address of another work; not a place in this one, a mail address or a script.</summary>
    public static bool LeadsElsewhere(string target) =>
        target.Length > 0
        && target[0] != '#'
        && !target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        && !target.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
}
