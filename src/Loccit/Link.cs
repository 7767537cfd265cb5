namespace Loccit;

/// <summary>A hyperlink.</summary>
/// <param name="Span">The words that are linked.</param>
/// <param name="Target">The address as written.</param>
/// <param name="Title">The link's title, or null.</param>
public sealed record Link(Span Span, string Target, string? Title = null);
