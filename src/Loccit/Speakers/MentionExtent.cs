namespace Loccit.Speakers;

/// <summary>
/// The whole noun phrase around the words that name a speaker: "White House spokesman Josh Earnest", "Kevin Madden, a Republican strategist",
/// "the woman who started it all". The name alone says who is meant; the whole is what the text says of the speaker.
/// </summary>
internal static class MentionExtent
{
    // A description is shorter than this; the limit keeps every walk constant.
    private const int Longest = 40;
    private const int LongestLead = 10;
    private const int LongestClause = 15;

    /// <summary>The phrase with what belongs to it, where the speaker's verb stands in the same tokens.</summary>
    public static Span Of(List<Token> tokens, SpeakerPhrase phrase, SpeechVerb verb)
    {
        if (phrase.Kind == PhraseKind.Pronoun || phrase.Last >= tokens.Count)
            return phrase.SpanIn(tokens);
        return verb.First > phrase.Last ? Make(tokens, phrase, BeforeVerb(tokens, phrase, verb.First)) : Behind(tokens, phrase);
    }

    /// <summary>The phrase with what belongs to it, where nothing that governs it follows: "said Grey, the chairman", "according to Grey, who …".</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="phrase">The name or noun.</param>
    /// <param name="closed">True if the clause goes on behind a comma, so that only a description that a comma closes belongs to the phrase.</param>
    public static Span Behind(List<Token> tokens, SpeakerPhrase phrase, bool closed = false) =>
        phrase.Kind == PhraseKind.Pronoun ? phrase.SpanIn(tokens) : Make(tokens, phrase, LastBehind(tokens, phrase, closed));

    /// <summary>The phrase with what belongs to it, up to token <paramref name="last"/>.</summary>
    public static Span UpTo(List<Token> tokens, SpeakerPhrase phrase, int last) =>
        phrase.Kind == PhraseKind.Pronoun ? phrase.SpanIn(tokens) : Make(tokens, phrase, last);

    /// <summary>Index of the last token that belongs to a phrase which nothing governs from behind.</summary>
    public static int LastBehind(List<Token> tokens, SpeakerPhrase phrase, bool closed)
    {
        var last = phrase.Last;
        if (phrase.Kind == PhraseKind.Pronoun)
            return last;
        last = Parenthesis(tokens, last);
        for (var i = 0; i < 3 && last + 2 < tokens.Count; i++)
        {
            var next = tokens[last + 1];
            if (
                next is { Kind: TokenKind.Word, Lower: "of" }
                && SpeakerPhrase.StartingAt(tokens, last + 2, tokens.Count) is { Kind: not PhraseKind.Pronoun } of
            )
            {
                last = Parenthesis(tokens, of.Last);
                continue;
            }
            var comma = next.Kind == TokenKind.Comma;
            if (!comma && !(next.Is(Sense.Relative) && phrase.Kind == PhraseKind.Common) || !Describes(tokens, last + (comma ? 2 : 1), closed))
                break;
            var end = EndOfDescription(tokens, last + (comma ? 2 : 1));
            if (end < 0 || closed && (end + 1 >= tokens.Count || tokens[end + 1].Kind != TokenKind.Comma))
                break;
            last = end;
        }
        return last;
    }

    /// <summary>Between the phrase and its verb all that is no adverb or auxiliary describes the speaker.</summary>
    private static int BeforeVerb(List<Token> tokens, SpeakerPhrase phrase, int verb)
    {
        var last = verb - 1;
        while (last > phrase.Last && SpeechVerb.IsBetween(tokens, last, phrase.Last + 1))
            last--;
        while (last > phrase.Last && tokens[last].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Mark)
            last--;
        while (last > phrase.Last && (tokens[last].Is(Sense.Relative) || tokens[last].Kind == TokenKind.Comma))
            last--;
        if (last <= phrase.Last || last - phrase.Last > Longest)
            return phrase.Last;
        // a description in commas is closed by one; without it, what follows is the predicate of an earlier verb
        var closed = tokens[last + 1].Kind is TokenKind.Comma or TokenKind.Dash;
        var first = tokens[phrase.Last + 1];
        var describes = first.Kind switch
        {
            TokenKind.Open => closed || tokens[last].Kind == TokenKind.Close,
            TokenKind.Comma or TokenKind.Dash => closed && Describes(tokens, phrase.Last + 2, false),
            TokenKind.Word => first.Is(Sense.Relative) ? last - phrase.Last <= LongestClause : first.Is(Sense.Joining) && last - phrase.Last <= LongestLead,
            _ => false,
        };
        for (var i = phrase.Last + 1; i <= last && describes; i++)
        {
            describes =
                tokens[i].Kind is not (TokenKind.Mark or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop)
                && !(first.Is(Sense.Joining) && !first.Is(Sense.Relative) && (tokens[i].Kind == TokenKind.Comma || tokens[i].Is(Sense.Auxiliary | Sense.Verb)));
        }
        return describes ? last : phrase.Last;
    }

