namespace Loccit.Documents.Bibliography;

/// <summary>What a work is in the types of each format. It is told from what is known of it, since documents seldom say it.</summary>
/// <param name="Csl">CSL 1.0.2, appendix III.</param>
/// <param name="Bibtex">biblatex manual, 2.1.</param>
/// <param name="Ris">The value of <c>TY</c>.</param>
internal sealed record WorkKind(string Csl, string Bibtex, string Ris)
{
    private static readonly WorkKind Article = new("article-journal", "article", "JOUR");
    private static readonly WorkKind Book = new("book", "book", "BOOK");
    private static readonly WorkKind Page = new("webpage", "online", "ELEC");
    private static readonly WorkKind Other = new("document", "misc", "GEN");

    /// <summary>The kind of a work.</summary>
    public static WorkKind Of(Loccit.Metadata work) =>
        work.Container is not null && (work.Doi is not null || Has(work, "issn:")) ? Article
        : work.Container is null && Has(work, "isbn:") ? Book
        : work.Url is not null ? Page
        : Other;

    private static bool Has(Loccit.Metadata work, string scheme) => work.Identifiers.Any(i => i.StartsWith(scheme, StringComparison.Ordinal));
}
