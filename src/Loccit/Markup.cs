namespace Loccit;

/// <summary>What mark-up says of a stretch of text.</summary>
public enum MarkupKind
{
    /// <summary>A block quotation; spans all its paragraphs; may be nested.</summary>
    BlockQuote,

    /// <summary>An inline quotation (<c>q</c> in html). Text holds no marks for it.</summary>
    InlineQuote,

    /// <summary>Code inside a line.</summary>
    Code,

    /// <summary>Emphasis: italics or bold.</summary>
    Emphasis,

    /// <summary>Title of a work (<c>cite</c> in html).</summary>
    Title,
}

/// <summary>A stretch of text with a meaning that its mark-up gives.</summary>
/// <param name="Kind">The meaning.</param>
/// <param name="Span">The words, without the syntax.</param>
/// <param name="Cite">The address that the mark-up itself names (html <c>cite="…"</c>), or null.</param>
public sealed record Markup(MarkupKind Kind, Span Span, string? Cite = null);
