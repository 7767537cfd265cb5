namespace Loccit;

/// <summary>What could stand in the place of quoted words that do not stand up.</summary>
/// <param name="Exact">The source's own words for the whole stretch.</param>
/// <param name="Marked">
/// The words as quoted with the least that the policy asks for: words restored, ellipses, brackets. Judged again by the same policy it is <see cref="Verdict.Marked"/>
/// or better. Where no single quotation can be, it is several, with closing and opening marks between them (<c>” and “</c>), and each is. Null if none was found.
/// </param>
public sealed record Suggestion(string Exact, string? Marked);
