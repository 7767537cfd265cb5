using Loccit.Speakers.Reported;

namespace Loccit.Speakers;

/// <summary>A verb of speech in a sentence, <c>[First, Last]</c> of its tokens; more than one for "went on", "quoted as saying".</summary>
internal readonly partial record struct SpeechVerb(int First, int Last, Sense Sense)
{
    private const int MaxApposition = 40;
    private const int MaxCoordinated = 12;

    // Words between an auxiliary and its participle.
    private const int MostBetween = 4;

    /// <summary>The verb at token <paramref name="i"/>, if the word there is used as one.</summary>
    public static SpeechVerb? At(List<Token> tokens, int i, SpeechWords words)
    {
        if (tokens[i].Kind != TokenKind.Word)
            return null;
        var (count, sense) = words.PhraseAt(tokens, i);
        var verb = count > 0 && (sense & Sense.Verb) != Sense.None ? new SpeechVerb(i, i + count - 1, sense) : new SpeechVerb(i, i, tokens[i].Sense);
        if ((verb.Sense & (Sense.PastParticiple | Sense.Finite)) == Sense.PastParticiple && IsPerfect(tokens, i))
            verb = verb with { Sense = verb.Sense | Sense.Finite };
        if ((verb.Sense & Sense.Weak) != Sense.None && EndsInPrefix(tokens, verb.Last))
            verb = verb with { Sense = verb.Sense & ~Sense.Weak };
        return (verb.Sense & Sense.Verb) != Sense.None && IsVerb(tokens, i, verb.Sense) ? verb : null;
    }

    /// <summary>True if a form of "have" before the participle at token <paramref name="i"/> makes it finite (a déclaré, a-t-il dit), or a form of "be" of a reflexive verb (s’est exclamé).</summary>
    public static bool IsPerfect(List<Token> tokens, int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - MostBetween) && tokens[j].Kind == TokenKind.Word; j--)
        {
            if (tokens[j].Is(Sense.Have))
                return true;
            if (tokens[j].Is(Sense.Be))
                return j > 0 && IsReflexive(tokens[j - 1]);
            if (!tokens[j].Is(Sense.Adverb | Sense.Enclitic | Sense.Clitic))
                return false;
        }
        return false;
    }

    /// <summary>"wies die Vorwürfe zurück": the clause ends with the other part of its verb.</summary>
    private static bool EndsInPrefix(List<Token> tokens, int verb)
    {
        for (var i = verb + 1; i < Math.Min(tokens.Count, verb + MaxCoordinated); i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
                return false;
            if (tokens[i].Is(Sense.Prefix) && (i + 1 >= tokens.Count || tokens[i + 1].Kind != TokenKind.Word))
                return true;
        }
        return false;
    }

    /// <summary>se, s', si between subject and verb.</summary>
    private static bool IsReflexive(Token t) => t.Is(Sense.Clitic) && t.Is(Sense.Reflexive);

    /// <summary>True if the word at token <paramref name="i"/>, which may be a verb, is used as one and not as a noun.</summary>
    public static bool IsVerb(List<Token> tokens, int i, Sense sense)
    {
        if (tokens[i].IsPossessive || tokens[i].IsCapital && i > 0 && tokens[i - 1].Kind == TokenKind.Word)
            return false;
        if (i > 0 && tokens[i - 1] is { Kind: TokenKind.Word } before)
        {
            // "some more detail", "one news report": a noun behind a noun that is no plural.
            if (
                (sense & (Sense.Base | Sense.Inflected | Sense.Finite)) == (Sense.Base | Sense.Finite)
                && before.IsContent
                && !before.IsCapital
                && !before.Lower.EndsWith('s')
                && !before.Is(Sense.Crowd)
            )
                return false;
            // "the claim", "his statement", "Smith’s report", "of note": nouns.
            if (before.IsPossessive && before.Is(Sense.Pronoun) == false)
                return false;
            if (before.Is(Sense.Determiner | Sense.Possessive) && !before.Is(Sense.Pronoun))
                return false;
            if (
                before.Is(Sense.Preposition)
                && !before.Is(Sense.Adverb)
                && (sense & Sense.Participle) == Sense.None
                && !IsInfinitive(sense)
                && before.Lower is not ("to" or "as" or "like")
            )
                return false;
        }
        return true;
    }

    /// <summary>True for a base that is no finite form: it may follow a preposition ("vient d’annoncer").</summary>
    private static bool IsInfinitive(Sense sense) => (sense & (Sense.Base | Sense.Finite)) == Sense.Base;

    /// <summary>"hieß es", "heißt es in der Mitteilung": words that are said, and by nobody.</summary>
    public bool IsImpersonal(List<Token> tokens) =>
        First == Last
        && tokens[First].Is(Sense.Impersonal)
        && (Last + 1 < tokens.Count && tokens[Last + 1].Is(Sense.It) || First > 0 && tokens[First - 1].Is(Sense.It));

    /// <summary>True for an auxiliary, unstressed pronoun or adverb, which may stand between the subject and the verb.</summary>
    public static bool IsBetween(List<Token> tokens, int i, int bound)
    {
        var t = tokens[i];
        if (t.Kind != TokenKind.Word || t.IsPossessive)
            return false;
        return t.Is(Sense.Auxiliary | Sense.Clitic)
            || t.Is(Sense.Adverb) && (!t.IsCapital || i == bound)
            || IsManner(t) && i > bound && tokens[i - 1].Kind == TokenKind.Word && !tokens[i - 1].Is(Sense.Determiner | Sense.Possessive);
    }

    /// <summary>True for a word that tells how: suddenly.</summary>
    public static bool IsManner(Token t) => t is { IsCapital: false, Lower.Length: > 4 } && t.Lower.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>True for a word that makes a clause of what stands before it: came, rose, laughed, was.</summary>
    public static bool IsPredicate(Token t) =>
        t is { Kind: TokenKind.Word, IsCapital: false, IsPossessive: false }
        && (
            t.Is(Sense.Auxiliary | Sense.Inflected)
            || (t.Frame & Frame.Predicate) != Frame.None
            || t.IsContent && t.Lower.Length > 4 && t.Lower.EndsWith("ed", StringComparison.Ordinal)
        );
}
