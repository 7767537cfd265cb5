using System.Runtime.InteropServices;

namespace Loccit.Speakers;

/// <summary>What a document tells of its words with a capital. At the head of a sentence every word has one: what it is elsewhere shows whether it is a name.</summary>
internal sealed class NameEvidence
{
    private readonly Dictionary<string, (int Names, int Small)> counts = new(StringComparer.Ordinal);

    /// <summary>Notes a word in lower case.</summary>
    public void AddSmall(string word) => CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _).Small++;

    /// <summary>Notes the words of a name; the first tells nothing where it begins a sentence.</summary>
    public void AddName(IReadOnlyList<string> words, bool opens)
    {
        for (var i = opens ? 1 : 0; i < words.Count; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, words[i], out _).Names++;
    }

    /// <summary>True if the word has a capital inside a sentence, and not much more often none.</summary>
    public bool IsName(string word) => counts.GetValueOrDefault(word) is var (names, small) && names > 0 && small < Much * names;

    /// <summary>True if the word is rather a word than a name: it stands more often in lower case than with a capital inside a sentence.</summary>
    public bool IsNoName(string word) => counts.GetValueOrDefault(word) is var (names, small) && small > names;

    private const int Much = 5;
}
