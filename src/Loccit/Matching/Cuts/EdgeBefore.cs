using Loccit.Text;

namespace Loccit.Matching.Cuts;

/// <summary>What stands before a cut and governs what follows it: a negation, a conjunction, a clause that does not grant what it introduces, a clause of condition.</summary>
internal static class EdgeBefore
{
    /// <summary>The words before an offset that govern what follows: "did not |", "unless |", "it is a myth that |". Null if none do.</summary>
    /// <param name="text">The source.</param>
    /// <param name="offset">Where what is kept begins.</param>
    /// <param name="floor">What stands before it belongs to another paragraph.</param>
    /// <param name="end">Where what is kept ends.</param>
    public static Governor? Find(string text, int offset, int floor, int end)
    {
        if (BeginsLine(text, offset, floor))
            return null;
        var stretch = Stretch.Before(text, offset, floor);
        if (stretch.Count == 0)
            return null;
        var words = GoverningWords.Near(text, offset);
        var kept = Stretch.Behind(text, offset, Math.Max(offset, end)).Folded;
        var n = stretch.Count;
        if (stretch.IsParted(n))
            return Clause(stretch, words, kept);
        if (words.PhraseBefore("if", stretch.Folded, n) is var conjunction and > 0)
            return new Governor(new Span(stretch.StartOf(n - conjunction), offset), EditKinds.Condition);
        if (words.PhraseBefore("hedge", stretch.Folded, n) is var hedge and > 0 && IsAdjective(stretch, words, n - hedge))
            return new Governor(new Span(stretch.StartOf(n - hedge), offset), EditKinds.Hedge);
        var complement = words.PhraseBefore("that", stretch.Folded, n);
        if (complement > 0)
        {
            // "the argument that | was made": the words say what was done with it
            var relative = kept.Count > 0 && words.Is("auxiliary", kept[0]);
            return relative ? null : Matrix.Over(stretch, words, n - complement);
        }
        return Negation(stretch, words, kept) ?? Matrix.Over(stretch, words, n, spoken: true);
    }

    // a capital at the beginning of a line begins a sentence, whatever stands in the line above
    private static bool BeginsLine(string text, int offset, int floor)
    {
        if (offset >= text.Length || !char.IsUpper(text[offset]))
            return false;
        for (var i = offset - 1; i >= floor && char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] == '\n')
                return true;
        }
        return false;
    }

    /// <summary>"the alleged | thief", not "they alleged | the thief had".</summary>
    private static bool IsAdjective(Stretch stretch, GoverningWords words, int first) =>
        stretch.Count - first > 1 || (first > 0 && !stretch.IsParted(first) && words.Is("determiner", stretch.Folded[first - 1]));

    /// <summary>A negation right before the cut, or with adverbs between.</summary>
    private static Governor? Negation(Stretch stretch, GoverningWords words, List<string> kept)
    {
        var (f, n) = (stretch.Folded, stretch.Count);
        if (words.PhraseBefore("refusal", f, n) is var phrase and > 0)
        {
            var first = n - phrase;
            // "never fails to"
            return first > 0 && words.Negates(f[first - 1]) ? null : new Governor(new Span(stretch.StartOf(first), stretch.End), EditKinds.Negation);
        }
        // "without | the kindness of strangers" names a thing, and claims nothing of it
        if (words.Is("lacking", f[n - 1]))
            return kept.Count > 0 && kept[0].EndsWith("ing", StringComparison.Ordinal)
                ? new Governor(new Span(stretch.StartOf(n - 1), stretch.End), EditKinds.Negation)
                : null;
        for (var i = n - 1; i >= 0 && i >= n - 3; i--)
        {
            // the flower "forget-me-not" negates nothing
            if (words.Negates(f[i]) && !stretch.IsJoined(i))
                return Matrix.IsCancelled(words, f, i, n) ? null : new Governor(new Span(stretch.StartOf(i), stretch.End), EditKinds.Negation);
            if (!words.Is("adverb", f[i]) && !(words.Language == "en" && f[i].EndsWith("ly", StringComparison.Ordinal)) || stretch.IsParted(i))
                return null;
        }
        return null;
    }

    /// <summary>A clause or phrase of its own before the passage: "Had the sentry been awake, |", "According to the forged letter, |".</summary>
    private static Governor? Clause(Stretch stretch, GoverningWords words, List<string> kept)
    {
        var f = stretch.Folded;
        // one clause and the passage: with more, which hangs on which is not to be told
        if (stretch.ClauseStart(stretch.Count) != 0)
            return null;
        var governor = new Governor(new Span(stretch.StartOf(0), stretch.End), EditKinds.Condition);
        if (words.PhraseAt("tag", f, 0) is var tag and > 0)
            return IsManner(words, f, tag) ? null : governor with { Kind = tag == f.Count ? EditKinds.Hedge : EditKinds.Condition };
        // "If it were only ourselves I should not care, | but there are so many"
        if (kept.Count == 0 || words.Is("stop", kept[0]))
            return null;
        var unreal = kept.Take(FarVerb).Any(w => words.Is("would", w));
        if (words.Is("inverted", f[0]) && f.Count > 3 && unreal)
            return governor;
        // "whether it is so or not, |" leaves what follows unconditional
        var conditional = words.PhraseAt("if", f, 0) is var n and > 0 && !words.Is("whether", f[0]) && f.Count > n + 1 && !IsAside(words, f, n);
        return conditional && (unreal || kept.Take(FarVerb).Any(w => words.Is("will", w))) ? governor : null;
    }

    /// <summary>The verb of a clause stands among so many of its first words.</summary>
    private const int FarVerb = 10;

    /// <summary>"according to their custom": how it was done, and nobody's claim.</summary>
    public static bool IsManner(GoverningWords words, List<string> f, int at) => f.Skip(at).Take(4).Any(w => words.Is("manner", w));

    /// <summary>"if any", "if you please", "if I am not mistaken": says nothing on which anything hangs.</summary>
    public static bool IsAside(GoverningWords words, List<string> f, int at) => at >= f.Count || words.PhraseAt("aside", f, at) > 0;
}
