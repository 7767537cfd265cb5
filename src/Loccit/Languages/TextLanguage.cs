using Loccit.Text;

namespace Loccit.Languages;

/// <summary>Tells the language of a text by its small words.</summary>
internal static class TextLanguage
{
    private const int Looked = 4000; // characters from the start
    private const int FewestKinds = 4; // different small words that must be met
    private const double Share = 0.12; // of all words
    private const double Lead = 1.15; // over the next language

    private static readonly Lazy<Dictionary<string, int>> LazyWords = new(Load);
    private static readonly Lazy<string[]> LazyNames = new(() => LanguageLists.With(LanguageLists.Small));

    /// <summary>The code of a language that has a lexicon; empty if the text is in none of these or too short to tell.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(text, FewestKinds, Lead, all: true);

    /// <summary>The same for a sentence, on less evidence and among those with a lexicon alone: a small word or two that none of the others has.</summary>
    public static string Likely(ReadOnlySpan<char> text) => Of(text, fewestKinds: 1, lead: 1.15, all: false);

    private static string Of(ReadOnlySpan<char> text, int fewestKinds, double lead, bool all)
    {
        var names = LazyNames.Value;
        var hits = new int[names.Length];
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        var scanner = new WordScanner(text[..Math.Min(text.Length, Looked)]);
        while (scanner.Next(out var start, out var end, out _))
        {
            total++;
            if (end - start > 12)
                continue;
            var word = Fold.Word(text[start..end]);
            if (!LazyWords.Value.TryGetValue(word, out var languages))
                continue;
            met[word] = languages;
            for (var i = 0; i < hits.Length; i++)
                hits[i] += (languages >> i) & 1;
        }
        for (var i = 0; i < hits.Length && !all; i++)
        {
            if (!LanguageLists.Has(names[i], LanguageLists.Lexicon))
                hits[i] = 0;
        }
        var best = Array.IndexOf(hits, hits.Max());
        var second = hits.Where((_, i) => i != best).Max();
        if (hits[best] == 0 || (all && hits[best] < total * Share) || hits[best] < second * lead || met.Values.Count(l => ((l >> best) & 1) == 1) < fewestKinds)
            return "";
        return LanguageLists.Has(names[best], LanguageLists.Lexicon) ? names[best] : "";
    }

    // a bit for each language that has the word
    private static Dictionary<string, int> Load()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < LazyNames.Value.Length; i++)
        {
            foreach (var word in LanguageLists.Load(LazyNames.Value[i], LanguageLists.Small).Words(""))
            {
                var folded = Fold.Word(word);
                words[folded] = words.GetValueOrDefault(folded) | (1 << i);
            }
        }
        return words;
    }
}
