namespace Loccit.Documents.Pdf;

/// <summary>Says whether the structure that a file gives itself may be followed. Programs that tag by rule of thumb, line by line, are worse than what the page shows.</summary>
internal static class TagTrust
{
    /// <summary>So much of the text has a place in the structure.</summary>
    private const double LeastTagged = 0.8;

    /// <summary>So much of a file may be called no part of the text.</summary>
    private const double MostArtifacts = 0.3;

    /// <summary>So many of the lines that go on in the middle of a sentence go on in the same block.</summary>
    private const double LeastWhole = 0.8;

    /// <summary>Forgets the blocks of all lines that are not to be followed.</summary>
    public static void Check(List<PageLines> pages, Tags? tags)
    {
        long all = 0,
            artifacts = 0,
            tagged = 0;
        foreach (var line in LinesOf(pages))
        {
            all += line.Text.Length;
            artifacts += line.Block == Tags.Artifact ? line.Text.Length : 0;
            tagged += line.Block > 0 ? line.Text.Length : 0;
        }
        if (artifacts > MostArtifacts * all)
            Forget(pages, b => true);
        else if (tagged > 0 && (tags is null || tagged < LeastTagged * (all - artifacts) || !IsWhole(pages, tags)))
            Forget(pages, b => b > 0);
    }

    private static IEnumerable<Line> LinesOf(List<PageLines> pages) => pages.SelectMany(p => p.Columns.SelectMany(c => c).Concat(p.Asides));

    private static void Forget(List<PageLines> pages, Predicate<int> which)
    {
        foreach (var line in LinesOf(pages).Where(l => which(l.Block)))
            line.Block = 0;
    }

    /// <summary>True if the blocks do not part what reads on.</summary>
    private static bool IsWhole(List<PageLines> pages, Tags tags)
    {
        int goOn = 0,
            whole = 0;
        foreach (var column in pages.SelectMany(p => p.Columns))
        {
            for (var i = 1; i < column.Count; i++)
            {
                var (last, next) = (column[i - 1], column[i]);
                if (!char.IsLower(next.Text[0]) || ParagraphFinder.EndsSentence(last.Text) || !IsText(last) || !IsText(next))
                    continue;
                goOn++;
                whole += next.Block == last.Block ? 1 : 0;
            }
        }
        return whole >= LeastWhole * goOn;

        // cells beside each other are told as rows
        bool IsText(Line line) => line.Block >= 0 && tags[line.Block].Kind != BlockKind.Cell;
    }
}
