namespace Loccit.Documents.Pdf;

/// <summary>Parts notes that stand together at the end from the text: paragraphs that are numbered from 1 on, and whose numbers are raised in the text before them.</summary>
internal static class EndnoteFinder
{
    /// <summary>The notes, taken out of the paragraphs and marked; none if there are no such.</summary>
    public static List<Paragraph> Take(List<Paragraph> paragraphs)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        var lastCall = -1;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (Calls(paragraphs[i], called))
                lastCall = i;
        }
        var first = called.Count == 0 ? -1 : paragraphs.FindLastIndex(p => LabelOf(p) is ("1", _));
        // a numbered list in the text has text behind it that calls notes
        if (first <= 0 || first <= lastCall)
            return [];
        var numbered = 0;
        for (var i = first; i < paragraphs.Count; i++)
        {
            if (LabelOf(paragraphs[i]) is not var (label, length) || label != (numbered + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
                continue;
            numbered++;
            (paragraphs[i].NoteLabel, paragraphs[i].LabelLength) = (label, length);
        }
        var notes = paragraphs.GetRange(first, paragraphs.Count - first);
        if (called.Any(c => !notes.Exists(n => n.NoteLabel == c)))
        {
            notes.ForEach(n => (n.NoteLabel, n.LabelLength) = (null, 0));
            return [];
        }
        paragraphs.RemoveRange(first, notes.Count);
        foreach (var note in notes)
        {
            note.Kind = BlockKind.Note;
            note.IsEndnote = true;
        }
        return notes;
    }

    /// <summary>Adds the numbers that are raised in a paragraph; true if there are any.</summary>
    private static bool Calls(Paragraph paragraph, HashSet<string> called)
    {
        var calls = false;
        foreach (var line in paragraph.Lines)
        {
            foreach (var run in line.Runs)
            {
                if (!run.IsRaised || run.Start < 2)
                    continue;
                foreach (
                    var label in NoteFinder
                        .LabelsOf(line.Text.AsSpan(run.Start, Math.Min(run.End, line.Text.Length) - run.Start))
                        .Where(l => char.IsAsciiDigit(l[0]))
                )
                {
                    called.Add(label);
                    calls = true;
                }
            }
        }
        return calls;
    }

    private static (string Label, int Length)? LabelOf(Paragraph paragraph) =>
        paragraph.Kind is BlockKind.Heading or BlockKind.Cell ? null : NoteLabels.AtStart(paragraph.Lines[0]);
}
