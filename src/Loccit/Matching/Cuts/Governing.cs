namespace Loccit.Matching.Cuts;

/// <summary>
/// Looks for words that govern others over a cut: a negation, a condition, an exception, a claim. What a cut or a gap drops is harmless unless it turns what is kept:
/// the policies' rules (Chicago 13.51, Bluebook 5.3) speak of the sense of what is kept.
/// </summary>
internal static class Governing
{
    /// <summary>The words before a passage that govern it; null if none do.</summary>
    public static Governor? Before(string text, Span passage, int floor) => EdgeBefore.Find(text, passage.Start, floor, passage.End);

    /// <summary>The words behind a passage that it hangs on; null if there are none.</summary>
    /// <param name="text">The source.</param>
    /// <param name="passage">What is kept.</param>
    /// <param name="block">The paragraph.</param>
    /// <param name="endsSentence">The quotation ends as a sentence would.</param>
    /// <param name="dots">It ends in an ellipsis.</param>
    public static Governor? Behind(string text, Span passage, Span block, bool endsSentence, bool dots)
    {
        var isSentence = endsSentence || BeginsSentence(text, passage.Start, block.Start);
        return EdgeBehind.Find(text, passage.Start, passage.End, block.End, isSentence, dots) ?? EdgeBehind.Refuted(text, passage.End, block.End);
    }

    /// <summary>What opens a question that ends right behind the passage; null if the passage is no such piece of a question.</summary>
    public static Span? Question(string text, int start, int end, int floor, int ceiling) => QuestionCut.Find(text, start, end, floor, ceiling);

    /// <summary>A word of a gap that governs what is kept on either side; null if none does.</summary>
    public static Governor? InGap(string text, int start, int end) => Gap.Governs(text, start, end);

    /// <summary>True if the author's own words before a quotation make the cut good.</summary>
    public static bool Restored(string leadIn, string text, Governor governor) => LeadIn.Restores(leadIn, text, governor);

    private static bool BeginsSentence(string text, int start, int floor)
    {
        var i = start - 1;
        while (i >= floor && (char.IsWhiteSpace(text[i]) || text[i] is '\'' or '\u2018' or '*' or '_' or Document.Unread))
            i--;
        return i < floor || (Stretch.IsSentenceSign(text[i]) && text[i] is not (')' or ']'));
    }
}
