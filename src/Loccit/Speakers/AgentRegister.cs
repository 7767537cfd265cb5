namespace Loccit.Speakers;

/// <summary>Brings the mentions of each person or body together. Holds no list of real people: all it knows is in the text.</summary>
internal sealed class AgentRegister
{
    // How far back a pronoun or "the aide" reaches.
    private const int Reach = 4000;
    private const int MaxCandidates = 40;

    private readonly List<NameMention> names;
    private readonly Entry[] entryOf;
    private readonly bool[] quoted;
    private readonly Dictionary<string, Entry> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> byHead = new(StringComparer.Ordinal);
    private readonly List<Entry> speakers = [];
    private (Entry Entry, int At)? lastSpeaker;

    /// <summary>One agent while its mentions are gathered.</summary>
    internal sealed class Entry
    {
        public required string Name { get; set; }
        public required IReadOnlyList<string> Words { get; set; }
        public Sense Gender { get; set; }
        public bool Thing { get; set; }
        public bool Plural { get; init; }
        public int LastAt { get; set; }
        public SortedSet<Span> Mentions { get; } = [];
        public string? Id { get; set; }
        public bool Speaks { get; set; }
    }

    /// <param name="prose">The text that names are read from.</param>
    /// <param name="names">Every proper name, by start.</param>
    /// <param name="quotations">Stretches of quoted words by start, not overlapping; a name in them is less likely the "he" outside.</param>
    public AgentRegister(string prose, List<NameMention> names, IReadOnlyList<Span> quotations)
    {
        this.names = names;
        entryOf = new Entry[names.Count];
        quoted = new bool[names.Count];
        var q = 0;
        for (var i = 0; i < names.Count; i++)
        {
            while (q < quotations.Count && quotations[q].End <= names[i].Span.Start)
                q++;
            quoted[i] = q < quotations.Count && quotations[q].Contains(names[i].Span.Start);
            entryOf[i] = Register(names[i], Clean(names[i].Span.In(prose)));
        }
    }

    /// <summary>The agent behind a mention; null for a pronoun that nothing fits and for the author's own "I".</summary>
    /// <param name="cue">Holds the mention.</param>
    /// <param name="parent">Who speaks the words that the mention stands in, for an "I" in them.</param>
    public Entry? Resolve(Cue cue, Entry? parent = null)
    {
        if (cue.Speaker is not { } span)
            return null;
        var entry = cue.Kind switch
        {
            PhraseKind.Pronoun => OfPronoun(span, cue.Words[0], parent),
            PhraseKind.Name => OfName(span, cue.Words),
            _ => OfCommon(span, cue.Words),
        };
        if (entry is null)
            return null;
        entry.Mentions.Add(span);
        if (!entry.Speaks)
        {
            entry.Speaks = true;
            speakers.Add(entry);
        }
        lastSpeaker = (entry, span.Start);
        return entry;
    }

    /// <summary>Counts a mention that another rule found to be this agent's.</summary>
    public static void Add(Entry entry, Span mention) => entry.Mentions.Add(mention);

    /// <summary>Every agent that speaks, numbered by first mention.</summary>
    public List<Agent> Agents()
    {
        for (var i = 0; i < entryOf.Length; i++)
        {
            if (entryOf[i].Speaks && !entryOf[i].Mentions.Any(m => m.Overlaps(names[i].Span)))
                entryOf[i].Mentions.Add(names[i].Span);
        }
        var agents = new List<Agent>();
        foreach (var entry in speakers.OrderBy(e => e.Mentions.Min))
        {
            entry.Id = $"a{agents.Count + 1}";
            agents.Add(new Agent(entry.Id, entry.Name, entry.Mentions.ToArray()));
        }
        return agents;
    }

    private Entry Register(NameMention mention, string name)
    {
        var words = mention.Words;
        var key = string.Join(' ', words);
        var entry = Known(mention, words, key);
        if (entry is null)
        {
            entry = new Entry
            {
                Name = name,
                Words = words,
                Gender = mention.Gender,
                Thing = mention.Thing,
            };
        }
        else if (words.Count > entry.Words.Count && words.Count <= 4)
        {
            (entry.Name, entry.Words) = (name, words);
        }
        if (entry.Gender == Sense.None)
            entry.Gender = mention.Gender;
        entry.Thing &= mention.Thing || entry.Gender == Sense.None && entry.Thing && words.Count > 1;
        entry.LastAt = mention.Span.Start;
        byName[key] = entry;
        byLast[words[^1]] = entry;
        if (words.Count > 1)
        {
            byFirst[words[0]] = entry;
            if (words.Count > 2)
                byAcronym[string.Concat(words.Where(w => w is not ("of" or "the" or "and" or "for")).Select(w => w[0]))] = entry;
        }
        return entry;
    }

