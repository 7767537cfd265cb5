namespace Loccit.Formats.Conll;

/// <summary>A token: a word with its apostrophes and hyphens, a number with its points, or one mark.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="BeginsParagraph">True for the first of a block.</param>
/// <param name="BeginsSentence">True for the first of a sentence.</param>
internal readonly record struct ConllToken(Span Span, bool BeginsParagraph, bool BeginsSentence);
