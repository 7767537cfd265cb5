namespace Loccit.Matching.Cuts;

/// <summary>Words of a source that govern others over a cut.</summary>
/// <param name="Span">The words, in the source's text.</param>
/// <param name="Kind">What is lost with them: a negation, a condition (also an exception, a claim of somebody else's), a hedge.</param>
internal readonly record struct Governor(Span Span, EditKinds Kind);
