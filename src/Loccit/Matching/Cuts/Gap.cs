using Loccit.Text;

namespace Loccit.Matching.Cuts;

/// <summary>What an ellipsis leaves out, and whether it governs what is kept on either side.</summary>
internal static class Gap
{
    /// <summary>"under no circumstances whatever": a phrase between commas has no more words.</summary>
    private const int LongestPhrase = 6;

    /// <summary>A word of a gap that governs what is kept. Null if none does.</summary>
    public static Governor? Governs(string text, int start, int end)
    {
        var gap = Stretch.Of(text, start, end);
        if (gap.Count == 0)
            return null;
        var words = GoverningWords.Near(text, start);
        var left = FromLeft(text, start, end, gap, words);
        // a negation says more than a condition that stands beside it
        return left is { Kind: EditKinds.Negation } ? left
            : FromRight(text, start, end, gap, words) is { } right && (left is null || right.Kind == EditKinds.Negation) ? right
            : left;
    }

    /// <summary>What hangs on the words before the gap: "does | not, in my view, | agree"; an exception to them; somebody's claim.</summary>
    private static Governor? FromLeft(string text, int start, int end, Stretch gap, GoverningWords words)
    {
        var f = gap.Folded;
        if (words.Negates(f[0]) && !gap.IsParted(0) && !Matrix.IsCancelled(words, f, 0, f.Count))
            return At(gap, 0, 0, EditKinds.Negation);
        var lead = text.AsSpan(start, gap.StartOf(0) - start);
        if (lead.IndexOfAny(".!?") >= 0)
            return null;
        // a phrase of negation between commas: "we will, under no circumstances, agree"
        for (var k = 1; k < f.Count && f.Count <= LongestPhrase; k++)
        {
            if (words.PhraseAt("no-way", f, k - 1) > 0)
                return At(gap, k - 1, f.Count - 1, EditKinds.Negation);
        }
        var stretch = Stretch.Behind(text, start, end);
        if (stretch.Count == 0)
            return null;
        var s = stretch.Folded;
        var last = 1;
        while (last < s.Count && !stretch.IsParted(last))
            last++;
        if (words.PhraseAt("exception", s, 0) is var exception and > 0 && !EdgeBefore.IsAside(words, s, exception))
            return At(stretch, 0, exception - 1, EditKinds.Condition);
        if (EdgeBehind.Hangs(words, stretch, 0) is var condition and > 0 && last > condition)
            return At(stretch, 0, condition - 1, EditKinds.Condition);
        if (words.PhraseAt("tag", s, 0) is var tag and > 0)
            return EdgeBefore.IsManner(words, s, tag) ? null : At(stretch, 0, last - 1, tag == last ? EditKinds.Hedge : EditKinds.Condition);
        // "so its enemies have always claimed"
        if (words.Is("as", s[0]) && last <= FarClaim && s.Take(last).Any(w => words.Is("claim", w)) && !s.Take(last).Any(words.Negates))
            return At(stretch, 0, last - 1, EditKinds.Condition);
        return null;
    }

    private const int FarClaim = 10;

    /// <summary>Characters behind the gap in which the verb of what is kept is looked for.</summary>
    private const int KeptReach = 120;

    /// <summary>What the words behind the gap hang on: a negation in the clause that runs into them, "if", "it is a myth that".</summary>
    private static Governor? FromRight(string text, int start, int end, Stretch gap, GoverningWords words)
    {
        var kept = Math.Min(text.Length, end + KeptReach);
        if (Stretch.IsParted(text.AsSpan(gap.EndOf(gap.Count - 1), end - gap.EndOf(gap.Count - 1))))
            return EdgeBefore.Find(text, end, start, kept);
        var f = gap.Folded;
        var clause = gap.ClauseStart(gap.Count);
        // "we cannot stop when | the summit beckons": what is kept is a clause of its own, and it holds
        var own = words.PhraseBefore("own-clause", f, f.Count);
        for (var k = clause; k < f.Count && own == 0; k++)
        {
            // "none of our sons", far from what is kept, may have its verb in the gap
            if (words.Is("subject", f[k]) && k < f.Count - 3)
                continue;
            if (words.Negates(f[k]) && !words.Is("lacking", f[k]) && !Matrix.IsCancelled(words, f, k, f.Count))
                return Affirms(words, f, k) ? null : At(gap, k, k, EditKinds.Negation);
        }
        if (words.PhraseBefore("if", f, f.Count) is var condition and > 0)
            return At(gap, f.Count - condition, f.Count - 1, EditKinds.Condition);
        if (words.Is("only", f[^1]))
            return At(gap, f.Count - 1, f.Count - 1, EditKinds.Quantifier);
        if (clause > 0 && EdgeBehind.Hangs(words, gap, clause) is var opening and > 0)
            return At(gap, clause, clause + opening - 1, EditKinds.Condition);
        return EdgeBefore.Find(text, end, start, kept);
    }

    /// <summary>"no doubt", "never forgot": the negation and what it negates make a yes.</summary>
    private static bool Affirms(GoverningWords words, List<string> f, int negation)
    {
        for (var k = negation + 1; k < f.Count && k < negation + 4; k++)
        {
            if (words.Is("denial", f[k]) || words.Is("fact", f[k]))
                return f.Count > 0 && words.PhraseBefore("that", f, f.Count) > 0;
        }
        return false;
    }

    private static Governor At(Stretch stretch, int first, int last, EditKinds kind) => new(new Span(stretch.StartOf(first), stretch.EndOf(last)), kind);
}
