using Loccit.Languages;
using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>Words next to marks that tell why the marks stand there. Those of all languages are searched at once, since a text may quote in any.</summary>
internal static class CueWords
{
    /// <summary>Forms of verbs that introduce someone's words.</summary>
    public static bool IsSpeech(ReadOnlySpan<char> word) => Has(speech ??= Speech(), word);

    /// <summary>Nouns for works that have titles.</summary>
    public static bool IsWork(ReadOnlySpan<char> word) => Has(works ??= Set("works"), word);

    /// <summary>Nouns for a word as such: the word “x”.</summary>
    public static bool IsMention(ReadOnlySpan<char> word) => Has(mentions ??= Set("mentions"), word);

    /// <summary>dubbed, so-called …: what follows is a name that someone gives, not a statement.</summary>
    public static bool IsNaming(ReadOnlySpan<char> word) => Has(naming ??= Set("naming"), word);

    /// <summary>Small words that stay lower-case in a title.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => Has(small ??= Set("small"), word);

    /// <summary>Words that end with a stop within a sentence.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        Has(abbreviations ??= Set("abbreviations"), word) && (char.IsUpper(word[0]) || word is "vs" or "etc" or "bzw");

    /// <summary>True for a noun that names a text which can be quoted: "the paper lists …".</summary>
    public static bool IsText(ReadOnlySpan<char> word) => Has(texts ??= Set("texts"), word);

    /// <summary>True for a verb by which a text gives words: lists, names, cites.</summary>
    public static bool IsTelling(ReadOnlySpan<char> word) => Has(telling ??= Set("telling"), word);

    /// <summary>True for a form of the German subjunctive in which speech is reported.</summary>
    public static bool IsReporting(ReadOnlySpan<char> word) => Has(reporting ??= Set("reporting"), word);

    /// <summary>True for a word that begins with a particle of quoting, as Korean and Japanese set behind the closing mark: “…”고 말했다.</summary>
    public static bool IsQuotative(ReadOnlySpan<char> word)
    {
        foreach (var particle in quotatives ??= [.. Words("quotatives")])
        {
            if (word.StartsWith(particle, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static string[]? quotatives;
    private static HashSet<string>? reporting;
    private static HashSet<string>? texts;
    private static HashSet<string>? telling;
    private static HashSet<string>? speech;
    private static HashSet<string>? works;
    private static HashSet<string>? mentions;
    private static HashSet<string>? naming;
    private static HashSet<string>? small;
    private static HashSet<string>? abbreviations;

    private static readonly Lazy<WordList[]> Lists = new(() =>
        [.. LanguageLists.With(LanguageLists.Quotations).Select(l => LanguageLists.Load(l, LanguageLists.Quotations))]
    );

    private static IEnumerable<string> Words(string section) => Lists.Value.SelectMany(l => l.Words(section));

    private static HashSet<string> Set(string section) => new(Words(section), StringComparer.OrdinalIgnoreCase);

    /// <summary>The forms of every verb of speech that show time or person, which are seldom nouns, and what the lists add to them and take away.</summary>
    private static HashSet<string> Speech()
    {
        var forms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in LanguageLists.With(LanguageLists.Speech))
        {
            foreach (var verb in LanguageLists.Load(language, LanguageLists.Speech).Lines("verbs"))
                forms.UnionWith(verb.Split(' ').Skip(1));
        }
        forms.ExceptWith(Words("no-cues"));
        forms.UnionWith(Words("cues"));
        return forms;
    }

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> word) => !word.IsEmpty && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
