using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>Words next to marks that tell why the marks stand there.</summary>
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
    public static bool IsQuotative(string word)
    {
        foreach (var particle in quotatives ??= [.. List.Value.Words("quotatives")])
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

    private static readonly Lazy<WordList> List = new(() => WordList.Load("quotation-cues"));

    private static HashSet<string> Set(string section) => new(List.Value.Words(section), StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Speech() =>
        new(List.Value.Sections.Where(s => s.StartsWith("speech-", StringComparison.Ordinal)).SelectMany(List.Value.Words), StringComparer.OrdinalIgnoreCase);

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> word) => !word.IsEmpty && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
