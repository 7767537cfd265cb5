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
    private static readonly string[] Languages = ["en", "de", "fr", "es"];
    private static readonly Lazy<SpeechWords>[] Loaded = Array.ConvertAll(Languages, l => new Lazy<SpeechWords>(() => new SpeechWords(l)));

    // Frequent words of each language, enough to tell it from the others in a few lines.
    private static readonly string[][] Frequent =
    [
        ["the", "and", "of", "to", "that", "was", "is", "with", "for", "he"],
        ["der", "die", "und", "das", "den", "ist", "nicht", "mit", "ein", "von"],
        ["le", "les", "et", "des", "est", "une", "dans", "que", "du", "pour"],
        ["el", "los", "y", "que", "las", "una", "por", "con", "para", "del"],
    ];

    /// <summary>For each of these words a bit for each language that has it.</summary>
    private static readonly Lazy<WordTable<int>> FrequentIn = new(() =>
    {
        var bits = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Frequent.Length; i++)
        {
            foreach (var word in Frequent[i])
                bits[word] = bits.GetValueOrDefault(word) | 1 << i;
        }
        return new WordTable<int>(bits);
    });

    private const int SampleLength = 4000;
    private const int LongestFrequent = 4;

    private readonly Dictionary<string, Meaning> words = new(StringComparer.Ordinal);
    private readonly WordTable<Meaning> table;
    private readonly Dictionary<string, List<(string[] Tail, Sense Sense)>> phrases = new(StringComparer.Ordinal);

    private SpeechWords(string language)
    {
        Reports = new ReportWords(language);
        foreach (var (word, frame) in Reports.Frames)
            words[word] = new Meaning(Sense.None, frame);
        var list = LanguageLists.Load(language, LanguageLists.Speech);
        foreach (var section in list.Sections)
        {
            foreach (var line in list.Lines(section))
                Add(section, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        table = new WordTable<Meaning>(words);
    }

    /// <summary>The words for a document: by the language it is said to be in, or else by the words at its start; English if that tells nothing.</summary>
    public static SpeechWords For(Document document)
    {
        var index = document.Metadata.Language is { Length: >= 2 } tag ? Array.IndexOf(Languages, tag[..2].ToLowerInvariant()) : -1;
        return Loaded[index >= 0 ? index : Guess(document.Prose)].Value;
    }

    /// <summary>The same language's words for reporting speech without marks.</summary>
    public ReportWords Reports { get; }

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
    public (int Count, Sense Sense) PhraseAt(IReadOnlyList<Token> tokens, int at)
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
        if (section is "verbs" or "weak-verbs" or "verb-phrases")
        {
            var weak = section == "weak-verbs" ? Sense.Weak : Sense.None;
            for (var i = 0; i < items.Length; i++)
                Add(
                    items[i],
                    weak
                        | Sense.Verb
                        | i switch
                        {
                            3 => Sense.Participle,
                            4 => Sense.PastParticiple,
                            0 => Sense.Finite | Sense.Base,
                            _ => Sense.Finite | Sense.Inflected,
                        }
                );
            return;
        }
        var sense = SenseOf(section);
        foreach (var item in items)
            Add(item, sense);
    }

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
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    private static int Guess(string prose)
    {
        var counts = new int[Languages.Length];
        var sample = prose.AsSpan(0, Math.Min(prose.Length, SampleLength));
        Span<char> lower = stackalloc char[LongestFrequent];
        for (var i = 0; i < sample.Length; i++)
        {
            if (IsApart(sample[i]))
                continue;
            var end = PlainWord.Read(sample, i, sample.Length, lower, out var hash, out _);
            if (end > 0 && (end == sample.Length || IsApart(sample[end])) && FrequentIn.Value.TryGet(lower[..(end - i)], hash, out _, out var languages))
            {
                for (var l = 0; l < counts.Length; l++)
                    counts[l] += (languages >> l) & 1;
            }
            while (i < sample.Length && !IsApart(sample[i]))
                i++;
        }
        return Array.IndexOf(counts, counts.Max());
    }

    /// <summary>True for what stands between words.</summary>
    private static bool IsApart(char c) => c is ' ' or '\n' or '\r' or '\t' or '.' or ',' or ';' or ':' or '“' or '”' or '"';
}
