namespace Loccit.Documents.Pdf;

/// <summary>Joins the signs of a page to fragments of lines, in the order in which they are painted. Linear.</summary>
internal static class FragmentFinder
{
    /// <summary>Wider gaps than this part two fragments; in sizes of the font. The gap between two columns is wider, that between two words hardly ever.</summary>
    private const float WidestGap = 0.9f;

    public static List<Fragment> Find(List<Glyph> glyphs)
    {
        var fragments = new List<Fragment>();
        var seen = new HashSet<(string, int, int)>();
        var open = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            if (glyph.Text == " ")
            {
                // spaces are often used to fill a line or to move about
                if (open.Count > 0 && Follows(open[^1], glyph))
                    open.Add(glyph);
                continue;
            }
            // painted twice for a bold look
            if (!seen.Add((glyph.Text, (int)MathF.Round(glyph.Left * 2), (int)MathF.Round(glyph.Baseline * 2))))
                continue;
            if (open.Count > 0 && !Follows(open[^1], glyph))
                Close();
            open.Add(glyph);
        }
        Close();
        return fragments;

        void Close()
        {
            while (open.Count > 0 && open[^1].Text == " ")
                open.RemoveAt(open.Count - 1);
            if (open.Count > 0)
                fragments.Add(new Fragment(open));
            open = [];
        }
    }

    private static bool Follows(Glyph last, Glyph next)
    {
        var size = Math.Max(last.Size, next.Size);
        var gap = next.Left - last.Right;
        return Math.Abs(next.Baseline - last.Baseline) < 0.05f * size
            && Math.Min(last.Size, next.Size) > 0.9f * size
            && gap > -0.6f * size
            && gap < WidestGap * size
            && (last.Text != " " || last.Right - last.Left < 2 * size);
    }
}
