using Loccit.Text;

namespace Loccit.Matching;

/// <summary>
/// Looks for words that govern others over a cut: a negation, a condition, an exception. What a cut or a gap drops is harmless unless it turns what is kept.
/// Reaches only to the end of the clause: the policies' rules (Chicago 13.51, Bluebook 5.3) speak of the sense of what is kept.
/// </summary>
internal static class Governing
{
    private const int ReachBack = 6;

    /// <summary>"under no circumstances whatever": a phrase between commas has no more words.</summary>
    private const int LongestPhrase = 6;

    /// <summary>
    /// The words before an offset, in its clause, that govern what follows: "did not |", "unless |", "do not think that |". Null if none do.
    /// </summary>
    /// <returns>The span from the governing word to the cut, and what it is.</returns>
    public static (Span Span, EditKinds Kind)? Before(string text, int offset, int floor)
    {
        // a capital at the beginning of a line begins a sentence, whatever stands in the line above
        if (
            offset < text.Length
            && char.IsUpper(text[offset])
            && text.AsSpan(floor, offset - floor).TrimEnd().Length is var kept
            && text.AsSpan(floor + kept, offset - floor - kept).Contains('\n')
        )
            return null;
        // back to the start of the clause, a bounded way
        var from = offset;
        var words = 0;
        while (from > floor && words <= ReachBack && offset - from < 160)
        {
            var c = text[from - 1];
            if (IsClauseEnd(c))
                break;
            from--;
            if (char.IsWhiteSpace(c))
                words++;
        }
        var scanned = WordScanner.Words(text, from, offset);
        return LastGovernor(text, scanned, offset);
    }

    private static (Span Span, EditKinds Kind)? LastGovernor(string text, List<Word> words, int offset)
    {
        var lexicon = Lexicon.English;
        for (var i = words.Count - 1; i >= 0 && i >= words.Count - ReachBack; i--)
        {
            var word = Fold.Word(text.AsSpan(words[i].Start, words[i].End - words[i].Start));
            var behind = words.Count - 1 - i;
            if (lexicon.Negates(word))
            {
                // "not only | this but also that" negates nothing
                if (behind > 0 && Fold.Word(text.AsSpan(words[i + 1].Start, words[i + 1].End - words[i + 1].Start)) is "only" or "merely" or "just" or "simply")
                    continue;
                // directly before the cut, or with an adverb between, or over "think that"
                if (behind == 0 || (behind <= 2 && !HasContent(text, words, i + 1)) || Reported(text, words, i + 1))
                    return (new Span(words[i].Start, offset), EditKinds.Negation);
            }
            else if (behind == 0 && lexicon.Conditions(word) && word is not ("said" or "says" or "say" or "save" or "only" or "until" or "provided"))
            {
                return (new Span(words[i].Start, offset), word is "denied" or "denies" ? EditKinds.Negation : EditKinds.Condition);
            }
            else if (
                behind == 1
                && word
                    is "refused"
                        or "refuses"
                        or "refuse"
                        or "failed"
                        or "fails"
                        or "fail"
                        or "declined"
                        or "denied"
                        or "denies"
                        or "doubt"
                        or "doubts"
                        or "doubted"
            )
            {
                var next = Fold.Word(text.AsSpan(words[i + 1].Start, words[i + 1].End - words[i + 1].Start));
                if (next is "to" or "that")
                    return (new Span(words[i].Start, offset), EditKinds.Negation);
            }
        }
        return null;
    }

    /// <summary>
    /// The words right behind an offset that make what stands before it conditional or an exception: "| unless help arrives". "if" and "until" count only where the quotation
    /// ends as a sentence would, since many a fair cut falls before them.
    /// </summary>
    public static (Span Span, EditKinds Kind)? Behind(string text, int offset, int ceiling, bool endsSentence)
    {
        var scanner = new WordScanner(text.AsSpan(0, ceiling), offset);
        if (!scanner.Next(out var start, out var end, out _) || HasStop(text.AsSpan(offset, start - offset)))
            return null;
        var word = Fold.Word(text.AsSpan(start, end - start));
        return word is "unless" or "except" or "lest" || (endsSentence && word is "if" or "until" or "provided")
            ? (new Span(offset, end), EditKinds.Condition)
            : null;
    }

    /// <summary>
    /// The auxiliary verb before an offset that opens a question which ends right behind the passage: "Should | we surrender?" Null if the passage is no such piece of a question.
    /// </summary>
    public static Span? Question(string text, int start, int end, int floor, int ceiling)
    {
        var at = end;
        while (at < ceiling && (text[at] is '"' or '\'' or '\u201d' or '\u2019' or '\u00bb'))
            at++;
        if (at >= ceiling || text[at] != '?')
            return null;
        var from = Math.Max(floor, start - 24);
        var words = WordScanner.Words(text, from, start);
        if (words.Count == 0)
            return null;
        var last = words[^1];
        var word = Fold.Word(text.AsSpan(last.Start, last.End - last.Start));
        if (
            word
            is not (
                "should"
                or "shall"
                or "would"
                or "will"
                or "could"
                or "can"
                or "may"
                or "must"
                or "do"
                or "does"
                or "did"
                or "is"
                or "are"
                or "was"
                or "were"
                or "has"
                or "have"
                or "had"
            )
        )
            return null;
        var opens = last.Start == floor || words.Count == 1 || HasStop(text.AsSpan(words[^2].End, last.Start - words[^2].End));
        return opens ? new Span(last.Start, start) : null;
    }

