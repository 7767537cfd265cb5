namespace Loccit.Documents.Pdf;

/// <summary>Parts the footnotes of a page from its text: smaller lines at the foot of a column that begin with a number or sign which is raised in the text above.</summary>
internal static class NoteFinder
{
    /// <summary>Notes are set smaller than the text by this at least.</summary>
    private const float Smaller = 0.94f;

    /// <summary>The footnotes of a page, taken out of its columns.</summary>
    /// <param name="columns">The lines of each column; those of notes are taken away.</param>
    /// <param name="size">The size of the document's running text.</param>
    /// <param name="isOpen">True if the last note of the page before breaks off in a sentence.</param>
    /// <param name="furniture">Lines that are no part of the text.</param>
    public static List<Paragraph> Take(List<List<Line>> columns, float size, bool isOpen, HashSet<Line> furniture)
    {
        var notes = new List<Paragraph>();
        var called = Called(columns, size, furniture);
        foreach (var column in columns)
        {
            var start = column.Count;
            while (start > 0 && (column[start - 1].Size <= Smaller * size || furniture.Contains(column[start - 1])))
                start--;
            if (start == column.Count)
                continue;
            var small = column.GetRange(start, column.Count - start).FindAll(l => !furniture.Contains(l));
            // captions may stand above them
            var first = small.FindIndex(l => NoteLabels.AtStart(l) is { } label && called.Contains(label.Label));
            if (first < 0)
            {
                if (!isOpen || start == 0 || small.Count == 0)
                    continue;
                first = small.Count;
            }
            if (!isOpen)
                small.RemoveRange(0, first);
            var found = Divide(small, called, size);
            notes.AddRange(found);
            var taken = found.SelectMany(n => n.Lines).ToHashSet();
            column.RemoveAll(taken.Contains);
            isOpen = found.Count > 0 && !ParagraphFinder.EndsSentence(found[^1].Lines[^1].Text);
        }
        return notes;
    }

    /// <summary>The notes of a page that its file names so, taken out of its columns.</summary>
    public static List<Paragraph> TakeTagged(List<List<Line>> columns, float size, Tags tags)
    {
        var notes = new List<Paragraph>();
        foreach (var column in columns)
        {
            var lines = column.FindAll(l => tags[l.Block].Kind == BlockKind.Note);
            if (lines.Count == 0)
                continue;
            column.RemoveAll(l => tags[l.Block].Kind == BlockKind.Note);
            notes.AddRange(Divide(lines, [.. lines.Select(NoteLabels.AtStart).Where(l => l is not null).Select(l => l!.Value.Label)], size));
        }
        return notes;
    }

    /// <summary>All that is raised in the lines of the text as a note's number is.</summary>
    private static HashSet<string> Called(List<List<Line>> columns, float size, HashSet<Line> furniture)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in columns.SelectMany(c => c))
        {
            if (line.Size <= Smaller * size || furniture.Contains(line))
                continue;
            foreach (var run in line.Runs)
            {
                if (run.IsRaised)
                    called.UnionWith(LabelsOf(line.Text.AsSpan(run.Start, Math.Min(run.End, line.Text.Length) - run.Start)));
            }
        }
        return called;
    }

    /// <summary>The labels in one raised stretch: "3", "3,4", "*".</summary>
    public static List<string> LabelsOf(ReadOnlySpan<char> raised)
    {
        var labels = new List<string>();
        foreach (var part in raised.SplitAny(',', ' ', ';'))
        {
            if (NoteLabels.IsLabel(raised[part]))
                labels.Add(raised[part].ToString());
        }
        return labels;
    }

    private static List<Paragraph> Divide(List<Line> lines, HashSet<string> called, float size)
    {
        var edges = ColumnEdges.Of(lines.Count > 0 ? lines : [], size);
        var found = new List<Paragraph>();
        foreach (var line in lines)
        {
            var label = NoteLabels.AtStart(line) is { } l && (line.Runs[0].IsRaised || called.Contains(l.Label)) ? l : default;
            if (label.Label is not null || found.Count == 0)
                found.Add(
                    new Paragraph
                    {
                        Edges = edges,
                        Kind = BlockKind.Note,
                        NoteLabel = label.Label,
                        LabelLength = label.Length,
                    }
                );
            found[^1].Lines.Add(line);
        }
        return found;
    }
}
