namespace Loccit.Speakers;

/// <summary>One agent while its mentions are gathered.</summary>
internal sealed class AgentEntry
{
    private readonly List<Span> names = [];
    private readonly List<Span> mentions = [];

    /// <summary>The longest form of the name, or the first common noun that was used.</summary>
    public required string Name { get; set; }

    /// <summary>Its words in lower case, without titles and articles.</summary>
    public required IReadOnlyList<string> Words { get; set; }

    /// <summary><see cref="Sense.Masculine"/>, <see cref="Sense.Feminine"/> or none while no title or noun tells.</summary>
    public Sense Gender { get; set; }

    /// <summary><see cref="Sense.Married"/> or <see cref="Sense.Unmarried"/>, as a title tells; none if none does.</summary>
    public Sense Marriage { get; set; }

    private Sense called;
    private int masculine;
    private int feminine;

    /// <summary>The gender that is told, or else that most pronouns behind its names give it.</summary>
    public Sense Likely => Gender != Sense.None ? Gender : NameForm.Most(masculine, feminine, 1);

    /// <summary>The gender that is told, or else that many pronouns give it.</summary>
    public Sense Surely => Gender != Sense.None ? Gender : NameForm.Most(masculine, feminine, NameForm.Sure);

    /// <summary>Counts pronouns that may mean it.</summary>
    public void Follow(int moreMasculine, int moreFeminine) => (masculine, feminine) = (masculine + moreMasculine, feminine + moreFeminine);

    /// <summary>Notes the gender of a pronoun that speaks for it.</summary>
    public void Call(Sense gender) => called |= gender;

    /// <summary>True if it is no person.</summary>
    public bool Thing { get; set; }

    /// <summary>True for several persons: "the officials".</summary>
    public bool Plural { get; init; }

    /// <summary>True if a noun and no name means it.</summary>
    public bool Common { get; init; }

    /// <summary>The possessive that opens a common noun ("his" of "his uncle"), or null.</summary>
    public string? Possessor { get; init; }

    /// <summary>True if a title, a noun or a pronoun shows that it is a person; most names alone do not.</summary>
    public bool Person { get; set; }

    /// <summary>True if it is a text, which is no body: "the statement".</summary>
    public bool Written { get; init; }

    /// <summary>Where a common noun was last used for it.</summary>
    public int LastAt { get; set; }

    /// <summary>Number of the agent, once all are known.</summary>
    public string? Id { get; set; }

    /// <summary>True if a quotation is given to it.</summary>
    public bool Speaks { get; set; }

    /// <summary>As reported, with what the text gives of it and no more.</summary>
    public Agent ToAgent(string id, IReadOnlyList<Span> all)
    {
        Id = id;
        // a pronoun that speaks for it tells its gender, unless another tells otherwise
        var told = Surely != Sense.None ? Surely : called;
        var gender = (Person || !Thing) && told is Sense.Feminine or Sense.Masculine ? told : Sense.None;
        var person = Person || gender != Sense.None;
        return new Agent(id, Name, all)
        {
            Kind =
                person ? AgentKind.Person
                : Thing && !Written ? AgentKind.Body
                : null,
            Gender = gender switch
            {
                Sense.Feminine => AgentGender.Feminine,
                Sense.Masculine => AgentGender.Masculine,
                _ => null,
            },
            Number =
                Plural ? AgentNumber.Plural
                : person || Common ? AgentNumber.Singular
                : null,
        };
    }

    /// <summary>True if it was named by a title every time, and often.</summary>
    public bool GoesByTitle => HasOnlyTitles && titled > Often;

    /// <summary>True if it was never named without a title.</summary>
    public bool HasOnlyTitles => titled >= names.Count;

    private const int Often = 3;
    private int titled;

    /// <summary>Counts a name with a title.</summary>
    public void AddTitled() => titled++;

    /// <summary>Counts a name in the text. Names come in the order of the text and do not overlap.</summary>
    public void AddName(Span name) => names.Add(name);

    /// <summary>Counts a mention that a rule found beside a quotation, in any order.</summary>
    public void AddMention(Span mention) => mentions.Add(mention);

    /// <summary>All mentions by start; of a mention beside a quotation and a name in it, the mention alone.</summary>
    public List<Span> Mentions()
    {
        mentions.Sort();
        var all = new List<Span>(mentions.Count + names.Count);
        var next = 0;
        var reach = 0;
        foreach (var name in names)
        {
            for (; next < mentions.Count && mentions[next].Start < name.End; next++)
            {
                reach = Math.Max(reach, mentions[next].End);
                Add(all, mentions[next]);
            }
            if (reach <= name.Start)
                all.Add(name);
        }
        for (; next < mentions.Count; next++)
            Add(all, mentions[next]);
        return all;
    }

    private static void Add(List<Span> all, Span mention)
    {
        if (all.Count == 0 || all[^1] != mention)
            all.Add(mention);
    }
}
