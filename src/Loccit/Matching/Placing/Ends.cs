using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>
/// The beginning and the end of a quotation, where they stand further from the rest than an alignment reaches: it would rather change words than leave out many. If more of them stand there in their
/// order, what lies between was left out.
/// </summary>
internal static class Ends
{
    /// <summary>The piece with its ends where more of their words stand; as it was, if they stand nowhere else.</summary>
    public static Piece Reach(QuoteWords q, Piece piece)
    {
        var (left, right) = q.Core(piece);
        if (piece.FirstWord < 0 || (left == piece.From && right == piece.To))
            return piece;
        List<Word> words = [.. piece.Words];
        List<Step> steps = [.. piece.Steps];
        var first = steps.FindIndex(s => s.Quote == left);
        if (left > piece.From && first >= 0 && steps[first].Source is > 0 and var start)
        {
            var head = q.Align(piece.Source, piece.Text, words.GetRange(0, start), piece.From, left);
            if (IsMore(head, Same(q, piece, steps.GetRange(0, first))))
                steps = [.. head.Steps, .. Skipped(head.LastWord + 1, start), .. steps.Skip(first)];
        }
        var last = steps.FindIndex(s => s.Quote == right - 1);
        if (right < piece.To && last >= 0 && steps[last].Source is >= 0 and var end && end + 1 < words.Count)
        {
            var tail = q.Align(piece.Source, piece.Text, words.GetRange(end + 1, words.Count - end - 1), right, piece.To);
            if (IsMore(tail, Same(q, piece, steps.Skip(last + 1))))
                steps =
                [
                    .. steps.Take(last + 1),
                    .. Skipped(end + 1, end + 1 + tail.FirstWord),
                    .. tail.Steps.Select(s => s.Source < 0 ? s : s with { Source = s.Source + end + 1 }),
                ];
        }
        return q.With(piece, steps);
    }

    private static IEnumerable<Step> Skipped(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Select(i => new Step(-1, i));

    /// <summary>True if two words and more than half of an end stand there, and more than before.</summary>
    private static bool IsMore(Piece end, int before) => end.Same > before && end.Same >= 2 && end.Same * 2 > end.To - end.From;

    private static int Same(QuoteWords q, Piece piece, IEnumerable<Step> steps) =>
        steps.Count(s => s.Quote >= 0 && s.Source >= 0 && q.Hash(s.Quote) == piece.Words[s.Source].Hash);
}
