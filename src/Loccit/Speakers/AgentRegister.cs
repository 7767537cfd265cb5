using Loccit.Text;

namespace Loccit.Speakers;

/// <summary>Brings the mentions of each person or body together. Holds no list of real people: all it knows is in the text.</summary>
internal sealed partial class AgentRegister
{
    // How far back a pronoun or "the aide" reaches.
    private const int Reach = 4000;

    // So often a first name stands alone if its bearer goes by it.
    private const int FamiliarUses = 10;

    private readonly string prose;
    private readonly SpeechWords words;
    private readonly List<NameMention> names;
    private readonly AgentEntry[] entryOf;
    private readonly Dictionary<string, NameForm> forms;
    private readonly bool[] quoted;

    // surnames that a Miss has
    private readonly HashSet<string> maiden;
    private readonly HashSet<(AgentEntry, string)> known = [];
    private readonly Bearers byForm = new();
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
    /// <param name="words">The words of its language.</param>
    /// <param name="names">Every proper name, by start.</param>
    /// <param name="quotations">Stretches of quoted words by start, not overlapping; a name in them is less likely the "he" outside.</param>
    public AgentRegister(string prose, SpeechWords words, List<NameMention> names, IReadOnlyList<Span> quotations)
    {
        this.prose = prose;
        this.words = words;
        this.names = names;
        entryOf = new AgentEntry[names.Count];
        forms = NameForm.Count(names);
        maiden = [.. names.Where(n => n.Marriage == Sense.Unmarried).Select(n => n.Words[^1])];
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
        var entry = Known(mention, words);
        if (entry is null)
        {
            entry = new AgentEntry
            {
                Name = Clean(mention.Span.In(prose)),
                Words = words,
                Gender = mention.Gender,
                Thing = mention.Thing,
            };
        }
        else if (words.Count > entry.Words.Count && words.Count <= 4 && Clean(mention.Span.In(prose)) is var name && name.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            (entry.Name, entry.Words) = (name, words);
        }
        if (entry.Gender == Sense.None)
            entry.Gender = mention.Gender;
        entry.Marriage |= mention.Marriage;
        if (mention.Title is not null)
            entry.AddTitled();
        entry.Person |= mention.Titled || mention.Gender != Sense.None;
        entry.Thing &= mention.Thing || entry.Gender == Sense.None && entry.Thing && words.Count > 1;
        var form = forms.GetValueOrDefault(mention.Form);
        if (form is not null && known.Add((entry, mention.Form)))
            entry.Follow(form.Masculine, form.Feminine);
        byForm.Add(mention.Form, entry);
        byName.Add(mention.Name, entry);
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
        if (mention.Title is not null && byForm.Last(mention.Form, e => e.HasOnlyTitles && Fits(e, mention)) is { } called)
            return called;
        if (words.Count == 1)
        {
            return byForm.Usual(mention.Form, e => Fits(e, mention))
                ?? byLast.Last(words[0], e => Fits(e, mention) && (e.Words.Count == 1 || !e.Words.Contains("of")))
                ?? byAcronym.Last(words[0], e => Fits(e, mention))
                ?? byFirst.Last(words[0], e => Fits(e, mention));
        }
        if (byName.Last(mention.Name, e => Fits(e, mention)) is { } same)
            return same;
        // "Donald J. Trump" behind "Donald Trump", and a full name behind a surname alone.
        // The eldest is "Mr. Grey", his brother "Mr. John Grey"; the mother "Mrs. Grey", her daughter "Kate Grey".
        bool IsOther(AgentEntry e) => e.GoesByTitle && (mention.Title is not null || e.Marriage == Sense.Married);
        return words.Contains("of")
            ? null
            : byLast.Last(words[^1], e => Fits(e, mention) && (e.Words.Count == 1 && !IsOther(e) || NameParts.IsSameFirstName(e.Words[0], words[0])));
    }

    private bool Fits(AgentEntry entry, NameMention mention) =>
        Agree(
            entry.Surely,
            mention.Gender != Sense.None
                ? mention.Gender
                : forms.GetValueOrDefault(mention.Form)?.Gender(mention.Words.Count > 1 ? 1 : NameForm.Sure) ?? Sense.None
        )
        // who goes by a first name, as the young do, is not the "Mr. Grey" of the family
        && !(mention.Title is not null && mention.Words.Count == 1 && entry.Words.Count > 1 && !entry.GoesByTitle && GoesByFirstName(entry))
        // mother and daughter
        && (mention.Marriage == Sense.None || entry.Marriage == Sense.None || mention.Marriage == entry.Marriage)
        // of Miss and Mrs. Grey it is Miss Grey who goes by a first name
        && !(mention.Marriage == Sense.Married && entry is { Marriage: Sense.None, Words.Count: > 1 } && maiden.Contains(mention.Words[^1]));

    private bool GoesByFirstName(AgentEntry entry) => forms.GetValueOrDefault(entry.Words[0])?.Names >= FamiliarUses;

    private static bool Agree(Sense a, Sense b) => a == Sense.None || b == Sense.None || a == b;

    private AgentEntry OfName(Span span, List<Token> words)
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

    /// <summary>Index of the first name that ends behind <paramref name="offset"/>.</summary>
    private int FirstAt(int offset) => Ordered.Last(names, offset, static i => i.Span.End) + 1;

    private static string Clean(string name) => name.Replace(Document.Unread.ToString(), "", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
