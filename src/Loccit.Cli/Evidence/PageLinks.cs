using Loccit.Cli.Pretty;

namespace Loccit.Cli.Evidence;

/// <summary>The way from another page to the pages of the sources that a folder of evidence shows.</summary>
internal sealed class PageLinks
{
    private readonly string folder;
    private readonly string way;
    private readonly ILookup<(string Document, string Quotation, string Source), CitedPage> pages;

    /// <param name="folder">The folder.</param>
    /// <param name="clippings">The pages on which the words of each quotation stand.</param>
    public PageLinks(string folder, IReadOnlyDictionary<Entry, IReadOnlyList<Clipping>> clippings)
        : this(
            folder,
            "",
            clippings
                .SelectMany(c => c.Value.Select(p => (Entry: c.Key, p.Page)))
                .ToLookup(c => (c.Entry.Document.Document.Path, c.Entry.Quotation.Id, c.Page.Source), c => c.Page)
        ) { }

    private PageLinks(string folder, string way, ILookup<(string, string, string), CitedPage> pages)
    {
        (this.folder, this.way, this.pages) = (folder, way, pages);
    }

    /// <summary>No evidence was written.</summary>
    public static PageLinks None { get; } = new("", new Dictionary<Entry, IReadOnlyList<Clipping>>());

    /// <summary>The same for a page that is written to a file; null or - for standard output, which is taken to be kept in the working folder.</summary>
    public PageLinks From(string? page)
    {
        var here = page is null or "-" ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(page))!;
        var steps = Path.GetRelativePath(here, Path.GetFullPath(folder.Length == 0 ? "." : folder)).Split(Path.DirectorySeparatorChar);
        return new PageLinks(folder, string.Concat(steps.Select(s => Uri.EscapeDataString(s) + "/")), pages);
    }

    /// <summary>What is shown of a source for a quotation: what it is called, and its address, the picture of the page or, where there is none, the page of the copy.</summary>
    public IEnumerable<(string Name, string Address)> Of(Entry entry, string source) =>
        pages[(entry.Document.Document.Path, entry.Quotation.Id, source)]
            .Distinct()
            .Select(p =>
                p.IsPainted
                    ? ($"picture of p. {p.Label}", way + Uri.EscapeDataString(p.Picture))
                    : ($"copy, p. {p.Label}", $"{way}{Uri.EscapeDataString(p.Copy)}#page={p.Index}")
            );
}