    private static bool HasStop(ReadOnlySpan<char> gap) => gap.IndexOfAny(".!?") >= 0 || gap.Contains(';') || gap.Contains(':');

    /// <summary>True if words from <paramref name="from"/> on hold anything but adverbs and small words.</summary>
    private static bool HasContent(string text, List<Word> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            var w = Fold.Word(text.AsSpan(words[i].Start, words[i].End - words[i].Start));
            if (!w.EndsWith("ly", StringComparison.Ordinal) && w is not ("to" or "be" or "have" or "been" or "yet" or "now" or "even" or "then" or "so"))
                return true;
        }
        return false;
    }

    /// <summary>"(not) think that", "(not) say".</summary>
    private static bool Reported(string text, List<Word> words, int from)
    {
        if (from >= words.Count)
            return false;
        var verb = Fold.Word(text.AsSpan(words[from].Start, words[from].End - words[from].Start));
        if (!Lexicon.English.Reports(verb) || words.Count - from > 2)
            return false;
        return words.Count - from == 1 || text.AsSpan(words[from + 1].Start, words[from + 1].End - words[from + 1].Start) is "that";
    }

    /// <summary>
    /// A word of a gap that governs what is kept on either side: a negation right behind what stands before the gap ("does | not, in my view, | agree"),
    /// or one in the clause that runs on into what stands behind it; "unless", "if", "except", "only" at that border.
    /// </summary>
    public static (Span Span, EditKinds Kind)? InGap(string text, int start, int end)
    {
        var words = WordScanner.Words(text, start, end);
        if (words.Count == 0)
            return null;
        string Word(int k) => Fold.Word(text.AsSpan(words[k].Start, words[k].End - words[k].Start));
        var lexicon = Lexicon.English;
        var lead = text.AsSpan(start, words[0].Start - start);
        var first = Word(0);
        if (lexicon.Negates(first) && !ContainsClauseEnd(lead))
            return (new Span(words[0].Start, words[0].End), EditKinds.Negation);

        // a phrase of negation between commas: "we will, under no circumstances, agree"
        for (var k = 1; k < words.Count && words.Count <= LongestPhrase; k++)
        {
            if (Word(k) is "no" && Word(k - 1) is "under" or "in" or "by" or "on" or "at")
                return (new Span(words[k - 1].Start, words[^1].End), EditKinds.Negation);
        }

        // the clause that runs into what is kept
        var tail = text.AsSpan(words[^1].End, end - words[^1].End);
        if (ContainsClauseEnd(tail))
            return null;
        var i = words.Count - 1;
        while (i > 0 && !ContainsClauseEnd(text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End)))
            i--;
        for (var k = i; k < words.Count; k++)
        {
            var w = Word(k);
            if (lexicon.Negates(w))
                return (new Span(words[k].Start, words[k].End), EditKinds.Negation);
            var atBorder = k == words.Count - 1;
            if (atBorder && w is "unless" or "if" or "except" or "lest" or "whether" or "only")
                return (new Span(words[k].Start, words[k].End), w == "only" ? EditKinds.Quantifier : EditKinds.Condition);
            if (k == i && k > 0 && w is "unless" or "if" or "except" or "lest")
                return (new Span(words[k].Start, words[k].End), EditKinds.Condition);
        }
        return null;
    }

    /// <summary>True if the author's own words before a quotation hold a negation or condition, so that the cut is made good.</summary>
    public static bool Restored(string leadIn)
    {
        foreach (var w in WordScanner.Words(leadIn, 0, leadIn.Length))
        {
            var word = Fold.Word(leadIn.AsSpan(w.Start, w.End - w.Start));
            if (
                Lexicon.English.Negates(word)
                || (Lexicon.English.ClassOf(word) & EditKinds.Negation) != EditKinds.None
                || (Lexicon.English.Conditions(word) && word is not ("said" or "says" or "say"))
            )
                return true;
        }
        return false;
    }

    private static bool ContainsClauseEnd(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            if (IsClauseEnd(c))
                return true;
        }
        return false;
    }

    private static bool IsClauseEnd(char c) =>
        c is '.' or '!' or '?' or ';' or ':' or ',' or '\u2014' or '\u2013' or '(' or ')' or '"' or '\u201c' or '\u201d' or '\u2026';
}
