using Loccit.Text;

namespace Loccit.Legibility;

/// <summary>
/// Finds where a row of letters stands in a damaged text with the fewest letters changed: bit-parallel, linear in the text (Myers, J. ACM 46, 1999; Hyyrö, 2003). Compares outlines, letters only:
/// lost spaces and broken words do not count.
/// </summary>
internal static class ApproximateSearch
{
    /// <summary>The first so many letters of a quotation find its place.</summary>
    public const int LongestPattern = 256;

    /// <summary>So many letters take one step each to compare.</summary>
    public const int ShortPattern = 64;

    /// <summary>Nothing of fewer letters is looked for: it is like too much.</summary>
    private const int ShortestPattern = 12;

    /// <summary>A place with more changed letters than this share is none: texts that have nothing in common agree in about four letters of ten.</summary>
    private const double MostChanged = 0.4;

    /// <summary>The stretch of a text that is most like the quoted words, about as long as they are, with room on both sides; null if nothing is like them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quoted">The words.</param>
    /// <param name="most">So many of their letters, from the first on, find the place.</param>
    public static Span? Find(string text, ReadOnlySpan<char> quoted, int most = LongestPattern)
    {
        var pattern = Confusions.Outline(quoted);
        if (pattern.Length < ShortestPattern)
            return null;
        var length = Math.Min(pattern.Length, most);
        var (end, distance) = BestEnd(text, pattern.AsSpan(0, length));
        if (distance > length * MostChanged)
            return null;
        // letters and what stands between them: a fourth more
        var reach = (quoted.Length * 5 / 4) + 80;
        var head = (int)((long)quoted.Length * length / pattern.Length * 5 / 4) + 80;
        return new Span(Math.Max(0, end - head), Math.Min(text.Length, end - (int)((long)quoted.Length * length / pattern.Length) + reach));
    }

    private const int ChunkLength = 2048;

    private static (int End, int Distance) BestEnd(string text, ReadOnlySpan<char> pattern)
    {
        var blocks = (pattern.Length + 63) / 64;
        var masks = new ulong[blocks * 256];
        for (var i = 0; i < pattern.Length; i++)
            masks[((i / 64) * 256) + (pattern[i] & 255)] |= 1UL << (i % 64);
        var up = new ulong[blocks];
        var down = new ulong[blocks];
        Array.Fill(up, ulong.MaxValue);
        var last = 1UL << ((pattern.Length - 1) % 64);
        var (firstUp, firstDown) = (ulong.MaxValue, 0UL);
        int score = pattern.Length,
            best = pattern.Length,
            bestEnd = 0;
        Span<char> letters = stackalloc char[ChunkLength * 3];
        Span<int> ends = stackalloc int[ChunkLength * 3];
        for (var at = 0; at < text.Length; at += ChunkLength)
        {
            var n = Confusions.Outline(text.AsSpan(at, Math.Min(ChunkLength, text.Length - at)), letters, ends);
            for (var i = 0; i < n; i++)
            {
                score += blocks == 1 ? Step(masks[letters[i] & 255], ref firstUp, ref firstDown, last) : Step(masks, up, down, letters[i], last);
                if (score < best)
                    (best, bestEnd) = (score, at + ends[i]);
            }
        }
        return (bestEnd, best);
    }

    /// <summary>Takes one letter of the text for a pattern of one block; returns by how much the distance at its end changes.</summary>
    private static int Step(ulong mask, ref ulong up, ref ulong down, ulong last)
    {
        var (pv, mv) = (up, down);
        var xh = (((mask & pv) + pv) ^ pv) | mask;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        var xv = mask | mv;
        var change = ((ph & last) != 0 ? 1 : 0) - ((mh & last) != 0 ? 1 : 0);
        ph <<= 1;
        up = (mh << 1) | ~(xv | ph);
        down = ph & xv;
        return change;
    }

    /// <summary>Takes one letter of the text; returns by how much the distance at the pattern's end changes.</summary>
    private static int Step(ulong[] masks, ulong[] up, ulong[] down, char letter, ulong last)
    {
        // free start: nothing is carried into the first block
        ulong carryUp = 0,
            carryDown = 0;
        var change = 0;
        for (var b = 0; b < up.Length; b++)
        {
            var (pv, mv) = (up[b], down[b]);
            var eq = masks[(b * 256) + (letter & 255)];
            var xv = eq | mv;
            eq |= carryDown;
            var xh = (((eq & pv) + pv) ^ pv) | eq;
            var ph = mv | ~(xh | pv);
            var mh = pv & xh;
            if (b == up.Length - 1)
                change =
                    (ph & last) != 0 ? 1
                    : (mh & last) != 0 ? -1
                    : 0;
            var (outUp, outDown) = (ph >> 63, mh >> 63);
            ph = (ph << 1) | carryUp;
            mh = (mh << 1) | carryDown;
            up[b] = mh | ~(xv | ph);
            down[b] = ph & xv;
            (carryUp, carryDown) = (outUp, outDown);
        }
        return change;
    }
}
