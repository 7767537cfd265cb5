using Loccit.Quotations;
using Loccit.Text;

namespace Loccit.Speakers;

/// <summary>Tries the rules on each quotation in the order of the text, from the words beside it to those further away.</summary>
internal sealed partial class Attributor(Document document, SpeechWords words, AgentRegister register, IReadOnlyList<Citation> citations)
{
    // How many units around a quotation are read; sentences that introduce speech are shorter.
    private const int Window = 800;
    private const int InsideWindow = 80;

    private readonly CueReader cues = new(words);
    private readonly LaidOutSpeakers laidOut = new(document, words, register);
    private readonly Dictionary<string, Citation> cited = ById(citations);
    private readonly Dictionary<string, Span> parents = new(StringComparer.Ordinal);

    // What stands around the quotation that is looked at: filled anew for each.
    private readonly List<Token> ahead = [];
    private readonly List<Token> opening = [];
    private readonly List<Token> behind = [];

    /// <summary>True if the text is read as a conversation; told once the speakers were asked for.</summary>
    public bool Conversation { get; private set; }

    /// <summary>The speakers of quotations that stand in no other, by id.</summary>
    public Dictionary<string, Attributed> Speech(List<Quotation> speech)
    {
        var found = new Attributed?[speech.Count];
        Conversation = IsConversation(speech);
        var turns = Conversation ? new Turns(document, words, register) : null;
        for (int first = 0, end; first < speech.Count; first = end)
        {
            var block = document.BlockAt(speech[first].Span.Start);
            turns?.Open(block);
            for (end = first; end < speech.Count && document.BlockAt(speech[end].Span.Start) == block; end++)
                found[end] = Decide(speech, found, end);
            FromNext(speech, found, first, end - 1);
            turns?.Close(speech, found, first, end);
        }
        FromNext(speech, found, 0, speech.Count - 1);
        turns?.CloseAll(found);
        var result = new Dictionary<string, Attributed>(StringComparer.Ordinal);
        for (var i = 0; i < speech.Count; i++)
        {
            if (found[i] is { } attributed)
                result[speech[i].Id] = attributed;
        }
        return result;
    }

    /// <summary>The speakers of quotations in quotations: only a cue inside the parent tells.</summary>
    public void Nested(List<Quotation> nested, Dictionary<string, Attributed> found)
    {
        for (var i = 0; i < nested.Count; i++)
        {
            var q = nested[i];
            parents[q.Id] = Inner(q.Span);
            var from = Math.Max(document.BlockSpan(q.Span.Start).Start, q.Span.Start - Window);
            var to = Math.Min(document.BlockSpan(q.Span.End).End, q.Span.End + Window);
            if (i > 0 && nested[i - 1].Span.End <= q.Span.Start)
                from = Math.Max(from, nested[i - 1].Span.End);
            if (i + 1 < nested.Count && nested[i + 1].Span.Start >= q.Span.End)
                to = Math.Min(to, nested[i + 1].Span.Start);
            if (!parents.TryGetValue(q.Parent!, out var parent))
                continue;
            if (LaidOutSpeakers.Knows(q))
            {
                if (laidOut.Of(q) is { } told)
                    found[q.Id] = told;
                continue;
            }
            from = Math.Max(from, parent.Start);
            to = Math.Min(to, parent.End);
            if (from > q.Span.Start || to < q.Span.End)
                continue;
            var before = LastSentence(Tokenizer.Read(document.Prose, from, q.Span.Start, words));
            var after = Tokenizer.ReadSentence(document.Prose, q.Span.End, to, words, out _);
            var cue =
                cues.Before(before) is { Adjacent: true } b ? b
                : cues.After(after, EndsSentence(q)) is { Adjacent: true } a ? a
                : null;
            if (cue is not null)
                found[q.Id] = Make(cue, cue.Basis, q.Parent is { } p && found.TryGetValue(p, out var outer) ? outer.Agent : null, nested: true);
        }
    }

