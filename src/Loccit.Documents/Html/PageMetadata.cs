using AngleSharp.Dom;

namespace Loccit.Documents.Html;

using Metadata = Loccit.Metadata;

/// <summary>
/// What a page says of the work it holds. What was made for citing goes first: citation_* tags, then JSON-LD, Open Graph, Dublin Core, the
/// plain names, the page's title, its first heading.
/// </summary>
internal static class PageMetadata
{
    /// <summary>A value longer than this is not a name, a title or a date.</summary>
    private const int Longest = 2000;

    /// <summary>The metadata of a page.</summary>
    public static Metadata Read(IDocument page, Survey survey)
    {
        var tags = new MetaTags(survey.About);
        var structured = Metadata.None;
        foreach (var script in survey.About.Where(e => e.LocalName == "script"))
            structured = structured.Or(JsonLd.Read(script.TextContent));
        var heading = survey.FirstHeading is { } h1 ? Clean(Tree.TextOf(h1)) : null;
        var title = survey.About.FirstOrDefault(e => e.LocalName == "title" && e.NamespaceUri == NamespaceNames.HtmlUri);
        var known = Citation(tags)
            .Or(structured)
            .Or(OpenGraph(tags))
            .Or(DublinCore(tags))
            .Or(Plain(tags, survey))
            .Or(new Metadata { Title = title is null ? null : Clean(Tree.TextOf(title)) })
            .Or(new Metadata { Title = heading });
        string?[] sites = [tags.First("og:site_name"), known.Publisher, known.Container];
        return known with
        {
            Title = sites.Aggregate(known.Title, WithoutSite),
            Url = Canonical(survey, tags) ?? known.Url,
            Language = Clean(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang")) ?? known.Language,
        };
    }

    /// <summary>Where the page says it stands: its base, or its own address.</summary>
    public static string? BaseOf(Survey survey)
    {
        var stated = survey.About.FirstOrDefault(e => e.LocalName == "base" && e.HasAttribute("href"))?.GetAttribute("href");
        return Addresses.WebAddress(stated) ?? Canonical(survey, new MetaTags(survey.About));
    }

    private static string? Canonical(Survey survey, MetaTags tags)
    {
        var link = survey.About.FirstOrDefault(e => e.LocalName == "link" && HasWord(e.GetAttribute("rel"), "canonical"));
        return Addresses.WebAddress(link?.GetAttribute("href")) ?? Addresses.WebAddress(tags.First("og:url"));
    }

    private static Metadata Citation(MetaTags tags) =>
        new()
        {
            Title = tags.First("citation_title"),
            Authors = People(tags.All("citation_author") is { Count: > 0 } each ? each : [.. tags.All("citation_authors").SelectMany(a => a.Split(';'))]),
            Container = tags.First(
                "citation_journal_title",
                "citation_inbook_title",
                "citation_book_title",
                "citation_conference_title",
                "citation_conference"
            ),
            Publisher = tags.First("citation_publisher", "citation_technical_report_institution", "citation_dissertation_institution"),
            Issued = Date(tags, "citation_publication_date", "citation_date", "citation_cover_date", "citation_online_date", "citation_year"),
            Language = tags.First("citation_language"),
            Url = Addresses.WebAddress(tags.First("citation_public_url", "citation_abstract_html_url", "citation_fulltext_html_url")),
            Doi = DoiIn(tags.First("citation_doi")),
            Identifiers = [.. tags.All("citation_isbn").Select(i => $"isbn:{i}"), .. tags.All("citation_issn").Select(i => $"issn:{i}")],
        };

    private static Metadata OpenGraph(MetaTags tags) =>
        new()
        {
            Title = tags.First("og:title", "twitter:title"),
            // article:author is meant to be the address of a profile; a name is taken all the same
            Authors = [.. People(tags.All("article:author")), .. People(tags.All("book:author"))],
            Container = tags.First("og:site_name"),
            Issued = Date(tags, "article:published_time", "og:article:published_time", "book:release_date"),
            Language = tags.First("og:locale")?.Replace('_', '-'),
            Identifiers = [.. tags.All("book:isbn").Select(i => $"isbn:{i}")],
        };

    private static Metadata DublinCore(MetaTags tags) =>
        new()
        {
            Title = tags.First("dc.title", "dcterms.title"),
            Authors = People(tags.All("dc.creator") is { Count: > 0 } creators ? creators : tags.All("dcterms.creator")),
            Container = tags.First("prism.publicationname"),
            Publisher = tags.First("dc.publisher", "dcterms.publisher"),
            Issued = Date(tags, "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "prism.publicationdate"),
            Language = tags.First("dc.language", "dcterms.language"),
            Doi = tags.All("dc.identifier")
                .Concat(tags.All("dcterms.identifier"))
                .Concat(tags.All("prism.doi"))
                .Select(DoiIn)
                .FirstOrDefault(d => d is not null),
        };

    private static Metadata Plain(MetaTags tags, Survey survey)
    {
        var issued = Date(tags, "date", "pubdate", "publish-date", "publication_date", "dateofpublication");
        foreach (var time in survey.About.Where(e => e.LocalName == "time" && issued is null))
        {
            if (
                (time.HasAttribute("pubdate") || time.GetAttribute("itemprop") == "datePublished")
                && MetaDates.TryRead(time.GetAttribute("datetime"), out var date)
            )
                issued = date;
        }
        return new Metadata
        {
            Authors = [.. tags.All("author").SelectMany(AuthorNames.Split)],
            Publisher = tags.First("publisher"),
            Issued = issued,
            Language = tags.First("content-language", "language"),
        };
    }

    /// <summary>A DOI without prefix and in lower case, or null if the text is none.</summary>
    public static string? DoiIn(string? text)
    {
        if (text is null)
            return null;
        var doi = text.Trim();
        foreach (var prefix in (ReadOnlySpan<string>)["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "info:doi/"])
        {
            if (doi.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                doi = doi[prefix.Length..].TrimStart();
        }
        return doi.StartsWith("10.", StringComparison.Ordinal) && doi.Contains('/') && doi.Length < 300 && !doi.Any(char.IsWhiteSpace)
            ? doi.ToLowerInvariant()
            : null;
    }

    /// <summary>The text with white space made single spaces; null if there is none, or far too much.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
            return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<string> People(IEnumerable<string> names) =>
        [
            .. names
                .Where(n => Addresses.WebAddress(n) is null)
                .Select(AuthorNames.GivenFirst)
                .Where(n => n.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Take(100),
        ];

    private static PartialDate? Date(MetaTags tags, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var value in tags.All(name))
            {
                if (MetaDates.TryRead(value, out var date))
                    return date;
            }
        }
        return null;
    }

    /// <summary>The title without the name of the site behind it.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null || site is null || title.Length <= site.Length + 2 || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
            return title;
        var rest = title.AsSpan(0, title.Length - site.Length).TrimEnd();
        if (rest.Length == 0 || rest[^1] is not ('|' or '–' or '—' or '-' or '·' or '•' or '»' or '›' or ':'))
            return title;
        rest = rest[..^1].TrimEnd();
        return rest.Length == 0 ? title : rest.ToString();
    }

    private static bool HasWord(string? value, string word) =>
        value is not null && value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase);
}