    /// <summary>True if what begins at token <paramref name="i"/> behind a comma describes the one before: "a lawyer", "who", "59", "president of".</summary>
    private static bool Describes(List<Token> tokens, int i, bool closed)
    {
        if (i >= tokens.Count || tokens[i].Kind != TokenKind.Word)
            return false;
        var t = tokens[i];
        if (closed)
            return t.Is(Sense.Relative) || t.Lower is "a" or "an";
        if (t.Is(Sense.Relative))
            return t.Lower != "that";
        if (t.Is(Sense.Pronoun) && !t.Is(Sense.Determiner | Sense.Possessive) || t.Is(Sense.Object))
            return false;
        if (t.Lower is "including" || t.Is(Sense.Determiner | Sense.Possessive) || char.IsDigit(t.Text[0]) || t.Is(Sense.Title))
            return true;
        return t.IsContent && !t.Is(Sense.Verb) && !t.Lower.EndsWith("ing", StringComparison.Ordinal) && !t.Lower.EndsWith("ly", StringComparison.Ordinal);
    }

    private static int EndOfDescription(List<Token> tokens, int start)
    {
        var limit = Math.Min(tokens.Count, start + Longest);
        for (var i = start; i < limit; i++)
        {
            if (tokens[i].Kind == TokenKind.Open)
            {
                while (i < limit && tokens[i].Kind != TokenKind.Close)
                    i++;
                continue;
            }
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Other))
                return i - 1 >= start ? i - 1 : -1;
        }
        return limit == tokens.Count ? limit - 1 : -1;
    }

    /// <summary>The end of a parenthesis at once behind a name: "Grey (D-Wis.)".</summary>
    private static int Parenthesis(List<Token> tokens, int last)
    {
        if (last + 1 >= tokens.Count || tokens[last + 1].Kind != TokenKind.Open)
            return last;
        for (var i = last + 2; i < Math.Min(tokens.Count, last + 8); i++)
        {
            if (tokens[i].Kind == TokenKind.Close)
                return i;
        }
        return last;
    }

    /// <summary>From the role before the name, with its article.</summary>
    private static int First(List<Token> tokens, SpeakerPhrase phrase)
    {
        var first = phrase.First;
        var lowest = Math.Max(0, first - LongestLead);
        // "at Gettysburg a Harrisburg newspaper": what stands before an article is no part of what it opens
        var opened = tokens[first].Is(Sense.Determiner | Sense.Possessive);
        while (!opened && first > lowest && Leads(tokens[first - 1]))
            first--;
        while (first > lowest && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Is(Sense.Determiner | Sense.Possessive))
            first--;
        return IsFigure(tokens[first]) ? FirstOfShare(tokens, first, lowest) : first;
    }

    /// <summary>"About four in 10 voters": the first token of a share of people.</summary>
    public static int FirstOfShare(List<Token> tokens, int first, int lowest)
    {
        while (
            first > lowest
            && tokens[first - 1] is { Kind: TokenKind.Word } before
            && (
                IsFigure(before)
                || before.Is(Sense.Determiner)
                || before.Lower is "about" or "nearly" or "roughly" or "than" or "almost"
                || before.Lower is "in" or "of" && first - 2 >= lowest && (IsFigure(tokens[first - 2]) || tokens[first - 2].Is(Sense.Determiner))
            )
        )
            first--;
        return first;
    }

    private static bool IsFigure(Token t) => t.Kind == TokenKind.Word && char.IsDigit(t.Text[0]);

    private static bool Leads(Token t) =>
        t.Kind == TokenKind.Word
        && (char.IsLetter(t.Text[0]) || t.Text.Contains('-'))
        && t.IsContent
        && !t.Is(Sense.Source)
        && !(t.Is(Sense.Verb) && !t.IsCapital)
        && !(t.Lower.EndsWith("ing", StringComparison.Ordinal) && !t.IsCapital);

    private static Span Make(List<Token> tokens, SpeakerPhrase phrase, int last)
    {
        var first = First(tokens, phrase);
        var short_ = phrase.SpanIn(tokens);
        return new Span(tokens[first].Span.Start, last > phrase.Last ? tokens[last].Span.End : short_.End);
    }
}
