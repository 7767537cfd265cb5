namespace Loccit.Documents.Pdf;

/// <summary>Says whether the structure that a file gives itself may be followed. Programs that tag by rule of thumb, line by line, are worse than what the page shows.</summary>
internal static class TagTrust
{
    /// <summary>So much of the text has a place in the structure.</summary>
    private const double LeastTagged = 0.8;

    /// <summary>So much of a page may be called no part of the text.</summary>
    private const double MostArtifacts = 0.3;

    /// <summary>So many of the lines that go on in the middle of a sentence go on in the same block.</summary>
    private const double LeastWhole = 0.8;

    /// <summary>Forgets the blocks of all lines if they are not to be followed.</summary>
    public static void Check(List<PageLines> pages)
    {
        var lines = pages.SelectMany(p => p.Columns.SelectMany(c => c).Concat(p.Asides)).ToList();
        if (lines.TrueForAll(l => l.Block == 0) || IsTrusted(pages, lines))
            return;
        foreach (var line in lines)
            line.Block = 0;
    }

    private static bool IsTrusted(List<PageLines> pages, List<Line> lines)
    {
        long all = 0,
            artifacts = 0,
            tagged = 0;
        foreach (var line in lines)
        {
            all += line.Text.Length;
            artifacts += line.Block == Tags.Artifact ? line.Text.Length : 0;
            tagged += line.Block > 0 ? line.Text.Length : 0;
        }
        if (artifacts > MostArtifacts * all || tagged < LeastTagged * (all - artifacts))
            return false;
        int goOn = 0,
            whole = 0;
        foreach (var column in pages.SelectMany(p => p.Columns))
        {
            for (var i = 1; i < column.Count; i++)
            {
                if (!char.IsLower(column[i].Text[0]) || ParagraphFinder.EndsSentence(column[i - 1].Text) || column[i].Block < 0 || column[i - 1].Block < 0)
                    continue;
                goOn++;
                whole += column[i].Block == column[i - 1].Block ? 1 : 0;
            }
        }
        return whole >= LeastWhole * goOn;
    }
}
