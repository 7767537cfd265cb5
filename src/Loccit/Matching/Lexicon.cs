using System.Collections.Frozen;
using System.Text;

namespace Loccit.Matching;

/// <summary>The closed classes of a language, from its <c>.words</c> file. Loaded when first needed: a clean check never needs it.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Lazy = new(() => Load("en"));

    private readonly FrozenDictionary<string, EditKinds> classes;
    private readonly FrozenSet<string> governs;
    private readonly FrozenSet<string> conditions;
    private readonly FrozenSet<string> titles;
    private readonly FrozenSet<string> speech;
    private readonly FrozenDictionary<string, int> verbs;

    private Lexicon(Dictionary<string, List<string>> sections, Dictionary<string, int> verbs)
    {
        var kinds = new Dictionary<string, EditKinds>(StringComparer.Ordinal);
        void Add(string section, EditKinds kind)
        {
            foreach (var word in sections[section])
                kinds[word] = kinds.GetValueOrDefault(word) | kind;
        }
        Add("negation", EditKinds.Negation);
        Add("modal", EditKinds.Modal);
        Add("connective", EditKinds.Connective);
        Add("quantifier", EditKinds.Quantifier);
        Add("hedge", EditKinds.Hedge);
        Add("number", EditKinds.Number);
        Add("date", EditKinds.Date);
        Add("unit", EditKinds.Unit);
        Add("person", EditKinds.Person);
        Add("function", EditKinds.Function);
        classes = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        governs = sections["governs"].ToFrozenSet(StringComparer.Ordinal);
        conditions = sections["condition"].ToFrozenSet(StringComparer.Ordinal);
        titles = sections["title"].ToFrozenSet(StringComparer.Ordinal);
        speech = sections["speech"].ToFrozenSet(StringComparer.Ordinal);
        this.verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>English.</summary>
    public static Lexicon English => Lazy.Value;

    /// <summary>The closed classes that a folded word is in; <see cref="EditKinds.None"/> for a word of content.</summary>
    public EditKinds ClassOf(string word) => classes.GetValueOrDefault(word);

    /// <summary>True for a word that negates what follows it.</summary>
    public bool Negates(string word) => governs.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>True for a word that makes what follows it conditional, an exception, or another's claim.</summary>
    public bool Conditions(string word) => conditions.Contains(word);

    /// <summary>True for a verb of thinking or saying, over which a negation reaches into the clause behind it.</summary>
    public bool Reports(string word) => speech.Contains(word);

    /// <summary>True for a title before a name.</summary>
    public bool IsTitle(string word) => titles.Contains(word);

    /// <summary>True if both are forms of one verb.</summary>
    public bool SameVerb(string a, string b)
    {
        if (verbs.TryGetValue(a, out var x) && verbs.TryGetValue(b, out var y))
            return x == y;
        var (short_, long_) = a.Length <= b.Length ? (a, b) : (b, a);
        var stem = Stem(short_);
        return stem.Length >= 3 && stem == Stem(long_);
    }

    // Regular endings only; "e" and a doubled consonant before an ending are undone (stopped → stop, hoped → hop~hope).
    private static string Stem(string word)
    {
        string? stem = null;
        if (word.EndsWith("ied", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
            stem = word[..^3] + "y";
        else if (word.EndsWith("ing", StringComparison.Ordinal))
            stem = word[..^3];
        else if (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal))
            stem = word[..^2];
        else if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
            stem = word[..^1];
        stem ??= word;
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'e' or 'o'))
            stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static Lexicon Load(string language)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(language + ".words")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var verbs = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> section = [];
        var verb = false;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                var name = line.Trim('[', ']');
                verb = name == "irregular";
                sections[name] = section = [];
                continue;
            }
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (verb)
            {
                number++;
                foreach (var w in words)
                    verbs.TryAdd(w, number);
            }
            else
            {
                section.AddRange(words);
            }
        }
        return new Lexicon(sections, verbs);
    }
}
