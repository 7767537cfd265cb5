namespace Loccit.Documents.Pdf;

/// <summary>Makes lines of the letters of a page.</summary>
internal static class PageReader
{
    /// <summary>The lines of a page.</summary>
    /// <param name="page">Number of the page in its file, from 1.</param>
    /// <param name="frame">How it lies.</param>
    /// <param name="byTurn">Its signs, those of each direction for themselves.</param>
    /// <param name="links">What leads to the web.</param>
    /// <param name="tags">The file's own structure; null if it has none.</param>
    public static PageLines Read(int page, PageFrame frame, List<Glyph>[] byTurn, List<PageLink> links, Tags? tags)
    {
        // a table may lie sideways on its page
        var main = 0;
        for (var t = 1; t < byTurn.Length; t++)
            main = byTurn[t].Count > byTurn[main].Count ? t : main;
        var fragments = FragmentFinder.Find(byTurn[main]);
        var numbers = LineNumbers.Take(fragments);
        var columns = new List<List<Line>>();
        foreach (var column in Columns.Find(fragments, SizeOf(byTurn[main])))
            AddLines(column, (Turn)main, columns);
        foreach (var column in columns)
            numbers?.Number(column);
        var asides = new List<List<Line>>();
        for (var t = 0; t < byTurn.Length; t++)
        {
            if (t != main)
                AddLines(FragmentFinder.Find(byTurn[t]), (Turn)t, asides);
        }
        return new PageLines(page, frame, columns, [.. asides.SelectMany(a => a)]);

        void AddLines(List<Fragment> column, Turn turn, List<List<Line>> to)
        {
            var lines = LineFinder.Rows(column, tags).Select(r => LineMaker.Make(r, page, turn)).OfType<Line>().ToList();
            if (lines.Count > 0)
                to.Add(lines);
            if (links.Count == 0)
                return;
            foreach (var line in lines)
                line.Links =
                [
                    .. links.Select(l => (Units: PageLinks.Covered(line, l), l.Target)).Where(l => l.Units is not null).Select(l => (l.Units!.Value, l.Target)),
                ];
        }
    }

    /// <summary>The size that most letters have.</summary>
    private static float SizeOf(List<Glyph> glyphs)
    {
        var counts = new Dictionary<int, int>();
        foreach (var glyph in glyphs)
            counts[(int)MathF.Round(glyph.Size * 2)] = counts.GetValueOrDefault((int)MathF.Round(glyph.Size * 2)) + 1;
        return counts.Count == 0 ? 10 : Math.Max(1, counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key / 2f);
    }
}
