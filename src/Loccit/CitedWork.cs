namespace Loccit;

/// <summary>A work that is cited at a place of the text and that the file itself describes: the data of a reference manager's citation field.</summary>
/// <param name="Span">The words of the citation.</param>
/// <param name="Work">The work. A citation of several works has one of these for each, with the same span.</param>
/// <param name="Locator">Place in the work ("p. 12"), or null.</param>
public sealed record CitedWork(Span Span, Metadata Work, string? Locator = null);
