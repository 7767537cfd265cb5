namespace Loccit.Documents.Pdf;

/// <summary>Tells headings and block quotations from running text, and joins paragraphs that a column's or page's end divides. Linear.</summary>
internal static class Structure
{
    /// <summary>A heading has at most so many lines and units.</summary>
    private const int MostHeadingLines = 3,
        LongestHeading = 200;

    /// <summary>So many blocks (a figure's legend, a table) may stand between the parts of a paragraph.</summary>
    private const int MostBetween = 4;

    /// <summary>Marks what the file itself says of its blocks.</summary>
    public static void MarkTagged(List<Paragraph> paragraphs, Tags tags)
    {
        foreach (var paragraph in paragraphs)
        {
            var block = tags[paragraph.Block];
            (paragraph.Kind, paragraph.Level, paragraph.IsQuote) = (block.Kind, block.Level, block.IsQuote);
        }
    }

    /// <summary>Marks headings, with ranks by size. A file that names its own headings has no others.</summary>
    public static void MarkHeadings(List<Paragraph> paragraphs, float size)
    {
        if (paragraphs.Exists(p => p.Kind == BlockKind.Heading))
            return;
        var all = paragraphs.Sum(p => (long)p.Length);
        var bold = paragraphs.Where(p => p.Lines[0].IsBold).Sum(p => (long)p.Length);
        var boldTells = bold * 2 < all;
        var headings = paragraphs.FindAll(p => IsHeading(p, size, boldTells));
        var sizes = headings.Select(h => MathF.Round(h.Size * 2)).Distinct().OrderDescending().ToList();
        foreach (var heading in headings)
        {
            heading.Kind = BlockKind.Heading;
            heading.Level = Math.Min(6, sizes.IndexOf(MathF.Round(heading.Size * 2)) + 1);
        }
    }

    private static bool IsHeading(Paragraph p, float size, bool boldTells)
    {
        if (p.Kind != BlockKind.Paragraph || p.Lines.Count > MostHeadingLines || p.Length > LongestHeading || !p.Text.Any(char.IsLetter))
            return false;
        var isLarge = p.Size > 1.1f * size;
        var isBold = boldTells && p.Size > 0.97f * size && p.Lines.TrueForAll(l => l.IsBold);
        return (isLarge || isBold) && p.Text[^1] is not ('.' or ',' or ';' or ':') && !(p.Text[0] is '“' or '"');
    }

    /// <summary>Marks block quotations: set in from the left as a whole, and from the right, or smaller than the text.</summary>
    public static void MarkQuotes(List<Paragraph> paragraphs, float size)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var p = paragraphs[i];
            if (
                p.Kind != BlockKind.Paragraph
                || p.IsQuote
                || p.Size > 1.03f * size
                || p.Size < 0.7f * size
                || ListMarks.IsMark(p.Text)
                || p.Lines[0].IsMonospaced
            )
                continue;
            var inset = p.Lines.Min(l => l.Left) - p.Edges.Left;
            var isSet = inset > size && p.Lines.Skip(1).All(l => Math.Abs(l.Left - p.Lines[^1].Left) < 2);
            if (!isSet)
                continue;
            var right = p.Edges.Right - p.Lines.Max(l => l.Right);
            var isNarrow = right > 0.7f * size || p.Size < 0.96f * size;
            p.IsQuote = p.Lines.Count > 1 ? isNarrow && p.Length > 60 : i > 0 && (IsLedIn(paragraphs[i - 1], p) || Continues(paragraphs[i - 1], p));
        }
    }

    /// <summary>One line set in behind a colon.</summary>
    private static bool IsLedIn(Paragraph before, Paragraph p) =>
        before.Kind == BlockKind.Paragraph && before.Text[^1] == ':' && p.Text.Contains(' ', StringComparison.Ordinal);

    private static bool Continues(Paragraph before, Paragraph p) => before.IsQuote && Math.Abs(before.Lines[^1].Left - p.Lines[0].Left) < p.Size * 1.6f;

    /// <summary>Joins the parts of paragraphs over the ends of columns and pages.</summary>
    public static List<Paragraph> Join(List<List<Paragraph>> columns)
    {
        var joined = new List<Paragraph>();
        Paragraph? open = null;
        var between = 0;
        foreach (var column in columns)
        {
            for (var i = 0; i < column.Count; i++)
            {
                var p = column[i];
                if (open is not null && IsContinued(open, p, isNext: between == 0 && i == 0))
                {
                    open.Lines.AddRange(p.Lines);
                    open.Broken.UnionWith(p.Broken);
                    open.EndsShort = p.EndsShort;
                    open = i == column.Count - 1 ? open : null;
                    between = 0;
                    continue;
                }
                joined.Add(p);
                // a legend or a table stands between; text that cannot continue the paragraph ends it
                if (open is not null && ++between > MostBetween)
                    open = null;
                if (i == column.Count - 1 && p.Kind == BlockKind.Paragraph && (open is null || !IsOpen(open)))
                    (open, between) = (p, 0);
            }
        }
        return joined;
    }

    private static bool IsOpen(Paragraph p) => !ParagraphFinder.EndsSentence(p.Lines[^1].Text);

    private static bool IsContinued(Paragraph open, Paragraph next, bool isNext)
    {
        if (open.Block > 0 && next.Block > 0)
            return open.Block == next.Block;
        var size = Math.Max(open.Size, next.Size);
        if (
            next.Kind != BlockKind.Paragraph
            || Math.Abs(open.Size - next.Size) > 0.05f * size
            || open.IsQuote != next.IsQuote
            || open.Lines[^1].IsBold != next.Lines[0].IsBold
            || ListMarks.IsMark(next.Text)
        )
            return false;
        var last = open.Lines[^1].Text;
        var first = next.Text.AsSpan().TrimStart("“‘\"'([");
        if (first.IsEmpty)
            return false;
        if (IsOpen(open))
            return isNext ? !next.IsIndented || char.IsLower(first[0]) : char.IsLower(first[0]) && (!open.EndsShort || last[^1] == '-');
        // a sentence ends with the column, and the next line is as full as if nothing did
        return isNext && !open.EndsShort && !next.IsIndented && open.IsIndented && !next.IsQuote;
    }
}
