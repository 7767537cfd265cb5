namespace Loccit.Quotations;

/// <summary>Words between an opening and a closing mark, over all paragraphs that the opening mark is repeated in.</summary>
/// <param name="Open">The first opening mark.</param>
/// <param name="Close">The closing mark, or null if it is missing.</param>
/// <param name="Reopenings">The opening marks repeated at the head of further paragraphs.</param>
/// <param name="Span">All of it, marks included.</param>
internal sealed record MarkedWords(Mark Open, Mark? Close, IReadOnlyList<Mark> Reopenings, Span Span)
{
    public MarkFamily Family => Open.Family;

    /// <summary>The words without the outer marks.</summary>
    public Span Inner => new(Open.End, Math.Max(Open.End, Close?.Start ?? Span.End));

    public bool IsMixed => Close is { } close && !MarkGlyphs.IsProperPair(Open.Glyph, close.Glyph);
}

/// <summary>What pairing made of the marks of a document.</summary>
internal sealed class PairedMarks
{
    /// <summary>Deeper nesting than this is no one's quotation of a quotation; it bounds the work that hostile input can make.</summary>
    public const int MaxDepth = 8;

    public List<MarkedWords> Words { get; } = [];

    public List<Mark> Unclosed { get; } = [];

    public List<Mark> Stray { get; } = [];
}
