using Loccit.Speakers;

namespace Loccit.Quotations.Layout;

/// <summary>Who is interviewed, where the title or the lead says so ("Interview with X"), or the first question speaks to a name.</summary>
internal static class Guest
{
    // The lead of an interview is short.
    private const int MostBlocks = 4;
    private const int Reach = 600;

    /// <summary>The cue in the paragraphs above the first answer; null if they name nobody.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">Its language's words of speech.</param>
    /// <param name="answer">Where the first answer begins.</param>
    public static Cue? In(Document document, SpeechWords words, int answer)
    {
        var cues = new CueReader(words);
        for (var b = 0; b < document.Blocks.Count && b < MostBlocks && document.Blocks[b].Span.End <= answer; b++)
        {
            var block = document.Blocks[b].Span;
            var tokens = Tokenizer.Read(document.Prose, block.Start, Math.Min(block.End, block.Start + Reach), words);
            if (cues.InTitle(tokens) is { Kind: PhraseKind.Name } guest)
                return guest;
        }
        return Addressed(document, words, answer);
    }

    /// <summary>The one who is spoken to at the head of the question above: "Mrs. Lindqvist, why …".</summary>
    private static Cue? Addressed(Document document, SpeechWords words, int answer)
    {
        var above = document.BlockAt(answer) - 1;
        if (above < 0)
            return null;
        var question = document.Blocks[above].Span;
        var tokens = Tokenizer.Read(document.Prose, question.Start, Math.Min(question.End, question.Start + Reach), words);
        if (
            SpeakerPhrase.StartingAt(tokens, 0, tokens.Count) is not { Kind: PhraseKind.Name } name
            || name.Last + 1 >= tokens.Count
            || tokens[name.Last + 1].Kind != TokenKind.Comma
        )
            return null;
        return new Cue(name.SpanIn(tokens), name.Kind, tokens.GetRange(name.First, name.Last - name.First + 1), null, false, false, Basis.Interview);
    }
}
