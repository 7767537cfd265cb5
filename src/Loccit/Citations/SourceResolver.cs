namespace Loccit.Citations;

/// <summary>Finds the source that a citation names among those held.</summary>
internal sealed class SourceResolver
{
    public SourceResolver(IReadOnlyList<Source> sources) => Sources = sources;

    public IReadOnlyList<Source> Sources { get; }

    public ResolvedCitation Resolve(Citation citation) => new(citation, null, [], "");

    /// <summary>Finds the source that <paramref name="cited"/> names: a path or file name, an id, an address, a DOI, or a citation as text.</summary>
    public ResolvedCitation ResolveText(string cited) =>
        new(
            new Citation
            {
                Id = "c1",
                Form = CitationForm.Parenthetical,
                Span = default,
                Text = cited,
            },
            null,
            [],
            ""
        );
}
