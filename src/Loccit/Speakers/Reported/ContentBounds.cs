namespace Loccit.Speakers.Reported;

/// <summary>Where a reported clause begins and where the author takes the word again.</summary>
internal sealed class ContentBounds(SpeechWords words)
{
    // A clause without its verb so far on is none.
    private const int Reach = 24;

    // Reported clauses are shorter; a longer one has run into something else.
    private const int Longest = 160;

    private readonly ReportWords reports = words.Reports;

    /// <summary>Index behind the last token of the clause that begins at token <paramref name="start"/>; <paramref name="start"/> if it has no end.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="start">The first token of the clause.</param>
    /// <param name="verb">The verb that reports it, or null.</param>
    /// <param name="isShort">True for what is no clause: it ends at a comma, a list aside.</param>
    public int End(List<Token> s, int start, SpeechVerb? verb, bool isShort)
    {
        var limit = Math.Min(s.Count, start + Longest);
        for (var k = start + 1; k < limit; k++)
        {
            switch (s[k].Kind)
            {
                case TokenKind.Stop:
                    if (k + 1 >= s.Count || s[k + 1].Kind != TokenKind.Close)
                        return k;
                    break;
                case TokenKind.Open:
                    while (k < limit && s[k].Kind != TokenKind.Close)
                        k++;
                    break;
                case TokenKind.Comma or TokenKind.Dash or TokenKind.Semicolon:
                    if (AuthorGoesOn(s, k + 1, verb) || isShort && !IsList(s, k + 1))
                        return k;
                    break;
                case TokenKind.Word when s[k].Is(Sense.And | Sense.But) && CueFollows(s, k + 1, verb, isList: false):
                    return k;
                default:
                    break;
            }
        }
        return limit == s.Count ? limit : start;
    }

    /// <summary>True if what begins behind a comma is the author's: another cue, or a relative clause on the whole.</summary>
    private bool AuthorGoesOn(List<Token> s, int i, SpeechVerb? verb)
    {
        if (i >= s.Count || s[i].Kind != TokenKind.Word)
            return false;
        if (s[i].Lower == "which" || IsSource(s, i))
            return true;
        var frame = s[i].Frame;
        if ((frame & Frame.Reports) != Frame.None && (frame & Frame.Participle) != Frame.None)
            return true;
        if (s[i].Is(Sense.And | Sense.But) || s[i].Lower is "while" or "though" or "although")
            return CueFollows(s, i + 1, verb, isList: true);
        return Attributes(s, i) || verb is not null && CueFollows(s, i, verb, isList: true);
    }

    /// <summary>True for one more item: "including", or a name before another comma or "and".</summary>
    private static bool IsList(List<Token> s, int i)
    {
        if (i >= s.Count || s[i].Lower == "including")
            return true;
        if (s[i].Is(Sense.And) || s[i].Lower == "or")
            i++;
        var start = i;
        while (i < s.Count && i - start < 5 && SpeakerPhrase.IsNameWord(s, i))
            i++;
        return i > start && (i >= s.Count || s[i].Kind is TokenKind.Comma or TokenKind.Stop || s[i].Is(Sense.And) || s[i].Lower == "or");
    }

    /// <summary>"…, X said", "…, said X".</summary>
    private bool Attributes(List<Token> s, int i)
    {
        var v = i;
        // "…, a déclaré X"
        while (v < s.Count && v - i < 4 && s[v].Is(Sense.Have | Sense.Clitic | Sense.Enclitic) && !IsFiniteCue(s, v))
            v++;
        if (!IsFiniteCue(s, v))
            v = i;
        if (!IsFiniteCue(s, v))
        {
            if (SpeakerPhrase.StartingAt(s, i, s.Count) is not { } phrase)
                return false;
            v = phrase.Last + 1;
            while (v < s.Count && SpeechVerb.IsBetween(s, v, i))
                v++;
            if (!IsFiniteCue(s, v))
                return false;
            v++;
        }
        else if (SpeakerPhrase.StartingAt(s, v + 1, s.Count) is { } inverted)
            v = inverted.Last + 1;
        else if (v > i && s[v - 1].Is(Sense.Enclitic))
            v++;
        else
            return false;
        while (v < s.Count && s[v].Kind == TokenKind.Word && (s[v].Is(Sense.Adverb) || (s[v].Frame & Frame.Time) != Frame.None))
            v++;
        return v >= s.Count || s[v].Kind is TokenKind.Comma or TokenKind.Stop || s[v].Is(Sense.Preposition) && s[v].Lower != "that";
    }

