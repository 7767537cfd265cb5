namespace Loccit.Speakers;

/// <summary>Reads the cue from the words before or behind a quotation.</summary>
internal sealed class CueReader(SpeechWords words)
{
    // A cue further from the words than this many tokens is the author's sentence, not an introduction.
    private const int MaxDistance = 60;
    private const int MaxNameWords = 6;

    /// <summary>The cue in the sentence that leads up to the quotation. <paramref name="tokens"/> ends at its opening mark.</summary>
    /// <param name="tokens">That sentence only.</param>
    /// <param name="subject">Speaker of the sentence so far, for a participle without a subject of its own (“…,” he said, adding: “…”).</param>
    /// <param name="ended">True if the sentence came to its end before the quotation, so that its last verb does not lead to the words.</param>
    public Cue? Before(IReadOnlyList<Token> tokens, Cue? subject = null, bool ended = false)
    {
        if (tokens.Count == 0)
            return null;
        var end = tokens.Count;
        while (end > 0 && tokens[end - 1].Kind is TokenKind.Mark or TokenKind.Open or TokenKind.Other)
            end--;
        var colon = end > 0 && tokens[end - 1].Kind == TokenKind.Colon;
        while (end > 0 && tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash)
            end--;
        if (end == 0)
            return null;
        if (colon && Turn(tokens, end) is { } turn)
            return turn;
        for (var i = end - 1; i >= Math.Max(0, end - MaxDistance); i--)
        {
            if (
                tokens[i].Kind == TokenKind.Word
                && words.PhraseAt(tokens, i) is { Count: > 0, Sense: var sense } phrase
                && (sense & Sense.Source) != Sense.None
            )
                return Source(tokens, i, phrase.Count, tokens.Count);
            if (tokens[i].Is(Sense.Source) && Source(tokens, i, 1, tokens.Count) is { } source)
                return source;
            if (SpeechVerb.At(tokens, i, words) is not { } verb || verb.Last >= end)
                continue;
            var beside = !ended && verb.Last + 1 >= end || colon;
            if ((verb.Sense & Sense.Weak) != Sense.None && !beside)
                continue;
            if (verb.IsImpersonal(tokens))
                return beside ? Impersonal(tokens, verb, Basis.CueBefore) : null;
            var speaker = verb.Speaker(tokens, 0, words, out var passive);
            if (passive)
            {
                if (speaker is null && !beside)
                    continue;
                return speaker is { } by ? Make(tokens, by, verb, beside, Basis.CueBefore) : NoSpeaker(tokens, verb, Basis.CueBefore);
            }
            if (speaker is { } named)
                return Make(tokens, named, verb, beside, Basis.CueBefore);
            if (subject is not null && (verb.Sense & Sense.Participle) != Sense.None || subject is not null && i <= 2)
                return subject with { Span = CueSpan(tokens, verb), Continues = true, Adjacent = beside, Basis = Basis.CueBefore };
        }
        return colon ? ColonSpeaker(tokens, end) : null;
    }

    /// <summary>The verb stands inside the marks: <c>Wang Shouwen, deputy minister, “noted that …”</c>.</summary>
    /// <param name="before">The sentence up to the opening mark.</param>
    /// <param name="inside">The first words inside.</param>
    public Cue? Inside(IReadOnlyList<Token> before, IReadOnlyList<Token> inside)
    {
        var first = 0;
        while (first < inside.Count && (inside[first].Kind != TokenKind.Word || inside[first].Is(Sense.Auxiliary | Sense.Adverb)))
            first++;
        if (first >= inside.Count || before.Count == 0 || inside[first].IsCapital)
            return null;
        if (
            SpeechVerb.At(inside, first, words) is not { } verb
            || (verb.Sense & (Sense.Finite | Sense.Weak)) != Sense.Finite
            || first > 0 && inside[first - 1].Is(Sense.Be)
        )
            return null;
        // Only with its object clause is it surely the verb and not the first of the quoted words.
        if (verb.Last + 1 >= inside.Count || inside[verb.Last + 1].Lower is not ("that" or "dass" or "que" or "qu'" or "che"))
            return null;
        var last = before.Count - 1;
        var phrase =
            before[last].Kind == TokenKind.Comma
                ? SpeechVerb.BeforeApposition(before, last, 0) ?? SpeakerPhrase.EndingAt(before, last - 1, 0)
                : SpeakerPhrase.EndingAt(before, last, 0);
        return phrase is { } speaker
            ? new Cue(
                speaker.SpanIn(before),
                speaker.Kind,
                Words(before, speaker),
                CueSpan(inside, verb),
                (verb.Sense & Sense.Continuing) != Sense.None,
                true,
                Basis.CueBefore
            )
            : null;
    }

