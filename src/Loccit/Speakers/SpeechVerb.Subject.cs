using Loccit.Speakers.Reported;

namespace Loccit.Speakers;

/// <summary>Who speaks, seen from the verb: the subject before it, the one behind it, or the subject of the sentence.</summary>
internal readonly partial record struct SpeechVerb
{
    /// <summary>Who speaks, seen from the verb: the subject before it, the one behind it, or the subject of the sentence.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="bound">First token of the sentence.</param>
    /// <param name="words">The language's words.</param>
    /// <param name="passive">True if the verb is in the passive, so that its subject is not the speaker.</param>
    public SpeakerPhrase? Speaker(List<Token> tokens, int bound, SpeechWords words, out bool passive)
    {
        // A sentence that begins with the verb or its auxiliaries would give the verb as its own subject.
        return Find(tokens, bound, words, out passive) is { } phrase && (phrase.Last < First || phrase.First > Last) && Agrees(tokens, phrase) ? phrase : null;
    }

    /// <summary>False for "these fearful terms": a form for one has no subject of many.</summary>
    private bool Agrees(List<Token> tokens, SpeakerPhrase phrase) =>
        !(
            phrase is { Kind: PhraseKind.Common }
            && phrase.Last + 1 == First
            && tokens[phrase.First].Is(Sense.Determiner)
            && tokens[phrase.First].Is(Sense.Plural)
            && (Sense & Sense.Inflected) != Sense.None
            && tokens[First].Lower.EndsWith('s')
        );

    private SpeakerPhrase? Find(List<Token> tokens, int bound, SpeechWords words, out bool passive)
    {
        var i = First - 1;
        var be = false;
        passive = false;
        while (i >= bound && IsBetween(tokens, i, bound))
        {
            be = (be || tokens[i].Is(Sense.Be)) && !IsReflexive(tokens[i]);
            i--;
        }
        if (be && (Sense & Sense.PastParticiple) != Sense.None && (Sense & Sense.Participle) == Sense.None)
        {
            passive = true;
            return BehindBy(tokens);
        }
        if (i < bound)
            return Inverted(tokens);
        // "Comme l’a rappelé X"
        if (i == bound && First - i > 1 && tokens[i].Is(Sense.Conjunction) && Inverted(tokens) is { } reminded)
            return reminded;
        if (tokens[i].Kind == TokenKind.Close)
        {
            while (i >= bound && tokens[i].Kind != TokenKind.Open)
                i--;
            i--;
        }
        if (i < bound)
            return null;
        if (tokens[i].Is(Sense.Relative) && !tokens[i].IsPossessive && i > bound)
        {
            i -= tokens[i - 1].Kind == TokenKind.Comma ? 2 : 1;
            return Antecedent(tokens, i, bound) ?? SentenceSubject(tokens, bound, words);
        }
        if (tokens[i].Lower == "as" && (Sense & Sense.Participle) != Sense.None && QuotedAs(tokens, i, bound) is { } quoted)
            return quoted;
        if ((Sense & Sense.Finite) == Sense.None && (SpeakerPhrase.IsNameWord(tokens, i) || tokens[i].Is(Sense.Pronoun)))
            return SpeakerPhrase.NameAt(tokens, i, bound);
        if (tokens[i].Is(Sense.Conjunction) && Coordinated(tokens, i, bound) is { } shared)
            return shared;
        if ((Sense & Sense.Finite) == Sense.None || tokens[i].Is(Sense.Conjunction) || tokens[i].Lower is "to" or "as")
            return SentenceSubject(tokens, bound, words);
        return tokens[i].Kind switch
        {
            TokenKind.Comma or TokenKind.Dash => BeforeApposition(tokens, i, bound) ?? Inverted(tokens) ?? SentenceSubject(tokens, bound, words),
            TokenKind.Word => Subject(tokens, i, bound) ?? SentenceSubject(tokens, bound, words),
            _ => Inverted(tokens),
        };
    }

    /// <summary>The phrase right before the verb; not one that a preposition governs ("after a time said").</summary>
    private static SpeakerPhrase? Subject(List<Token> tokens, int i, int bound) =>
        SpeakerPhrase.EndingAt(tokens, i, bound) is { } phrase
        && !(
            phrase.First > bound
            && tokens[phrase.First - 1] is var before
            && before.Is(Sense.Preposition)
            && !before.Is(Sense.Adverb | Sense.Joining)
            && !before.Is(Sense.By | Sense.As)
        )
            ? phrase
            : null;

    /// <summary>What "who" stands for: of "showed the letter to Jock, who said" the name, of "a friend of Jock, who said" the whole.</summary>
    private static SpeakerPhrase? Antecedent(List<Token> tokens, int i, int bound)
    {
        if (SpeakerPhrase.EndingAt(tokens, i, bound) is not { } phrase)
            return null;
        if (phrase.Kind != PhraseKind.Common || !SpeakerPhrase.IsNameWord(tokens, i))
            return phrase;
        var name = SpeakerPhrase.NameAt(tokens, i, bound);
        return name.First > phrase.First && tokens[name.First - 1].Lower is "to" or "at" or "on" or "in" or "with" ? name : phrase;
    }

    /// <summary>"Wang Shouwen, deputy minister of commerce of China," with <paramref name="comma"/> the last comma: the phrase that the apposition explains.</summary>
    public static SpeakerPhrase? BeforeApposition(List<Token> tokens, int comma, int bound)
    {
        SpeakerPhrase? found = null;
        var lowest = Math.Max(bound, comma - MaxApposition);
        for (var j = comma - 1; j > lowest; j--)
        {
            if (tokens[j].Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.Stop)
                break;
            if (tokens[j].Kind != TokenKind.Comma && tokens[j].Kind != TokenKind.Dash || SpeakerPhrase.EndingAt(tokens, j - 1, lowest) is not { } phrase)
                continue;
            if (phrase.Kind != PhraseKind.Common)
                return phrase;
            // "Fanny paused a moment, and then said": what another verb governs is no subject
            if (!(phrase.First > bound && IsPredicate(tokens[phrase.First - 1])))
                found ??= phrase;
        }
        return found;
    }

    /// <summary>The subject at the start of the sentence, behind an opening clause and its comma.</summary>
    public static SpeakerPhrase? SentenceSubject(List<Token> tokens, int bound, SpeechWords words)
    {
        var limit = Math.Min(tokens.Count, bound + MaxApposition);
        var i = bound;
        while (i < limit && (tokens[i].Kind != TokenKind.Word || tokens[i].Lower is "and" or "but" or "so" or "yet" or "then" or "still" or "later"))
            i++;
        if (i >= limit)
            return null;
        var opening = tokens[i].Is(Sense.Preposition | Sense.Conjunction | Sense.Adverb) || tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal);
        if (!opening && SpeakerPhrase.StartingAt(tokens, i, limit) is { } subject && !IsTime(tokens, subject))
            return IsPlural(tokens, subject, limit) ? new(i, i + 1, PhraseKind.Common) : subject;
        for (var j = i; j < limit; j++)
        {
            if (opening && j > i && Acting(tokens, j, limit) is { } acting)
                return acting;
            if (tokens[j].Kind == TokenKind.Comma && SpeakerPhrase.StartingAt(tokens, j + 1, limit) is { } behind && !tokens[behind.First].Is(Sense.NotName))
                return behind;
            // A subject right before a verb of speech, with no comma behind the opening: "In May he said".
            if (
                j > i
                && At(tokens, j, words) is { } verb
                && (verb.Sense & Sense.Finite) != Sense.None
                && SpeakerPhrase.EndingAt(tokens, j - 1, i) is { } before
            )
                return before;
        }
        return null;
    }

    /// <summary>"At last Miss Bartlett rose", "when he came": a name or pronoun that nothing governs, with its verb.</summary>
    private static SpeakerPhrase? Acting(List<Token> tokens, int i, int limit)
    {
        if (
            tokens[i - 1].Is(Sense.Preposition | Sense.Joining | Sense.Determiner | Sense.Possessive)
            || tokens[i - 1].IsPossessive
            || SpeakerPhrase.IsNameWord(tokens, i - 1)
        )
            return null;
        var last = i;
        if (SpeakerPhrase.IsNameWord(tokens, i))
        {
            while (last + 1 < limit && SpeakerPhrase.IsNameWord(tokens, last + 1))
                last++;
        }
        else if (!(tokens[i].Is(Sense.Pronoun) && tokens[i].Is(Sense.Masculine | Sense.Feminine | Sense.FirstPerson) && !tokens[i].IsPossessive))
        {
            return null;
        }
        var verb = last + 1;
        while (verb < limit && (tokens[verb].Is(Sense.Adverb) && !tokens[verb].IsCapital || IsManner(tokens[verb])))
            verb++;
        return verb < limit && IsPredicate(tokens[verb])
            ? new SpeakerPhrase(i, last, SpeakerPhrase.IsNameWord(tokens, i) ? PhraseKind.Name : PhraseKind.Pronoun)
            : null;
    }

    /// <summary>The speaker behind the verb: "said Grey", "a dit à la presse le maire".</summary>
    public SpeakerPhrase? Inverted(List<Token> tokens)
    {
        // "erinnert sich der Lokführer"
        var next = Last + 1 < tokens.Count && tokens[Last + 1].Is(Sense.Reflexive) ? Last + 2 : Last + 1;
        if ((Sense & Sense.Finite) == Sense.None || next >= tokens.Count)
            return null;
        if (
            tokens[next].Is(Sense.Hearer)
            && SpeakerPhrase.StartingAt(tokens, next + 1, tokens.Count) is { } hearer
            && hearer.Last + 1 < tokens.Count
            && tokens[hearer.Last + 1].Is(Sense.Determiner)
        )
            next = hearer.Last + 1;
        return tokens[next].Is(Sense.Preposition | Sense.Relative) ? null : SpeakerPhrase.StartingAt(tokens, next, tokens.Count);
    }

    /// <summary>"I laughed and said", "but the clerk brightened and said": what began the clause.</summary>
    private static SpeakerPhrase? Coordinated(List<Token> tokens, int conjunction, int bound)
    {
        for (var i = conjunction - 1; i >= Math.Max(bound, conjunction - MaxCoordinated); i--)
        {
            if (
                tokens[i].Kind == TokenKind.Word
                && tokens[i].Is(Sense.Pronoun)
                && !tokens[i].IsPossessive
                && !tokens[i].Is(Sense.Determiner | Sense.Possessive)
                && Begins(tokens, i, bound)
            )
                return new(i, i, PhraseKind.Pronoun);
            if (
                i > bound
                && Begins(tokens, i, bound)
                && SpeakerPhrase.StartingAt(tokens, i, conjunction) is { Kind: not PhraseKind.Pronoun } subject
                && subject.Last + 1 < conjunction
                && tokens[subject.Last + 1] is { IsContent: true, IsCapital: false } verb
                && (verb.Is(Sense.Inflected) || verb.Lower.EndsWith("ed", StringComparison.Ordinal))
            )
                return subject;
        }
        return null;
    }

    private static bool Begins(List<Token> tokens, int i, int bound) =>
        i == bound || tokens[i - 1].Kind == TokenKind.Comma || tokens[i - 1].Is(Sense.Conjunction);

    /// <summary>"quoted a border officer as saying": whom the verb before has for its object.</summary>
    private static SpeakerPhrase? QuotedAs(List<Token> tokens, int conjunction, int bound)
    {
        for (var i = conjunction - 2; i >= Math.Max(bound, conjunction - MaxCoordinated); i--)
        {
            if (tokens[i].Is(Sense.Inflected) && !(i > bound && tokens[i - 1].Is(Sense.Be)) && SpeakerPhrase.StartingAt(tokens, i + 1, conjunction) is { } told)
                return told.Last == conjunction - 1 ? told : null;
        }
        return null;
    }

    /// <summary>Behind "according to": the token where the phrase that names the speaker begins, past a verb of speech ("según explicó Pérez", "secondo quanto ha detto Rossi").</summary>
    public static int BehindSource(List<Token> tokens, int i, SpeechWords words)
    {
        var v = i;
        while (v < tokens.Count && v - i < MostBetween && tokens[v].Is(Sense.Have | Sense.Clitic))
            v++;
        return v < tokens.Count && At(tokens, v, words) is { } verb && (verb.Sense & Sense.Finite) != Sense.None ? verb.Last + 1 : i;
    }

    private SpeakerPhrase? BehindBy(List<Token> tokens)
    {
        for (var i = Last + 1; i < Math.Min(tokens.Count, Last + 8); i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
                return null;
            if (tokens[i].Is(Sense.By))
                return SpeakerPhrase.StartingAt(tokens, i + 1, tokens.Count);
        }
        return null;
    }

    /// <summary>"Democratic voters are", "Early results of": a capital only because the sentence begins, and the noun behind it.</summary>
    private static bool IsPlural(List<Token> tokens, SpeakerPhrase phrase, int limit)
    {
        var noun = phrase.Last + 1;
        return phrase is { Kind: PhraseKind.Name }
            && phrase.First == phrase.Last
            && noun + 1 < limit
            && tokens[noun] is { IsContent: true, IsCapital: false, IsPossessive: false } plural
            && !tokens[phrase.First].IsPossessive
            && !plural.Is(Sense.Verb)
            && plural.Lower.EndsWith('s')
            && tokens[noun + 1] is { Kind: TokenKind.Word } next
            && (next.Is(Sense.Auxiliary | Sense.Verb | Sense.Joining));
    }

    private static bool IsTime(List<Token> tokens, SpeakerPhrase phrase) =>
        phrase.Kind == PhraseKind.Common
        && phrase.Last + 1 < tokens.Count
        && tokens[phrase.Last + 1] is { Kind: TokenKind.Word } t
        && t.Is(Sense.Adverb)
        && t.Lower is "later" or "ago" or "earlier" or "before";
}
