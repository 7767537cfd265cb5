using Loccit.Legibility;
using Loccit.Matching.Differences;
using Loccit.Matching.Letters;

namespace Loccit.Matching.Placing;

/// <summary>
/// Places a quotation by letters, where hardly a word is the same: in a source that character recognition damaged, and in one whose spelling, accents or hyphens are others throughout.
/// </summary>
internal static class DamagedPlacer
{
    /// <summary>A fragment too short to be looked for by its letters stands within so many characters of its neighbour.</summary>
    private const int Beside = 4000;

    /// <summary>A source is searched for at most so many fragments; the others stand behind them.</summary>
    private const int MostSearched = 16;

    /// <summary>Null if no fragment is like anything in the source.</summary>
    public static Placement? Place(MarkedText quote, PassageIndex index, int source, Damage damage)
    {
        var q = new QuoteWords(quote, index);
        var text = index.TextOf(source);
        var fragments = quote.Fragments().ToList();
        var pieces = new Piece?[fragments.Count];
        // letters that are not damaged are like those of a few words in no other place
        var length = damage.IsDamaged ? ApproximateSearch.LongestPattern : ApproximateSearch.ShortPattern;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i == MostSearched)
                break;
            if (ApproximateSearch.Find(text, Printed(quote, q, fragments[i].From, fragments[i].To), length) is { } window)
                pieces[i] = Align(quote, q, source, text, window, fragments[i], damage);
        }
        if (Array.TrueForAll(pieces, p => p is null))
            return null;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is not null)
                continue;
            var window =
                i > 0 && pieces[i - 1] is { FirstWord: >= 0 } before ? new Span(before.Span.End, Math.Min(text.Length, before.Span.End + Beside))
                : Array.Find(pieces, p => p is { FirstWord: >= 0 }) is { } after ? new Span(Math.Max(0, after.Span.Start - Beside), after.Span.Start)
                : default;
            pieces[i] = Align(quote, q, source, text, window, fragments[i], damage);
        }
        return new Placement([.. pieces.Select(p => p!)], q.Total);
    }

    private static Piece Align(MarkedText quote, QuoteWords q, int source, string text, Span window, (int From, int To) fragment, Damage damage)
    {
        var free = q.Free(fragment.From, fragment.To);
        var words = Respelling.Words(quote, free, text, window);
        if (!damage.IsDamaged)
            return q.Align(source, text, words, fragment.From, fragment.To);
        var outlines = free.ConvertAll(i => Confusions.Outline(quote.Text.AsSpan(quote.Words[i].Start, quote.Words[i].End - quote.Words[i].Start)));
        words = Mender.Mend(text, words, damage, [.. outlines], [.. free.Select(q.Hash)]);
        return q.Align(source, text, words, fragment.From, fragment.To);
    }

    /// <summary>The words of a fragment that are the source's, with what stands between them.</summary>
    private static string Printed(MarkedText quote, QuoteWords q, int from, int to) =>
        string.Join(' ', q.Free(from, to).Select(i => quote.Text[quote.Words[i].Start..quote.Words[i].End]));
}
