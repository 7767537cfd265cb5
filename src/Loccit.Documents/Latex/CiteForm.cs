namespace Loccit.Documents.Latex;

/// <summary>How a command cites.</summary>
internal enum CiteForm
{
    /// <summary>(Smith 2010, p. 12)</summary>
    Bracket,

    /// <summary>Smith (2010, p. 12)</summary>
    Textual,

    /// <summary>Smith 2010, p. 12</summary>
    Plain,

    /// <summary>In a note, in full.</summary>
    Note,

    /// <summary>In brackets or in a note, as the document's style has it.</summary>
    Auto,

    /// <summary>Jane Smith, Title (Publisher, 2010), p. 12</summary>
    Full,

    /// <summary>Smith</summary>
    Author,

    /// <summary>2010</summary>
    Year,

    /// <summary>Title</summary>
    Title,
}