    /// <summary>The cue in the sentence that goes on behind the quotation. <paramref name="tokens"/> begins at its closing mark.</summary>
    /// <param name="tokens">That sentence only, without its full stop.</param>
    /// <param name="closed">True if the quoted words end their sentence, so that only a cue at once behind them belongs to them.</param>
    public Cue? After(IReadOnlyList<Token> tokens, bool closed)
    {
        var start = 0;
        if (Signature(tokens) is { } signed)
            return signed;
        while (start < tokens.Count && tokens[start].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Mark)
            start++;
        for (var i = start; i < Math.Min(tokens.Count, start + MaxDistance); i++)
        {
            if (tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon && closed)
                return null;
            if (
                tokens[i].Kind == TokenKind.Word
                && words.PhraseAt(tokens, i) is { Count: > 0, Sense: var sense } phrase
                && (sense & Sense.Source) != Sense.None
            )
                return closed && i > start ? null : Source(tokens, i, phrase.Count, tokens.Count, i == start);
            if (tokens[i].Is(Sense.Source) && i == start && Source(tokens, i, 1, tokens.Count, true) is { } source)
                return source;
            if (SpeechVerb.At(tokens, i, words) is not { } verb)
                continue;
            if (verb.IsImpersonal(tokens))
                return Impersonal(tokens, verb, Basis.CueAfter);
            if (verb.First == start || Skipped(tokens, start, verb.First))
            {
                if (!tokens[verb.First - 1 < start ? start : verb.First - 1].Is(Sense.Conjunction) && verb.Inverted(tokens) is { } inverted)
                    return Make(tokens, inverted, verb, true, Basis.CueAfter);
                continue;
            }
            if ((verb.Sense & Sense.Finite) == Sense.None)
                continue;
            var speaker = verb.Speaker(tokens, start, words, out var passive);
            if (passive || speaker is not { } named)
                continue;
            var beside = named.First == start || Skipped(tokens, start, named.First);
            if (!beside && (closed || (verb.Sense & Sense.Weak) != Sense.None))
                continue;
            return Make(tokens, named, verb, beside, Basis.CueAfter);
        }
        return null;
    }

