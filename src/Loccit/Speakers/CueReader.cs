using Loccit.Speakers.Reported;

namespace Loccit.Speakers;

/// <summary>Reads the cue from the words before or behind a quotation.</summary>
internal sealed partial class CueReader(SpeechWords words)
{
    // A cue further from the words than this many tokens is the author's sentence, not an introduction.
    private const int MaxDistance = 60;
    private const int MaxNameWords = 6;

    /// <summary>The cue in the sentence that leads up to the quotation. <paramref name="tokens"/> ends at its opening mark.</summary>
    /// <param name="tokens">That sentence only.</param>
    /// <param name="subject">Speaker of the sentence so far, for a participle without a subject of its own (“…,” he said, adding: “…”).</param>
    /// <param name="ended">True if the sentence came to its end before the quotation, so that its last verb does not lead to the words.</param>
    public Cue? Before(List<Token> tokens, Cue? subject = null, bool ended = false)
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
    public Cue? Inside(List<Token> before, List<Token> inside)
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
        if (verb.Last + 1 >= inside.Count || (inside[verb.Last + 1].Frame & Frame.Complementizer) == Frame.None)
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
    public Cue? After(List<Token> tokens, bool closed)
    {
        var start = 0;
        if (Signature(tokens) is { } signed)
            return signed;
        while (start < tokens.Count && tokens[start].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Mark)
            start++;
        if (Saying(tokens, start) is { } saying)
            return saying;
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
                // “…,” whispered by X
                if (
                    verb.Last + 1 < tokens.Count
                    && (verb.Sense & Sense.PastParticiple) != Sense.None
                    && tokens[verb.Last + 1].Is(Sense.By)
                    && SpeakerPhrase.StartingAt(tokens, verb.Last + 2, tokens.Count) is { } by
                )
                    return Make(tokens, by, verb, true, Basis.CueAfter);
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

    /// <summary>True if only words that may stand between the quoted words and the cue lie in <c>[start, end)</c>: adverbs, "as".</summary>
    private static bool Skipped(List<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (
                tokens[i].Kind is not (TokenKind.Comma or TokenKind.Mark)
                && !(
                    tokens[i].Kind == TokenKind.Word
                    && (
                        tokens[i].Is(Sense.Adverb | Sense.Auxiliary | Sense.Clitic)
                        || tokens[i].Lower is "as" or "so" or "and" or "but"
                        || SpeechVerb.IsManner(tokens[i])
                    )
                )
            )
                return false;
        }
        return true;
    }

    private static Cue Make(List<Token> tokens, SpeakerPhrase phrase, SpeechVerb verb, bool adjacent, string basis) =>
        new(phrase.SpanIn(tokens), phrase.Kind, Words(tokens, phrase), CueSpan(tokens, verb), (verb.Sense & Sense.Continuing) != Sense.None, adjacent, basis)
        {
            Mention = MentionExtent.Of(tokens, phrase, verb),
        };

    private static Cue NoSpeaker(List<Token> tokens, SpeechVerb verb, string basis) =>
        new(null, PhraseKind.Common, [], CueSpan(tokens, verb), false, true, basis);

    private static Span CueSpan(List<Token> tokens, SpeechVerb verb) => new(tokens[verb.First].Span.Start, tokens[verb.Last].Span.End);

    private static List<Token> Words(List<Token> tokens, SpeakerPhrase phrase)
    {
        var result = new List<Token>(phrase.Last - phrase.First + 1);
        for (var i = phrase.First; i <= phrase.Last; i++)
            result.Add(tokens[i]);
        return result;
    }
}
