using Loccit.Text;

namespace Loccit.Speakers;

/// <summary>Whom a common noun means: "the aide", "his uncle", "the Rand corporation".</summary>
internal sealed partial class AgentRegister
{
    private AgentEntry OfCommon(Span span, List<Token> words, AgentEntry? parent)
    {
        var definite = words[0].Is(Sense.Definite);
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
        var noun = words.First(w => w.Lower == head).Sense;
        var gender = noun & (Sense.Masculine | Sense.Feminine);
        if (
            definite
            && gender is Sense.Masculine or Sense.Feminine
            && Answers.Expected is { } expected
            && expected != Answers.Above
            && expected.Likely == gender
            && !expected.Thing
        )
            return expected;
        var several = (noun & (Sense.Role | Sense.Body | Sense.Identity | Sense.Text)) == Sense.None ? this.words.OfOne(head) : Sense.None;
        var created = new AgentEntry
        {
            Name = string.Join(' ', words.Select(w => w.Text)),
            Words = words.Skip(from).Select(w => w.Lower).ToArray(),
            LastAt = span.Start,
            Thing = ((words[^1].Sense | several) & (Sense.Body | Sense.Identity | Sense.Text)) != Sense.None,
            Gender = gender,
            Possessor = possessor,
            Plural = head.EndsWith('s') || several != Sense.None || (noun & Sense.Crowd) != Sense.None,
            Common = true,
            Person = gender != Sense.None || ((noun | several) & (Sense.Role | Sense.Crowd)) != Sense.None,
            Written = ((words[^1].Sense | several) & Sense.Text) != Sense.None,
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
            && (words[before.ToString().ToLowerInvariant()] & (Sense.Definite | Sense.Indefinite)) != Sense.None
            ? new Span(article, end)
            : null;
    }

    /// <summary>"The aide" is "a top aide"; "the British aide" is not.</summary>
    private static bool Compatible(AgentEntry known, List<Token> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (!known.Words.Contains(words[i].Lower))
                return false;
        }
        return true;
    }
}
