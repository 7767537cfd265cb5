using Loccit.Matching.Differences;

namespace Loccit.Matching.Placing;

/// <summary>
/// Where two places that no mark parts were joined: the quotation's words between them may be like both. The seam is put where each side has its words in a row, if there is such a point.
/// </summary>
internal static class Seams
{
    /// <summary>A run of so many words belongs to its place for certain.</summary>
    private const int Sure = 3;

    /// <summary>The pieces with their seams put right.</summary>
    public static List<Piece> Set(MarkedText quote, QuoteWords q, List<Piece> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var (left, right) = (pieces[i - 1], pieces[i]);
            if (left.To != right.From || left.FirstWord < 0 || right.FirstWord < 0 || quote.ElisionBefore(right.From) is not null)
                continue;
            var (end, start) = (EndOfRow(q, left, right.To), StartOfRow(q, right, left.From));
            // where both have the words, the seam may be anywhere between
            if (start > end || (left.To >= start && left.To <= end))
                continue;
            var seam = left.To < start ? start : end;
            if (seam <= left.From || seam >= right.To)
                continue;
            pieces[i - 1] = q.Align(left.Source, left.Text, [.. left.Words], left.From, seam, left.Furniture);
            pieces[i] = q.Align(right.Source, right.Text, [.. right.Words], seam, right.To, right.Furniture);
        }
        return pieces;
    }

    /// <summary>Behind the last word of the row that the left place has, from its last sure run on.</summary>
    private static int EndOfRow(QuoteWords q, Piece piece, int most)
    {
        var (last, run) = (new Step(-1, -1), 0);
        var least = Math.Min(Sure, piece.Run);
        var before = new Step(-2, -2);
        foreach (var s in piece.Steps)
        {
            run =
                !IsSame(q, piece, s) ? 0
                : s.Quote == before.Quote + 1 && s.Source == before.Source + 1 ? run + 1
                : 1;
            if (run >= least && run > 0)
                last = s;
            before = s;
        }
        if (last.Quote < 0)
            return piece.From;
        var (mine, theirs) = (last.Quote + 1, last.Source + 1);
        while (mine < most && theirs < piece.Words.Count && q.Hash(mine) == piece.Words[theirs].Hash)
            (mine, theirs) = (mine + 1, theirs + 1);
        return mine;
    }

    /// <summary>The first word of the row that the right place has, from its first sure run back.</summary>
    private static int StartOfRow(QuoteWords q, Piece piece, int least)
    {
        var (first, run) = (new Step(-1, -1), 0);
        var sure = Math.Min(Sure, piece.Run);
        var behind = new Step(-2, -2);
        for (var i = piece.Steps.Count - 1; i >= 0; i--)
        {
            var s = piece.Steps[i];
            run =
                !IsSame(q, piece, s) ? 0
                : s.Quote == behind.Quote - 1 && s.Source == behind.Source - 1 ? run + 1
                : 1;
            if (run >= sure && run > 0)
                first = s;
            behind = s;
        }
        if (first.Quote < 0)
            return piece.To;
        var (mine, theirs) = (first.Quote, first.Source);
        while (mine > least && theirs > 0 && q.Hash(mine - 1) == piece.Words[theirs - 1].Hash)
            (mine, theirs) = (mine - 1, theirs - 1);
        return mine;
    }

    private static bool IsSame(QuoteWords q, Piece piece, Step s) => s.Quote >= 0 && s.Source >= 0 && q.Hash(s.Quote) == piece.Words[s.Source].Hash;
}
