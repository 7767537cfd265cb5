using Loccit.Text;

namespace Loccit.Languages;

/// <summary>
/// The words of each language: a folder <c>Languages/xx</c> of <c>.words</c> files, named by the language's code (ISO 639-1). Every folder and file is found by
/// itself. A file that a folder lacks has a fallback, which docs/languages.md names.
/// </summary>
internal static class LanguageLists
{
    /// <summary>What stands around quoted words: verbs of speech, pronouns, titles, what names are made of.</summary>
    public const string Speech = "speech";

    /// <summary>What reports speech without marks.</summary>
    public const string Reports = "reports";

    /// <summary>What stands next to marks and tells why they stand there.</summary>
    public const string Quotations = "quotations";

    /// <summary>The closed classes by which a difference is named: negations, modals, numbers.</summary>
    public const string Lexicon = "lexicon";

    /// <summary>What governs a clause over a cut.</summary>
    public const string Governing = "governing";

    /// <summary>Spellings of one word.</summary>
    public const string Spelling = "spelling";

    /// <summary>Words that are another word without their accents.</summary>
    public const string Accents = "accents";

    /// <summary>Frequent words, which tell a text from the debris of a scan.</summary>
    public const string Common = "common";

    /// <summary>The small words by which a text shows its language.</summary>
    public const string Small = "small";

    private const string English = "en";

    // resources are named "xx/list.words"
    private const string Ending = ".words";

    private static readonly Lazy<HashSet<string>> Resources = new(() => new(typeof(LanguageLists).Assembly.GetManifestResourceNames(), StringComparer.Ordinal));

    /// <summary>Codes of the languages that have a list, English first and the others by code.</summary>
    public static string[] With(string list)
    {
        var ending = $"/{list}{Ending}";
        return
        [
            .. Resources
                .Value.Where(name => name.EndsWith(ending, StringComparison.Ordinal))
                .Select(name => name[..^ending.Length])
                .OrderBy(code => code == English ? "" : code, StringComparer.Ordinal),
        ];
    }

    /// <summary>True if a language has a list.</summary>
    public static bool Has(string language, string list) => Resources.Value.Contains($"{language}/{list}{Ending}");

    /// <summary>A list of a language, which must have it.</summary>
    public static WordList Load(string language, string list) => WordList.Load($"{language}/{list}", Sections(list));

    /// <summary>The code in a tag, "de" of "de-AT"; empty if there is none.</summary>
    public static string Code(string? tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? tag ?? "" : tag![..end]).Trim().ToLowerInvariant();
    }

    /// <summary>The sections that a list may have; the empty name is that of lines before any section.</summary>
    public static string[] Sections(string list) =>
        list switch
        {
            Speech =>
            [
                "traits",
                "verbs",
                "weak-verbs",
                "verb-phrases",
                "continuing",
                "sources",
                "determiners",
                "possessives",
                "pronouns",
                "masculine",
                "feminine",
                "plural",
                "objects",
                "clitics",
                "enclitics",
                "relatives",
                "prepositions",
                "joining",
                "conjunctions",
                "and",
                "but",
                "auxiliaries",
                "be",
                "have",
                "by",
                "hearer",
                "infinitive-endings",
                "adverbs",
                "titles",
                "abbreviations",
                "particles",
                "identity",
                "texts",
                "authorship",
                "bodies",
                "roles",
                "prefixes",
                "not-names",
                "first-person",
                "in-speech",
                "addressed",
                "definite",
                "indefinite",
                "it",
                "impersonal",
                "reflexive",
                "married",
                "unmarried",
                "crowds",
                "address",
                "sayings",
                "as",
                "plural-endings",
            ],
            Reports =>
            [
                "clause",
                "said",
                "that",
                "hearer",
                "question",
                "to",
                "hearer-to",
                "topic",
                "complementizers",
                "questions",
                "infinitive",
                "times",
                "subjunctive",
                "hearsay",
                "predicates",
                "nouns",
            ],
            Quotations =>
            [
                "cues",
                "no-cues",
                "works",
                "texts",
                "telling",
                "mentions",
                "naming",
                "small",
                "abbreviations",
                "quotatives",
                "reporting",
                "questions",
                "answers",
                "no-speakers",
                "title-leads",
                "name-leads",
                "as",
                "elisions",
                "small-abbreviations",
            ],
            Lexicon =>
            [
                "negation",
                "modal",
                "connective",
                "quantifier",
                "hedge",
                "number",
                "date",
                "unit",
                "person",
                "function",
                "contraction",
                "dialect",
                "abbreviation",
                "filler",
                "governs",
                "condition",
                "title",
                "speech",
                "elision",
                "opposite",
                "irregular",
                "verb",
                "value",
                "ordinal",
                "scale",
                "fraction",
                "mixed",
                "article",
                "joiner",
                "point",
                "percent",
                "currency",
                "range",
            ],
            Governing =>
            [
                "adverb",
                "affirm",
                "as",
                "aside",
                "ask",
                "asking",
                "auxiliary",
                "cancel",
                "claim",
                "common",
                "demonstrative",
                "denial",
                "determiner",
                "even",
                "exception",
                "fact",
                "false",
                "hangs",
                "hangs-parted",
                "hedge",
                "if",
                "inverted",
                "lacking",
                "manner",
                "might",
                "negation",
                "no-way",
                "objection",
                "only",
                "own-clause",
                "pronoun",
                "refusal",
                "said",
                "say",
                "self",
                "small",
                "spoken",
                "stop",
                "subject",
                "tag",
                "that",
                "true",
                "unreal",
                "wh",
                "whether",
                "will",
                "would",
                "wrongly",
            ],
            Spelling => ["our", "never-ize", "yse", "re", "doubled", "ll", "ogue", "ense", "digraph", "tail-s", "not-dropped-g", "not-negating", "pairs"],
            Accents or Common or Small => [""],
            _ => throw new ArgumentException($"There is no list '{list}'.", nameof(list)),
        };
}
