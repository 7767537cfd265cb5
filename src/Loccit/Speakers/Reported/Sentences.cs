using System.Runtime.InteropServices;

namespace Loccit.Speakers.Reported;

/// <summary>Cuts a document into the author's sentences. What stands in marks is one token in them, <see cref="TokenKind.Mark"/>: it is read by others.</summary>
internal static class Sentences
{
    // So much is held at once; a sentence that is longer is none, and is cut.
    private const int Stretch = 1 << 14;
    private const int Longest = 1 << 12;
    private const int LongestDateline = 14;

    /// <summary>The sentences by block; each is given in the same list, which the next one fills anew.</summary>
    /// <param name="document">The text.</param>
    /// <param name="marked">Stretches in marks or set off as blocks, by start, not overlapping.</param>
    /// <param name="words">The language's words.</param>
    public static IEnumerable<(int Block, List<Token> Tokens)> Of(Document document, IReadOnlyList<Span> marked, SpeechWords words)
    {
        var q = 0;
        var at = 0;
        var tokens = new List<Token>();
        var sentence = new List<Token>();
        for (var b = 0; b < document.Blocks.Count; b++)
        {
            var block = document.Blocks[b];
            at = Math.Max(at, block.Span.Start);
            while (q < marked.Count && marked[q].End <= at)
                q++;
            if (block.Kind == BlockKind.Code)
                continue;
            tokens.Clear();
            while (at < block.Span.End)
            {
                var mark = q < marked.Count && marked[q].Start < block.Span.End ? marked[q] : (Span?)null;
                if (mark is { } quoted && quoted.Start <= at)
                {
                    tokens.Add(Quoted(document.Prose, quoted));
                    at = quoted.End;
                    q++;
                    continue;
                }
                var to = Math.Min(mark?.Start ?? block.Span.End, at + Stretch);
                Tokenizer.Read(document.Prose, at, to, words, tokens);
                at = to;
                if (tokens.Count < Longest)
                    continue;
                var start = 0;
                while (NextEnd(tokens, start, whole: false) is var end and > 0)
                {
                    Take(tokens, start, end, sentence);
                    yield return (b, sentence);
                    start = end;
                }
                tokens.RemoveRange(0, start);
                if (tokens.Count >= Longest)
                    tokens.Clear();
            }
            for (var start = 0; NextEnd(tokens, start, whole: true) is var end and > 0; start = end)
            {
                Take(tokens, start, end, sentence);
                yield return (b, sentence);
            }
        }
    }

    private static void Take(List<Token> tokens, int start, int end, List<Token> sentence)
    {
        sentence.Clear();
        sentence.AddRange(CollectionsMarshal.AsSpan(tokens)[start..end]);
    }

    /// <summary>Index behind the sentence that begins at token <paramref name="start"/>; -1 if none begins or ends there.</summary>
    /// <param name="tokens">Of a paragraph or a part of one.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="whole">True if they end with the paragraph, so that the last sentence ends too.</param>
    private static int NextEnd(List<Token> tokens, int start, bool whole)
    {
        for (var i = start; i < tokens.Count; i++)
        {
            if (i + 1 == tokens.Count ? whole : EndsAt(tokens, i))
                return i + 1;
        }
        return -1;
    }

    private static bool EndsAt(List<Token> tokens, int i)
    {
        var (t, next) = (tokens[i], tokens[i + 1]);
        if (t.Kind == TokenKind.Dash && i is > 0 and < LongestDateline && IsDateline(tokens, i))
            return true;
        return t.Kind switch
        {
            TokenKind.Stop => next.Kind is not (TokenKind.Close or TokenKind.Comma),
            TokenKind.Mark => t.Text is "."
                && (
                    next.IsCapital
                    || next.Kind == TokenKind.Mark
                    || (NoteCall.IsAt(tokens, i + 1) && (i + 1 + NoteCall.Length == tokens.Count || tokens[i + 1 + NoteCall.Length].IsCapital))
                ),
            // "in the U.S. He": an abbreviation at the end of its sentence
            TokenKind.Word => t.Text[^1] == '.' && next.IsCapital && next.Is(Sense.Function) && !t.Is(Sense.Title),
            _ => false,
        };
    }

    /// <summary>"WASHINGTON, Nov. 19 (UPI) —": place, day and agency before the first sentence.</summary>
    private static bool IsDateline(List<Token> tokens, int dash)
    {
        if (tokens[dash - 1].Kind == TokenKind.Close)
            return true;
        for (var i = 0; i < dash; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark || !tokens[i].IsCapital && tokens[i].Kind == TokenKind.Word && char.IsLetter(tokens[i].Text[0]))
                return false;
        }
        return tokens[0].Text.Length > 1 && tokens[0].Text.All(c => !char.IsLower(c));
    }

    /// <summary>The token for what stands in marks: its text is the stop that it ends with, or its opening mark.</summary>
    private static Token Quoted(string prose, Span span)
    {
        var end = span.End;
        while (end > span.Start && (Loccit.Text.QuoteMarks.Is(prose[end - 1]) || prose[end - 1] is Document.Unread || char.IsWhiteSpace(prose[end - 1])))
            end--;
        var text = end > span.Start && prose[end - 1] is '.' or '…' ? "." : "“";
        return new Token(span, TokenKind.Mark, text, text, Sense.None, Frame.None);
    }
}
