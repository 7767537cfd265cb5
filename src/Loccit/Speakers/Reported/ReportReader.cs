namespace Loccit.Speakers.Reported;

/// <summary>
/// Finds reported speech in the sentences of a text, one after the other. A cue and the clause behind it or before it are told by their words alone:
/// the clause begins at the word that opens it, and ends with the sentence, or where the author takes the word again.
/// </summary>
internal sealed class ReportReader
{
    // Shorter clauses report nothing: "said so".
    private const int LeastWords = 3;

    // Words of the author between the cue and the clause: "told reporters on Tuesday in Berlin that".
    private const int MaxDistance = 20;

    // The subject stands nearer to its verb than this.
    private const int Furthest = 120;

    private readonly SpeechWords words;
    private readonly ReportWords reports;
    private readonly IReadOnlySet<int> direct;
    private readonly ContentBounds bounds;
    private readonly Openings openings;
    private readonly List<Report> found = [];
    private Cue? last;
    private bool continued;

    /// <param name="words">The language's words.</param>
    /// <param name="direct">Where quotations begin that are sentences of their own: they have speakers already.</param>
    public ReportReader(SpeechWords words, IReadOnlySet<int> direct)
    {
        (this.words, reports, this.direct) = (words, words.Reports, direct);
        bounds = new ContentBounds(words);
        openings = new Openings(words, bounds);
    }

    /// <summary>The reports found so far, in the order of their cues.</summary>
    public IReadOnlyList<Report> Found => found;

