namespace Loccit;

/// <summary>What is known of a work, in the terms of CSL (Citation Style Language 1.0.2, appendix IV).</summary>
public sealed record Metadata
{
    /// <summary>Title of the work; null if not known.</summary>
    public string? Title { get; init; }

    /// <summary>Authors as "Given Family" or the name of a body, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>CSL <c>container-title</c>: newspaper, journal, site, book.</summary>
    public string? Container { get; init; }

    /// <summary>CSL <c>publisher</c>.</summary>
    public string? Publisher { get; init; }

    /// <summary>CSL <c>issued</c>.</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>BCP 47 tag; null if not known.</summary>
    public string? Language { get; init; }

    /// <summary>Canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>DOI without a resolver's prefix, in lower case.</summary>
    public string? Doi { get; init; }

    /// <summary>ISBN, ISSN, and other identifiers as written, e.g. "isbn:9780140449136".</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Nothing known.</summary>
    public static Metadata None { get; } = new();

    /// <summary>This, with each field that is not known here taken from <paramref name="other"/>.</summary>
    public Metadata Or(Metadata other) =>
        this with
        {
            Title = Title ?? other.Title,
            Authors = Authors.Count > 0 ? Authors : other.Authors,
            Container = Container ?? other.Container,
            Publisher = Publisher ?? other.Publisher,
            Issued = Issued ?? other.Issued,
            Language = Language ?? other.Language,
            Url = Url ?? other.Url,
            Doi = Doi ?? other.Doi,
            Identifiers = Identifiers.Count > 0 ? Identifiers : other.Identifiers,
        };
}
