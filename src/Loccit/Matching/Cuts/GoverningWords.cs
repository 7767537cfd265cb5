using System.Collections.Frozen;
using System.Numerics;
using Loccit.Languages;
using Loccit.Text;

namespace Loccit.Matching.Cuts;

/// <summary>
/// What governs a clause in one language, from its <c>governing.words</c>: lists of folded words, in which an underscore joins the words of a phrase.
/// Loaded when first needed.
/// </summary>
internal sealed class GoverningWords
{
    /// <summary>The longest phrase of a list.</summary>
    public const int LongestPhrase = 4;

    private static readonly Lazy<GoverningWords>[] Languages =
    [
        .. LanguageLists.With(LanguageLists.Governing).Select(l => new Lazy<GoverningWords>(() => Load(l))),
    ];

    /// <summary>The commonest words of all languages by the hash that a scan gives them, with a bit for each language.</summary>
    private static readonly Lazy<Dictionary<ulong, int>> Common = new(LoadCommon);

    private readonly Dictionary<string, FrozenSet<string>> lists;

    private GoverningWords(string language, Dictionary<string, FrozenSet<string>> lists) => (Language, this.lists) = (language, lists);

    /// <summary>The language's code.</summary>
    public string Language { get; }

    /// <summary>The language of the text around an offset, by its commonest words; English where none shows.</summary>
    public static GoverningWords Near(string text, int offset)
    {
        var scanner = new WordScanner(text.AsSpan(0, Math.Min(text.Length, offset + Surroundings)), Math.Max(0, offset - Surroundings));
        Span<int> seen = stackalloc int[Languages.Length];
        while (scanner.Next(out _, out _, out var hash))
        {
            for (var of = Common.Value.GetValueOrDefault(hash); of != 0; of &= of - 1)
                seen[BitOperations.TrailingZeroCount(of)]++;
        }
        var best = 0;
        for (var l = 1; l < seen.Length; l++)
        {
            if (seen[l] > seen[best])
                best = l;
        }
        return Languages[best].Value;
    }

    /// <summary>Characters on either side that tell the language.</summary>
    private const int Surroundings = 160;

    /// <summary>True if a folded word is in a list.</summary>
    public bool Is(string list, string word) => lists.TryGetValue(list, out var words) && words.Contains(word);

    /// <summary>True for a word that negates: also the English endings.</summary>
    public bool Negates(string word) => Is("negation", word) || (Language == "en" && word.EndsWith("n't", StringComparison.Ordinal));

    /// <summary>True for a word that carries no matter of its own: adverbs, pronouns, auxiliaries.</summary>
    public bool IsSmall(string word) =>
        Is("small", word) || Is("auxiliary", word) || Negates(word) || (Language == "en" && word.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>How many words from <paramref name="at"/> on make a phrase of a list; 0 if none do. The longest counts.</summary>
    public int PhraseAt(string list, IReadOnlyList<string> words, int at)
    {
        for (var n = Math.Min(LongestPhrase, words.Count - at); n > 0; n--)
        {
            if (Is(list, n == 1 ? words[at] : string.Join('_', words.Skip(at).Take(n))))
                return n;
        }
        return 0;
    }

    /// <summary>How many words at the end make a phrase of a list; 0 if none do. The longest counts.</summary>
    public int PhraseBefore(string list, IReadOnlyList<string> words, int end)
    {
        for (var n = Math.Min(LongestPhrase, end); n > 0; n--)
        {
            if (Is(list, n == 1 ? words[end - 1] : string.Join('_', words.Skip(end - n).Take(n))))
                return n;
        }
        return 0;
    }

    private static Dictionary<ulong, int> LoadCommon()
    {
        var common = new Dictionary<ulong, int>();
        for (var l = 0; l < Languages.Length; l++)
        {
            foreach (var word in Languages[l].Value.lists.GetValueOrDefault("common", []))
            {
                if (WordScanner.Words(word, 0, word.Length) is [var only])
                    common[only.Hash] = common.GetValueOrDefault(only.Hash) | (1 << l);
            }
        }
        return common;
    }

    private static GoverningWords Load(string language)
    {
        var list = LanguageLists.Load(language, LanguageLists.Governing);
        return new GoverningWords(language, list.Sections.ToDictionary(s => s, s => list.Words(s).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }
}
