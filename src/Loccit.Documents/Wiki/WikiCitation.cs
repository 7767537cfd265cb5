using System.Globalization;
using Loccit.Documents.Html;

namespace Loccit.Documents.Wiki;

/// <summary>A work that a template of citation describes (Wikipedia's Citation Style 1 and its counterparts in other languages).</summary>
/// <param name="Work">What is known of it.</param>
/// <param name="Families">The family names of its first authors, by which short notes call it.</param>
/// <param name="Locator">"p. 12"; null for none.</param>
/// <param name="Quote">The words that the citation quotes; null for none.</param>
internal sealed record WikiCitation(Loccit.Metadata Work, IReadOnlyList<string> Families, string? Locator, Span? Quote)
{
    private const int MostAuthors = 30;

    private static readonly string[] Title = ["title", "chapter", "contribution", "entry", "article", "titel", "titre", "título", "titulo", "titolo"];

    private static readonly string[] Container =
    [
        "work",
        "newspaper",
        "journal",
        "magazine",
        "website",
        "periodical",
        "encyclopedia",
        "encyclopaedia",
        "dictionary",
        "sammelwerk",
        "werk",
        "périodique",
        "site",
        "obra",
        "publicación",
        "periódico",
        "rivista",
        "pubblicazione",
        "opera",
        "sito",
    ];

    /// <summary>True for a template that describes a work.</summary>
    public static bool Is(string template) =>
        template.StartsWith("cite ", StringComparison.Ordinal)
        || template.StartsWith("cita ", StringComparison.Ordinal)
        || template
            is "citation"
                or "cite"
                or "literatur"
                or "internetquelle"
                or "ouvrage"
                or "article"
                or "lien web"
                or "harvard citation text"
                or "vcite book";

    /// <summary>Reads a template.</summary>
    public static WikiCitation Read(WikiText wiki, WikiTemplate template)
    {
        string? Text(params ReadOnlySpan<string> names) => template.First(names) is { } span && WikiPlain.Of(wiki, span) is { Length: > 0 } text ? text : null;

        var (authors, families) = Authors(Text);
        var chapter = Text("chapter", "contribution", "entry");
        var container = Text(Container);
        var doi = Text("doi");
        var url = Text("url", "chapter-url", "lire en ligne", "online");
        var work = new Loccit.Metadata
        {
            Title = chapter ?? Text(Title),
            Authors = authors,
            Container = chapter is not null ? Text("title") ?? container : container,
            Publisher = Text("publisher", "institution", "agency", "verlag", "hrsg", "éditeur", "editorial", "editore"),
            Issued = Date(Text("date", "datum", "fecha", "data"), Text("year", "jahr", "année", "annee", "año", "anno")),
            Language = Text("language", "lang", "sprache", "langue", "idioma", "lingua") is { Length: 2 or 3 } tag ? tag : null,
            Url = Uri.TryCreate(url, UriKind.Absolute, out _) ? url : null,
            Doi = doi is not null && doi.StartsWith("10.", StringComparison.Ordinal) ? doi.ToLowerInvariant() : null,
            Identifiers = [.. new[] { "isbn", "issn" }.Where(k => Text(k) is not null).Select(k => $"{k}:{Text(k)}")],
        };
        return new WikiCitation(work, families, Place(Text), template.First("quote", "quotation", "zitat", "extrait", "cita", "citazione"));
    }

    /// <summary>The place that a template names: p, page, pp, pages, at, loc.</summary>
    public static string? Place(Func<ReadOnlySpan<string>, string?> text) =>
        text(["p", "page", "seite", "página", "pagina"]) is { } page ? (char.IsAsciiDigit(page[0]) ? $"p. {page}" : page)
        : text(["pp", "pages", "seiten", "passage", "páginas", "pagine", "s"]) is { } pages
            ? (char.IsAsciiDigit(pages[0]) ? $"{(pages.AsSpan().ContainsAny("-–,") ? "pp." : "p.")} {pages}" : pages)
        : text(["at", "loc"]);

    /// <summary>By what short notes call a work: the names and the year.</summary>
    public static string Key(IEnumerable<string> families, string year) => string.Join('|', families.Append(year)).ToLowerInvariant();

    private static (List<string> Authors, List<string> Families) Authors(Func<ReadOnlySpan<string>, string?> text)
    {
        var authors = new List<string>();
        var families = new List<string>();
        foreach (
            var (last, first, whole) in (ReadOnlySpan<(string, string, string)>)
                [
                    ("last", "first", "author"),
                    ("nom", "prénom", "auteur"),
                    ("apellidos", "nombre", "autor"),
                    ("cognome", "nome", "autore"),
                    ("surname", "given", "vauthors"),
                    ("editor-last", "editor-first", "editor"),
                ]
        )
        {
            for (var i = 1; i <= MostAuthors; i++)
            {
                var n = i.ToString(CultureInfo.InvariantCulture);
                var family = text(i == 1 ? [last + n, last] : [last + n]);
                var given = text(i == 1 ? [first + n, first] : [first + n]);
                var name = text(i == 1 ? [whole + n, whole] : [whole + n]);
                if (family is null && name is null)
                    break;
                authors.Add(
                    family is null ? AuthorNames.GivenFirst(name!)
                    : given is null ? family
                    : $"{given} {family}"
                );
                families.Add(family ?? (name!.Contains(',') ? name[..name.IndexOf(',', StringComparison.Ordinal)] : name.Split(' ')[^1]));
            }
            if (authors.Count > 0)
                break;
        }
        return (authors, families);
    }

    private static PartialDate? Date(string? date, string? year)
    {
        foreach (var text in (ReadOnlySpan<string?>)[date, year])
        {
            if (MetaDates.TryRead(text, out var read))
                return read;
            // "Spring 1998", "c. 1850", "1998a"
            var digits = text is null ? -1 : text.AsSpan().IndexOfAnyInRange('0', '9');
            if (digits >= 0 && text!.Length >= digits + 4 && PartialDate.TryParse(text.AsSpan(digits, 4).ToString(), out var known))
                return known;
        }
        return null;
    }
}
