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

    private static readonly Lazy<SmallWords> Words = new(() => new SmallWords());

    /// <summary>The code of the language in which a document is read: the one it names, or else the one that its words show; empty if it does neither.</summary>
    public static string Of(Document document) =>
        LanguageLists.Code(document.Metadata.Language) is { Length: >= 2 } named ? named : Of(document.Prose, fewestKinds: 1, all: true);

    /// <summary>The code of a language; empty if the text is in none of those that have a list of small words, or too short to tell.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(text, FewestKinds, all: true);

    /// <summary>The same for a sentence, on less evidence and among those with a lexicon alone: a small word or two that none of the others has.</summary>
    public static string Likely(ReadOnlySpan<char> text) => Of(text, fewestKinds: 1, all: false);

    private static string Of(ReadOnlySpan<char> text, int fewestKinds, bool all)
    {
        var words = Words.Value;
        // how often each small word was met
        Span<int> met = stackalloc int[words.LanguagesOf.Length];
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
            if (length > 0 && words.Table.TryGet(lower[..length], hash, out _, out var word))
                met[word]++;
        }
        return words.Best(met, total, fewestKinds, all);
    }

    /// <summary>A word's letters in lower case up to an apostrophe or sign, and how far they reach; a length of 0 for a word too long to be a small one. Kana, Han and Hangul count one by one.</summary>
    private static int Read(ReadOnlySpan<char> text, Span<char> lower, out uint hash, out int passed)
    {
        hash = WordHash.Seed;
        for (passed = 0; passed < text.Length; passed++)
        {
            var c = text[passed];
            if (char.IsAsciiLetter(c))
                c = (char)(c | 0x20);
            else if (!char.IsLetterOrDigit(c) || IsSyllable(c) && passed > 0)
                break;
            else
                c = char.ToLowerInvariant(c);
            if (passed >= lower.Length)
                continue;
            lower[passed] = c;
            hash = WordHash.Next(hash, c);
            if (c >= '\u3040' && IsSyllable(c))
                return passed = 1;
        }
        return passed <= lower.Length ? passed : 0;
    }

    private static bool IsSyllable(char c) => c is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3';

    /// <summary>The small words of all languages, numbered, with a bit for each language that has the word as it is written or without its accents.</summary>
    private sealed class SmallWords
    {
        private readonly string[] names = LanguageLists.With(LanguageLists.Small);
        private readonly bool[] hasLexicon;
        private readonly bool[] hasSpeech;

        public SmallWords()
        {
            hasLexicon = Array.ConvertAll(names, n => LanguageLists.Has(n, LanguageLists.Lexicon));
            hasSpeech = Array.ConvertAll(names, n => LanguageLists.Has(n, LanguageLists.Speech));
            var languages = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var l = 0; l < names.Length; l++)
            {
                foreach (var word in LanguageLists.Load(names[l], LanguageLists.Small).Words(""))
                {
                    languages[word] = languages.GetValueOrDefault(word) | 1 << l;
                    var folded = Fold.Word(word);
                    languages[folded] = languages.GetValueOrDefault(folded) | 1 << l;
                }
            }
            LanguagesOf = [.. languages.Values];
            Table = new(languages.Keys.Select((word, i) => KeyValuePair.Create(word, i)).ToList());
        }

        /// <summary>The number of each word.</summary>
        public WordTable<int> Table { get; }

        /// <summary>By a word's number, a bit for each language.</summary>
        public int[] LanguagesOf { get; }

        /// <summary>The language that leads, or none.</summary>
        /// <param name="met">How often each word was met.</param>
        /// <param name="total">All words of the text.</param>
        /// <param name="fewestKinds">So many of a language's words must be met.</param>
        /// <param name="all">False for those with a lexicon alone, whatever their share of the text.</param>
        public string Best(ReadOnlySpan<int> met, int total, int fewestKinds, bool all)
        {
            Span<int> hits = stackalloc int[names.Length];
            Span<int> kinds = stackalloc int[names.Length];
            for (var w = 0; w < met.Length; w++)
            {
                if (met[w] == 0)
                    continue;
                for (var rest = LanguagesOf[w]; rest != 0; rest &= rest - 1)
                {
                    var l = System.Numerics.BitOperations.TrailingZeroCount(rest);
                    hits[l] += met[w];
                    kinds[l]++;
                }
            }
            var (best, second) = (-1, 0);
            for (var l = 0; l < names.Length; l++)
            {
                if (!all && !hasLexicon[l] || kinds[l] < FewestKinds && !hasSpeech[l])
                    continue;
                if (best < 0 || hits[l] > hits[best])
                    (best, second) = (l, best < 0 ? 0 : hits[best]);
                else
                    second = Math.Max(second, hits[l]);
            }
            var isTold = best >= 0 && hits[best] > 0 && hits[best] >= second * Lead && kinds[best] >= fewestKinds && (!all || hits[best] >= total * Share);
            return isTold ? names[best] : "";
        }
    }
}
