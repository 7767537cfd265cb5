namespace Loccit.Speakers.Reported;

/// <summary>Where the reported words begin behind a verb: at the word that opens a clause, behind time, place and hearer, or at once.</summary>
internal sealed class Openings(SpeechWords words, ContentBounds bounds)
{
    // Words of the author between the cue and the clause: "told reporters on Tuesday in Berlin that".
    private const int MaxDistance = 20;

    private readonly ReportWords reports = words.Reports;

    /// <summary>Where the reported words begin behind a verb, and by which rule; -1 if none follow.</summary>
    public (int Start, string Reason) Behind(List<Token> s, SpeechVerb verb, Frame frame)
    {
        var j = SkipTimes(s, verb.Last + 1);
        if (j >= s.Count)
            return (-1, "");
        if (reports.HasSubjunctive)
            return BehindComma(s, j, frame);
        if (s[j].Kind == TokenKind.Comma)
        {
            // "said, however, that"
            for (var k = j + 1; k < Math.Min(s.Count - 1, j + 8); k++)
            {
                if (s[k].Kind == TokenKind.Comma)
                    return Has(frame, Frame.That) && Is(s, k + 1, Frame.Complementizer) ? (k + 1, Reasons.That) : (-1, "");
            }
            return (-1, "");
        }
        if (Opened(s, j, frame) is { Start: >= 0 } opened)
            return opened;
        if (Has(frame, Frame.To) && IsInfinitive(s, j))
            return (j, Reasons.Infinitive);
        if (Has(frame, Frame.Hearer | Frame.HearerTo | Frame.Question) && BehindObject(s, j) is var k2 and > 0)
        {
            if (Opened(s, k2, frame | Frame.That) is { Start: >= 0 } told && Has(frame, Frame.Hearer | Frame.Question))
                return told;
            if (Has(frame, Frame.HearerTo) && IsInfinitive(s, k2))
                return (Has(frame, Frame.Hearer) ? k2 : j, Reasons.Infinitive);
            if (Has(frame, Frame.Hearer) && !Has(frame, Frame.Bare) && bounds.StartsClause(s, k2))
                return (k2, Reasons.Zero);
        }
        if (s[j].Is(Sense.Preposition) && !s[j].Is(Sense.Conjunction) && !Is(s, j, Frame.Infinitive) || s[j].Is(Sense.Preposition) && Has(frame, Frame.That))
        {
            if (Has(frame, Frame.That | Frame.Hearer) && FindComplementizer(s, j) is var that and > 0)
                return (that, Reasons.That);
            return (-1, "");
        }
        if (Has(frame, Frame.Bare) && bounds.StartsClause(s, j))
            return (j, Reasons.Zero);
        if (Has(frame, Frame.Topic) && bounds.StartsNoun(s, j))
            return (j, Reasons.Act);
        return (-1, "");
    }

    private (int Start, string Reason) Opened(List<Token> s, int j, Frame frame)
    {
        if (j + 1 >= s.Count)
            return (-1, "");
        if (Has(frame, Frame.That) && Is(s, j, Frame.Complementizer))
            return (j, Reasons.That);
        // "insistió en que", "se preguntó por qué"
        if (words.HasInfinitives && s[j].Is(Sense.Preposition))
        {
            if (Has(frame, Frame.That) && Is(s, j, Frame.Infinitive) && Is(s, j + 1, Frame.Complementizer))
                return (j + 1, Reasons.That);
            if (Has(frame, Frame.Question) && Is(s, j + 1, Frame.QuestionWord))
                return (j, Reasons.Question);
        }
        return Has(frame, Frame.Question) && Is(s, j, Frame.QuestionWord) ? (j, Reasons.Question) : (-1, "");
    }

    /// <summary>Where a comma parts every clause, the reported one is opened behind it by its complementizer, or told by a subjunctive.</summary>
    private (int Start, string Reason) BehindComma(List<Token> s, int j, Frame frame)
    {
        var limit = Math.Min(s.Count - 1, j + MaxDistance);
        for (var k = j; k < limit; k++)
        {
            if (s[k].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Mark)
                break;
            if (s[k].Kind != TokenKind.Comma)
                continue;
            if (Is(s, k + 1, Frame.Complementizer))
                return (k + 1, Reasons.That);
            if (Is(s, k + 1, Frame.QuestionWord) && Has(frame, Frame.Question))
                return (k + 1, Reasons.Question);
            return !s[k + 1].Is(Sense.Conjunction) && bounds.HasSubjunctive(s, k + 1) ? (k + 1, Reasons.Subjunctive) : (-1, "");
        }
        return (-1, "");
    }