    private bool IsFiniteCue(List<Token> s, int i)
    {
        const Frame cue = Frame.Before | Frame.Hearer;
        return i < s.Count
            && s[i].Kind == TokenKind.Word
            && s[i].Frame is var frame
            && (frame & cue) != Frame.None
            && ((frame & Frame.Finite) != Frame.None || IsPerfect(s, i, frame))
            && SpeechVerb.IsVerb(s, i, Sense.Verb | Sense.Finite | Sense.Inflected);
    }

    private static bool IsPerfect(List<Token> s, int i, Frame frame) => (frame & Frame.PastParticiple) != Frame.None && SpeechVerb.IsPerfect(s, i);

    /// <summary>True if a verb of speech follows in the form of the first, or with a subject of its own: "and [he] warned that".</summary>
    private bool CueFollows(List<Token> s, int i, SpeechVerb? verb, bool isList)
    {
        var v = i;
        while (v < s.Count && s[v].Kind == TokenKind.Word && (SpeechVerb.IsBetween(s, v, i) || s[v].Is(Sense.Adverb)) && !s[v].Is(Sense.Auxiliary))
            v++;
        if (v >= s.Count || s[v].Kind != TokenKind.Word)
            return false;
        var (_, frame) = reports.At(s, v);
        if (
            (frame & Frame.Reports) != Frame.None
            && verb is { } first
            && IsSameForm(frame, first)
            && SpeechVerb.IsVerb(s, v, Sense.Verb | Sense.Finite | Sense.Inflected)
        )
            return true;
        if (!isList || SpeakerPhrase.StartingAt(s, v, s.Count) is not { } subject)
            return false;
        v = subject.Last + 1;
        while (v < s.Count && SpeechVerb.IsBetween(s, v, i))
            v++;
        if (v >= s.Count || s[v].Kind != TokenKind.Word)
            return false;
        (_, frame) = reports.At(s, v);
        return (frame & Frame.Reports) != Frame.None && ((frame & Frame.Finite) != Frame.None && (frame & Frame.Base) == Frame.None || IsPerfect(s, v, frame));
    }

    private static bool IsSameForm(Frame frame, SpeechVerb first) =>
        (first.Sense & Sense.Finite) != Sense.None
            ? (frame & Frame.Finite) != Frame.None && ((frame & Frame.Base) != Frame.None) == ((first.Sense & Sense.Base) != Sense.None)
            : (frame & Frame.Participle) != Frame.None && (first.Sense & Sense.Participle) != Sense.None;

    private bool IsSource(List<Token> s, int i)
    {
        var (count, sense) = words.PhraseAt(s, i);
        return count > 0 && (sense & Sense.Source) != Sense.None || s[i].Is(Sense.Source);
    }

    /// <summary>True if a clause with its own subject and verb begins at token <paramref name="j"/>.</summary>
    public bool StartsClause(List<Token> s, int j)
    {
        if (j >= s.Count)
            return false;
        var t = s[j];
        if (t.Kind == TokenKind.Mark)
            return j + 1 < s.Count && s[j + 1].Kind == TokenKind.Word && !s[j + 1].Is(Sense.And | Sense.But);
        if (t.Kind != TokenKind.Word)
            return false;
        if (t.Is(Sense.Pronoun) && !t.IsPossessive && !t.Is(Sense.Determiner | Sense.Possessive | Sense.Object) || t.Lower is "it" or "there")
            return j + 1 < s.Count && s[j + 1].Kind == TokenKind.Word && !s[j + 1].Is(Sense.Preposition | Sense.Conjunction);
        if (IsContractedPronoun(t))
            return true;
        if (t.Is(Sense.Object) || t.Is(Sense.Relative) && t.Lower != "that")
            return false;
        // "said if elected he would"
        if (t.Is(Sense.Conjunction) && t.Lower is not ("if" or "when" or "while" or "because" or "although" or "unless" or "once"))
            return false;
        if (t.Is(Sense.Preposition) && !t.Is(Sense.Conjunction) || t.Is(Sense.Auxiliary))
            return false;
        for (var k = j + 1; k < Math.Min(s.Count, j + Reach); k++)
        {
            if (s[k].Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon)
                return false;
            // behind a comma only a description of the subject may stand before its verb
            if (
                s[k].Kind == TokenKind.Comma
                && !(k + 1 < s.Count && (s[k + 1].Is(Sense.Relative | Sense.Determiner) || s[k + 1].IsCapital))
                && !t.Is(Sense.Conjunction)
            )
                return false;
            // "added the sum and noted the result": the second verb is the author's
            if ((s[k].Is(Sense.And | Sense.But) || s[k].Lower == "or") && k + 1 < s.Count && IsPredicate(s[k + 1]) && !s[k + 1].Is(Sense.Auxiliary | Sense.Be))
                return false;
            if (s[k].Kind == TokenKind.Word && IsPredicate(s[k]))
                return true;
        }
        return false;
    }

