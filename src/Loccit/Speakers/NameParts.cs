namespace Loccit.Speakers;

/// <summary>A name by itself, outside of any text.</summary>
/// <param name="Words">Its words in lower case, titles left out.</param>
internal sealed record NameParts(IReadOnlyList<string> Words)
{
    /// <summary>The parts of a name as an agent has it: "President Franklin D. Roosevelt" is franklin, d., roosevelt.</summary>
    public static NameParts Of(string name)
    {
        // titles are told by the lists of the language; names alone do not tell theirs
        var words = SpeechWords.For(new Document(name) { Metadata = new Metadata { Language = "en" } });
        var tokens = Tokenizer.Read(name, 0, name.Length, words).FindAll(t => t.Kind == TokenKind.Word);
        if (tokens.Count == 0)
            return new NameParts([]);
        var first = tokens.Count > 1 && tokens[0].Is(Sense.Determiner) ? 1 : 0;
        return new NameParts(NameIndex.Mention(tokens, first, tokens.Count - 1, opens: true)?.Words ?? [.. tokens.Skip(first).Select(t => t.Lower)]);
    }

    /// <summary>True if two full names are one: the last words agree, and the first do or are each other's initial.</summary>
    public bool IsSame(NameParts other) =>
        Words.SequenceEqual(other.Words) || (Words[^1] == other.Words[^1] && !Words.Contains("of") && IsSameFirstName(Words[0], other.Words[0]));

    /// <summary>True if one may be called by the other: the same name, or its first or last word alone.</summary>
    public bool MayBe(NameParts other) => Words.Count == 1 || other.Words.Count == 1 ? Holds(this, other.Words) || Holds(other, Words) : IsSame(other);

    /// <summary>Two first names that agree, or a first name and its initial.</summary>
    public static bool IsSameFirstName(string a, string b) => a == b || (a[0] == b[0] && (IsInitial(a) || IsInitial(b)));

    private static bool Holds(NameParts name, IReadOnlyList<string> alone) =>
        alone.Count == 1 && (name.Words[^1] == alone[0] || (name.Words[0] == alone[0] && !name.Words.Contains("of")));

    private static bool IsInitial(string word) => word.Length == 1 || word is [_, '.'];
}
