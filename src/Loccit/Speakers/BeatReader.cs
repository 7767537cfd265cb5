namespace Loccit.Speakers;

/// <summary>Reads what somebody does beside speech, in the same paragraph: “Yes.” Tom put down his cup. “I will.”</summary>
internal sealed class BeatReader(Document document, SpeechWords words, AgentRegister register)
{
    // How many units beside a quotation are read.
    private const int Window = 400;

    /// <summary>Who acts beside the quotations of a paragraph; null if nobody does, or only who is spoken to.</summary>
    public Attributed? Read(List<Quotation> speech, int first, int end, AgentEntry? addressed)
    {
        for (var i = first; i < end; i++)
        {
            var from = speech[i].Span.End;
            var to = i + 1 < end ? speech[i + 1].Span.Start : document.BlockSpan(from - 1).End;
            if (Actor(Tokenizer.ReadSentence(document.Prose, from, Math.Min(to, from + Window), words, out _), addressed) is { } behind)
                return behind;
        }
        var at = speech[first].Span.Start;
        var start = Math.Max(document.BlockSpan(at).Start, at - Window);
        return start < at ? Actor(LastSentence(Tokenizer.Read(document.Prose, start, at, words)), addressed) : null;
    }

    private Attributed? Actor(List<Token> sentence, AgentEntry? addressed)
    {
        if (sentence.Count == 0 || SpeechVerb.SentenceSubject(sentence, 0, words) is not { } subject)
            return null;
        var head = sentence[subject.Last];
        var person = subject.Kind switch
        {
            PhraseKind.Name => true,
            PhraseKind.Pronoun => head.Is(Sense.Masculine | Sense.Feminine) || AgentRegister.IsFirstPerson(head),
            _ => head.Is(Sense.Masculine | Sense.Feminine),
        };
        if (!person)
            return null;
        var cue = new Cue(
            subject.SpanIn(sentence),
            subject.Kind,
            sentence.GetRange(subject.First, subject.Last - subject.First + 1),
            null,
            false,
            false,
            Basis.Beat
        );
        return register.Resolve(cue) is { Thing: false } agent && agent != addressed ? new Attributed(cue, agent, Basis.Beat) : null;
    }

    /// <summary>The last sentence, ended or not.</summary>
    private static List<Token> LastSentence(List<Token> tokens)
    {
        var end = tokens.Count;
        while (end > 0 && tokens[end - 1].Kind is not TokenKind.Word)
            end--;
        var start = end == 0 ? 0 : tokens.FindLastIndex(end - 1, t => t.Kind == TokenKind.Stop) + 1;
        return tokens.GetRange(start, end - start);
    }
}
