namespace Loccit.Documents.Pdf;

/// <summary>Divides the lines of a column into paragraphs: by space between them, by indentation, by size and weight, by lines that break off. Linear.</summary>
internal static class ParagraphFinder
{
    /// <summary>The paragraphs of a column.</summary>
    /// <param name="lines">Its lines from top to bottom.</param>
    /// <param name="size">The size of the document's running text.</param>
    public static List<Paragraph> Find(List<Line> lines, float size)
    {
        var edges = ColumnEdges.Of(lines, size);
        var found = new List<Paragraph>();
        for (var i = 0; i < lines.Count; i++)
        {
            var current = found.Count > 0 ? found[^1] : null;
            if (current is null || Begins(current, lines[i], i + 1 < lines.Count ? lines[i + 1] : null, edges))
            {
                current = new Paragraph { Edges = edges };
                found.Add(current);
            }
            else if (BreaksOff(current.Lines[^1], lines[i], RightOf(current, lines[i], i + 1 < lines.Count ? lines[i + 1] : null, edges)))
            {
                current.Broken.Add(lines[i]);
            }
            current.Lines.Add(lines[i]);
        }
        foreach (var paragraph in found)
            paragraph.EndsShort = paragraph.Lines[^1].Right < edges.Right - (3 * paragraph.Size);
        return found;
    }

    private static bool Begins(Paragraph current, Line line, Line? next, ColumnEdges edges)
    {
        var last = current.Lines[^1];
        if (last.Block > 0 && line.Block > 0)
            return last.Block != line.Block;
        var size = Math.Max(line.Size, last.Size);
        if (Math.Min(line.Size, last.Size) < 0.93f * size || line.IsBold != last.IsBold || line.IsMonospaced != last.IsMonospaced)
            return true;
        var step = last.Baseline - line.Baseline;
        var leading = current.Lines.Count > 1 ? current.Lines[^2].Baseline - last.Baseline : edges.Leading;
        if (step > Math.Max(1.25f * leading, leading + (0.2f * size)) || step < -0.5f * size)
            return true;
        if (ListMarks.IsMark(line.Text) || line.Runs[0].IsRaised)
            return true;
        var ends = EndsSentence(last.Text);
        var breaksOff = BreaksOff(last, line, RightOf(current, line, next, edges));
        var shift = line.Left - last.Left;
        if (shift > 0.7f * size)
            return breaksOff || ends;
        if (shift < -0.7f * size)
        {
            // back to the edge behind an indented first line, or behind a paragraph that is indented as a whole
            var isFirst = current.Lines.Count == 1;
            return isFirst ? breaksOff && ends : breaksOff || ends || last.Left - edges.Left > 0.7f * size;
        }
        // the same left edge: a line that breaks off ends the paragraph if it ends a sentence, too
        if (breaksOff && ends)
            return true;
        // one line each, indented: dialogue
        return ends && line.Left > edges.Left + (0.7f * size) && current.Lines.Count == 1 && next is not null && next.Left < line.Left - (0.7f * size);
    }

    /// <summary>Where full lines end: those of a paragraph that is set in end where its longest does.</summary>
    private static float RightOf(Paragraph current, Line line, Line? next, ColumnEdges edges)
    {
        if (line.Left < edges.Left + (0.7f * line.Size) || Math.Abs(current.Lines[^1].Left - line.Left) > 0.3f * line.Size)
            return edges.Right;
        var right = Math.Max(line.Right, current.Lines.Max(l => l.Right));
        return next is not null && Math.Abs(next.Left - line.Left) < 0.3f * line.Size ? Math.Max(right, next.Right) : right;
    }

    /// <summary>True if the first word of the next line would have had room in this one.</summary>
    private static bool BreaksOff(Line last, Line next, float right) => last.Right + (0.5f * last.Size) + next.FirstWord < right - (0.3f * last.Size);

    /// <summary>True if a text ends with what ends a sentence, closing marks aside.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("”’\"')]»›0123456789*†‡ ");
        return end.IsEmpty || end[^1] is '.' or '!' or '?' or ':' or '…' or ';';
    }
}
