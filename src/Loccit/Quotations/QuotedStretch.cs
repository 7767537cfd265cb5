namespace Loccit.Quotations;

/// <summary>What set a stretch of words off.</summary>
internal enum SetOff
{
    /// <summary>Marks.</summary>
    Marks,

    /// <summary>Mark-up within a line.</summary>
    Inline,

    /// <summary>Mark-up of whole paragraphs.</summary>
    Block,

    /// <summary>Mark-up of whole paragraphs, and marks that coincide with it.</summary>
    MarkedBlock,

    /// <summary>A dash at the head of a paragraph, which nothing closes.</summary>
    Dash,

    /// <summary>The name of its speaker at the head of its line.</summary>
    Turn,

    /// <summary>A question in bold or italics above it.</summary>
    Answer,

    /// <summary>Its place at the head of a text, and the credit behind it.</summary>
    Epigraph,
}

/// <summary>A stretch of words set off from the author's own, not yet classified.</summary>
/// <param name="Span">All of it, marks included.</param>
/// <param name="Inner">The words without the outer marks.</param>
/// <param name="Reopenings">Opening marks repeated at the head of paragraphs.</param>
/// <param name="By">What set it off.</param>
/// <param name="Family">The marks' family; doubles for mark-up.</param>
internal sealed record QuotedStretch(Span Span, Span Inner, IReadOnlyList<Mark> Reopenings, SetOff By, MarkFamily Family)
{
    public static QuotedStretch Of(MarkedWords words) => new(words.Span, words.Inner, words.Reopenings, SetOff.Marks, words.Family);

    public static QuotedStretch Of(Span words, SetOff by) => new(words, words, [], by, MarkFamily.Double);
}
