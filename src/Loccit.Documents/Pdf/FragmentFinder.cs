namespace Loccit.Documents.Pdf;

/// <summary>Joins the signs of a page to fragments of lines, in the order in which they are painted. Linear.</summary>
internal static class FragmentFinder
{
    /// <summary>Wider gaps than this part two fragments; in sizes of the font. The gap between two columns is wider, that between two words hardly ever.</summary>
    private const float WidestGap = 0.9f;

    public static List<Fragment> Find(List<Glyph> glyphs)
    {
        var fragments = new List<Fragment>();
        var seen = new HashSet<ulong>(glyphs.Count);
        // all fragments are stretches of this
        var kept = new Glyph[glyphs.Count];
        var (start, end) = (0, 0);
        foreach (var glyph in glyphs)
        {
            if (glyph.Text == " ")
            {
                // spaces are often used to fill a line or to move about
                if (end > start && Follows(kept[end - 1], glyph))
                    kept[end++] = glyph;
                continue;
            }
            // painted twice for a bold look
            if (!seen.Add(KeyOf(glyph)))
                continue;
            if (end > start && !Follows(kept[end - 1], glyph))
                Close();
            kept[end++] = glyph;
        }
        Close();
        return fragments;

        void Close()
        {
            var last = end;
            while (last > start && kept[last - 1].Text == " ")
                last--;
            if (last > start)
                fragments.Add(new Fragment(new ArraySegment<Glyph>(kept, start, last - start)));
            start = end;
        }
    }

    /// <summary>What it shows and where, in half points.</summary>
    private static ulong KeyOf(Glyph glyph) =>
        ((ulong)glyph.Text[0] << 48) | ((ulong)(ushort)(short)MathF.Round(glyph.Left * 2) << 32) | (uint)(int)MathF.Round(glyph.Baseline * 2);

    private static bool Follows(Glyph last, Glyph next)
    {
        var size = Math.Max(last.Size, next.Size);
        var gap = next.Left - last.Right;
        return Math.Abs(next.Baseline - last.Baseline) < 0.05f * size
            && Math.Min(last.Size, next.Size) > 0.9f * size
            && gap > -0.6f * size
            && gap < WidestGap * size
            && (last.Block == next.Block || last.Block == 0 || next.Block == 0)
            && (last.Text != " " || last.Right - last.Left < 2 * size);
    }
}