    private Attributed? Decide(List<Quotation> speech, Attributed?[] found, int i)
    {
        var q = speech[i];
        parents[q.Id] = Inner(q.Span);
        if (LaidOutSpeakers.Knows(q))
            return laidOut.Of(q);
        if (Incise(q) is { } within)
            return within;
        var previous = i > 0 ? speech[i - 1] : null;
        var next = i + 1 < speech.Count ? speech[i + 1] : null;
        var block = document.BlockSpan(q.Span.Start);
        var from = Math.Max(Math.Max(block.Start, previous?.Span.End ?? 0), q.Span.Start - Window);
        var last = document.BlockSpan(q.Span.End);
        var to = Math.Max(q.Span.End, Math.Min(Math.Min(last.End, next?.Span.Start ?? int.MaxValue), q.Span.End + Window));
        var tokens = Read(ahead, from, q.Span.Start);
        var before = LastSentence(tokens);
        var sameSentence = previous is not null && from == previous.Span.End && before.Count == tokens.Count && !EndsSentence(previous);
        var subject = sameSentence ? found[i - 1]?.Cue : null;
        var sameUtterance = previous?.Utterance is not null && previous.Utterance == q.Utterance;

        var leading = cues.Before(before, subject) ?? cues.Inside(before, Read(opening, q.Span.Start + 1, Math.Min(q.Span.End, q.Span.Start + InsideWindow)));
        behind.Clear();
        var runsOn = Tokenizer.Read(document.Prose, q.Span.End, to, words, behind, toStop: true);
        var after = behind;
        var introducesNext = runsOn && next is not null && to == next.Span.Start && next.Utterance != q.Utterance | next.Utterance is null;
        var closed = EndsSentence(q);
        var trailing = closed && introducesNext ? CueReader.Signature(after) : cues.After(after, closed);
        if (trailing is null && after.Count == 0 && Signature(last, q, next) is { } signature)
            trailing = signature;
        // “A?” I asked her. “B,” she said: behind a whole sentence a second cue is another's as well as the same one's
        var asked = previous is not null && Turns(previous) && before.Count == 0 && trailing is { Adjacent: true, Speaker: not null };
        if (sameUtterance && found[i - 1] is { } whole && leading is not { Continues: true } && !asked)
            return whole with { Basis = Basis.Continuation };

        var cue =
            leading is { Adjacent: true } ? leading
            : trailing is { Adjacent: true } ? trailing
            : leading ?? trailing;
        if (Source(q, cue) is { } source)
            return source;
        if (cue is { Impersonal: true } && cues.Before(PreviousSentence(tokens), ended: true) is { Speaker: not null } told)
            return Make(told with { Span = cue.Span }, Basis.NarrativeBody);
        if (cue is not null)
        {
            var middle = ReferenceEquals(cue, trailing) && next?.Utterance is not null && next.Utterance == q.Utterance;
            var made = Make(cue);
            return middle && made.Basis == Basis.CueAfter ? made with { Basis = Basis.CueMiddle } : made;
        }
        return sameSentence && found[i - 1] is { } clause
            ? clause with
            {
                Basis = Basis.Continuation,
            }
            : Narrative(q, previous, i > 0 ? found[i - 1] : null, tokens, before);
    }

    private List<Token> Read(List<Token> into, int from, int to)
    {
        into.Clear();
        Tokenizer.Read(document.Prose, from, to, words, into);
        return into;
    }

    /// <summary>The speaker whom the author names within the marks: « Je viens, dit-il, demain ».</summary>
    private Attributed? Incise(Quotation q)
    {
        if (q.Reason != Incises.Reason)
            return null;
        for (var i = 0; i < q.Fragments.Count; i++)
        {
            var gap = new Span(q.Fragments[i].End, i + 1 < q.Fragments.Count ? q.Fragments[i + 1].Start : q.Span.End);
            if (
                Incises.Is(document.Prose, gap)
                && cues.After(Tokenizer.Read(document.Prose, gap.Start, gap.End, words), closed: false) is { Speaker: not null } cue
            )
                return Make(cue, cue.Basis == Basis.CueAfter ? Basis.CueMiddle : cue.Basis);
        }
        return null;
    }

