using Loccit.Text;

namespace Loccit.Quotations.Layout;

/// <summary>
/// Words of a text that its layout shows once more, set off: of one of its quotations whole sentences, which are the same utterance and no claim of their own;
/// or of the author's, which are nobody else's. What is shown in part or with other words is a quotation by itself.
/// </summary>
internal static class PullQuotes
{
    /// <summary><see cref="Quotation.Reason"/> of words that another quotation of the document holds.</summary>
    public const string RepeatedReason = "pull-quote";

    /// <summary><see cref="Quotation.Reason"/> of words that the author says in the text.</summary>
    public const string OwnReason = "pull-quote-own";

    // Fewer words may be the same by chance; what is longer is no pull quote.
    private const int LeastWords = 5;
    private const int MostWords = 80;

    // So many quotations within the one that holds the words are passed over.
    private const int MostNested = 64;

    // So many that begin with the same words are compared at one place.
    private const int MostAlike = 4;

    private readonly record struct Shown(int Quotation, Span Span, List<Word> Words);

    /// <summary>The quotations, with those that are shown once more marked so and given the utterance of the first. Linear: one walk over the words of the document.</summary>
    public static List<Quotation> Relate(Document document, List<Quotation> quotations)
    {
        var byStart = new Dictionary<ulong, List<Shown>>();
        for (var i = 0; i < quotations.Count; i++)
        {
            if (IsSetOff(document, quotations[i]) && Words(document.Prose, quotations[i].Span) is { Count: >= LeastWords and <= MostWords } words)
                Add(byStart, new Shown(i, quotations[i].Span, words));
        }
        if (byStart.Count == 0)
            return quotations;
        var result = quotations.ToList();
        var last = new Queue<Word>(LeastWords);
        var scanner = new WordScanner(document.Prose);
        while (scanner.Next(out var start, out var end, out var hash))
        {
            if (last.Count == LeastWords)
                last.Dequeue();
            last.Enqueue(new Word(start, end, hash));
            if (last.Count < LeastWords || !byStart.TryGetValue(Key(last), out var alike))
                continue;
            foreach (var shown in alike)
            {
                if (result[shown.Quotation].Reason is not (RepeatedReason or OwnReason) && PlaceAt(document.Prose, last.Peek().Start, shown) is { } place)
                    Settle(document, quotations, result, shown.Quotation, place);
            }
        }
        Follow(quotations, result);
        return result;
    }

    /// <summary>What repeats words that turned out, further on in the document, to be repeated themselves is the utterance of the first of all.</summary>
    private static void Follow(List<Quotation> quotations, List<Quotation> result)
    {
        var repeated = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < result.Count; i++)
        {
            if (result[i] is { Reason: RepeatedReason, Utterance: { } now } && quotations[i].Utterance is { } before)
                repeated[before] = now;
        }
        for (var i = 0; i < result.Count; i++)
        {
            if (result[i] is not { Reason: RepeatedReason, Utterance: { } utterance })
                continue;
            for (var n = 0; n < MostNested && repeated.TryGetValue(utterance, out var first) && first != utterance; n++)
                utterance = first;
            if (utterance != result[i].Utterance)
                result[i] = result[i] with { Utterance = utterance };
        }
    }

    /// <summary>The words of a span, if they are not too many.</summary>
    private static List<Word>? Words(string prose, Span span)
    {
        const int longestWord = 24;
        return span.Length > MostWords * longestWord ? null : WordScanner.Words(prose, span.Start, span.End);
    }

    /// <summary>A block, or a paragraph that nothing but the quotation fills and a credit follows: in a story the same may be said twice.</summary>
    private static bool IsSetOff(Document document, Quotation q)
    {
        if (q.Parent is not null || !q.Kind.ClaimsWords())
            return false;
        if (q.Kind == QuotationKind.Block)
            return true;
        var block = document.BlockSpan(q.Span.Start);
        if (q.Reason != "sentence" || Fragments.Trim(document.Prose, block with { End = q.Span.End }).Start != q.Span.Start)
            return false;
        var rest = Fragments.Trim(document.Prose, block with { Start = q.Span.End });
        var below = document.BlockAt(q.Span.Start) + 1;
        if (rest.IsEmpty && below < document.Blocks.Count)
            rest = Fragments.Trim(document.Prose, document.Blocks[below].Span);
        return !rest.IsEmpty && BlockCredit.IsDash(document.Prose, rest.Start) && Epigraph.IsCredit(document.Prose, rest);
    }

    private static void Add(Dictionary<ulong, List<Shown>> byStart, Shown shown)
    {
        var key = Key(shown.Words.Take(LeastWords));
        if (!byStart.TryGetValue(key, out var alike))
            byStart[key] = alike = [];
        if (alike.Count < MostAlike)
            alike.Add(shown);
    }

    private static ulong Key(IEnumerable<Word> words)
    {
        var key = 0UL;
        foreach (var word in words)
            key = (key * 0x9E3779B97F4A7C15) ^ word.Hash;
        return key;
    }

    /// <summary>Where the words that are shown stand, if they stand at <paramref name="at"/>.</summary>
    private static Span? PlaceAt(string prose, int at, Shown shown)
    {
        if (shown.Span.Contains(at))
            return null;
        var scanner = new WordScanner(prose, at);
        var end = at;
        foreach (var word in shown.Words)
        {
            if (!scanner.Next(out _, out end, out var hash) || hash != word.Hash)
                return null;
        }
        return new Span(at, end);
    }

    private static void Settle(Document document, List<Quotation> quotations, List<Quotation> result, int shown, Span place)
    {
        var holder = Ordered.Last(quotations, place.Start, static i => i.Span.Start);
        // what stands in it comes behind the one that holds the place
        for (var n = 0; holder > 0 && quotations[holder].Parent is not null && n < MostNested; n++)
            holder--;
        var inQuotation = holder >= 0 && quotations[holder].Span.Contains(place);
        if (!inQuotation)
        {
            // what one paragraph of the author's says in passing, the block may quote from elsewhere: only words set off without marks are the author's own
            if (quotations[shown].Reason == "block-markup" && IsWhole(document, place, document.BlockSpan(place.Start)))
                result[shown] = result[shown] with { Kind = QuotationKind.Scare, Reason = OwnReason, Utterance = null };
        }
        else if (
            result[holder] is { Utterance: { } utterance, Reason: not RepeatedReason }
            && quotations[holder].Kind.ClaimsWords()
            && IsWhole(document, place, quotations[holder].Span)
        )
        {
            result[shown] = result[shown] with { Reason = RepeatedReason, Utterance = utterance };
        }
    }

    /// <summary>True if the words begin and end where sentences of their surroundings do.</summary>
    private static bool IsWhole(Document document, Span place, Span around)
    {
        var prose = document.Prose;
        var (start, end) = (place.Start, place.End);
        while (start > around.Start && !IsEnd(prose[start - 1]) && !char.IsLetterOrDigit(prose[start - 1]))
            start--;
        while (end < around.End && !IsEnd(prose[end]) && !char.IsLetterOrDigit(prose[end]))
            end++;
        return (start <= around.Start || IsEnd(prose[start - 1])) && (end >= around.End || IsEnd(prose[end]));
    }

    private static bool IsEnd(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';
}
