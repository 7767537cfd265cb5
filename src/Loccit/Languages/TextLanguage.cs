using Loccit.Text;

namespace Loccit.Languages;

/// <summary>Tells the language of a text by its small words.</summary>
internal static class TextLanguage
{
    private const int Looked = 4000; // characters from the start
    private const double Share = 0.12; // of all words
    private const double Lead = 1.15; // over the next language
    private const int Longest = 12; // letters of a small word

    // different small words that must be met to say what a language is; one will do for a sentence, or to choose the words to read a text with, if the language has such words
    private const int FewestKinds = 4;

    private static readonly Lazy<string[]> LazyNames = new(() => LanguageLists.With(LanguageLists.Small));
    private static readonly Lazy<WordTable<int>> LazyWords = new(Load);

    /// <summary>The code of the language in which a document is read: the one it names, or else the one that its words show; empty if it does neither.</summary>
    public static string Of(Document document) =>
        LanguageLists.Code(document.Metadata.Language) is { Length: >= 2 } named ? named : Of(document.Prose, fewestKinds: 1, all: true);

    /// <summary>The code of a language; empty if the text is in none of those that have a list of small words, or too short to tell.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(text, FewestKinds, all: true);

    /// <summary>The same for a sentence, on less evidence and among those with a lexicon alone: a small word or two that none of the others has.</summary>
    public static string Likely(ReadOnlySpan<char> text) => Of(text, fewestKinds: 1, all: false);

    private static string Of(ReadOnlySpan<char> text, int fewestKinds, bool all)
    {
        var names = LazyNames.Value;
        Span<int> hits = stackalloc int[names.Length];
        // a bit for each small word that was met, by its number
        Span<int> kinds = stackalloc int[names.Length];
        Span<ulong> met = stackalloc ulong[MetWords / 64];
        Span<char> lower = stackalloc char[Longest];
        var total = 0;
        text = text[..Math.Min(text.Length, Looked)];
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var length = Read(text[i..], lower, out var hash, out var passed);
            i += passed;
            total++;
            if (length == 0 || !LazyWords.Value.TryGet(lower[..length], hash, out _, out var languages))
                continue;
            var (word, bit) = ((int)(hash % MetWords / 64), 1UL << (int)(hash % 64));
            var isNew = (met[word] & bit) == 0;
            met[word] |= bit;
            for (var l = 0; l < hits.Length; l++)
            {
                var has = (languages >> l) & 1;
                hits[l] += has;
                kinds[l] += isNew ? has : 0;
            }
        }
        var (best, second) = (-1, 0);
        for (var l = 0; l < hits.Length; l++)
        {
            if (!all && !LanguageLists.Has(names[l], LanguageLists.Lexicon) || kinds[l] < FewestKinds && !LanguageLists.Has(names[l], LanguageLists.Speech))
                continue;
            if (best < 0 || hits[l] > hits[best])
                (best, second) = (l, best < 0 ? 0 : hits[best]);
            else
                second = Math.Max(second, hits[l]);
        }
        var told = best >= 0 && hits[best] > 0 && hits[best] >= second * Lead && kinds[best] >= fewestKinds && (!all || hits[best] >= total * Share);
        return told ? names[best] : "";
    }

    // so many small words are told apart by their hashes; that two of them look like one does no harm
    private const int MetWords = 1024;

    /// <summary>A word's letters in lower case up to an apostrophe or sign, and how far they reach; a length of 0 for a word too long to be a small one. Kana, Han and Hangul count one by one.</summary>
    private static int Read(ReadOnlySpan<char> text, Span<char> lower, out uint hash, out int passed)
    {
        hash = WordHash.Seed;
        for (passed = 0; passed < text.Length; passed++)
        {
            var c = text[passed];
            var isOne = IsSyllable(c);
            if (!char.IsAsciiLetter(c) && !char.IsLetterOrDigit(c) || isOne && passed > 0)
                break;
            if (passed >= lower.Length)
                continue;
            lower[passed] = char.IsAsciiLetter(c) ? (char)(c | 0x20) : char.ToLowerInvariant(c);
            hash = WordHash.Next(hash, lower[passed]);
            if (isOne)
                return passed = 1;
        }
        return passed <= lower.Length ? passed : 0;
    }

    private static bool IsSyllable(char c) => c is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3';

    /// <summary>A bit for each language that has the word, as it is written and without its accents.</summary>
    private static WordTable<int> Load()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < LazyNames.Value.Length; i++)
        {
            foreach (var word in LanguageLists.Load(LazyNames.Value[i], LanguageLists.Small).Words(""))
            {
                words[word] = words.GetValueOrDefault(word) | 1 << i;
                var folded = Fold.Word(word);
                words[folded] = words.GetValueOrDefault(folded) | 1 << i;
            }
        }
        return new WordTable<int>(words);
    }
}
