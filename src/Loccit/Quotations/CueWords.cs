using Loccit.Languages;
using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>
/// Words next to marks that tell why the marks stand there: those of a document's language, or of all where it is not known. What is no word of the language alone (abbreviations, the
/// small words of foreign titles, particles of other scripts) is searched in all.
/// </summary>
internal sealed class CueWords
{
    // s', qu', dell'
    private const int LongestElided = 5;

    private static readonly Lazy<Dictionary<string, Lazy<CueWords>>> Loaded = new(() =>
        LanguageLists.With(LanguageLists.Quotations).ToDictionary(l => l, l => new Lazy<CueWords>(() => new CueWords([l])), StringComparer.Ordinal)
    );

    private static readonly Lazy<CueWords> LazyAll = new(() => new CueWords(LanguageLists.With(LanguageLists.Quotations)));
    private static string[]? quotatives;

    private readonly HashSet<string> speech;
    private readonly HashSet<string> works;

    // a compound is what its last part is: -zeitung
    private readonly string[] worksAtEnd;
    private readonly HashSet<string> sources;
    private readonly HashSet<string> mentions;
    private readonly HashSet<string> naming;
    private readonly HashSet<string> texts;
    private readonly HashSet<string> telling;
    private readonly HashSet<string> reporting;
    private readonly HashSet<string> small;
    private readonly HashSet<string> abbreviations;
    private readonly HashSet<string> questions;
    private readonly HashSet<string> answers;
    private readonly HashSet<string> noSpeakers;
    private readonly HashSet<string> roles;
    private readonly HashSet<string> smallAbbreviations;
    private readonly HashSet<string> elisions;
    private readonly HashSet<string> titleLeads;
    private readonly HashSet<string> nameLeads;
    private readonly HashSet<string> asWords;
    private readonly HashSet<string> enclitics;
    private readonly HashSet<string> impersonal;
    private readonly HashSet<string> it;

    private CueWords(string[] languages)
    {
        var lists = Array.ConvertAll(languages, l => LanguageLists.Load(l, LanguageLists.Quotations));
        var speechLists = languages.Where(l => LanguageLists.Has(l, LanguageLists.Speech)).Select(l => LanguageLists.Load(l, LanguageLists.Speech)).ToList();
        HashSet<string> Set(string section) => new(lists.SelectMany(l => l.Words(section)), StringComparer.OrdinalIgnoreCase);
        HashSet<string> Speech(string section) => new(speechLists.SelectMany(l => l.Words(section)), StringComparer.OrdinalIgnoreCase);
        (works, mentions, naming) = (Set("works"), Set("mentions"), Set("naming"));
        (texts, telling, reporting) = (Set("texts"), Set("telling"), Set("reporting"));
        (small, abbreviations) = (Set("small"), Set("abbreviations"));
        (questions, answers, noSpeakers) = (Set("questions"), Set("answers"), Set("no-speakers"));
        (smallAbbreviations, elisions) = (Set("small-abbreviations"), Set("elisions"));
        (titleLeads, nameLeads, asWords) = (Set("title-leads"), Set("name-leads"), Set("as"));
        (roles, enclitics) = (Speech("roles"), Speech("enclitics"));
        (impersonal, it) = (Speech("impersonal"), Speech("it"));
        worksAtEnd = [.. works.Where(w => w[0] == '-').Select(w => w[1..])];
        sources = new(speechLists.SelectMany(l => l.Words("sources")).Where(s => !s.Contains('_')), StringComparer.OrdinalIgnoreCase);
        NounsAreCapital = speechLists.Any(l => l.Words("traits").Contains("capital-nouns"));
        speech = FormsOfVerbs(speechLists);
        speech.ExceptWith(Set("no-cues"));
        speech.UnionWith(Set("cues"));
        IsSpeech = word => Has(speech, word) || HasPart(word);
        IsReporting = word => Has(reporting, word);
    }

    /// <summary>Those of every language: a text may quote in any.</summary>
    public static CueWords All => LazyAll.Value;

    /// <summary>Those for a document.</summary>
    public static CueWords For(Document document) => Loaded.Value.TryGetValue(document.Language, out var words) ? words.Value : All;

    /// <summary>Forms of verbs that introduce someone's words.</summary>
    public WordScan.Test IsSpeech { get; }

    /// <summary>True for a form of the German subjunctive in which speech is reported.</summary>
    public WordScan.Test IsReporting { get; }