    /// <summary>The speaker that a title names: "Statement by the Socialist Movement of Kazakhstan on the situation", "Interview with X".</summary>
    public Cue? InTitle(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < Math.Min(tokens.Count, MaxDistance); i++)
        {
            if (words.PhraseAt(tokens, i) is { Count: > 0, Sense: var sense } phrase && (sense & Sense.Authorship) != Sense.None)
                return SpeakerPhrase.StartingAt(tokens, i + phrase.Count, tokens.Count) is { } author
                    ? new Cue(author.SpanIn(tokens), author.Kind, Words(tokens, author), null, false, false, Basis.Citation)
                    : null;
        }
        return null;
    }

    /// <summary>True if only words that may stand between the quoted words and the cue lie in <c>[start, end)</c>: adverbs, "as".</summary>
    private static bool Skipped(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (
                tokens[i].Kind is not (TokenKind.Comma or TokenKind.Mark)
                && !(
                    tokens[i].Kind == TokenKind.Word
                    && (tokens[i].Is(Sense.Adverb | Sense.Auxiliary | Sense.Clitic) || tokens[i].Lower is "as" or "so" or "and" or "but")
                )
            )
                return false;
        }
        return true;
    }

    /// <summary>“…” —Name, of Town and “…” (Name).</summary>
    public static Cue? Signature(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0)
            return null;
        var dash = tokens[0].Kind == TokenKind.Dash;
        if (!dash && tokens[0].Kind != TokenKind.Open)
            return null;
        var i = 1;
        while (
            i < tokens.Count
            && i <= MaxNameWords
            && tokens[i].Kind == TokenKind.Word
            && (SpeakerPhrase.IsNameWord(tokens, i) || tokens[i].Is(Sense.Particle | Sense.Determiner) || tokens[i].Lower == "of")
        )
            i++;
        if (i == 1 || !SpeakerPhrase.IsNameWord(tokens, i - 1) || tokens[1].Is(Sense.Particle) && !tokens[1].IsCapital)
            return null;
        var ends = dash
            ? i >= tokens.Count || tokens[i].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Open or TokenKind.Mark
            : i < tokens.Count && tokens[i].Kind == TokenKind.Close;
        if (!ends)
            return null;
        var phrase = new SpeakerPhrase(1, i - 1, PhraseKind.Name);
        return new Cue(
            phrase.SpanIn(tokens),
            phrase.Kind,
            Words(tokens, phrase),
            dash ? tokens[0].Span : null,
            false,
            true,
            dash ? Basis.DashName : Basis.ParentheticalName
        );
    }

    /// <summary>A name alone before a colon: a turn in a transcript if in capitals, an introduction otherwise.</summary>
    private static Cue? Turn(IReadOnlyList<Token> tokens, int end)
    {
        if (end > MaxNameWords)
            return null;
        for (var i = 0; i < end; i++)
        {
            if (
                tokens[i].Kind != TokenKind.Word
                || !SpeakerPhrase.IsNameWord(tokens, i) && !tokens[i].Is(Sense.Determiner | Sense.Particle) && tokens[i].Lower != "of"
            )
                return null;
        }
        if (!SpeakerPhrase.IsNameWord(tokens, end - 1))
            return null;
        var phrase = new SpeakerPhrase(0, end - 1, PhraseKind.Name);
        var capitals = true;
        for (var i = 0; i < end; i++)
            capitals &= !tokens[i].Text.Any(char.IsLower) || tokens[i].Is(Sense.Title);
        return new Cue(
            phrase.SpanIn(tokens),
            phrase.Kind,
            Words(tokens, phrase),
            tokens[end].Span,
            false,
            true,
            capitals && tokens[end - 1].Text.Length > 1 ? Basis.Transcript : Basis.Colon
        );
    }

    private Cue? ColonSpeaker(IReadOnlyList<Token> tokens, int end)
    {
        if (SpeechVerb.SentenceSubject(tokens, 0, words) is not { } subject || subject.Last >= end)
            return null;
        // A thing may have a colon for anything; a person, a text or a body named has it for words.
        var last = tokens[subject.Last];
        if (subject.Kind == PhraseKind.Common && !last.Is(Sense.Text | Sense.Body | Sense.Identity | Sense.Role) || last.Lower == "it")
            return null;
        return new Cue(
            subject.SpanIn(tokens),
            subject.Kind,
            Words(tokens, subject),
            tokens[end].Kind == TokenKind.Colon ? tokens[end].Span : null,
            false,
            true,
            Basis.Colon
        );
    }

    private Cue? Source(IReadOnlyList<Token> tokens, int at, int count, int limit, bool adjacent = false)
    {
        var first = SpeechVerb.BehindSource(tokens, at + count, words);
        return SpeakerPhrase.StartingAt(tokens, first, limit) is { } phrase
            ? new Cue(
                phrase.SpanIn(tokens),
                phrase.Kind,
                Words(tokens, phrase),
                new Span(tokens[at].Span.Start, tokens[first - 1].Span.End),
                false,
                adjacent,
                Basis.AccordingTo
            )
            {
                Mention = MentionExtent.Behind(tokens, phrase, closed: at == 0),
            }
            : null;
    }

    private static Cue Make(IReadOnlyList<Token> tokens, SpeakerPhrase phrase, SpeechVerb verb, bool adjacent, string basis) =>
        new(phrase.SpanIn(tokens), phrase.Kind, Words(tokens, phrase), CueSpan(tokens, verb), (verb.Sense & Sense.Continuing) != Sense.None, adjacent, basis)
        {
            Mention = MentionExtent.Of(tokens, phrase, verb),
        };

    /// <summary>"heißt es in dem Bericht": the text speaks; else nobody is named.</summary>
    private static Cue Impersonal(IReadOnlyList<Token> tokens, SpeechVerb verb, string basis)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                tokens[i].Lower is "in" or "im"
                && SpeakerPhrase.StartingAt(tokens, i + 1, tokens.Count) is { Kind: not PhraseKind.Pronoun } place
                && HoldsText(tokens, place)
            )
                return Make(tokens, place, verb, true, basis);
        }
        return NoSpeaker(tokens, verb, basis) with { Impersonal = true };
    }

    private static bool HoldsText(IReadOnlyList<Token> tokens, SpeakerPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (tokens[i].Is(Sense.Text))
                return true;
        }
        return false;
    }

    private static Cue NoSpeaker(IReadOnlyList<Token> tokens, SpeechVerb verb, string basis) =>
        new(null, PhraseKind.Common, [], CueSpan(tokens, verb), false, true, basis);

    private static Span CueSpan(IReadOnlyList<Token> tokens, SpeechVerb verb) => new(tokens[verb.First].Span.Start, tokens[verb.Last].Span.End);

    private static List<Token> Words(IReadOnlyList<Token> tokens, SpeakerPhrase phrase)
    {
        var result = new List<Token>(phrase.Last - phrase.First + 1);
        for (var i = phrase.First; i <= phrase.Last; i++)
            result.Add(tokens[i]);
        return result;
    }
}
