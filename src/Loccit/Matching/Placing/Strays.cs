using Loccit.Matching.Differences;
using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>
/// Fragments that were placed away from their neighbours, or where not all of their words stand: if the words stand in a row beside a neighbour, that is where they come from.
/// </summary>
internal static class Strays
{
    /// <summary>So many characters on the side of a neighbour are searched: two printed pages.</summary>
    private const int Beside = 6000;

    /// <summary>The placement with its strays beside their neighbours; null if there are none.</summary>
    public static Placement? Gather(MarkedText quote, PassageIndex index, Placement placement)
    {
        if (placement.Pieces.Count < 2)
            return null;
        var q = new QuoteWords(quote, index);
        List<Piece> pieces = [.. placement.Pieces];
        var any = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var (before, after) = (i > 0 ? pieces[i - 1] : null, i + 1 < pieces.Count ? pieces[i + 1] : null);
            if (IsWhole(q, pieces[i]) && (before is null || Follows(before, pieces[i])) && (after is null || Follows(pieces[i], after)))
                continue;
            var words = q.Free(pieces[i].From, pieces[i].To);
            if (words.Count == 0)
                continue;
            var found = after is { FirstWord: >= 0 } ? Nearest(q, words, after, Math.Max(0, after.Span.Start - Beside), after.Span.Start, last: true) : null;
            if (found is null && before is { FirstWord: >= 0 })
                found = Nearest(q, words, before, before.Span.End, Math.Min(before.Text.Length, before.Span.End + Beside), last: false);
            if (found is not { } place)
                continue;
            pieces[i] = q.Align(place.Source, place.Text, place.Words, pieces[i].From, pieces[i].To);
            any = true;
        }
        return any ? new Placement(pieces, placement.Total) : null;
    }

    /// <summary>Fragments no further apart than this are where they should be.</summary>
    private const int Near = 3000;

    private static bool Follows(Piece first, Piece second) =>
        first.Source == second.Source && second.Span.Start - first.Span.End is >= 0 and < Near && first.FirstWord >= 0 && second.FirstWord >= 0;

    private static bool IsWhole(QuoteWords q, Piece piece)
    {
        var whole = piece.FirstWord >= 0;
        foreach (var s in piece.Steps)
            whole &= s.Quote >= 0 && s.Source >= 0 && q.Hash(s.Quote) == piece.Words[s.Source].Hash;
        return whole;
    }

    /// <summary>The last or first place in a stretch where the words stand in a row, with some of the words around it.</summary>
    private static (int Source, string Text, List<Word> Words)? Nearest(QuoteWords q, List<int> words, Piece neighbour, int start, int end, bool last)
    {
        const int Around = 8;
        while (last && start > 0 && start < end && !char.IsWhiteSpace(neighbour.Text[start - 1]))
            start++;
        var theirs = WordScanner.Words(neighbour.Text, start, end);
        var row = words.ConvertAll(q.Hash).ToArray();
        var hashes = theirs.ConvertAll(w => w.Hash).ToArray().AsSpan();
        var at = last ? hashes.LastIndexOf(row) : hashes.IndexOf(row);
        if (at < 0)
            return null;
        var from = Math.Max(0, at - Around);
        return (neighbour.Source, neighbour.Text, theirs.GetRange(from, Math.Min(theirs.Count, at + row.Length + Around) - from));
    }
}
