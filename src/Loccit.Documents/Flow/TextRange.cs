namespace Loccit.Documents.Flow;

/// <summary>A stretch of a flow that an element makes.</summary>
internal sealed class TextRange
{
    /// <summary>The flow it was begun in; null before.</summary>
    public TextFlow? Flow { get; set; }

    /// <summary>Its first visible unit; -1 if there is none yet.</summary>
    public int Start { get; set; } = -1;

    /// <summary>Behind its last visible unit.</summary>
    public int End { get; set; } = -1;

    /// <summary>True if it holds anything that stands in the document.</summary>
    public bool IsFilled => Start >= 0 && End > Start && Flow is { IsAside: false };

    /// <summary>The stretch in the document's text.</summary>
    public Span Span => new(Start + Flow!.Base, End + Flow.Base);
}