    /// <summary>"that" behind words of time, place and hearer.</summary>
    private int FindComplementizer(List<Token> s, int j)
    {
        var limit = Math.Min(s.Count - 1, j + MaxDistance);
        for (var k = j + 1; k < limit; k++)
        {
            if (s[k].Kind is not (TokenKind.Word or TokenKind.Mark or TokenKind.Other) || s[k].Is(Sense.Relative) && !Is(s, k, Frame.Complementizer))
                return -1;
            if (Is(s, k, Frame.Complementizer))
                return s[k - 1].Is(Sense.Preposition) && !s[k - 1].Is(Sense.Adverb) ? -1 : k;
            if (s[k].Is(Sense.Auxiliary))
                return -1;
        }
        return -1;
    }

    /// <summary>Behind the hearer: "told [reporters in Berlin on Tuesday] that"; -1 if there is none.</summary>
    public int BehindObject(List<Token> s, int j)
    {
        // "demande au maire de"
        if (j < s.Count && s[j].Is(Sense.Hearer))
            j++;
        if (j >= s.Count)
            return -1;
        int k;
        if (s[j].Is(Sense.Object | Sense.Pronoun) && !s[j].IsPossessive && !s[j].Is(Sense.Determiner | Sense.Possessive) || s[j].Lower is "her" or "it")
            k = j + 1;
        else if (SpeakerPhrase.StartingAt(s, j, s.Count) is { } hearer)
        {
            for (k = j + 1; k <= hearer.Last && words.HasInfinitives; k++)
            {
                // "le maire de fermer": what looks like a noun behind the preposition is what the hearer is to do
                if (Is(s, k, Frame.Infinitive) && IsBareInfinitive(s, k + 1))
                    return k;
            }
            k = hearer.Last + 1;
        }
        else
            return -1;
        for (var i = 0; i < 4; i++)
        {
            k = SkipTimes(s, k);
            if (k < s.Count && s[k].Kind == TokenKind.Mark && s[k - 1].IsPossessive)
                k++;
            else if (k + 1 < s.Count && s[k].Is(Sense.Preposition) && Is(s, k + 1, Frame.Time))
                k += 2;
            else if (k + 1 < s.Count && s[k].Is(Sense.Preposition) && !Is(s, k, Frame.Infinitive) && SpeakerPhrase.StartingAt(s, k + 1, s.Count) is { } place)
                k = place.Last + 1;
            else
                break;
        }
        return k < s.Count ? k : -1;
    }

    public int SkipTimes(List<Token> s, int j)
    {
        while (
            j < s.Count
            && s[j].Kind == TokenKind.Word
            && (
                Is(s, j, Frame.Time)
                || s[j].Is(Sense.Adverb) && !s[j].Is(Sense.Preposition)
                || s[j].Lower.Length > 4 && s[j].Lower.EndsWith("ly", StringComparison.Ordinal)
            )
            && !Is(s, j, Frame.Complementizer | Frame.QuestionWord | Frame.Infinitive)
            && s[j].Lower is not ("there" or "here" or "even" or "not" or "only" or "just" or "never" or "no")
        )
            j++;
        return j;
    }

    public bool IsInfinitive(List<Token> s, int j)
    {
        if (words.HasInfinitives)
            return IsBareInfinitive(s, Is(s, j, Frame.Infinitive) ? j + 1 : j);
        return j + 1 < s.Count
            && (Is(s, j, Frame.Infinitive) || s[j].Lower == "not" && Is(s, j + 1, Frame.Infinitive))
            && s[j + 1] is { Kind: TokenKind.Word, IsCapital: false, IsPossessive: false }
            && !s[j + 1].Is(Sense.Determiner | Sense.Possessive | Sense.Pronoun | Sense.Object | Sense.Relative)
            && !s[j + 1].Lower.EndsWith('s');
    }

    /// <summary>"affirme [ne pas] avoir vu": a word with the ending of an infinitive, behind negations and unstressed pronouns.</summary>
    private bool IsBareInfinitive(List<Token> s, int j)
    {
        var limit = Math.Min(s.Count, j + 4);
        while (j < limit && s[j].Kind == TokenKind.Word && (s[j].Is(Sense.Clitic) || s[j].Is(Sense.Adverb) && !s[j].Is(Sense.Preposition)))
            j++;
        return j < limit && s[j] is { Kind: TokenKind.Word, IsCapital: false } && words.IsInfinitive(s[j].Lower) && !s[j].Is(Sense.Function & ~Sense.Auxiliary);
    }

    private bool Is(List<Token> s, int i, Frame frame) => ReportWords.Is(s, i, frame);

    private static bool Has(Frame frame, Frame any) => (frame & any) != Frame.None;
}
