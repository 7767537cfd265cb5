namespace Loccit.Documents;

/// <summary>Words of a document that are to be marked on its pages.</summary>
/// <param name="Span">The words; empty for what is about the document as a whole.</param>
/// <param name="Colour">What they are painted in.</param>
/// <param name="Text">What pops up at them; lines end in a line feed.</param>
public sealed record Highlight(Span Span, HighlightColour Colour, string Text);