    /// <summary>What the sentence before says, in this paragraph or the one above; or else the quotation before, if this goes on with it.</summary>
    private Attributed? Narrative(Quotation q, Quotation? previous, Attributed? speaker, List<Token> tokens, List<Token> before)
    {
        if (before.Count > 0 && before.Any(t => t.Kind == TokenKind.Word))
            return null;
        if (tokens.Count > 0)
        {
            var sentence = PreviousSentence(tokens);
            if (!Cued(speaker, sentence) && cues.Before(sentence, ended: true) is { Speaker: not null } told)
                return Make(told, told.Basis == Basis.CueBefore ? Basis.NarrativeBody : told.Basis);
            return previous is not null && speaker is not null && document.BlockSpan(previous.Span.Start).Start == document.BlockSpan(q.Span.Start).Start
                ? speaker with
                {
                    Basis = Basis.Continuation,
                }
                : null;
        }
        var index = document.BlockAt(q.Span.Start);
        if (
            index <= 0
            || q.Span.Start - Opening(q) > document.Blocks[index].Span.Start
            || document.Blocks[index - 1].Kind is BlockKind.Heading or BlockKind.Code
        )
            return null;
        var above = document.Blocks[index - 1].Span;
        var from = Math.Max(above.Start, Math.Max(previous?.Span.End ?? 0, above.End - Window));
        if (from < above.End)
        {
            var lead = Tokenizer.Read(document.Prose, from, above.End, words);
            // "… and said," ¶ “…”, as old books have it
            var ends = lead.Count > 0 && lead[^1].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash;
            var sentence = ends ? LastSentence(lead) : PreviousSentence(lead);
            var whole = from > above.Start && previous is not null && from == previous.Span.End && sentence.Count >= lead.Count - 1;
            if (!(whole && !ends || Cued(speaker, sentence)) && cues.Before(sentence, whole ? speaker?.Cue : null, !ends) is { Speaker: not null } told)
                return Make(told, told.Basis == Basis.CueBefore ? Basis.NarrativeBody : told.Basis);
            if (!whole && !Cued(speaker, sentence))
                return null;
        }
        return previous is not null && speaker is not null && previous.Span.End > above.Start && !Conversation && !Turns(previous)
            ? speaker with
            {
                Basis = Basis.Continuation,
            }
            : null;
    }

    /// <summary>True if the sentence holds the cue of the quotation before, so that it says nothing new.</summary>
    private static bool Cued(Attributed? speaker, List<Token> sentence) =>
        speaker?.Cue.Span is { } cue && sentence.Count > 0 && cue.Start >= sentence[0].Span.Start && cue.Start < sentence[^1].Span.End;

    /// <summary>True if another speaker is likely to answer these words: a question.</summary>
    private static bool Turns(Quotation previous) => previous.Text.AsSpan().TrimEnd() is [.., '?'];

    /// <summary>True if the quotations often ask or cry out, as those of a conversation do: there a new paragraph is a new speaker, and in a report it is not.</summary>
    private static bool IsConversation(List<Quotation> speech)
    {
        var lively = speech.Count(q => q.Text.AsSpan().TrimEnd() is [.., '?' or '!']);
        return speech.Count >= 6 && lively * 6 > speech.Count;
    }

    private Attributed Make(Cue cue, string? basis = null, AgentEntry? parent = null, bool nested = false) =>
        Attributed.By(cue, register.Resolve(cue, parent, nested), basis);

    /// <summary>A quotation without its outer marks, where it has such.</summary>
    private Span Inner(Span quotation)
    {
        if (quotation.Length < 2 || !QuoteMarks.Is(document.Prose[quotation.Start]))
            return quotation;
        return new Span(quotation.Start + 1, quotation.End - (QuoteMarks.Is(document.Prose[quotation.End - 1]) ? 1 : 0));
    }

    /// <summary>Units of syntax and space that may stand between the start of the paragraph and the opening mark.</summary>
    private int Opening(Quotation q)
    {
        var i = q.Span.Start;
        while (i > 0 && q.Span.Start - i < Window && (document.Prose[i - 1] == Document.Unread || document.Prose[i - 1] is ' ' or '\t' or '>'))
            i--;
        return q.Span.Start - i;
    }

    private static bool EndsSentence(Quotation q) => q.Text.AsSpan().TrimEnd() is [.., '.' or '…'];

    private static List<Token> LastSentence(List<Token> tokens)
    {
        var i = tokens.FindLastIndex(t => t.Kind == TokenKind.Stop) + 1;
        while (i > 0 && i < tokens.Count && tokens[i].Kind is TokenKind.Mark or TokenKind.Close)
            i++;
        return i == 0 ? tokens : tokens.GetRange(i, tokens.Count - i);
    }

    /// <summary>The sentence before the last stop; empty if there is none.</summary>
    private static List<Token> PreviousSentence(List<Token> tokens)
    {
        var end = tokens.FindLastIndex(t => t.Kind == TokenKind.Stop);
        return end <= 0 ? (end < 0 ? tokens : []) : LastSentence(tokens.GetRange(0, end));
    }
}
