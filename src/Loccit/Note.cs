namespace Loccit;

/// <summary>A footnote or endnote.</summary>
/// <param name="Label">Its number or label as printed.</param>
/// <param name="Body">Its text in <see cref="Document.Text"/>, without the label.</param>
/// <param name="Calls">The places that call it, in order.</param>
public sealed record Note(string Label, Span Body, IReadOnlyList<Span> Calls);
