namespace Loccit;

/// <summary>The place in a source where quoted words were found.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Sha256">Digest of the source's bytes.</param>
/// <param name="Span">Exact bounds in the source's text.</param>
/// <param name="Text">The source's own words.</param>
/// <param name="Place">Where that is, as a person would cite it.</param>
public sealed record Passage(string Source, string Sha256, Span Span, string Text, Place Place);
