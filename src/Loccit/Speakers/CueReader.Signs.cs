using Loccit.Speakers.Reported;

namespace Loccit.Speakers;

/// <summary>Cues that no verb gives: a name before a colon or behind a dash, a source, a title, a noun for what is said.</summary>
internal sealed partial class CueReader
{
    /// <summary>“…,” was Matthew’s consolatory answer; „…“, war seine Antwort.</summary>
    private static Cue? Saying(List<Token> tokens, int start)
    {
        const int mostWords = 6;
        if (start >= tokens.Count || !tokens[start].Is(Sense.Be | Sense.Auxiliary))
            return null;
        for (var i = start + 1; i < Math.Min(tokens.Count, start + mostWords) && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (!tokens[i].Is(Sense.Saying))
                continue;
            for (var owner = start + 1; owner < i; owner++)
            {
                var name = tokens[owner].IsPossessive;
                if (!name && !tokens[owner].Is(Sense.Possessive))
                    continue;
                var phrase = name ? SpeakerPhrase.StartingAt(tokens, start + 1, owner + 1) : new SpeakerPhrase(owner, owner, PhraseKind.Pronoun);
                return phrase is { } speaker
                    ? new Cue(speaker.SpanIn(tokens), speaker.Kind, Words(tokens, speaker), tokens[i].Span, false, true, Basis.CueAfter)
                    : null;
            }
            return null;
        }
        return null;
    }

    /// <summary>The speaker that a title names: "Statement by the Socialist Movement of Kazakhstan on the situation", "Interview with X".</summary>
    public Cue? InTitle(List<Token> tokens)
    {
        for (var i = 0; i < Math.Min(tokens.Count, MaxDistance); i++)
        {
            if (words.PhraseAt(tokens, i) is not { Count: > 0, Sense: var sense } phrase || (sense & Sense.Authorship) == Sense.None)
                continue;
            var at = i + phrase.Count;
            // Five minutes with … X
            if (at < tokens.Count && tokens[at].Kind is not TokenKind.Word)
                at++;
            return SpeakerPhrase.StartingAt(tokens, at, tokens.Count) is { } author
                ? new Cue(author.SpanIn(tokens), author.Kind, Words(tokens, author), null, false, false, Basis.Citation)
                : null;
        }
        return null;
    }

    /// <summary>“…” —Name, of Town and “…” (Name).</summary>
    public static Cue? Signature(List<Token> tokens)
    {
        if (tokens.Count == 0)
            return null;
        var dash = tokens[0].Kind == TokenKind.Dash;
        if (!dash && tokens[0].Kind != TokenKind.Open)
            return null;
        if (NameAt(tokens, 1) is not { } phrase)
            return null;
        var behind = phrase.Last + 1;
        return (dash ? EndsName(tokens, behind) : behind < tokens.Count && tokens[behind].Kind == TokenKind.Close)
            ? Signed(tokens, phrase, dash ? tokens[0].Span : null, dash ? Basis.DashName : Basis.ParentheticalName)
            : null;
    }

    /// <summary>The name that a line begins with: Name, of Town.</summary>
    public static Cue? Name(List<Token> tokens) =>
        NameAt(tokens, 0) is { } phrase && EndsName(tokens, phrase.Last + 1) ? Signed(tokens, phrase, null, Basis.DashName) : null;

    private static SpeakerPhrase? NameAt(List<Token> tokens, int first)
    {
        var i = first;
        while (
            i < tokens.Count
            && i - first < MaxNameWords
            && tokens[i].Kind == TokenKind.Word
            && (SpeakerPhrase.IsNameWord(tokens, i) || tokens[i].Is(Sense.Particle | Sense.Determiner) || tokens[i].Lower == "of")
        )
            i++;
        return i == first || !SpeakerPhrase.IsNameWord(tokens, i - 1) || tokens[first].Is(Sense.Particle) && !tokens[first].IsCapital
            ? null
            : new SpeakerPhrase(first, i - 1, PhraseKind.Name);
    }

    private static bool EndsName(List<Token> tokens, int at) =>
        at >= tokens.Count || tokens[at].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Open or TokenKind.Mark;

    private static Cue Signed(List<Token> tokens, SpeakerPhrase name, Span? sign, string basis) =>
        new(name.SpanIn(tokens), name.Kind, Words(tokens, name), sign, false, true, basis);

    /// <summary>A name alone before a colon: a turn in a transcript if in capitals, an introduction otherwise.</summary>
    private static Cue? Turn(List<Token> tokens, int end)
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

    private Cue? ColonSpeaker(List<Token> tokens, int end)
    {
        if (SpeechVerb.SentenceSubject(tokens, 0, words) is not { } subject || subject.Last >= end)
            return null;
        // A thing may have a colon for anything; a person, a text or a body named has it for words.
        var last = tokens[subject.Last];
        if (subject.Kind == PhraseKind.Common && !last.Is(Sense.Text | Sense.Body | Sense.Identity | Sense.Role) || last.Is(Sense.It))
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

    private Cue? Source(List<Token> tokens, int at, int count, int limit, bool adjacent = false)
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

    /// <summary>"heißt es in dem Bericht": the text speaks; else nobody is named.</summary>
    private static Cue Impersonal(List<Token> tokens, SpeechVerb verb, string basis)
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

    private static bool HoldsText(List<Token> tokens, SpeakerPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (tokens[i].Is(Sense.Text))
                return true;
        }
        return false;
    }
}
