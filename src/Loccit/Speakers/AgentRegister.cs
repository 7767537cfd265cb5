using Loccit.Text;

namespace Loccit.Speakers;

/// <summary>Brings the mentions of each person or body together. Holds no list of real people: all it knows is in the text.</summary>
internal sealed partial class AgentRegister
{
    // How far back a pronoun or "the aide" reaches.
    private const int Reach = 4000;

    private static readonly string[] Articles = ["the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "un", "une", "el", "una"];

    private readonly string prose;
    private readonly List<NameMention> names;
    private readonly AgentEntry[] entryOf;
    private readonly Dictionary<string, NameForm> forms;
    private readonly bool[] quoted;
    private readonly HashSet<(AgentEntry, string)> known = [];
    private readonly Bearers byName = new();
    private readonly Bearers byFirst = new();
    private readonly Bearers byLast = new();
    private readonly Bearers byAcronym = new();
    private readonly Dictionary<string, AgentEntry> byHead = new(StringComparer.Ordinal);
    private readonly List<AgentEntry> speakers = [];
    private readonly List<(AgentEntry Entry, int At)> spoken = [];
    private AgentEntry? narrator;
    private (AgentEntry Entry, int At)? lastSpeaker;

    /// <param name="prose">The text that names are read from.</param>
    /// <param name="names">Every proper name, by start.</param>
    /// <param name="quotations">Stretches of quoted words by start, not overlapping; a name in them is less likely the "he" outside.</param>
    public AgentRegister(string prose, List<NameMention> names, IReadOnlyList<Span> quotations)
    {
        this.prose = prose;
        this.names = names;
        entryOf = new AgentEntry[names.Count];
        forms = NameForm.Count(names);
        quoted = new bool[names.Count];
        var q = 0;
        for (var i = 0; i < names.Count; i++)
        {
            while (q < quotations.Count && quotations[q].End <= names[i].Span.Start)
                q++;
            // "Europe" may begin a sentence as a person's name does; that things are in it shows what it is
            if (names[i].Title is null && forms[names[i].Form].IsPlace)
                names[i] = names[i] with { Thing = true };
            quoted[i] = q < quotations.Count && quotations[q].Contains(names[i].Span.Start);
            entryOf[i] = Register(names[i]);
            entryOf[i].AddName(names[i].Span);
        }
    }

    /// <summary>The agent behind a mention; null for a pronoun that nothing fits.</summary>
    /// <param name="cue">Holds the mention.</param>
    /// <param name="parent">Who speaks the words that the mention stands in, for an "I" in them.</param>
    /// <param name="nested">True if it stands in quoted words: elsewhere "I" is the author.</param>
    public AgentEntry? Resolve(Cue cue, AgentEntry? parent = null, bool nested = false)
    {
        if (cue.Speaker is not { } span)
            return null;
        var entry = cue.Kind switch
        {
            PhraseKind.Pronoun when IsFirstPerson(cue.Words[0]) => nested
                ? parent
                : narrator ??= new AgentEntry
                {
                    Name = cue.Words[0].Text,
                    Words = [],
                    Person = true,
                },
            PhraseKind.Pronoun => OfPronoun(span, cue.Words[0], parent),
            PhraseKind.Name => OfName(span, cue.Words),
            _ => OfCommon(span, cue.Words, parent),
        };
        if (entry is null)
            return null;
        Give(entry);
        entry.AddMention(cue.Mention ?? span);
        Recall(entry, span.Start);
        return entry;
    }

    /// <summary>Notes that a quotation is given to an agent.</summary>
    public void Give(AgentEntry speaker)
    {
        if (speaker.Speaks)
            return;
        speaker.Speaks = true;
        speakers.Add(speaker);
    }

    /// <summary>Who is spoken to by name in quoted words ("Come in, Tom."); null if nobody is.</summary>
    public AgentEntry? Addressed(Span quotation)
    {
        for (var i = FirstAt(quotation.Start); i < names.Count && names[i].Span.End <= quotation.End; i++)
        {
            if (!entryOf[i].Thing && Vocative.Is(prose, quotation, names[i].Span))
                return entryOf[i];
        }
        return null;
    }

    /// <summary>Sets who spoke last before the mentions that are resolved next: speakers may be asked for again, in the order of the text.</summary>
    public void Recall(AgentEntry speaker, int at)
    {
        lastSpeaker = (speaker, at);
        if (spoken.Count == 0 || spoken[^1].Entry != speaker)
            spoken.Add((speaker, at));
        else
            spoken[^1] = (speaker, at);
    }

    /// <summary>Every agent that speaks, numbered by first mention.</summary>
    public List<Agent> Agents()
    {
        var agents = new List<Agent>(speakers.Count);
        foreach (var (entry, mentions) in speakers.Select(e => (Entry: e, Mentions: e.Mentions())).OrderBy(a => a.Mentions[0]))
        {
            agents.Add(entry.ToAgent($"a{agents.Count + 1}", mentions));
        }
        return agents;
    }

    private AgentEntry Register(NameMention mention)
    {
        var words = mention.Words;
        var name = Clean(mention.Span.In(prose));
        var entry = Known(mention, words);
        if (entry is null)
        {
            entry = new AgentEntry
            {
                Name = name,
                Words = words,
                Gender = mention.Gender,
                Thing = mention.Thing,
            };
        }
        else if (words.Count > entry.Words.Count && words.Count <= 4 && name.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            (entry.Name, entry.Words) = (name, words);
        }
        if (entry.Gender == Sense.None)
            entry.Gender = mention.Gender;
        entry.Title ??= mention.Title;
        entry.Person |= mention.Titled || mention.Gender != Sense.None;
        entry.Thing &= mention.Thing || entry.Gender == Sense.None && entry.Thing && words.Count > 1;
        var form = forms.GetValueOrDefault(mention.Form);
        if (form is not null && known.Add((entry, mention.Form)))
            entry.Follow(form.Masculine, form.Feminine);
        byName.Add(string.Join(' ', words), entry);
        byLast.Add(words[^1], entry);
        if (words.Count > 1)
        {
            byFirst.Add(words[0], entry);
            if (words.Count > 2)
                byAcronym.Add(string.Concat(words.Where(w => w is not ("of" or "the" or "and" or "for")).Select(w => w[0])), entry);
        }
        return entry;
    }

    private AgentEntry? Known(NameMention mention, IReadOnlyList<string> words)
    {
        if (words.Count == 1)
        {
            return byLast.Last(words[0], e => Fits(e, mention) && (e.Words.Count == 1 || !e.Words.Contains("of")))
                ?? byAcronym.Last(words[0], e => Fits(e, mention))
                ?? byFirst.Last(words[0], e => Fits(e, mention));
        }
        if (byName.Last(string.Join(' ', words), e => Fits(e, mention)) is { } same)
            return same;
        // "Donald J. Trump" behind "Donald Trump", and a full name behind a surname alone.
        return words.Contains("of") ? null : byLast.Last(words[^1], e => Fits(e, mention) && (e.Words.Count == 1 || IsSameFirstName(e.Words[0], words[0])));
    }

    /// <summary>Two first names that agree, or a first name and its initial.</summary>
    private static bool IsSameFirstName(string a, string b) => a == b || a[0] == b[0] && (IsInitial(a) || IsInitial(b));

    private static bool IsInitial(string word) => word.Length == 1 || word is [_, '.'];

    private bool Fits(AgentEntry entry, NameMention mention) =>
        Agree(
            entry.Surely,
            mention.Gender != Sense.None
                ? mention.Gender
                : forms.GetValueOrDefault(mention.Form)?.Gender(mention.Words.Count > 1 ? 1 : NameForm.Sure) ?? Sense.None
        )
        // mother and daughter
        && !(mention.Title is "miss" && entry.Title is "mrs" || mention.Title is "mrs" && entry.Title is "miss");

    private static bool Agree(Sense a, Sense b) => a == Sense.None || b == Sense.None || a == b;

    private AgentEntry OfName(Span span, IReadOnlyList<Token> words)
    {
        // The mention may be longer than the name ("the Rand …") or hold two; the last name in it that is not of something is meant.
        for (var i = FirstAt(span.Start); i < names.Count && names[i].Span.Start < span.End; i++)
        {
            if (names[i].Span.End >= span.End - 2)
                return entryOf[i];
        }
        // A lone word that only ever begins sentences is no name by itself; that somebody speaks shows that it is.
        var first = words.Count > 1 && words[0].Is(Sense.Determiner) ? 1 : 0;
        return NameIndex.Mention(words, first, words.Count - 1, opens: true) is { } name ? Register(name) : OfCommon(span, words, null);
    }

    private AgentEntry OfCommon(Span span, IReadOnlyList<Token> words, AgentEntry? parent)
    {
        var definite = words[0].Lower is "the" or "this" or "that" or "these" or "der" or "die" or "das" or "le" or "la" or "el";
        // "the Rand corporation": the noun says only what Rand is. "A Leeds newspaper" is not Leeds.
        var named = definite || !words[0].Is(Sense.Determiner);
        if (named && words[^1].Is(Sense.Identity) && words.Count > 1 && words[^2].IsCapital && !words[^2].IsPossessive)
        {
            for (var i = FirstAt(span.Start); i < names.Count && names[i].Span.Start < span.End; i++)
            {
                if (names[i].Span.End < words[^2].Span.End)
                    continue;
                var entry = entryOf[i];
                entry.Thing = true;
                if (entry.Words.SequenceEqual(names[i].Words) && words[0].Is(Sense.Determiner) && !entry.Name.Contains(' '))
                    entry.Name = $"{entry.Name} {words[^1].Text}";
                return entry;
            }
        }
        var from = 0;
        while (from < words.Count - 1 && words[from].Is(Sense.Determiner | Sense.Possessive))
            from++;
        var head = words[^1].Lower;
        for (var i = from + 1; i < words.Count; i++)
        {
            if (!words[i].Is(Sense.Joining) || words[i - 1].IsCapital)
                continue;
            head = words[i - 1].Lower;
            break;
        }
        // "His uncle" is he who was "his uncle" just before; "my uncle" in a quotation is another's.
        var possessor = parent is null && (words[0].Is(Sense.Possessive) || words[0].IsPossessive) ? words[0].Lower : null;
        if (
            byHead.TryGetValue(head, out var known)
            && (definite || possessor is not null && possessor == known.Possessor)
            && span.Start - known.LastAt is >= 0 and < Reach
            && Compatible(known, words, from)
        )
        {
            known.LastAt = span.Start;
            return known;
        }
        // "the old man" is he whose turn it is
        var gender = words.First(w => w.Lower == head).Sense & (Sense.Masculine | Sense.Feminine);
        if (
            definite
            && gender is Sense.Masculine or Sense.Feminine
            && Answers.Expected is { } expected
            && expected != Answers.Above
            && expected.Likely == gender
            && !expected.Thing
        )
            return expected;
        var created = new AgentEntry
        {
            Name = string.Join(' ', words.Select(w => w.Text)),
            Words = words.Skip(from).Select(w => w.Lower).ToArray(),
            LastAt = span.Start,
            Thing = words[^1].Is(Sense.Body | Sense.Identity | Sense.Text),
            Gender = gender,
            Possessor = possessor,
            Plural = head.EndsWith('s') || head is "people" or "police",
            Common = true,
            Person = gender != Sense.None || words.Any(w => w.Lower == head && w.Is(Sense.Role)),
            Written = words[^1].Is(Sense.Text),
        };
        if (definite && Earlier(span.Start, head) is { } earlier)
            created.AddMention(earlier);
        byHead[head] = created;
        return created;
    }

    /// <summary>The last mention of "a regulator" or "the regulator" before <paramref name="at"/>, for which nobody asked: it stands beside no quotation.</summary>
    private Span? Earlier(int at, string head)
    {
        var from = Math.Max(0, at - Reach);
        var found = prose.AsSpan(from, at - from).LastIndexOf(head, StringComparison.OrdinalIgnoreCase);
        if (found < 2)
            return null;
        var (start, end) = (from + found, from + found + head.Length);
        var article = start - 1;
        while (article > from && char.IsLetter(prose[article - 1]))
            article--;
        var before = prose.AsSpan(article, Math.Max(0, start - 1 - article));
        return
            end < at
            && !char.IsLetterOrDigit(prose[end])
            && start > from
            && prose[start - 1] == ' '
            && Articles.Contains(before.ToString(), StringComparer.OrdinalIgnoreCase)
            ? new Span(article, end)
            : null;
    }

    /// <summary>"The aide" is "a top aide"; "the British aide" is not.</summary>
    private static bool Compatible(AgentEntry known, IReadOnlyList<Token> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (!known.Words.Contains(words[i].Lower))
                return false;
        }
        return true;
    }

    /// <summary>Index of the first name that ends behind <paramref name="offset"/>.</summary>
    private int FirstAt(int offset) => Ordered.Last(names.Count, i => names[i].Span.End <= offset) + 1;

    private static string Clean(string name) => name.Replace(Document.Unread.ToString(), "", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
