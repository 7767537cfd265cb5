namespace Loccit.Speakers;

/// <summary>What kind of noun phrase names a speaker.</summary>
internal enum PhraseKind
{
    Pronoun,

    /// <summary>A proper name, with title or article.</summary>
    Name,

    /// <summary>A common noun, with what belongs to it: "a top aide", "the Moon of Alabama website".</summary>
    Common,
}

/// <summary>A noun phrase that may name a speaker, as tokens <c>[First, Last]</c> of a sentence.</summary>
internal readonly record struct SpeakerPhrase(int First, int Last, PhraseKind Kind)
{
    // A noun phrase is short; longer runs are something else, and the limit keeps every walk constant.
    private const int MaxWords = 14;

    /// <summary>The phrase whose last word is token <paramref name="end"/>, not reaching before token <paramref name="bound"/>; null if the word ends none.</summary>
    public static SpeakerPhrase? EndingAt(List<Token> tokens, int end, int bound)
    {
        if (end < bound || tokens[end].Kind != TokenKind.Word)
            return null;
        var last = tokens[end];
        bound = Math.Max(bound, end - MaxWords);
        if (last.Is(Sense.Pronoun) && !last.IsPossessive)
            return new(end, end, PhraseKind.Pronoun);
        // "one of them"
        if (last.Is(Sense.Object) && last.Is(Sense.Plural) && end - 2 >= bound && tokens[end - 1].Lower == "of" && tokens[end - 2].Is(Sense.Determiner))
            return new(end - 2, end, PhraseKind.Common);
        if (IsNameWord(tokens, end))
            return NameEndingAt(tokens, end, bound);
        if (!last.IsContent || last.IsPossessive || !char.IsLetter(last.Text[0]))
            return null;
        return CommonEndingAt(tokens, end, bound);
    }

    /// <summary>The name or pronoun alone that ends at token <paramref name="end"/>: "footage of Trump saying".</summary>
    public static SpeakerPhrase NameAt(List<Token> tokens, int end, int bound)
    {
        var first = end;
        while (first > Math.Max(bound, end - MaxWords) && IsNameWord(tokens, end) && IsNameWord(tokens, first - 1))
            first--;
        return new(first, end, IsNameWord(tokens, end) ? PhraseKind.Name : PhraseKind.Pronoun);
    }

    /// <summary>The phrase that begins at token <paramref name="start"/> or behind adverbs there, before token <paramref name="limit"/>.</summary>
    public static SpeakerPhrase? StartingAt(List<Token> tokens, int start, int limit)
    {
        limit = Math.Min(limit, start + MaxWords);
        while (start < limit && tokens[start].Kind == TokenKind.Word && tokens[start].Is(Sense.Adverb) && !IsNameWord(tokens, start))
            start++;
        if (start >= limit || tokens[start].Kind != TokenKind.Word)
            return null;
        if (
            tokens[start].Is(Sense.Pronoun)
            && !tokens[start].IsPossessive
            && !(start + 1 < limit && tokens[start].Is(Sense.Determiner) && tokens[start + 1].IsContent)
        )
            return new(start, start, PhraseKind.Pronoun);
        var i = start;
        var opened = tokens[i].Is(Sense.Determiner | Sense.Possessive);
        while (i < limit && tokens[i].Is(Sense.Determiner | Sense.Possessive))
            i++;
        var last = -1;
        var joined = false;
        for (; i < limit && tokens[i].Kind == TokenKind.Word; i++)
        {
            var t = tokens[i];
            if (IsNameWord(tokens, i))
            {
                last = i;
                continue;
            }
            if (t.IsContent && char.IsLetter(t.Text[0]))
            {
                // Behind a name a verb begins the predicate; behind a determiner it may be a noun ("the report").
                if (
                    last >= 0 && IsManner(tokens, i, limit)
                    || last >= 0 && t.Is(Sense.Verb) && !t.Is(Sense.Text | Sense.Identity) && !NameFollows(tokens, i, limit)
                    || last >= 0 && t.Lower.EndsWith("ed", StringComparison.Ordinal) && (tokens[last].IsCapital || !NameFollows(tokens, i, limit))
                    || last < 0 && t.Is(Sense.Participle)
                    || last >= 0
                        && tokens[last].IsCapital
                        && !tokens[last].IsPossessive
                        && !opened
                        && !t.Is(Sense.Identity | Sense.Body)
                        && !NameFollows(tokens, i, limit)
                )
                    break;
                last = i;
                continue;
            }
            if (t.Is(Sense.Particle) && i + 1 < limit && last >= 0 && tokens[last].IsCapital && tokens[i + 1].IsCapital)
                continue;
            if (last >= 0 && (t.Is(Sense.And) || t.Lower == "&") && tokens[last].IsCapital && i + 1 < limit && IsNameWord(tokens, i + 1))
                continue;
            if (
                last >= 0
                && t.Is(Sense.Joining)
                && !(t.Lower is "on" or "in" or "to" or "with" or "at")
                // "said Margaret for the hundredth time": a name has only another name behind it
                && (opened || !tokens[last].IsCapital || t.Lower == "of" || i + 1 < limit && tokens[i + 1].IsCapital)
                && i + 1 < limit
                && (tokens[i + 1].IsContent || tokens[i + 1].Is(Sense.Determiner | Sense.Possessive))
            )
            {
                joined = true;
                continue;
            }
            if (joined && t.Is(Sense.Determiner | Sense.Possessive) && tokens[i - 1].Is(Sense.Joining))
            {
                opened = true;
                continue;
            }
            break;
        }
        if (last < 0)
            return null;
        return Trim(tokens, start, last, joined);
    }

    /// <summary>The span of the phrase in the text.</summary>
    public Span SpanIn(List<Token> tokens)
    {
        var end = tokens[Last];
        var length = end.IsPossessive ? end.Text.Length - end.Lower.Length : 0;
        return new(tokens[First].Span.Start, end.Span.End - (end.Span.Length == end.Text.Length ? length : 0));
    }

    /// <summary>True if token <paramref name="i"/> is a word of a proper name: a capital that the sentence's beginning does not explain.</summary>
    public static bool IsNameWord(List<Token> tokens, int i)
    {
        var t = tokens[i];
        if (!t.IsCapital || t.Is(Sense.NotName))
            return false;
        return (t.Sense & Sense.Function & ~Sense.Adverb) == Sense.None
            || t.Text.Length > 1 && t.Text.All(c => !char.IsLower(c)) && !t.Is(Sense.Pronoun | Sense.Determiner);
    }

    /// <summary>"said the painter coldly": the last word of a phrase, and none that a noun may be.</summary>
    private static bool IsManner(List<Token> tokens, int i, int limit) =>
        tokens[i] is { IsCapital: false, Lower.Length: > 4 } t
        && t.Lower.EndsWith("ly", StringComparison.Ordinal)
        && !t.Is(Sense.Body | Sense.Identity | Sense.Text)
        && (i + 1 >= limit || !tokens[i + 1].IsContent);

    private static bool NameFollows(List<Token> tokens, int i, int limit)
    {
        for (var n = i + 1; n < Math.Min(limit, i + 4); n++)
        {
            if (IsNameWord(tokens, n))
                return true;
            if (!tokens[n].IsContent)
                return false;
        }
        return false;
    }

    /// <summary>Of "White House spokesman Josh Earnest" and "the actor George Clooney" the name alone; an article stays with a body's name.</summary>
    private static SpeakerPhrase Trim(List<Token> tokens, int first, int last, bool joined)
    {
        if (!IsNameWord(tokens, last))
            return new(first, last, PhraseKind.Common);
        var noun = false;
        for (var i = first; i < last; i++)
            noun |= tokens[i].IsContent && !tokens[i].IsCapital;
        if (joined && noun)
            return new(first, last, PhraseKind.Common);
        var start = last;
        while (start > first && (IsNameWord(tokens, start - 1) || tokens[start - 1].Is(Sense.Particle | Sense.Joining | Sense.Conjunction) || joined))
            start--;
        if (start > first && start - 1 == first && tokens[first].Is(Sense.Determiner))
            start = first;
        return new(start, last, PhraseKind.Name);
    }

    private static SpeakerPhrase NameEndingAt(List<Token> tokens, int end, int bound)
    {
        var first = end;
        while (first > bound)
        {
            var p = tokens[first - 1];
            if (p.Kind != TokenKind.Word)
                break;
            if (IsNameWord(tokens, first - 1))
                first--;
            else if (first - 2 >= bound && p.Is(Sense.Particle) && IsNameWord(tokens, first - 2))
                first -= 2;
            else if (first - 2 >= bound && p.Lower is "of" or "and" or "for" && IsNameWord(tokens, first - 2) && !tokens[first - 2].IsPossessive)
                first -= 2;
            else if (first - 3 >= bound && p.Lower == "the" && tokens[first - 2].Lower == "of" && IsNameWord(tokens, first - 3))
                first -= 3;
            else
                break;
        }
        if (first > bound && tokens[first - 1] is { Kind: TokenKind.Word } before)
        {
            if (before.Is(Sense.Determiner) && before.Lower is not ("one" or "no" or "that"))
                first--;
            // "a spokesman for Clinton": the name only says whose.
            if (
                first - 2 >= bound
                && tokens[first - 1].Is(Sense.Joining)
                && tokens[first - 2] is { IsContent: true, IsCapital: false } noun
                && !noun.Is(Sense.Verb)
            )
                return CommonEndingAt(tokens, first - 2, bound) with { Last = end };
            // "Aides to Clinton" begins a sentence
            if (first - 2 >= bound && tokens[first - 1].Lower == "to" && tokens[first - 2].IsContent && !tokens[first - 2].Is(Sense.Verb))
                return new(first - 2, end, PhraseKind.Common);
        }
        return new(first, end, PhraseKind.Name);
    }

    private static SpeakerPhrase CommonEndingAt(List<Token> tokens, int end, int bound)
    {
        var first = end;
        while (first > bound)
        {
            var p = tokens[first - 1];
            if (p.Kind != TokenKind.Word)
                break;
            if (p.IsPossessive || p.IsContent)
            {
                first--;
                continue;
            }
            if (p.Is(Sense.Determiner | Sense.Possessive))
            {
                first--;
                while (first > bound && tokens[first - 1].Is(Sense.Determiner) && tokens[first - 1].Kind == TokenKind.Word)
                    first--;
                if (first > bound && tokens[first - 1].Is(Sense.Pronoun | Sense.Determiner) && tokens[first - 1].Is(Sense.Determiner))
                    first--;
                if (!Joins(tokens, first - 1, bound))
                    break;
                first--;
                continue;
            }
            if (!Joins(tokens, first - 1, bound))
                break;
            first--;
        }
        return new(first, end, PhraseKind.Common);
    }

    /// <summary>True if token <paramref name="i"/> is a preposition between two nouns ("officials at the ministry"), not one that opens an adverbial ("On Monday the …").</summary>
    private static bool Joins(List<Token> tokens, int i, int bound) =>
        i - 1 >= bound
        && tokens[i].Is(Sense.Joining)
        && tokens[i].Kind == TokenKind.Word
        && tokens[i - 1].IsContent
        && !tokens[i - 1].Is(Sense.Verb | Sense.NotName);
}
