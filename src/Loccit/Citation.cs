namespace Loccit;

/// <summary>How a document names a source.</summary>
public enum CitationForm
{
    /// <summary>In parentheses behind the words: (Title, Publisher, 6 and 8 January 2022).</summary>
    Parenthetical,

    /// <summary>In the author's sentence: a paper entitled X, published by Y in April 2019.</summary>
    Narrative,

    /// <summary>A hyperlink.</summary>
    Link,

    /// <summary>A footnote or endnote, or the entry of a numbered list that is called in square brackets.</summary>
    Note,

    /// <summary>The address that a quotation's mark-up names (html <c>cite</c>).</summary>
    Markup,
}

/// <summary>A place where the document names a source.</summary>
public sealed record Citation
{
    /// <summary>"c1", "c2" … in the order of the document.</summary>
    public required string Id { get; init; }

    /// <summary>How it is given.</summary>
    public required CitationForm Form { get; init; }

    /// <summary>Where it stands: a parenthetical with its parentheses, a note's body, a link's words.</summary>
    public required Span Span { get; init; }

    /// <summary>Its words as read, without enclosing parentheses.</summary>
    public required string Text { get; init; }

    /// <summary>Title of the work, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Authors as written.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Newspaper, journal, site or book that holds the work, or null.</summary>
    public string? Container { get; init; }

    /// <summary>Publisher or issuing body, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Every date given: "6 and 8 January 2022" is two.</summary>
    public IReadOnlyList<PartialDate> Dates { get; init; } = [];

    /// <summary>Place in the source as written ("p. 12", "chapter four"), or null.</summary>
    public string? Locator { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>DOI in lower case without resolver, or null.</summary>
    public string? Doi { get; init; }
}

/// <summary>Binds a quotation to a citation.</summary>
/// <param name="Citation">Id of the citation.</param>
/// <param name="Rule">Code of the rule, e.g. <c>follows-directly</c>, <c>shared</c>, <c>narrative-before</c>; <c>docs/reasons.md</c> explains each.</param>
public sealed record Binding(string Citation, string Rule);
