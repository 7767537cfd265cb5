namespace Loccit;

/// <summary>One whom a source quotes: the words found in the source stand there as this speaker's.</summary>
/// <param name="Name">The fullest name that the source gives near the words; the mention ("a spokesman") where it gives none; null if it does not say.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Quotation">The source's own quotation, marks included, in the source's text.</param>
/// <param name="Place">Where that begins, as a person would cite it.</param>
/// <param name="Basis">Code of the rule by which the speaker was found (see <see cref="Attribution.Basis"/>); null where there is none.</param>
public sealed record SourceSpeaker(string? Name, string Source, Span Quotation, Place Place, string? Basis);
