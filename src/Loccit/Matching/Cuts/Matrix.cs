namespace Loccit.Matching.Cuts;

/// <summary>
/// The clause that a "that"-clause hangs on: whether it grants what follows ("she knew that"), denies it ("it is a myth that"), dreams it, gives it as somebody's claim,
/// or negates one of these ("no evidence that", "no doubt that").
/// </summary>
internal static class Matrix
{
    private const int HeadReach = 6;
    private const int NegationReach = 7;

    /// <summary>Words of matter between a negation and the head it negates: "no firm evidence that".</summary>
    private const int MostBetween = 1;

    /// <summary>The same where the negation is the subject: "nothing in the harbour log suggests that".</summary>
    private const int MostOfSubject = 3;

    /// <summary>What governs the clause behind a "that", which is the last word of the stretch.</summary>
    /// <param name="stretch">The sentence up to the cut.</param>
    /// <param name="words">Its language.</param>
    /// <param name="end">Index of the word "that", or of the first word behind the matrix where there is none.</param>
    /// <param name="spoken">Only verbs that take a clause without "that": "I do not think | he will come".</param>
    public static Governor? Over(Stretch stretch, GoverningWords words, int end, bool spoken = false)
    {
        var f = stretch.Folded;
        var (head, negated, wrongly, content) = (-1, false, false, 0);
        var start = end;
        for (var j = end - 1; j >= 0 && j >= end - HeadReach; j--)
        {
            if (j + 1 < end && stretch.IsParted(j + 1))
                break;
            var w = f[j];
            start = j;
            if (words.Is("wrongly", w))
                wrongly = true;
            else if (IsHead(words, w, spoken))
                head = j;
            else if (words.Negates(w) && !IsCancelled(words, f, j, end))
                negated = true;
            else if (words.Is("stop", w) || spoken || (!words.IsSmall(w) && (++content > 2 || IsUnknownVerb(words, w))))
                break;
            if (head >= 0)
                break;
        }
        if (head < 0)
            return negated && !spoken && words.Negates(f[end - 1]) ? At(stretch, words, end - 1, EditKinds.Negation) : null;

        var (between, affirmed) = (0, false);
        for (var k = head - 1; k >= 0 && k >= head - NegationReach; k--)
        {
            var w = f[k];
            if (stretch.IsParted(k + 1) || words.Is("stop", w))
                break;
            wrongly |= words.Is("wrongly", w) && k >= head - 2;
            if (words.Is("affirm", w))
                affirmed = true;
            if (between > (words.Is("subject", w) ? MostOfSubject : MostBetween))
                continue;
            if (words.Negates(w) || words.PhraseBefore("refusal", f, k + 1) > 0)
            {
                negated = true;
                affirmed |= IsCancelled(words, f, k, end);
            }
            else if (!words.IsSmall(w))
                between++;
        }
        var verb = f[head];
        var denies = words.Is("denial", verb);
        if (negated)
            return affirmed || denies || words.Is("fact", verb) ? null : At(stretch, words, head, EditKinds.Negation);
        if (wrongly || denies)
            return At(stretch, words, head, EditKinds.Negation);
        if (words.Is("unreal", verb) || words.Is("claim", verb))
            return At(stretch, words, head, EditKinds.Condition);
        // "an opponent might object that": nobody has said so; "I may say that" says so
        var imagined = words.Is("objection", verb) && head >= 2 && words.Is("might", f[head - 1]) && !words.Is("self", f[head - 2]);
        return imagined ? At(stretch, words, head, EditKinds.Condition) : null;
    }

    private static bool IsHead(GoverningWords words, string w, bool spoken) =>
        spoken
            ? words.Is("spoken", w)
            : words.Is("say", w) || words.Is("denial", w) || words.Is("fact", w) || words.Is("unreal", w) || words.Is("claim", w) || words.Is("objection", w);

    // "remarked", "observed": another verb says what follows
    private static bool IsUnknownVerb(GoverningWords words, string w) => words.Language == "en" && w.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>"not only", "cannot but", "not merely": a negation that the next word takes back.</summary>
    public static bool IsCancelled(GoverningWords words, List<string> f, int negation, int end) => negation + 1 < end && words.Is("cancel", f[negation + 1]);

    /// <summary>From the beginning of the clause, if it is near, so that the reader sees who says what.</summary>
    private static Governor At(Stretch stretch, GoverningWords words, int word, EditKinds kind)
    {
        var from = word;
        while (from > 0 && word - from < HeadReach && !stretch.IsParted(from) && !words.Is("stop", stretch.Folded[from - 1]))
            from--;
        return new Governor(new Span(stretch.StartOf(from), stretch.End), kind);
    }
}
