namespace Loccit.SecondHand;

/// <summary>A quotation that a source makes.</summary>
/// <param name="Span">With its marks, in the source's text.</param>
/// <param name="Name">Whose words the source says they are; null if it does not say.</param>
/// <param name="Basis">The rule that found the speaker, or null.</param>
/// <param name="IsPerson">The name is a person's proper name, which can be compared with another.</param>
/// <param name="IsNamedBeside">The name itself stands beside the words with a word of speech; nothing was inferred.</param>
/// <param name="IsOwn">"I said": the writer of the source quotes himself or herself.</param>
internal sealed record Voice(Span Span, string? Name, string? Basis, bool IsPerson, bool IsNamedBeside, bool IsOwn);
