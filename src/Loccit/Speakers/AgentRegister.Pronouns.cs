namespace Loccit.Speakers;

/// <summary>Whom a pronoun means: who spoke last, who is expected to answer, or whom the sentences since then are about.</summary>
internal sealed partial class AgentRegister
{
    // So many names before a pronoun are looked at, and so many of those who spoke.
    private const int MaxCandidates = 40;
    private const int MaxSpoken = 4;

    /// <summary>Of a paragraph that may answer the one above: who spoke there, and who is expected to answer. A pronoun means rather the second.</summary>
    public (AgentEntry? Above, AgentEntry? Expected) Answers { get; set; }

    /// <summary>True for a pronoun by which one that speaks or writes means himself.</summary>
    public static bool IsFirstPerson(Token pronoun) => pronoun.Is(Sense.FirstPerson);

    private AgentEntry? OfPronoun(Span span, Token pronoun, AgentEntry? parent)
    {
        if (pronoun.Is(Sense.InSpeech))
            return parent;
        var gender = pronoun.Sense & (Sense.Masculine | Sense.Feminine);
        var plural = gender == Sense.None && pronoun.Is(Sense.Plural);
        if (gender == Sense.None && !plural && !pronoun.Is(Sense.It))
            return null;
        var (above, expected) = gender == Sense.None ? default : Answers;
        var chosen = Nearest(span, gender, plural, above, expected);
        if (chosen is null && above is not null && Suits(above, gender, plural))
            chosen = above;
        // "she" of whom the text says no more is somebody, and the same until another is named
        if (chosen is null && gender is Sense.Masculine or Sense.Feminine)
            chosen = new AgentEntry
            {
                Name = pronoun.Text,
                Words = [],
                Gender = gender,
            };
        // whom the text calls "she" is a person
        if (chosen is not null && gender is Sense.Masculine or Sense.Feminine && !plural)
        {
            chosen.Person = true;
            chosen.Call(gender);
        }
        if (chosen is { Gender: Sense.None } && chosen.Likely == Sense.None)
            chosen.Follow(gender == Sense.Masculine ? 1 : 0, gender == Sense.Feminine ? 1 : 0);
        return chosen;
    }

    /// <summary>Who a pronoun means: who spoke last, unless a sentence since then begins with another.</summary>
    private AgentEntry? Nearest(Span span, Sense gender, bool plural, AgentEntry? not, AgentEntry? expected)
    {
        var previous = lastSpeaker is { } p && span.Start - p.At is >= 0 and < Reach ? lastSpeaker : null;
        var from = previous?.At ?? 0;
        if (previous is { } last && (last.Entry == not || !Suits(last.Entry, gender, plural)))
            previous = null;
        previous ??= LastOther(span, gender, plural, not);
        if (expected is not null && expected != not && Suits(expected, gender, plural))
            previous = (expected, from);
        AgentEntry? nearest = null;
        AgentEntry? opening = null;
        var seen = 0;
        for (var i = FirstAt(span.Start) - 1; i >= 0 && seen < MaxCandidates && span.Start - names[i].Span.Start < Reach; i--, seen++)
        {
            if (previous is { } before && names[i].Span.Start < before.At)
                break;
            if (quoted[i] || plural || entryOf[i] == not || !Suits(entryOf[i], gender, plural) || gender != Sense.None && names[i].Thing)
                continue;
            // a name that no title or pronoun has given this gender may be a place or a thing
            var sure = entryOf[i].Likely == gender;
            nearest = nearest is null || sure && nearest.Likely != gender ? entryOf[i] : nearest;
            if (names[i].Acts && sure)
                return entryOf[i];
            opening ??= names[i].Acts ? entryOf[i] : null;
        }
        return previous is { } known && known.Entry.Likely == gender ? known.Entry
            : nearest?.Likely == gender && gender != Sense.None ? nearest
            : opening ?? previous?.Entry ?? nearest;
    }

    /// <summary>Of those who spoke before the last, the latest whom a pronoun may mean: one of a conversation is rather meant than one who is told of.</summary>
    private (AgentEntry Entry, int At)? LastOther(Span span, Sense gender, bool plural, AgentEntry? not)
    {
        for (var i = spoken.Count - 1; i >= 0 && spoken.Count - i <= MaxSpoken; i--)
        {
            var (entry, at) = spoken[i];
            if (entry != not && span.Start - at is >= 0 and < Reach && Suits(entry, gender, plural))
                return spoken[i];
        }
        return null;
    }

    private bool Suits(AgentEntry entry, Sense gender, bool plural)
    {
        if (entry == narrator)
            return false;
        if (plural)
            return entry.Plural || entry.Thing;
        return gender == Sense.None ? entry.Thing : !entry.Thing && !entry.Plural && (entry.Likely is var likely && (likely == Sense.None || likely == gender));
    }
}
