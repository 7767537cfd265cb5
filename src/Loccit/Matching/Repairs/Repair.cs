using System.Text;
using Loccit.Matching.Differences;

namespace Loccit.Matching.Repairs;

/// <summary>
/// Builds from the edits of a quotation what could be printed instead. Nothing is suggested on trust: each candidate is judged again, and what is still wrong with it is mended again.
/// </summary>
/// <param name="judge">Judges the candidates, by the policy that refused the words.</param>
/// <param name="sources">The sources that can be read.</param>
/// <param name="indexes">Where each stands in <paramref name="sources"/>, by id.</param>
/// <param name="leadIn">The author's own words before the quotation, or null.</param>
internal sealed class Repair(Judge judge, IReadOnlyList<Source> sources, IReadOnlyDictionary<string, int> indexes, string? leadIn)
{
    /// <summary>Between two quotations that cannot be one.</summary>
    public const string Between = "” and “";

    /// <summary>How often a candidate is mended anew: an ellipsis that turns out to hide too much, a restored word that brings its comma.</summary>
    private const int Rounds = 4;

    /// <summary>Into how many quotations one is divided at most.</summary>
    private const int MostParts = 8;

    /// <summary>Longer words than these are nobody's to mend by a suggestion.</summary>
    private const int LongestMended = 20_000;

    /// <summary>The suggestion for a judgement; null where nothing is wrong or the words were not found.</summary>
    public Suggestion? Of(MarkedText quote, Judgement judgement)
    {
        if (
            judgement.Verdict is not (Verdict.Mismarked or Verdict.Altered or Verdict.Truncated or Verdict.Spliced or Verdict.Misattributed)
            || judgement.Passages.Count == 0
            || quote.Span.Length > LongestMended
        )
            return null;
        var exact = Exact(judgement);
        var marked = Mend(quote.Text[quote.Span.Start..quote.Span.End], judgement.Passages, parts: 0, Known(judgement, quote.Span.Start));
        if (marked is null && IsClean(exact, judgement.Passages))
            marked = exact;
        return new Suggestion(exact, marked);
    }

    /// <summary>The judgement, with its edits counted from the quotation's first letter, if it is one against the source that the passages are of: not of words found elsewhere, nor of words of several sources.</summary>
    private static Judgement? Known(Judgement judgement, int start) =>
        judgement.Verdict == Verdict.Misattributed || judgement.Passages.Any(p => p.Source != judgement.Passages[0].Source) ? null
        : start == 0 ? judgement
        : judgement with { Edits = [.. judgement.Edits.Select(e => e with { QuotedSpan = new Span(e.QuotedSpan.Start - start, e.QuotedSpan.End - start) })] };

    /// <summary>From the first passage to the last where they are near and in order; else each, with an ellipsis or marks between.</summary>
    private string Exact(Judgement judgement)
    {
        var passages = judgement.Passages;
        var one = passages.All(p => p.Source == passages[0].Source);
        var ordered = one && passages.Zip(passages.Skip(1)).All(p => p.First.Span.End <= p.Second.Span.Start && p.Second.Span.Start - p.First.Span.End < 2000);
        if (!ordered)
            return string.Join(one ? " … " : Between, passages.Select(p => p.Text));
        var span = new Span(passages[0].Span.Start, passages[^1].Span.End);
        foreach (var cut in judgement.Edits.Where(e => e.Rule == "edge-governing" && !e.SourceSpan.IsEmpty))
        {
            var restored = cut.SourceSpan.Start < span.Start ? cut.SourceSpan : Mending.Restored(Document(passages[0].Source), cut);
            span = new Span(Math.Min(span.Start, restored.Start), Math.Max(span.End, restored.End));
        }
        return Document(passages[0].Source).Read(span);
    }

    private Document Document(string source) => sources[indexes[source]].Document!;

    private bool IsClean(string text, IReadOnlyList<Passage> passages) => Best(text, passages) is { Verdict: <= Verdict.Marked };

    /// <summary>The judgement of words that stand whole where their passages are, if that is one stretch; null if they do not, or are not clean there.</summary>
    private Judgement? InPlace(MarkedText words, IEnumerable<Passage> passages)
    {
        const int Around = 600;
        const int Longest = 8_000;
        var first = passages.First();
        var text = Document(first.Source).Prose;
        var (start, end) = (passages.Min(p => p.Span.Start), passages.Max(p => p.Span.End));
        return end - start > Longest ? null : judge.DecideIn(words, indexes[first.Source], WholeWords(text, start - Around, end + Around), leadIn);
    }

    private static Span WholeWords(string text, int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(text.Length, end));
        while (start > 0 && start < end && !char.IsWhiteSpace(text[start - 1]))
            start++;
        while (end < text.Length && end > start && !char.IsWhiteSpace(text[end]))
            end--;
        return new Span(start, end);
    }

    /// <summary>The best judgement of words against the sources that the passages are of; where the words are found at once they are likely to be clean, and another source need not be asked.</summary>
    private Judgement? Best(string text, IReadOnlyList<Passage> passages)
    {
        var words = MarkedText.Read(text, new Span(0, text.Length));
        if (passages.GroupBy(p => p.Source).Select(p => InPlace(words, p)).FirstOrDefault(j => j is not null) is { } inPlace)
            return inPlace;
        var held = passages.Select(p => indexes[p.Source]).Distinct().ToList();
        var likely = held.Count > 1 ? held.MaxBy(i => judge.Finds(words, i)) : held[0];
        var first = judge.Decide(words, likely, leadIn);
        if (first.Verdict <= Verdict.Marked)
            return first;
        Judgement? best = null;
        foreach (var judgement in held.Select(i => i == likely ? first : judge.Decide(words, i, leadIn)))
        {
            if (judgement.Verdict != Verdict.Misattributed && (best is null || judgement.Verdict < best.Verdict))
                best = judgement;
        }
        return best;
    }

    /// <param name="text">The words.</param>
    /// <param name="passages">What they were found to be taken from.</param>
    /// <param name="parts">Into how many quotations the whole is divided already.</param>
    /// <param name="known">The judgement of just these words against the source of the passages, if there is one.</param>
    private string? Mend(string text, IReadOnlyList<Passage> passages, int parts, Judgement? known = null)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (((round == 0 ? known : null) ?? Best(text, passages)) is not { } judgement)
                return null;
            if (judgement.Verdict <= Verdict.Marked)
                return text;
            if (judgement.Edits.All(e => e.Allowed) || judgement.Passages.Count == 0)
                return null;
            var mended = new Mending(text, judgement, Document).Parts();
            if (mended.Count > 1)
                return Several(mended, passages, parts);
            if (mended[0] == text)
                return null;
            text = mended[0];
        }
        return IsClean(text, passages) ? text : null;
    }

    private string? Several(List<string> texts, IReadOnlyList<Passage> passages, int parts)
    {
        if (parts + texts.Count > MostParts)
            return null;
        var whole = new StringBuilder();
        foreach (var text in texts)
        {
            if (Mend(text, passages, parts + texts.Count) is not { } mended)
                return null;
            whole.Append(whole.Length > 0 ? Between : "").Append(mended);
        }
        return whole.ToString();
    }
}