    /// <summary>Reads one sentence.</summary>
    /// <param name="s">Its tokens; what stands in marks is one.</param>
    public void Read(List<Token> s)
    {
        var first = found.Count;
        // the words before this are told already, or are the author's
        var free = 0;
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].Kind != TokenKind.Word)
                continue;
            if (SourcePhrase(s, i) is var length and > 0 && According(s, i, length, ref free))
            {
                i = Math.Max(i + length - 1, free - 1);
                continue;
            }
            var (count, frame) = reports.At(s, i);
            if ((frame & (Frame.PastParticiple | Frame.Finite)) == Frame.PastParticiple && SpeechVerb.IsPerfect(s, i))
                frame |= Frame.Finite;
            if ((frame & Frame.Noun) != Frame.None && Noun(s, i, ref free))
            {
                i = free - 1;
                continue;
            }
            if ((frame & Frame.Reports) == Frame.None || !SpeechVerb.IsVerb(s, i, SenseOf(frame)))
                continue;
            var verb = new SpeechVerb(i, i + count - 1, SenseOf(frame));
            var previous = found.Count > first ? found[^1].Cue : null;
            if (Forward(s, verb, frame, previous, ref free) || Postposed(s, verb, frame, ref free))
                i = Math.Max(verb.Last, free - 1);
        }
        if (found.Count == first)
            Continued(s);
    }

    /// <summary>A break after which nothing goes on: the next paragraph.</summary>
    public void Break() => (last, continued) = (null, false);

    /// <summary>The cue first: "X said that …".</summary>
    private bool Forward(List<Token> s, SpeechVerb verb, Frame frame, Cue? previous, ref int free)
    {
        var (start, reason) = openings.Behind(s, verb, frame);
        if (start < 0)
            return false;
        var isShort = reason is Reasons.Act or Reasons.Infinitive;
        var end = bounds.End(s, start, verb, isShort);
        if (end - start < (isShort ? 1 : LeastWords))
            return false;
        var passive = false;
        var speaker = Share(s, verb) ?? verb.Speaker(s, Math.Max(0, verb.First - Furthest), words, out passive);
        // behind a report the participle and the second verb have the speaker of the first
        var shares =
            previous is not null
            && verb.First > 0
            && (Has(frame, Frame.Participle) || s[verb.First - 1] is { Kind: TokenKind.Comma } or { Lower: "and" or "but" });
        Cue cue;
        if (shares)
            cue = previous! with { Span = Cover(s, verb.First, verb.Last) };
        else if (passive && speaker is null)
        {
            if (reason is not (Reasons.That or Reasons.Subjunctive or Reasons.Question))
                return false;
            cue = Unnamed(s, verb);
        }
        else if (speaker is { } phrase && (phrase.Last < verb.First || phrase.Last < start))
        {
            if (IsAuthor(s, phrase) || reason == Reasons.Act && !IsActor(s, verb, frame, phrase))
                return false;
            cue = Named(s, phrase, verb, Basis.CueBefore);
            if (Relative(s, verb) is { } relative)
                cue = cue with { Mention = relative };
        }
        else if (Has(frame, Frame.Finite) && (reason is Reasons.That || words.DropsSubject && reason is (Reasons.Question or Reasons.Infinitive)))
            cue = Unnamed(s, verb);
        else
            return false;
        Add(s, start, end, cue, reason);
        free = end;
        return true;
    }

    /// <summary>"About 4 in 10 say": a share of people in figures.</summary>
    private static SpeakerPhrase? Share(List<Token> s, SpeechVerb verb)
    {
        var end = verb.First - 1;
        if (end < 0 || s[end].Kind != TokenKind.Word || !char.IsDigit(s[end].Text[0]))
            return null;
        var first = MentionExtent.FirstOfShare(s, end, Math.Max(0, end - 8));
        return new SpeakerPhrase(first, end, PhraseKind.Common);
    }

    /// <summary>"Grey, who says that": the mention at the verb is the pronoun, and it stands for what is before.</summary>
    private static Span? Relative(List<Token> s, SpeechVerb verb)
    {
        var i = verb.First - 1;
        while (i > 0 && SpeechVerb.IsBetween(s, i, 0))
            i--;
        return i > 0 && s[i].Is(Sense.Relative) && !s[i].IsPossessive ? s[i].Span : null;
    }

    /// <summary>"I think that": the author's own view is nobody else's.</summary>
    private static bool IsAuthor(List<Token> s, SpeakerPhrase phrase) =>
        phrase.Kind == PhraseKind.Pronoun && s[phrase.First].Is(Sense.FirstPerson | Sense.InSpeech | Sense.Addressed);

    /// <summary>True if the subject stands at its verb, or a participle behind a comma: elsewhere such a verb may be anybody's act.</summary>
    private static bool IsActor(List<Token> s, SpeechVerb verb, Frame frame, SpeakerPhrase phrase)
    {
        if (!Has(frame, Frame.Finite))
            return verb.First > 0 && (s[verb.First - 1].Kind == TokenKind.Comma || s[verb.First - 1].Is(Sense.Auxiliary));
        for (var i = phrase.Last + 1; i < verb.First; i++)
        {
            if (s[i].Kind == TokenKind.Word && s[i].Lower == "to")
                return false;
        }
        var first = phrase.Last + 1;
        return first > verb.First || first == verb.First || s[first].Kind is TokenKind.Comma or TokenKind.Open || SpeechVerb.IsBetween(s, first, first);
    }

    /// <summary>"his claim that …", "Grey’s promise to …".</summary>
    private bool Noun(List<Token> s, int i, ref int free)
    {
        if (i == 0 || i + 2 >= s.Count || s[i].IsPossessive)
            return false;
        var opens = Is(s, i + 1, Frame.Complementizer) || openings.IsInfinitive(s, i + 1);
        var owner =
            s[i - 1].IsPossessive || s[i - 1].Is(Sense.Possessive) ? i - 1
            : i > 1 && s[i - 1].IsContent ? i - 2
            : -1;
        if (
            !opens
            || owner < free
            || s[owner].Kind != TokenKind.Word
            || !(s[owner].IsPossessive || s[owner].Is(Sense.Possessive))
            || s[owner].Is(Sense.FirstPerson | Sense.InSpeech | Sense.Addressed | Sense.Relative)
        )
            return false;
        var phrase =
            s[owner].Is(Sense.Possessive) ? new SpeakerPhrase(owner, owner, PhraseKind.Pronoun)
            : SpeakerPhrase.IsNameWord(s, owner) ? SpeakerPhrase.NameAt(s, owner, free)
            : (SpeakerPhrase?)null;
        var isThat = Is(s, i + 1, Frame.Complementizer);
        var end = bounds.End(s, i + 1, null, isShort: !isThat);
        if (phrase is not { } named || end - i - 1 < LeastWords)
            return false;
        var cue = new Cue(named.SpanIn(s), named.Kind, WordsOf(s, named), s[i].Span, false, true, Basis.CueBefore);
        Add(s, i + 1, end, cue, isThat ? Reasons.That : Reasons.Infinitive);
        free = end;
        return true;
    }

    /// <summary>The clause first: "…, X said", "…, said X".</summary>
    private bool Postposed(List<Token> s, SpeechVerb verb, Frame frame, ref int free)
    {
        if (!Has(frame, Frame.Before | Frame.Hearer) || (frame & Frame.Finite) == Frame.None || verb.First - free < LeastWords + 1)
            return false;
        var phrase = default(SpeakerPhrase);
        var after = verb.Last + 1;
        int comma;
        var head = verb.First - 1;
        while (head > free && s[head].Is(Sense.Have | Sense.Clitic))
            head--;
        if (s[head].Kind == TokenKind.Comma && verb.Inverted(s) is { } inverted && MayBeSomebody(s, inverted))
        {
            phrase = inverted;
            comma = head;
            after = MentionExtent.LastBehind(s, phrase, false) + 1;
        }
        else if (verb.Speaker(s, free, words, out var passive) is { } before && !passive && before.Last < verb.First)
        {
            phrase = before;
            comma = bounds.FirstOf(s, phrase, free) - 1;
            // "…, a-t-il dit"
            while (s[phrase.First].Is(Sense.Enclitic) && comma > free && s[comma].Is(Sense.Have | Sense.Clitic))
                comma--;
        }
        else
            return false;
        if (comma <= free || s[comma].Kind != TokenKind.Comma || s[comma + 1].Lower is "as" or "wie" || IsLead(s, free, comma))
            return false;
        if (Has(frame, Frame.Hearer) && !Has(frame, Frame.Before))
        {
            after = openings.BehindObject(s, after);
            if (after < 0)
                after = s.Count;
        }
        after = openings.SkipTimes(s, after);
        if (
            after < s.Count
            && !(
                s[after].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash or TokenKind.Semicolon
                || s[after].Is(Sense.Preposition | Sense.Conjunction)
            )
        )
            return false;
        // "…, he replied, “…”": the cue is that of the words in marks
        if (after + 1 < s.Count && s[after].Kind is TokenKind.Comma or TokenKind.Colon && s[after + 1].Kind == TokenKind.Mark)
            return false;
        var cue = Named(s, phrase, verb, Basis.CueAfter);
        var goesOn =
            after + LeastWords < s.Count
            && s[after].Kind == TokenKind.Comma
            && bounds.StartsClause(s, after + 1)
            && !s[after + 1].Is(Sense.Relative | Sense.Conjunction);
        Add(s, free, comma, goesOn ? cue with { Basis = Basis.CueMiddle } : cue, Reasons.Postposed);
        free = after;
        return true;
    }

    /// <summary>A bare noun behind the verb is an adverb as likely as anybody: "said matter-of-factly".</summary>
    private static bool MayBeSomebody(List<Token> s, SpeakerPhrase phrase) =>
        phrase.Kind != PhraseKind.Common
        || s[phrase.First].IsCapital
        || s[phrase.First].Is(Sense.Determiner | Sense.Possessive)
        || s[phrase.Last].Lower.EndsWith('s');

    /// <summary>True if what stands before the cue is no clause to report: one quotation alone, or an opening such as "In May" or "When he came".</summary>
    private bool IsLead(List<Token> s, int from, int to)
    {
        var words_ = 0;
        for (var i = from; i < to; i++)
            words_ += s[i].Kind == TokenKind.Word ? 1 : 0;
        if (words_ < LeastWords || s[to - 1].Kind == TokenKind.Mark && direct.Contains(s[to - 1].Span.Start))
            return true;
        var first = from;
        while (first < to && (s[first].Kind != TokenKind.Word || s[first].Lower is "and" or "but" or "so"))
            first++;
        return first >= to || s[first].Is(Sense.Preposition) && words_ < 8 || s[first].Lower is "as" or "asked";
    }

    /// <summary>"According to X, …" and "…, according to X".</summary>
    private bool According(List<Token> s, int i, int length, ref int free)
    {
        var named = SpeechVerb.BehindSource(s, i + length, words);
        if (SpeakerPhrase.StartingAt(s, named, s.Count) is not { } phrase)
            return false;
        // "so" may be an adverb: only behind a comma, and before a name or an article, does it name a source
        if (s[i].Lower == "so" && !(i > 0 && s[i - 1].Kind == TokenKind.Comma && MayBeSomebody(s, phrase)))
            return false;
        var opens = true;
        for (var k = free; k < i; k++)
            opens &= s[k].Kind != TokenKind.Word || s[k].Lower is "and" or "but" or "yet" or "still" or "while";
        var last = MentionExtent.LastBehind(s, phrase, closed: opens);
        // "according to a poll released by the paper, …": all up to the comma says who
        if (opens && last + 1 < s.Count && s[last + 1].Kind == TokenKind.Word && !reports.HasSubjunctive)
        {
            for (var k = last + 1; k < Math.Min(s.Count, last + MaxDistance) && s[k].Kind is TokenKind.Word or TokenKind.Comma; k++)
            {
                if (s[k].Kind != TokenKind.Comma)
                    continue;
                last = k - 1;
                break;
            }
        }
        var cue = new Cue(phrase.SpanIn(s), phrase.Kind, WordsOf(s, phrase), Cover(s, i, named - 1), false, true, Basis.AccordingTo)
        {
            Mention = MentionExtent.UpTo(s, phrase, last),
        };
        if (opens)
        {
            var start = last + 1;
            if (start < s.Count && s[start].Kind == TokenKind.Comma)
                start++;
            else if (!reports.HasSubjunctive)
                return false;
            var end = bounds.End(s, start, null, isShort: false);
            if (end - start < LeastWords || end - start == 1 && s[start].Kind == TokenKind.Mark)
                return false;
            Add(s, start, end, cue, Reasons.According);
            free = end;
            return true;
        }
        var to = i;
        while (to > free && s[to - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            to--;
        // A preposition within the sentence may report any part of it; only at a comma or the end it reports the whole.
        var closes = to < i || last + 1 >= s.Count || s[last + 1].Kind is TokenKind.Stop or TokenKind.Comma;
        if (!closes || reports.HasSubjunctive && to == i || to - free < LeastWords || IsLead(s, free, to))
            return false;
        Add(s, free, to, cue, Reasons.According);
        free = last + 1;
        return true;
    }

    private int SourcePhrase(List<Token> s, int i)
    {
        var (count, sense) = words.PhraseAt(s, i);
        if (count > 0 && (sense & Sense.Source) != Sense.None)
            return count;
        return s[i].Is(Sense.Source) ? 1 : 0;
    }

    /// <summary>A whole sentence in the subjunctive goes on with the report before it.</summary>
    private void Continued(List<Token> s)
    {
        var goesOn = reports.HasSubjunctive && bounds.HasSubjunctive(s, 0) || reports.HasHearsay && ContentBounds.IsHearsay(s);
        if (last is null || s.Count < LeastWords || !goesOn)
        {
            last = null;
            return;
        }
        var content = bounds.Trim(s, 0, s.Count);
        if (content.IsEmpty)
            return;
        // sentence by sentence one report
        if (found[^1] is { Reason: Reasons.Continued } before && continued)
            found[^1] = before with { Content = new Span(before.Content.Start, content.End) };
        else
            found.Add(new Report(content, last with { Span = null, Basis = Basis.Continuation }, Reasons.Continued));
        continued = true;
    }

    private void Add(List<Token> s, int start, int end, Cue cue, string reason)
    {
        var content = bounds.Trim(s, start, end);
        if (content.IsEmpty)
            return;
        found.Add(new Report(content, cue, reason));
        (last, continued) = (cue, false);
    }

    private Cue Named(List<Token> s, SpeakerPhrase phrase, SpeechVerb verb, string basis) =>
        new(phrase.SpanIn(s), phrase.Kind, WordsOf(s, phrase), Cover(s, verb.First, verb.Last), false, true, basis)
        {
            Mention = MentionExtent.Of(s, phrase, verb),
        };

    private static Cue Unnamed(List<Token> s, SpeechVerb verb) =>
        new(null, PhraseKind.Common, [], Cover(s, verb.First, verb.Last), false, true, Basis.CueBefore);

    private static Span Cover(List<Token> s, int first, int last) => new(s[first].Span.Start, s[last].Span.End);

    private static List<Token> WordsOf(List<Token> s, SpeakerPhrase phrase) => s.GetRange(phrase.First, phrase.Last - phrase.First + 1);

    private bool Is(List<Token> s, int i, Frame frame) => ReportWords.Is(s, i, frame);

    private static bool Has(Frame frame, Frame any) => (frame & any) != Frame.None;

    /// <summary>The form of a verb, in the terms of <see cref="SpeechVerb"/>.</summary>
    private static Sense SenseOf(Frame frame) =>
        Sense.Verb
        | (Has(frame, Frame.Finite) ? Sense.Finite : Sense.None)
        | (Has(frame, Frame.Participle) ? Sense.Participle : Sense.None)
        | (Has(frame, Frame.PastParticiple) ? Sense.PastParticiple : Sense.None)
        | (Has(frame, Frame.Base) ? Sense.Base : Sense.Inflected);
}
