namespace Loccit.Citations;

/// <summary>Why a citation was taken to name a source: <see cref="ResolvedCitation.Rule"/>. Surest first.</summary>
internal static class ResolutionRules
{
    /// <summary>The text is the source's id.</summary>
    public const string Id = "id";

    /// <summary>The text is the source's path, or the end of it.</summary>
    public const string Path = "path";

    /// <summary>The text is the source's file name, in any case.</summary>
    public const string FileName = "file-name";

    /// <summary>The text is the source's file name without its extension.</summary>
    public const string FileStem = "file-stem";

    /// <summary>Both give one DOI.</summary>
    public const string Doi = "doi";

    /// <summary>Both give one ISBN.</summary>
    public const string Isbn = "isbn";

    /// <summary>Both give one address, apart from scheme, "www.", fragment and tracking parameters.</summary>
    public const string Url = "url";

    /// <summary>The titles have the same words.</summary>
    public const string Title = "title";

    /// <summary>One title holds the other, word for word.</summary>
    public const string TitlePart = "title-part";

    /// <summary>The titles agree but for misspelled, left out or added words: the citation has a slip.</summary>
    public const string TitleFuzzy = "title-fuzzy";

    /// <summary>The title fits, the date given is another: the citation has a slip, or another edition is meant.</summary>
    public const string TitleOtherDate = "title-other-date";

    /// <summary>
    /// Title and date are exactly those of one source, the author given is another: who is interviewed or speaks is often cited as the author.
    /// </summary>
    public const string TitleOtherAuthor = "title-other-author";

    /// <summary>Author and date fit one source, with or without words of its title.</summary>
    public const string AuthorDate = "author-date";

    /// <summary>Newspaper, site or publisher and the exact day fit one source.</summary>
    public const string ContainerDate = "container-date";

    /// <summary>The words of the file's name are in the citation, and its year agrees.</summary>
    public const string FileWords = "file-words";
}