    /// <summary>True if every noun of the language has a capital.</summary>
    public bool NounsAreCapital { get; }

    /// <summary>Nouns for works, papers and bodies that have titles or names.</summary>
    public bool IsWork(ReadOnlySpan<char> word)
    {
        if (Has(works, word))
            return true;
        foreach (var ending in worksAtEnd)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Words that name the speaker behind them: laut, selon.</summary>
    public bool IsSource(ReadOnlySpan<char> word) => Has(sources, word);

    /// <summary>Nouns for a word as such: the word “x”.</summary>
    public bool IsMention(ReadOnlySpan<char> word) => Has(mentions, word);

    /// <summary>dubbed, so-called …: what follows is a name that someone gives, not a statement.</summary>
    public bool IsNaming(ReadOnlySpan<char> word) => Has(naming, word);

    /// <summary>entitled, betitelt: a title follows.</summary>
    public bool IsTitleLead(ReadOnlySpan<char> word) => Has(titleLeads, word);

    /// <summary>called, named: a title follows if it has capitals.</summary>
    public bool IsNameLead(ReadOnlySpan<char> word) => Has(nameLeads, word);

    /// <summary>as, als: what somebody calls a thing follows.</summary>
    public bool IsAs(ReadOnlySpan<char> word) => Has(asWords, word);

    /// <summary>True for two words by which nobody says something: heißt es.</summary>
    public bool IsImpersonal(ReadOnlySpan<char> verb, ReadOnlySpan<char> pronoun) => Has(impersonal, verb) && Has(it, pronoun);

    /// <summary>True for a noun that names a text which can be quoted: "the paper lists …".</summary>
    public bool IsText(ReadOnlySpan<char> word) => Has(texts, word);

    /// <summary>True for a verb by which a text gives words: lists, names, cites.</summary>
    public bool IsTelling(ReadOnlySpan<char> word) => Has(telling, word);

    /// <summary>What stands before the words of one who asks, in place of a name: Q, Frage.</summary>
    public bool IsAsking(ReadOnlySpan<char> label) => Has(questions, label);

    /// <summary>What stands before the words of one who answers: A, Antwort.</summary>
    public bool IsAnswering(ReadOnlySpan<char> label) => Has(answers, label);

    /// <summary>What stands before a colon at the head of a line and is no speaker: Note, Figure, Date.</summary>
    public bool IsNoSpeaker(ReadOnlySpan<char> label) => Has(noSpeakers, label);

    /// <summary>What somebody is who speaks in a talk: moderator, witness.</summary>
    public bool IsSpeakerRole(ReadOnlySpan<char> label) => Has(roles, label);

    /// <summary>Small words that stay lower-case in a title.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => Has(All.small, word);

    /// <summary>Words that end with a stop within a sentence.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word) => Has(All.abbreviations, word) && (char.IsUpper(word[0]) || Has(All.smallAbbreviations, word));

    /// <summary>Words that lose their head, with a mark in its place: ’tis, ’em.</summary>
    public static bool IsElision(ReadOnlySpan<char> word) => Has(All.elisions, word);

    /// <summary>True for a word that begins with a particle of quoting, as Korean and Japanese set behind the closing mark: “…”고 말했다.</summary>
    public static bool IsQuotative(ReadOnlySpan<char> word)
    {
        quotatives ??= [.. LanguageLists.With(LanguageLists.Quotations).SelectMany(l => LanguageLists.Load(l, LanguageLists.Quotations).Words("quotatives"))];
        foreach (var particle in quotatives)
        {
            if (word.StartsWith(particle, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The forms of every verb of speech that show time or person, which are seldom nouns.</summary>
    private static HashSet<string> FormsOfVerbs(List<WordList> lists)
    {
        var forms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var verb in lists.SelectMany(l => l.Lines("verbs")))
            forms.UnionWith(verb.Split(' ').Skip(1).SelectMany(WordList.Forms));
        return forms;
    }

    /// <summary>dit-il, s’exclama: a verb that grammar joins with a pronoun.</summary>
    private bool HasPart(ReadOnlySpan<char> word)
    {
        var joint = word.IndexOfAny('-', '\'', '’');
        if (joint <= 0)
            return false;
        return word[joint] == '-'
            ? Has(enclitics, word[(joint + 1)..]) && Has(speech, word[..joint])
            : joint < LongestElided && Has(speech, word[(joint + 1)..]);
    }

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> word) => !word.IsEmpty && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
