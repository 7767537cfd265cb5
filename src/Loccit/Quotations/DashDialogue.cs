using Loccit.Speakers;

namespace Loccit.Quotations;

/// <summary>
/// Speech that a dash opens at the head of a paragraph and nothing closes, as in French, Spanish, Russian or Polish prose and in Joyce: where the narrator comes in is told
/// from a second dash (« — Oui, — dit-il. ») or from a verb of speech behind a stop or comma (—I was, Stephen said).
/// </summary>
internal static class DashDialogue
{
    // A list may have dashes too: speech has somebody who speaks.
    private const int LeastTold = 2;

    // So many places where the narrator might come in are tried in one paragraph, and so much is read at each.
    private const int MostTries = 64;
    private const int Reach = 160;

    /// <summary>The stretches of speech, by start; none if the document does not write speech so.</summary>
    public static List<QuotedStretch> Find(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        var prose = document.Prose;
        var opened = new List<(Span Span, int From)>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == BlockKind.Paragraph && Opening(prose, paragraph.Span) is var from && from > 0)
                opened.Add((paragraph.Span, from));
        }
        if (opened.Count < LeastTold)
            return [];
        var words = SpeechWords.For(document);
        var cues = new CueReader(words);
        var stretches = new List<QuotedStretch>();
        var told = 0;
        foreach (var (span, from) in opened)
        {
            var parts = Speech(prose, new Span(from, span.End), cues, words, out var isTold);
            told += isTold ? 1 : 0;
            foreach (var part in parts)
            {
                var whole = part.Start == parts[0].Start ? part with { Start = Fragments.Trim(prose, span).Start } : part;
                stretches.Add(new QuotedStretch(whole, part, [], SetOff.Dash, MarkFamily.Double));
            }
        }
        return told < LeastTold ? [] : stretches;
    }

    /// <summary>Where the words begin behind a dash at the paragraph's head; 0 if there is none, or no speech could follow.</summary>
    private static int Opening(string prose, Span paragraph)
    {
        var at = Skip(prose, paragraph.Start, paragraph.End);
        if (at >= paragraph.End || !IsDash(prose[at]))
            return 0;
        while (at < paragraph.End && IsDash(prose[at]))
            at++;
        at = Skip(prose, at, paragraph.End);
        return at < paragraph.End && (char.IsUpper(prose[at]) || char.IsDigit(prose[at]) || prose[at] is '¿' or '¡' or '…' or '«' or '\'' or '’') ? at : 0;
    }

    private static List<Span> Speech(string prose, Span text, CueReader cues, SpeechWords words, out bool isTold)
    {
        var parts = new List<Span>();
        var start = text.Start;
        var tries = 0;
        isTold = false;
        for (var i = text.Start; i < text.End; i++)
        {
            var c = prose[i];
            if (IsDash(c) && ComesIn(prose, text, i))
            {
                isTold = true;
                Add(prose, start, i, parts);
                start = i = AfterNarrator(prose, i + 1, text.End);
                continue;
            }
            if (c is not (',' or '.' or '!' or '?' or '…') || i + 1 >= text.End || !char.IsWhiteSpace(prose[i + 1]) || tries >= MostTries)
                continue;
            tries++;
            // « Oui, dit-il, je viens »
            var word = Skip(prose, i + 1, text.End);
            if (Word(prose, word, text.End) is var inverted && inverted.Contains('-') && CueWords.All.IsSpeech(inverted))
            {
                isTold = true;
                Add(prose, start, i + 1, parts);
                while (word < text.End && prose[word] is not (',' or '.' or ':' or '!' or '?'))
                    word++;
                start = i = Math.Min(word + 1, text.End);
                continue;
            }
            var tokens = Tokenizer.Read(prose, i + 1, Math.Min(text.End, i + 1 + Reach), words);
            var stop = tokens.FindIndex(t => t.Kind == TokenKind.Stop);
            if (stop >= 0)
                tokens.RemoveRange(stop, tokens.Count - stop);
            if (cues.After(tokens, closed: true) is not { Adjacent: true, Speaker: not null })
                continue;
            isTold = true;
            Add(prose, start, i + 1, parts);
            i = SentenceEnd(prose, tokens[^1].Span.End, text.End);
            start = i;
        }
        Add(prose, start, text.End, parts);
        return parts;
    }

    /// <summary>True for a dash within speech behind which the narrator speaks: a small letter follows, and a sign or space stands before.</summary>
    private static bool ComesIn(string prose, Span text, int dash)
    {
        var before = dash - 1;
        while (before > text.Start && IsBlank(prose[before]))
            before--;
        var after = dash;
        while (after < text.End && IsDash(prose[after]))
            after++;
        var spaced = after < text.End && IsBlank(prose[after]);
        after = Skip(prose, after, text.End);
        if (before <= text.Start || after >= text.End || !char.IsLower(prose[after]))
            return false;
        // « — Oui, — dit-il »: a sign before; «—Sí —dijo él»: a space before and none behind
        if (prose[before] is ',' or '.' or '!' or '?' or '…' or ';' or ':')
            return spaced || before < dash - 1;
        // « – Tak – powiedział »: no more than a word of speech tells it from an aside
        return before < dash - 1 && (!spaced || CueWords.All.IsSpeech(Word(prose, after, text.End)));
    }

    private static ReadOnlySpan<char> Word(string prose, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsLetter(prose[at]) || prose[at] == '-'))
            at++;
        return prose.AsSpan(start, at - start);
    }

    /// <summary>Where speech goes on behind the narrator's words: at the next dash, or nowhere.</summary>
    private static int AfterNarrator(string prose, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!IsDash(prose[i]) || i > from && char.IsLetterOrDigit(prose[i - 1]) && i + 1 < end && char.IsLetterOrDigit(prose[i + 1]))
                continue;
            var next = i + 1;
            while (next < end && (IsBlank(prose[next]) || prose[next] is '.' or ',' or ':' or ';'))
                next++;
            return next;
        }
        return end;
    }

    /// <summary>The end of the narrator's sentence.</summary>
    private static int SentenceEnd(string prose, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (prose[i] is '.' or '!' or '?' or ':' && (i + 1 >= end || IsBlank(prose[i + 1])))
                return i + 1;
        }
        return end;
    }

    private static void Add(string prose, int start, int end, List<Span> parts)
    {
        var span = Fragments.Trim(prose, new Span(start, Math.Max(start, end)));
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsLetterOrDigit(prose[i]))
                continue;
            parts.Add(span);
            return;
        }
    }

    private static int Skip(string prose, int from, int end)
    {
        while (from < end && IsBlank(prose[from]))
            from++;
        return from;
    }

    private static bool IsBlank(char c) => c == Document.Unread || char.IsWhiteSpace(c);

    private static bool IsDash(char c) => c is '—' or '―' or '–';
}