    /// <summary>True if a noun, or words in marks, begins at token <paramref name="j"/>.</summary>
    public bool StartsNoun(List<Token> s, int j)
    {
        if (j >= s.Count)
            return false;
        var t = s[j];
        if (t.Kind == TokenKind.Mark)
            return false;
        return t.Kind == TokenKind.Word
            && (t.Is(Sense.Determiner | Sense.Possessive | Sense.Object) || t.IsContent || t.IsCapital || t.Lower is "it" or "him" or "her" or "them")
            && !t.Is(Sense.Relative)
            && !(t.Is(Sense.Adverb | Sense.Auxiliary) && !t.IsCapital);
    }

    /// <summary>he’ll, they’re, it’s: subject and verb in one word.</summary>
    private bool IsContractedPronoun(Token t)
    {
        var cut = t.Text.AsSpan().IndexOfAny('\'', '’');
        return cut > 0 && (words[t.Text[..cut].ToLowerInvariant()] & (Sense.Pronoun | Sense.Determiner)) == Sense.Pronoun;
    }

    private bool IsPredicate(Token t) =>
        t.Is(Sense.Auxiliary | Sense.Be)
        || (t.Frame & Frame.Predicate) != Frame.None
        || t.Is(Sense.Verb) && t.Is(Sense.Inflected) && !t.IsCapital
        || !t.IsCapital && t.Lower.Length > 4 && t.Lower.EndsWith("ed", StringComparison.Ordinal)
        || t.Text.Contains('\'') && !t.IsPossessive
        || t.Text.Contains('’') && !t.IsPossessive;

    /// <summary>True if the clause from token <paramref name="from"/> stands in the subjunctive of reported speech.</summary>
    public bool HasSubjunctive(List<Token> s, int from)
    {
        for (var k = from; k < Math.Min(s.Count, from + Reach); k++)
        {
            if (s[k].Kind is TokenKind.Stop or TokenKind.Colon)
                return false;
            if (s[k].Kind == TokenKind.Word && !s[k].IsCapital && (s[k].Frame & Frame.Subjunctive) != Frame.None)
                return true;
        }
        return false;
    }

    /// <summary>True if the sentence is told in the conditional of hearsay; behind "if" it says what would be.</summary>
    public static bool IsHearsay(List<Token> s)
    {
        for (var k = 0; k < Math.Min(s.Count, Reach); k++)
        {
            if (s[k].Kind is TokenKind.Stop or TokenKind.Colon || IsIf(s, k))
                return false;
            if (s[k].Kind == TokenKind.Word && (s[k].Frame & Frame.Hearsay) != Frame.None)
                return true;
            if (s[k].Is(Sense.Auxiliary))
                return false;
        }
        return false;
    }

    /// <summary>si, and s' before il: elsewhere s' is a pronoun.</summary>
    private static bool IsIf(List<Token> s, int i) =>
        s[i].Is(Sense.Conjunction) && s[i].Lower[0] == 's' && (!s[i].Is(Sense.Clitic) || i + 1 < s.Count && s[i + 1].Is(Sense.Pronoun));

    /// <summary>The first token of the phrase that names the speaker, with the role before the name.</summary>
    public int FirstOf(List<Token> s, SpeakerPhrase phrase, int from)
    {
        var start = MentionExtent.Behind(s, phrase).Start;
        var first = phrase.First;
        while (first > from && s[first - 1].Span.Start >= start)
            first--;
        return first;
    }

    /// <summary>The text of tokens <c>[start, end)</c> without signs, conjunctions and calls of notes at its ends.</summary>
    public Span Trim(List<Token> s, int start, int end)
    {
        while (start < end && s[start].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Close)
            start++;
        while (
            end > start && (s[end - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Stop or TokenKind.Open)
        )
            end--;
        if (NoteCall.IsAt(s, end - NoteCall.Length))
            return Trim(s, start, end - NoteCall.Length);
        return start < end ? new Span(s[start].Span.Start, s[end - 1].Span.End) : default;
    }
}
