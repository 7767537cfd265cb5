using System.Buffers;

namespace Loccit.Eval;

/// <summary>Counts of a set of documents; add them up.</summary>
internal sealed record QuoteScore
{
    /// <summary>Direct quotations that people marked.</summary>
    public int Gold { get; init; }

    /// <summary>Quotations that the reader found.</summary>
    public int Predicted { get; init; }

    /// <summary>Those of the reader's that stand neither for a direct quotation nor inside anything that people marked.</summary>
    public int Outside { get; init; }

    /// <summary>Direct quotations found to the character, outer marks, space and final punctuation aside.</summary>
    public int Found { get; init; }

    /// <summary>Direct quotations of which people named the speaker's mention, found or not.</summary>
    public int WithSpeaker { get; init; }

    /// <summary>Of those, the ones whose quotation was found.</summary>
    public int FoundWithSpeaker { get; init; }

    /// <summary>Of those found, where the reader named a mention that overlaps it.</summary>
    public int SpeakerOverlaps { get; init; }

    /// <summary>Of those found, where the reader named exactly that mention.</summary>
    public int SpeakerExact { get; init; }

    /// <summary>Of those found, where the reader named no mention.</summary>
    public int SpeakerSilent { get; init; }

    public static QuoteScore operator +(QuoteScore a, QuoteScore b) =>
        new()
        {
            Gold = a.Gold + b.Gold,
            Predicted = a.Predicted + b.Predicted,
            Outside = a.Outside + b.Outside,
            Found = a.Found + b.Found,
            WithSpeaker = a.WithSpeaker + b.WithSpeaker,
            FoundWithSpeaker = a.FoundWithSpeaker + b.FoundWithSpeaker,
            SpeakerOverlaps = a.SpeakerOverlaps + b.SpeakerOverlaps,
            SpeakerExact = a.SpeakerExact + b.SpeakerExact,
            SpeakerSilent = a.SpeakerSilent + b.SpeakerSilent,
        };

    /// <summary>Scores the reader's quotations of some kinds.</summary>
    public static QuoteScore Of(QuoteDocument truth, IReadOnlyList<Quotation> read, Func<QuotationKind, bool> counts)
    {
        // Trimmed, a gold span stands once: two annotations of the same words are one thing to find. Of two predictions with
        // the same words (‘“A”’) the outer counts.
        var direct = new Dictionary<Span, GoldQuotation>();
        foreach (var gold in truth.Quotations.Where(q => q.IsDirect))
            direct.TryAdd(Trim(truth.Text, gold.Span), gold);
        var predicted = new Dictionary<Span, Quotation>();
        foreach (var quotation in read.Where(q => counts(q.Kind)))
            predicted.TryAdd(Trim(truth.Text, quotation.Span), quotation);
        var contents = new Cover(truth.Quotations.Select(q => Trim(truth.Text, q.Span)));

        int outside = 0,
            found = 0,
            foundWithSpeaker = 0,
            overlaps = 0,
            exact = 0,
            silent = 0;
        foreach (var (span, quotation) in predicted)
        {
            if (!direct.TryGetValue(span, out var gold))
            {
                if (!contents.Holds(span))
                    outside++;
                continue;
            }
            found++;
            if (gold.Speaker is not { } wanted)
                continue;
            foundWithSpeaker++;
            if (quotation.Attribution?.Speaker is not { } named)
                silent++;
            else if (TrimSpace(truth.Text, named) == TrimSpace(truth.Text, wanted))
                (overlaps, exact) = (overlaps + 1, exact + 1);
            else if (named.Overlaps(wanted))
                overlaps++;
        }
        return new QuoteScore
        {
            Gold = direct.Count,
            Predicted = predicted.Count,
            Outside = outside,
            Found = found,
            WithSpeaker = direct.Values.Count(g => g.Speaker is not null),
            FoundWithSpeaker = foundWithSpeaker,
            SpeakerOverlaps = overlaps,
            SpeakerExact = exact,
            SpeakerSilent = silent,
        };
    }

    /// <summary>The confidence of each speaker that was named for a direct quotation, and whether the mention overlaps the one that people marked.</summary>
    public static IEnumerable<(double Confidence, bool Right)> Trust(QuoteDocument truth, IReadOnlyList<Quotation> read)
    {
        var gold = new Dictionary<Span, Span>();
        foreach (var quotation in truth.Quotations.Where(q => q.IsDirect && q.Speaker is not null))
            gold.TryAdd(Trim(truth.Text, quotation.Span), quotation.Speaker!.Value);
        foreach (var quotation in read)
        {
            if (
                gold.TryGetValue(Trim(truth.Text, quotation.Span), out var wanted)
                && quotation.Attribution is { Speaker: { } named, Confidence: { } confidence }
            )
                yield return (confidence, named.Overlaps(wanted));
        }
    }

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'`“”„‟‘’‚‛«»‹›「」『』");
    private static readonly SearchValues<char> Final = SearchValues.Create(".,;:!?…—–-");

    /// <summary>The span without white space and marks at both ends and punctuation at its end.</summary>
    internal static Span Trim(string text, Span span)
    {
        var (start, end) = (Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, 0, text.Length));
        while (start < end && (char.IsWhiteSpace(text[start]) || Marks.Contains(text[start])))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || Marks.Contains(text[end - 1]) || Final.Contains(text[end - 1])))
            end--;
        return new Span(start, end);
    }

    private static Span TrimSpace(string text, Span span)
    {
        var (start, end) = (Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, 0, text.Length));
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }

    /// <summary>Says whether a span lies wholly inside one of many, in logarithmic time.</summary>
    private sealed class Cover
    {
        private readonly int[] starts;
        private readonly int[] furthest;

        public Cover(IEnumerable<Span> spans)
        {
            var sorted = spans.Order().ToArray();
            starts = Array.ConvertAll(sorted, s => s.Start);
            furthest = new int[sorted.Length];
            var end = -1;
            for (var i = 0; i < sorted.Length; i++)
                furthest[i] = end = Math.Max(end, sorted[i].End);
        }

        // Some span that starts at or before reaches to the end or beyond: that one holds it.
        public bool Holds(Span span)
        {
            int lo = 0,
                hi = starts.Length;
            while (lo < hi)
            {
                var mid = (lo + hi) / 2;
                if (starts[mid] <= span.Start)
                    lo = mid + 1;
                else
                    hi = mid;
            }
            return lo > 0 && furthest[lo - 1] >= span.End;
        }
    }
}
