using Loccit.Speakers;

namespace Loccit.Quotations;

/// <summary>
/// The author's words within the marks, as French, Italian and Spanish set them: « Je viens, dit-il, demain », «Il ponte – ha detto il sindaco – è chiuso».
/// They are told by the order of their words, verb before subject, and are not quoted.
/// </summary>
internal sealed class Incises
{
    /// <summary><see cref="Quotation.Reason"/> of words that the author comes into.</summary>
    public const string Reason = "incise";

    // So many places of one stretch are tried, and so much is read at each.
    private const int MostTries = 64;
    private const int Reach = 160;
    private const int MostWords = 14;

    private readonly string prose;
    private readonly SpeechWords words;
    private readonly CueReader cues;

    private Incises(string prose, SpeechWords words) => (this.prose, this.words, cues) = (prose, words, new CueReader(words));

    /// <summary>The reader for a document; null if its language has no incises.</summary>
    public static Incises? For(Document document) => SpeechWords.For(document) is { HasIncises: true } words ? new Incises(document.Prose, words) : null;

    /// <summary>True if the words between two fragments, or behind the last, are such: where nothing is quoted but letters stand.</summary>
    public static bool Is(string prose, Span gap)
    {
        for (var i = gap.Start; i < gap.End; i++)
        {
            if (char.IsLetter(prose[i]))
                return true;
        }
        return false;
    }

    /// <summary>The quoted words of each stretch, without the author's within them; null if the author nowhere comes in.</summary>
    public List<Span>? Cut(List<Span> parts)
    {
        var result = new List<Span>(parts.Count);
        var found = false;
        foreach (var part in parts)
            found |= Cut(part, result);
        return found ? result : null;
    }

    private bool Cut(Span part, List<Span> result)
    {
        var start = part.Start;
        var tries = 0;
        for (var i = part.Start + 1; i + 1 < part.End && tries < MostTries; i++)
        {
            if (!Opens(i, part))
                continue;
            tries++;
            if (End(i, part) is not (> 0 and var end))
                continue;
            Add(start, prose[i] is '!' or '?' or '…' ? i + 1 : i, result);
            start = end;
            i = end - 1;
        }
        Add(start, part.End, result);
        return start > part.Start;
    }

    private void Add(int start, int end, List<Span> result)
    {
        var span = Fragments.Trim(prose, new Span(start, Math.Max(start, end)));
        if (Is(prose, span))
            result.Add(span);
    }

    /// <summary>A sign behind which the author may come in, with a small letter behind it.</summary>
    private bool Opens(int at, Span part)
    {
        var dash = prose[at] is '–' or '—';
        if (!(dash && char.IsWhiteSpace(prose[at - 1]) || prose[at] is ',' or '!' or '?' or '…'))
            return false;
        var next = at + 1;
        while (next < part.End && (prose[next] == Document.Unread || char.IsWhiteSpace(prose[next])))
            next++;
        return (dash || next > at + 1) && next < part.End && char.IsLower(prose[next]);
    }

    /// <summary>Where the quoted words go on behind an incise that begins at a sign; 0 if there is none.</summary>
    private int End(int sign, Span part)
    {
        var tokens = Tokenizer.Read(prose, sign + 1, Math.Min(part.End, sign + 1 + Reach), words);
        var dash = prose[sign] is '–' or '—';
        var close = tokens.FindIndex(t => dash ? t.Kind is TokenKind.Dash or TokenKind.Stop : t.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon);
        var clause = close < 0 ? tokens : tokens.GetRange(0, close);
        if (
            clause.Count is 0 or > MostWords
            || close < 0 && sign + 1 + Reach < part.End
            || !(clause[0].Is(Sense.Have | Sense.Verb | Sense.Clitic | Sense.Auxiliary))
        )
            return 0;
        var cue = cues.After(clause, closed: true);
        var told = cue is { Adjacent: true, Speaker: not null } || words.DropsSubject && IsVerbAlone(clause);
        if (!told)
            return 0;
        return close < 0 ? part.End
            : tokens[close].Kind == TokenKind.Stop ? tokens[close].Span.Start + 1
            : tokens[close].Span.End;
    }

    /// <summary>"ha detto": a finite verb of speech and no more.</summary>
    private bool IsVerbAlone(List<Token> clause)
    {
        var last = clause.Count - 1;
        return SpeechVerb.At(clause, last, words) is { } verb
            && (verb.Sense & Sense.Finite) != Sense.None
            && clause.Take(last).All(t => t.Is(Sense.Have | Sense.Clitic | Sense.Adverb));
    }
}
