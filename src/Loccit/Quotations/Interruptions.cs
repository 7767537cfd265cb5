using Loccit.Quotations.Layout;

namespace Loccit.Quotations;

/// <summary>Gives quotations that one interruption divides (“A,” he said. “B”) a common utterance.</summary>
internal static class Interruptions
{
    private const int LongestGap = 160;
    private const int MostWords = 14;

    /// <param name="document">The document.</param>
    /// <param name="quotations">All quotations in order.</param>
    /// <param name="paragraphs">All paragraphs in order.</param>
    public static List<Quotation> Join(Document document, IReadOnlyList<Quotation> quotations, IReadOnlyList<Paragraph> paragraphs)
    {
        var result = new List<Quotation>(quotations.Count);
        var utterance = 0;
        Quotation? previous = null;
        var paragraph = 0;
        foreach (var quotation in quotations)
        {
            if (quotation.Parent is not null || quotation.Kind is not (QuotationKind.Direct or QuotationKind.Mixed or QuotationKind.Block))
            {
                result.Add(quotation);
                continue;
            }
            while (paragraph + 1 < paragraphs.Count && paragraphs[paragraph + 1].Span.Start <= quotation.Span.Start)
                paragraph++;
            var goesOn = previous is not null && previous.Span.End > paragraphs[paragraph].Span.Start && IsInterruption(document.Prose, previous, quotation);
            if (!goesOn)
                utterance++;
            result.Add(quotation with { Utterance = $"u{utterance}" });
            previous = quotation;
        }
        return result;
    }

    private static bool IsInterruption(string prose, Quotation a, Quotation b)
    {
        var length = b.Span.Start - a.Span.End;
        if (a.Kind == QuotationKind.Block || b.Kind == QuotationKind.Block || length is < 1 or > LongestGap || b.Reason == Layouts.TranscriptReason)
            return false;
        var gap = prose.Substring(a.Span.End, length).Replace("\u2060", "", StringComparison.Ordinal).Trim();
        if (gap.Length == 0)
            return a.Kind == QuotationKind.Direct && b.Kind == QuotationKind.Direct;
        var words = WordScan.Words(gap, MostWords + 1);
        if (words.Count is 0 or > MostWords || gap.AsSpan()[..^1].IndexOfAny("!?;") >= 0 || HoldsSentenceEnd(gap))
            return false;
        if (words.Has(CueWords.All.IsSpeech))
            return a.Kind == QuotationKind.Direct || b.Kind == QuotationKind.Direct;
        // “Well,” and he rose, “I think …”: only a comma or dash shows that the sentence goes on
        var goesOn = b.Kind == QuotationKind.Direct || (b.Kind == QuotationKind.Mixed && b.Text[0] is '—' or '–' or '-');
        return a.Kind == QuotationKind.Direct && goesOn && a.Text[^1] is ',' or '—' or '–' or '-';
    }

    private static bool HoldsSentenceEnd(string gap)
    {
        for (var i = 1; i + 2 < gap.Length; i++)
        {
            if (gap[i] != '.' || gap[i + 1] != ' ' || !char.IsUpper(gap[i + 2]))
                continue;
            var start = i;
            while (start > 0 && char.IsLetter(gap[start - 1]))
                start--;
            if (!CueWords.IsAbbreviation(gap.AsSpan(start, i - start)) && i - start > 1)
                return true;
        }
        return false;
    }
}
