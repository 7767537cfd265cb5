namespace Loccit;

/// <summary>Makes a document of plain text.</summary>
public static class PlainText
{
    /// <summary>
    /// Blocks are the stretches between blank lines; where a text has no blank line between its long lines
    /// (one paragraph a line, as editors and word processors save it), each line is a block.
    /// </summary>
    public static Document ToDocument(string text) => new(text);

    /// <summary>The blocks of a plain text; see <see cref="ToDocument"/>.</summary>
    public static IReadOnlyList<Block> Blocks(string text)
    {
        var lines = Lines(text);
        var wrapped = IsWrapped(text, lines);
        var blocks = new List<Block>();
        var start = -1;
        var end = -1;
        foreach (var line in lines)
        {
            if (line.IsEmpty)
            {
                Close();
                continue;
            }
            if (start >= 0 && !wrapped)
                Close();
            if (start < 0)
                start = line.Start;
            end = line.End;
        }
        Close();
        return blocks;

        void Close()
        {
            if (start >= 0)
                blocks.Add(new Block(BlockKind.Paragraph, new Span(start, end)));
            start = -1;
        }
    }

    /// <summary>Each line trimmed of white space at both ends; an empty span for a blank one.</summary>
    private static List<Span> Lines(string text)
    {
        var lines = new List<Span>();
        var at = 0;
        while (at < text.Length)
        {
            var i = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = i < 0 ? text.Length : at + i;
            var (s, e) = (at, end);
            while (s < e && char.IsWhiteSpace(text[s]))
                s++;
            while (e > s && char.IsWhiteSpace(text[e - 1]))
                e--;
            lines.Add(new Span(s, e));
            at = end + 1;
            if (end < text.Length && text[end] == '\r' && at < text.Length && text[at] == '\n')
                at++;
        }
        return lines;
    }

    /// <summary>
    /// True if lines are broken at a width, so that a paragraph is several lines: judged by how many lines that are followed by another
    /// without a blank between end in the middle of a sentence. One paragraph a line ends them nearly all with a stop.
    /// </summary>
    private static bool IsWrapped(string text, List<Span> lines)
    {
        int joined = 0,
            open = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].IsEmpty || lines[i + 1].IsEmpty)
                continue;
            joined++;
            if (text[lines[i].End - 1] is not ('.' or '!' or '?' or ':' or '"' or '”' or '’' or '\'' or ')' or '»' or '“' or '…' or '。' or '」'))
                open++;
        }
        return joined > 0 && open * 3 > joined;
    }
}
