using Loccit.Text;

namespace Loccit.Matching.Cuts;

/// <summary>What stands behind a cut and takes back what was said: a condition, an exception, a sentence that says it is false.</summary>
internal static class EdgeBehind
{
    /// <summary>The words behind an offset on which what stands before it hangs: "| unless help arrives", "| if the board agrees". Null if there are none.</summary>
    /// <param name="text">The source.</param>
    /// <param name="start">Where what is kept begins.</param>
    /// <param name="offset">Where it ends.</param>
    /// <param name="ceiling">What stands behind it belongs to another paragraph.</param>
    /// <param name="isSentence">The kept words are a sentence, or look like one: many a fair cut of a phrase falls before an "if".</param>
    /// <param name="dots">The quotation ends in an ellipsis: a condition further down the sentence is hidden by it.</param>
    public static Governor? Find(string text, int start, int offset, int ceiling, bool isSentence, bool dots)
    {
        var stretch = Stretch.Behind(text, offset, ceiling);
        if (stretch.Count == 0 || HasStop(text.AsSpan(offset, stretch.StartOf(0) - offset)))
            return null;
        var words = GoverningWords.Near(text, offset);
        var found = Condition(text, start, offset, stretch, words, 0, isSentence);
        if (!dots || !isSentence)
            return found;
        // the next parts of the sentence, as long as no clause of its own begins; a condition says more than whose claim it is
        for (var at = 0; at < stretch.Count && found is not { Kind: EditKinds.Condition }; at++)
        {
            if (at > 0 && !stretch.IsParted(at))
                continue;
            var here = Condition(text, start, offset, stretch, words, at, isSentence);
            found = here is { Kind: EditKinds.Condition } ? here : found ?? here;
            if (words.Is("stop", stretch.Folded[at]))
                break;
        }
        return found;
    }

    private static Governor? Condition(string text, int start, int offset, Stretch stretch, GoverningWords words, int at, bool isSentence)
    {
        var f = stretch.Folded;
        // "…, or | if it rains": the condition belongs to the clause that the last word opens
        var kept = Stretch.Before(text, offset, start).Folded;
        if (at == 0 && kept.Count > 0 && words.Is("stop", kept[^1]))
            return null;
        if (words.PhraseAt("exception", f, at) is var exception and > 0)
            return EdgeBefore.IsAside(words, f, at + exception) ? null : new Governor(new Span(offset, stretch.EndOf(at + exception - 1)), EditKinds.Condition);
        if (!isSentence)
            return null;
        if (words.PhraseAt("tag", f, at) is var tag and > 0 && stretch.IsParted(at))
            return EdgeBefore.IsManner(words, f, at + tag) ? null : new Governor(new Span(offset, stretch.EndOf(at + tag - 1)), EditKinds.Hedge);
        if (Hangs(words, stretch, at) is var condition and > 0)
        {
            // "I do not know | if he will come", "even | if"
            if (kept.Count > 0 && at == 0 && (words.Is("ask", kept[^1]) || words.Is("even", kept[^1])) || (at > 0 && words.Is("even", f[at - 1])))
                return null;
            return new Governor(new Span(offset, stretch.EndOf(at + condition - 1)), EditKinds.Condition);
        }
        return null;
    }

    /// <summary>How many words from <paramref name="at"/> on open a condition on which the clause before hangs; 0 if none do.</summary>
    public static int Hangs(GoverningWords words, Stretch stretch, int at)
    {
        var f = stretch.Folded;
        var condition = words.PhraseAt("hangs", f, at);
        // "the rest he provided" is a verb, ", provided he pays" a condition
        if (condition == 0 && stretch.IsParted(at))
            condition = words.PhraseAt("hangs-parted", f, at);
        return condition > 0 && !EdgeBefore.IsAside(words, f, at + condition) ? condition : 0;
    }

    /// <summary>The sentence behind a passage that says the passage is false: "| This is false."</summary>
    public static Governor? Refuted(string text, int offset, int ceiling)
    {
        var at = offset;
        while (at < ceiling && !char.IsLetterOrDigit(text[at]))
        {
            // another voice, or another paragraph, may well say the contrary
            if (text[at] is '"' or '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' || (text[at] == '\n' && at > offset && text[at - 1] == '\n'))
                return null;
            at++;
        }
        if (!HasStop(text.AsSpan(offset, at - offset)))
            return null;
        var next = Stretch.Behind(text, at, ceiling);
        var words = GoverningWords.Near(text, offset);
        var f = next.Folded;
        if (f.Count == 0 || !words.Is("demonstrative", f[0]))
            return null;
        var negated = false;
        for (var i = 0; i < f.Count && i < FarPredicate; i++)
        {
            if (i > 0 && next.IsParted(i))
                return null;
            negated |= words.Negates(f[i]);
            if (words.Is(negated ? "true" : "false", f[i]))
                return i == f.Count - 1 || next.IsParted(i + 1) ? new Governor(new Span(offset, next.EndOf(i)), EditKinds.Negation) : null;
        }
        return null;
    }

    /// <summary>"This is, of course, quite false" is as long as a plain refutation gets.</summary>
    private const int FarPredicate = 6;

    private static bool HasStop(ReadOnlySpan<char> gap) => gap.IndexOfAny(".!?;") >= 0 || gap.Contains(':');
}