    private Entry? Known(NameMention mention, IReadOnlyList<string> words, string key)
    {
        if (byName.TryGetValue(key, out var same) && Fits(same, mention.Gender) && words.Count > 1)
            return same;
        if (words.Count == 1)
        {
            foreach (var map in (ReadOnlySpan<Dictionary<string, Entry>>)[byLast, byAcronym, byFirst])
            {
                if (
                    map.TryGetValue(words[0], out var known)
                    && Fits(known, mention.Gender)
                    && (map != byLast || known.Words.Count == 1 || !known.Words.Contains("of"))
                )
                    return known;
            }
            return null;
        }
        // "Donald J. Trump" behind "Donald Trump", and a full name behind a surname alone.
        if (
            byLast.TryGetValue(words[^1], out var last)
            && Fits(last, mention.Gender)
            && !words.Contains("of")
            && (last.Words.Count == 1 || last.Words[0] == words[0])
        )
            return last;
        return null;
    }

    private static bool Fits(Entry entry, Sense gender) => gender == Sense.None || entry.Gender == Sense.None || entry.Gender == gender;

    private Entry OfName(Span span, IReadOnlyList<Token> words)
    {
        // The mention may be longer than the name ("the Rand …") or hold two; the last name in it that is not of something is meant.
        for (var i = FirstAt(span.Start); i < names.Count && names[i].Span.Start < span.End; i++)
        {
            if (names[i].Span.End >= span.End - 2)
                return entryOf[i];
        }
        return OfCommon(span, words);
    }

    private Entry OfCommon(Span span, IReadOnlyList<Token> words)
    {
        // "the Rand corporation": the noun says only what Rand is.
        if (words[^1].Is(Sense.Identity) && words.Count > 1 && words[^2].IsCapital && !words[^2].IsPossessive)
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
        var definite = words[0].Lower is "the" or "this" or "that" or "these" or "der" or "die" or "das" or "le" or "la" or "el";
        if (definite && byHead.TryGetValue(head, out var known) && span.Start - known.LastAt is >= 0 and < Reach && Compatible(known, words, from))
        {
            known.LastAt = span.Start;
            return known;
        }
        var created = new Entry
        {
            Name = string.Join(' ', words.Select(w => w.Text)),
            Words = words.Skip(from).Select(w => w.Lower).ToArray(),
            LastAt = span.Start,
            Thing = words[^1].Is(Sense.Body | Sense.Identity | Sense.Text),
            Plural = head.EndsWith('s') || head is "people" or "police",
        };
        byHead[head] = created;
        return created;
    }

    /// <summary>"The aide" is "a top aide"; "the British aide" is not.</summary>
    private static bool Compatible(Entry known, IReadOnlyList<Token> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (!known.Words.Contains(words[i].Lower))
                return false;
        }
        return true;
    }

    private Entry? OfPronoun(Span span, Token pronoun, Entry? parent)
    {
        if (pronoun.Lower is "i" or "we" or "you" or "ich" or "wir" or "je" or "nous" or "yo" or "me")
            return parent;
        var gender = pronoun.Sense & (Sense.Masculine | Sense.Feminine);
        var plural = gender == Sense.None && pronoun.Is(Sense.Plural);
        if (gender == Sense.None && !plural && pronoun.Lower is not ("it" or "es"))
            return null;
        var previous = lastSpeaker is { } p && span.Start - p.At is > 0 and < Reach && Suits(p.Entry, gender, plural) ? lastSpeaker : null;
        Entry? nearest = null;
        var seen = 0;
        for (var i = FirstAt(span.Start) - 1; i >= 0 && seen < MaxCandidates && span.Start - names[i].Span.Start < Reach; i--, seen++)
        {
            if (previous is { } before && names[i].Span.Start < before.At)
                break;
            if (quoted[i] || plural || !Suits(entryOf[i], gender, plural) || gender != Sense.None && names[i].Thing)
                continue;
            nearest ??= entryOf[i];
            if (!names[i].Opens)
                continue;
            nearest = entryOf[i];
            previous = null;
            break;
        }
        var chosen = previous?.Entry ?? nearest;
        if (chosen is not null && chosen.Gender == Sense.None)
            chosen.Gender = gender;
        return chosen;
    }

    private static bool Suits(Entry entry, Sense gender, bool plural)
    {
        if (plural)
            return entry.Plural || entry.Thing;
        return gender == Sense.None ? entry.Thing : !entry.Thing && !entry.Plural && Fits(entry, gender);
    }

    /// <summary>Index of the first name that ends behind <paramref name="offset"/>.</summary>
    private int FirstAt(int offset)
    {
        int lo = 0,
            hi = names.Count;
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (names[mid].Span.End <= offset)
                lo = mid + 1;
            else
                hi = mid;
        }
        return lo;
    }

    private static string Clean(string name) => name.Replace(Document.Unread.ToString(), "", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
