using System.Diagnostics.CodeAnalysis;
using Loccit.Languages;
using Loccit.Speakers.Reported;
using Loccit.Text;

namespace Loccit.Speakers;

/// <summary>What the lists say of a word.</summary>
/// <param name="Sense">What it may be in a sentence that reports speech.</param>
/// <param name="Frame">How it may report speech without marks.</param>
internal readonly record struct Meaning(Sense Sense, Frame Frame);

/// <summary>The words of one language that surround quoted speech, read once from its <c>speech.words</c>.</summary>
internal sealed class SpeechWords
{
    private const string English = "en";

    private static readonly Lazy<Dictionary<string, Lazy<SpeechWords>>> Loaded = new(() =>
        LanguageLists.With(LanguageLists.Speech).ToDictionary(l => l, l => new Lazy<SpeechWords>(() => Load(l)), StringComparer.Ordinal)
    );

    private readonly Dictionary<string, Meaning> words = new(StringComparer.Ordinal);
    private readonly WordTable<Meaning> table;
    private readonly string[] infinitiveEndings;
    private readonly (string Several, string One)[] pluralEndings;
    private readonly Dictionary<string, List<(string[] Tail, Sense Sense)>> phrases = new(StringComparer.Ordinal);

    /// <summary>Makes them of lists.</summary>
    /// <param name="speech">What stands around quoted words.</param>
    /// <param name="reports">What reports speech without marks; null if the language has no such list.</param>
    public SpeechWords(WordList speech, WordList? reports)
    {
        infinitiveEndings = [.. speech.Words("infinitive-endings")];
        pluralEndings = [.. speech.Lines("plural-endings").Select(l => l.Split(' ')).Select(e => (e[0], e[1] == "-" ? "" : e[1]))];
        DropsSubject = speech.Words("traits").Contains("drops-subject");
        HasIncises = speech.Words("traits").Contains("incises");
        var verbs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in speech.Sections)
        {
            foreach (var line in speech.Lines(section))
            {
                Add(section, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                if (IsVerbs(section))
                    verbs.TryAdd(line[..line.IndexOf(' ', StringComparison.Ordinal)], line);
            }
        }
        Reports = new ReportWords(reports, verbs, IsInfinitive);
        foreach (var (word, frame) in Reports.Frames)
            words[word] = words.GetValueOrDefault(word) with { Frame = frame };
        table = new WordTable<Meaning>(words);
        HasElisions = words.Keys.Any(w => w.Length > 1 && w[^1] == '\'');
        HasEnclitics = words.Values.Any(m => (m.Sense & Sense.Enclitic) != Sense.None);
    }

    /// <summary>The words for a document: those of its language; English if it has none or is not known.</summary>
    public static SpeechWords For(Document document) => (Loaded.Value.TryGetValue(document.Language, out var words) ? words : Loaded.Value[English]).Value;

    private static SpeechWords Load(string language) =>
        new(
            LanguageLists.Load(language, LanguageLists.Speech),
            LanguageLists.Has(language, LanguageLists.Reports) ? LanguageLists.Load(language, LanguageLists.Reports) : null
        );

    /// <summary>True if words of the language lose their vowel before another: a listed word that ends with an apostrophe is cut from the one behind it.</summary>
    public bool HasElisions { get; }

    /// <summary>True if an inverted verb has its subject behind it with a hyphen.</summary>
    public bool HasEnclitics { get; }

    /// <summary>True if the author may come in within the marks: « Je viens, dit-il, demain ».</summary>
    public bool HasIncises { get; }

    /// <summary>True if a verb needs no subject: "Dijo que …".</summary>
    public bool DropsSubject { get; }

    /// <summary>True if the infinitives of the language have endings of their own.</summary>
    public bool HasInfinitives => infinitiveEndings.Length > 0;

