using Loccit.Languages;
using Loccit.Matching.Kinds;
using Loccit.Text;

namespace Loccit.Matching;

/// <summary>
/// The closed classes of a language, from its <c>lexicon.words</c>. A language is read when first needed: a clean check never needs it.
/// English is complete; German, French and Spanish have their closed classes; for any other language there is <see cref="None"/>.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => new Lexicon("en"));
    private static readonly Lazy<Dictionary<string, Lazy<Lexicon>>> Languages = new(() =>
        LanguageLists.With(LanguageLists.Lexicon).ToDictionary(l => l, l => l == "en" ? LazyEnglish : new Lazy<Lexicon>(() => new Lexicon(l)))
    );
    private static readonly Lazy<Lexicon> LazyNone = new(() => new Lexicon());

    private static readonly (string Section, EditKinds Kind)[] Classes =
    [
        ("negation", EditKinds.Negation),
        ("modal", EditKinds.Modal),
        ("connective", EditKinds.Connective),
        ("quantifier", EditKinds.Quantifier),
        ("hedge", EditKinds.Hedge),
        ("number", EditKinds.Number),
        ("date", EditKinds.Date),
        ("unit", EditKinds.Unit),
        ("person", EditKinds.Person),
        ("function", EditKinds.Function),
    ];

    private readonly Dictionary<string, EditKinds> classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, EditKinds Kinds)>> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberWord> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> contractions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> dialect = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> abbreviations = new(StringComparer.Ordinal);
    private readonly HashSet<string> governs = new(StringComparer.Ordinal);
    private readonly HashSet<string> conditions = new(StringComparer.Ordinal);
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> speech = new(StringComparer.Ordinal);
    private readonly HashSet<string> elisions = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string[]> opposites = [];
    private readonly HashSet<string> fillers = new(StringComparer.Ordinal);

    // of a language that is not known: signs and digits show what they are
    private Lexicon()
    {
        Language = "";
        Verbs = new VerbForms([], [], english: false);
        foreach (var sign in (ReadOnlySpan<string>)["$", "%", "£", "€", "¥", "¢"])
            classes[sign] = EditKinds.Unit;
    }

    private Lexicon(string language)
    {
        Language = language;
        var list = LanguageLists.Load(language, LanguageLists.Lexicon);
        AddExpansions(list, "contraction", contractions);
        foreach (var (section, kind) in Classes)
        {
            foreach (var word in list.Words(section))
                AddClass(word, kind);
        }
        foreach (var word in list.Words("filler"))
            AddForms(word, w => fillers.Add(w));
        AddAll(list, "governs", governs);
        AddAll(list, "condition", conditions);
        AddAll(list, "title", titles);
        AddAll(list, "speech", speech);
        AddAll(list, "elision", elisions);
        AddExpansions(list, "dialect", dialect);
        AddExpansions(list, "abbreviation", abbreviations);
        AddNumbers(list);
        opposites = [.. list.Lines("opposite").Select(l => l.Split(' '))];
        Verbs = new VerbForms(list.Lines("irregular"), list.Words("verb"), english: language == "en");
    }

    /// <summary>English.</summary>
    public static Lexicon English => LazyEnglish.Value;

    /// <summary>No language: only digits, signs and capitals tell anything.</summary>
    public static Lexicon None => LazyNone.Value;

    /// <summary>The lexicon of a language by its code, "de" or "de-AT"; <see cref="None"/> where there is none.</summary>
    public static Lexicon For(string? language) => Languages.Value.TryGetValue(LanguageLists.Code(language), out var lexicon) ? lexicon.Value : LazyNone.Value;

    /// <summary>The language's code; empty for <see cref="None"/>.</summary>
    public string Language { get; }

    /// <summary>The verbs whose forms are known.</summary>
    public VerbForms Verbs { get; }

    /// <summary>True if a capital inside a sentence shows a name: not in German, where every noun has one, nor where the language is not known.</summary>
    public bool CapitalsName => Language is not ("de" or "");

    /// <summary>The closed classes that a folded word is in; <see cref="EditKinds.None"/> for a word of content.</summary>
    public EditKinds ClassOf(string word) => classes.GetValueOrDefault(word);

    /// <summary>The closed classes of a word as printed: "schön" is not "schon".</summary>
    public EditKinds ClassOf(WordInPlace word) => classes.GetValueOrDefault(Spelled(word));

    /// <summary>True for a word that negates what follows it.</summary>
    public bool Negates(string word) => governs.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>True for a word that makes what follows it conditional, an exception, or another's claim.</summary>
    public bool Conditions(string word) => conditions.Contains(word);

    /// <summary>True for a verb of thinking or saying, over which a negation reaches into the clause behind it.</summary>
    public bool Reports(string word) => speech.Contains(word);

    /// <summary>True for a title before a name.</summary>
    public bool IsTitle(string word) => titles.Contains(word);

    /// <summary>True for a sound of hesitation, and for "you know" with a space between its words.</summary>
    public bool IsFiller(string words) => fillers.Contains(words);

    /// <summary>True for a word that lost its vowel before the next: "l'" in "l'homme".</summary>
    public bool IsElided(string word) => elisions.Contains(word);

    /// <summary>True if one word says the opposite of the other, in any of their forms: accepted, rejects.</summary>
    public bool Opposes(string a, string b) => opposites.Any(o => (IsForm(a, o[0]) && IsForm(b, o[1])) || (IsForm(b, o[0]) && IsForm(a, o[1])));

    private bool IsForm(string word, string of) => word == of || SameVerb(word, of);

    /// <summary>The lexicon for a text: by the language named for it, else by its small words; English for a text too short to tell.</summary>
    public static Lexicon Of(string text, string? named)
    {
        const int TooShort = 240;
        var language =
            named is { Length: >= 2 } ? named[..2].ToLowerInvariant()
            : text.Length < TooShort
                ? TextLanguage.Likely(text) is { Length: > 0 } likely ? likely
                    : ByClosedClasses(text)
            : TextLanguage.Of(text);
        return language.Length > 0 ? For(language)
            : text.Length < TooShort ? English
            : None;
    }

    /// <summary>
    /// The language whose closed classes have most of a sentence's words, each as it is spelled: where few of the commonest words stand in it, the rarer ones tell. Empty if two have as many.
    /// </summary>
    private static string ByClosedClasses(string text)
    {
        var (best, most, second) = ("", 0, 0);
        foreach (var lexicon in Languages.Value.Values.Select(l => l.Value))
        {
            var count = 0;
            foreach (var w in WordScanner.Words(text, 0, text.Length))
                count += lexicon.classes.ContainsKey(Accents.Lower(text[w.Start..w.End])) ? 1 : 0;
            if (count > most)
                (best, most, second) = (lexicon.Language, count, most);
            else if (count > second)
                second = count;
        }
        return most > second ? best : "";
    }

    /// <summary>True if both are forms of one verb.</summary>
    public bool SameVerb(string a, string b) => Verbs.Relation(a, b) != VerbRelation.None;

    /// <summary>What a folded word, or two with a space between, is to a number; null if nothing.</summary>
    public NumberWord? Number(string word) => numbers.GetValueOrDefault(word);

    /// <summary>What a contraction stands for, in words: won't is will not.</summary>
    public IReadOnlyList<string[]> Contraction(string word) => contractions.TryGetValue(word, out var found) ? found : [];

    /// <summary>What a spelling of speech stands for, in words: gonna is going to. Several where it has several meanings.</summary>
    public IReadOnlyList<string[]> Dialect(string word) => dialect.TryGetValue(word, out var found) ? found : [];

    /// <summary>True if one is short for the other: Dr and doctor.</summary>
    public bool Abbreviates(string a, string b) => IsShort(a.TrimEnd('.'), b) || IsShort(b.TrimEnd('.'), a);

    /// <summary>The longest phrase of a closed class that begins at a word: "by no means". Its length in words is 0 if there is none.</summary>
    public (int Length, EditKinds Kinds) PhraseAt(IReadOnlyList<WordInPlace> words, int at)
    {
        var best = (Length: 0, Kinds: EditKinds.None);
        if (!phrases.TryGetValue(words[at].Folded, out var candidates))
            return best;
        foreach (var (phrase, kinds) in candidates)
        {
            if (phrase.Length <= best.Length || at + phrase.Length > words.Count)
                continue;
            var i = 1;
            while (i < phrase.Length && words[at + i].Folded == phrase[i])
                i++;
            if (i == phrase.Length)
                best = (phrase.Length, kinds);
        }
        return best;
    }

    private bool IsShort(string shorter, string longer)
    {
        foreach (var words in abbreviations.TryGetValue(shorter, out var found) ? found : [])
        {
            if (words.Length == 1 && words[0] == longer)
                return true;
        }
        return false;
    }

    /// <summary>The form to look up: with its accents where it has any, since an accent may make another word.</summary>
    private static string Spelled(WordInPlace word) => Accents.Plain(word.Text) ? word.Folded : Accents.Lower(word.Text);

    // every word is found as spelled and, since accents get lost in typing and scanning, without them
    private static void AddForms(string word, Action<string> add)
    {
        var spelled = word.Replace('_', ' ');
        add(spelled);
        var folded = word.Contains('_', StringComparison.Ordinal) ? string.Join(' ', spelled.Split(' ').Select(w => Fold.Word(w))) : Fold.Word(word);
        if (folded.Length > 0 && folded != spelled)
            add(folded);
    }

    private void AddClass(string word, EditKinds kind)
    {
        if (!word.Contains('_', StringComparison.Ordinal))
        {
            AddForms(word, w => classes[w] = classes.GetValueOrDefault(w) | kind);
            return;
        }
        var words = word.Split('_').Select(w => Fold.Word(w)).ToArray();
        AddPhrase(words, kind);
        // a phrase is looked for with its contractions undone, too: im Allgemeinen
        var full = words.SelectMany(w => contractions.TryGetValue(w, out var parts) ? parts[0] : [w]).ToArray();
        if (full.Length != words.Length)
            AddPhrase(full, kind);
    }

    private void AddPhrase(string[] words, EditKinds kind)
    {
        if (!phrases.TryGetValue(words[0], out var list))
            phrases[words[0]] = list = [];
        list.Add((words, kind));
    }

    private static void AddAll(WordList list, string section, HashSet<string> set)
    {
        foreach (var word in list.Words(section))
            AddForms(word, w => set.Add(w));
    }

    private static void AddExpansions(WordList list, string section, Dictionary<string, List<string[]>> to)
    {
        foreach (var entry in list.Words(section))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            var words = entry[(equals + 1)..].Split('_').Select(w => Fold.Word(w)).ToArray();
            AddForms(
                entry[..equals],
                w =>
                {
                    if (!to.TryGetValue(w, out var all))
                        to[w] = all = [];
                    all.Add(words);
                }
            );
        }
    }

    private void AddNumbers(WordList list)
    {
        Add("value", (n, v) => n.Value = Decimal(v));
        Add("scale", (n, v) => n.Scale = Decimal(v));
        Add("ordinal", (n, v) => n.Ordinal = Decimal(v));
        Add("fraction", (n, v) => n.Part = Decimal(v));
        Add("mixed", (n, v) => n.Mixed = Decimal(v));
        Add("joiner", (n, _) => n.Joins = true);
        Add("article", (n, _) => n.Article = true);
        Add("point", (n, _) => n.Point = true);
        Add("range", (n, _) => n.Range = true);
        Add("percent", (n, _) => n.Unit = "%");
        Add("currency", (n, v) => n.Unit = v);

        static decimal Decimal(string digits) => decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

        void Add(string section, Action<NumberWord, string> set)
        {
            foreach (var entry in list.Words(section))
            {
                var equals = entry.IndexOf('=', StringComparison.Ordinal);
                var (word, value) = equals < 0 ? (entry, "") : (entry[..equals], entry[(equals + 1)..]);
                AddForms(
                    word,
                    w =>
                    {
                        if (!numbers.TryGetValue(w, out var number))
                            numbers[w] = number = new NumberWord();
                        set(number, value);
                    }
                );
                var kind = section is "percent" or "currency" ? EditKinds.Unit : EditKinds.Number;
                // an article or preposition that also counts (un, eine, to) is not a number by itself
                if ((value.Length > 0 || kind == EditKinds.Unit) && !word.Contains('_', StringComparison.Ordinal) && !ClassOf(word).HasFlag(EditKinds.Function))
                    AddForms(word, w => classes[w] = classes.GetValueOrDefault(w) | kind);
            }
        }
    }
}
