namespace Loccit.Speakers;

/// <summary>What the words around a quotation say of its speaker.</summary>
/// <param name="Speaker">The mention; null if the cue stands without one ("has been called “…”").</param>
/// <param name="Kind">What kind of phrase the mention is.</param>
/// <param name="Words">The words of the mention as read.</param>
/// <param name="Span">The cue, or null.</param>
/// <param name="Continues">True if the cue tells that the speaker spoke just before.</param>
/// <param name="Adjacent">True if nothing but a sign stands between the cue or speaker and the quoted words.</param>
/// <param name="Basis">See <see cref="Speakers.Basis"/>.</param>
internal sealed record Cue(Span? Speaker, PhraseKind Kind, List<Token> Words, Span? Span, bool Continues, bool Adjacent, string Basis)
{
    /// <summary>True for "hieß es", which names nobody: whose words they are, the sentence before may tell.</summary>
    public bool Impersonal { get; init; }

    /// <summary>The whole phrase around <see cref="Speaker"/>, with role and apposition: what is reported as the mention. Null if it is the same.</summary>
    public Span? Mention { get; init; }
}