    /// <summary>True for a word that ends as every infinitive does.</summary>
    public bool IsInfinitive(string word)
    {
        foreach (var ending in infinitiveEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>What the noun for one may be of a noun that means several: of "officials" what "official" is; none if it is no plural that the lists know.</summary>
    public Sense OfOne(string noun)
    {
        foreach (var (several, one) in pluralEndings)
        {
            if (
                noun.Length > several.Length
                && noun.EndsWith(several, StringComparison.Ordinal)
                && this[string.Concat(noun.AsSpan()[..^several.Length], one)] is var sense and not Sense.None
            )
                return sense;
        }
        return Sense.None;
    }

    /// <summary>The same language's words for reporting speech without marks.</summary>
    public ReportWords Reports { get; }

    /// <summary>Words of texts that no list has.</summary>
    public WordPool Pool { get; } = new();

    /// <summary>What <paramref name="lower"/>, a word in lower case, may be.</summary>
    public Sense this[string lower] => MeaningOf(lower).Sense;

    /// <summary>What it may be and how it may report speech.</summary>
    public Meaning MeaningOf(string lower) => words.GetValueOrDefault(lower);

    /// <summary>The word as the lists have it and what it may be, where they have it: a text is read without making a string of each of its words.</summary>
    /// <param name="lower">The word in lower case.</param>
    /// <param name="hash">Its <see cref="WordHash"/>.</param>
    /// <param name="word">As the lists have it.</param>
    /// <param name="meaning">What they say of it.</param>
    public bool TryGet(ReadOnlySpan<char> lower, uint hash, [NotNullWhen(true)] out string? word, out Meaning meaning) =>
        table.TryGet(lower, hash, out word, out meaning);

    /// <summary>The longest phrase that begins with token <paramref name="at"/>: its number of words and sense; 0 if there is none.</summary>
    public (int Count, Sense Sense) PhraseAt(List<Token> tokens, int at)
    {
        (int Count, Sense Sense) best = default;
        if (!tokens[at].Is(Sense.Opens) || !phrases.TryGetValue(tokens[at].Lower, out var candidates))
            return best;
        foreach (var (rest, sense) in candidates)
        {
            if (rest.Length + 1 <= best.Count || at + rest.Length >= tokens.Count)
                continue;
            var i = 0;
            while (i < rest.Length && tokens[at + 1 + i].Lower == rest[i])
                i++;
            if (i == rest.Length)
                best = (rest.Length + 1, sense);
        }
        return best;
    }

    private void Add(string section, string[] items)
    {
        if (section is "infinitive-endings" or "plural-endings" or "traits")
            return;
        if (IsVerbs(section))
        {
            var weak = section == "weak-verbs" ? Sense.Weak : Sense.None;
            for (var i = 0; i < items.Length; i++)
            {
                foreach (var form in WordList.Forms(items[i]))
                    Add(form, weak | Sense.Verb | FormAt(i, form));
            }
            return;
        }
        var sense = SenseOf(section);
        foreach (var item in items)
            Add(item, sense);
    }

    private static bool IsVerbs(string section) => section is "verbs" or "weak-verbs" or "verb-phrases";

    private Sense FormAt(int column, string form) =>
        column switch
        {
            3 => Sense.Participle,
            4 => Sense.PastParticiple,
            0 => IsInfinitive(form.Split('_')[0]) ? Sense.Base : Sense.Finite | Sense.Base,
            _ => Sense.Finite | Sense.Inflected,
        };

    private void Add(string item, Sense sense)
    {
        if (!item.Contains('_'))
        {
            var known = words.GetValueOrDefault(item);
            words[item] = known with { Sense = known.Sense | sense };
            return;
        }
        var parts = item.Split('_');
        if (!phrases.TryGetValue(parts[0], out var list))
        {
            phrases[parts[0]] = list = [];
            Add(parts[0], Sense.Opens);
        }
        var rest = parts[1..];
        var same = list.FindIndex(p => p.Tail.SequenceEqual(rest));
        if (same >= 0)
            list[same] = (rest, list[same].Sense | sense);
        else
            list.Add((rest, sense));
    }

    private static Sense SenseOf(string section) =>
        section switch
        {
            "continuing" => Sense.Continuing,
            "sources" => Sense.Source,
            "determiners" => Sense.Determiner,
            "possessives" => Sense.Possessive,
            "pronouns" => Sense.Pronoun,
            "masculine" => Sense.Masculine,
            "feminine" => Sense.Feminine,
            "plural" => Sense.Plural,
            "objects" => Sense.Object,
            "clitics" => Sense.Clitic,
            "enclitics" => Sense.Enclitic,
            "and" => Sense.And,
            "but" => Sense.But,
            "have" => Sense.Have,
            "by" => Sense.By,
            "hearer" => Sense.Hearer,
            "relatives" => Sense.Relative,
            "prepositions" => Sense.Preposition,
            "joining" => Sense.Joining,
            "conjunctions" => Sense.Conjunction,
            "auxiliaries" => Sense.Auxiliary,
            "be" => Sense.Be,
            "adverbs" => Sense.Adverb,
            "titles" => Sense.Title,
            "abbreviations" => Sense.Abbreviation,
            "particles" => Sense.Particle,
            "identity" => Sense.Identity,
            "texts" => Sense.Text,
            "authorship" => Sense.Authorship,
            "bodies" => Sense.Body,
            "not-names" => Sense.NotName,
            "roles" => Sense.Role,
            "prefixes" => Sense.Prefix,
            "definite" => Sense.Definite,
            "indefinite" => Sense.Indefinite,
            "it" => Sense.It,
            "impersonal" => Sense.Impersonal,
            "reflexive" => Sense.Reflexive,
            "married" => Sense.Married,
            "unmarried" => Sense.Unmarried,
            "crowds" => Sense.Crowd,
            "as" => Sense.As,
            "sayings" => Sense.Saying,
            "address" => Sense.Address,
            "first-person" => Sense.FirstPerson,
            "in-speech" => Sense.InSpeech,
            "addressed" => Sense.Addressed,
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
}
