namespace Loccit;

/// <summary>A comment in a document: not read as text, but kept. Of Word documents all are, of markdown and html those that speak to the program.</summary>
/// <param name="Anchor">
/// What it is attached to: in a Word document the words that were commented on. In markdown and html it stands at a point: the comment itself where that is in the text, else an empty
/// span.
/// </param>
/// <param name="Text">What it says, without its delimiters, trimmed.</param>
public sealed record Comment(Span Anchor, string Text)
{
    /// <summary>How a comment begins that speaks to the program: <c>loccit:ignore …</c>.</summary>
    public const string Address = "loccit:";
}
