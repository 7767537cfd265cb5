namespace Loccit.Eval;

/// <summary>One judgement held against the truth.</summary>
/// <param name="VerdictRight">The verdict is the one expected.</param>
/// <param name="PlaceFound">Every part is met by a passage in its file that overlaps it; null where there is no place to find.</param>
/// <param name="BoundsExact">The passages are the parts, to the character; null where the truth has no bounds.</param>
/// <param name="WordsExact">The passages hold the parts' words and no others, punctuation and marks at the edges aside; null where the truth has no bounds.</param>
/// <param name="KindsReported">Every kind expected is among the flags; null where none is expected.</param>
/// <param name="FalseAccusation">An honest quotation was judged mismarked or worse.</param>
/// <param name="Missed">A quotation with a fault was passed as verbatim, typographic, permitted or marked.</param>
internal sealed record VerifyScore(
    bool VerdictRight,
    bool? PlaceFound,
    bool? BoundsExact,
    bool? WordsExact,
    bool? KindsReported,
    bool FalseAccusation,
    bool Missed
)
{
    /// <summary>True for a verdict that blames the writer; saying that nothing could be checked does not.</summary>
    public static bool Accuses(Verdict verdict) => verdict is >= Verdict.Mismarked and <= Verdict.Absent;

    /// <summary>True for a verdict that lets the words stand.</summary>
    public static bool Passes(Verdict verdict) => verdict <= Verdict.Marked;

    /// <param name="truth">The case.</param>
    /// <param name="got">What was said of it.</param>
    /// <param name="textOf">Text of a source by file name, or null.</param>
    public static VerifyScore Of(VerifyCase truth, Judgement got, Func<string, string?> textOf)
    {
        var passages = got.Passages.Select(p => new TruePart(Path.GetFileName(p.Source), p.Span)).ToList();
        var bounded = truth.Parts.Count > 0 && truth.Parts.All(p => p.Span is not null);
        return new VerifyScore(
            truth.Expected.Contains(got.Verdict) || (got.Verdict == Verdict.Verbatim && IsMissedByNoise(truth, textOf)),
            truth.Parts.Count == 0 ? null : truth.Parts.All(part => passages.Exists(p => Meets(p, part))),
            bounded ? Equal(truth.Parts, passages, (_, s) => s) : null,
            bounded ? Equal(truth.Parts, passages, (file, s) => textOf(file) is { } text ? Trim(text, s) : s) : null,
            truth.Kinds == EditKinds.None ? null : (got.Flags & truth.Kinds) == truth.Kinds,
            truth.IsHonest && Accuses(got.Verdict),
            Accuses(truth.Expected[0]) && Passes(got.Verdict)
        );
    }

    /// <summary>True for a quotation of a noisy copy if the noise fell beside the quoted words: then they stand there just so.</summary>
    private static bool IsMissedByNoise(VerifyCase truth, Func<string, string?> textOf) =>
        truth.Class.Split(':')[0] == "ocr"
        && truth.Parts is [{ File: var file }]
        && textOf(file) is { } text
        && Tight(text).Contains(Tight(truth.Quote), StringComparison.Ordinal);

    // white space aside, as the verdict has it
    private static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static bool Meets(TruePart passage, TruePart part) =>
        passage.File == part.File && (part.Span is not { } wanted || passage.Span is not { } found || found.Overlaps(wanted));

    /// <summary>
    /// True if the passages are the parts in order. Truth that is one stretch may come as several passages that together reach from its
    /// start to its end: words with an ellipsis of the source's own in them are several fragments.
    /// </summary>
    private static bool Equal(IReadOnlyList<TruePart> parts, List<TruePart> passages, Func<string, Span, Span> edges)
    {
        if (passages.Count == 0)
            return false;
        if (parts.Count == 1 && passages.Count > 1 && passages.TrueForAll(p => p.File == passages[0].File))
            passages = [passages[0] with { Span = new Span(passages.Min(p => p.Span!.Value.Start), passages.Max(p => p.Span!.Value.End)) }];
        return parts.Count == passages.Count
            && parts
                .Zip(passages)
                .All(p => p.First.File == p.Second.File && edges(p.First.File, p.First.Span!.Value) == edges(p.Second.File, p.Second.Span!.Value));
    }

    private static Span Trim(string text, Span span)
    {
        var (start, end) = (Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, 0, text.Length));
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return new Span(start, end);
    }
}
