using System.Globalization;

namespace Loccit.Documents.Pdf;

/// <summary>Makes one text of the pages' lines: the frame of each page left out, notes behind the text, paragraphs whole.</summary>
internal static class Composer
{
    public static PdfText Compose(List<PageLines> pages, List<Line> lines, PageLabels labels, Tags? tags)
    {
        var size = SizeOf(lines);
        var furniture = Furniture.Find(pages);
        var printed = new Dictionary<int, string>();
        for (var i = 0; i < pages.Count; i++)
        {
            if (furniture.Numbers[i] is { } number)
                printed[pages[i].Number] = number.ToString();
        }
        var read = lines.FindAll(l => !furniture.Lines.Contains(l));
        var text = new PdfText(new Hyphens(read), new Dashes(read), NameOf);
        var columns = new List<List<Paragraph>>();
        var notes = new List<Paragraph>();
        foreach (var page in pages)
        {
            text.Layout.AddPage(page.Number, page.Frame);
            var isOpen = notes.Count > 0 && notes[^1].Page == page.Number - 1 && !ParagraphFinder.EndsSentence(notes[^1].Lines[^1].Text);
            notes.AddRange(NoteFinder.Take(page.Columns, size, isOpen, furniture.Lines));
            if (tags is not null)
                notes.AddRange(NoteFinder.TakeTagged(page.Columns, size, tags));
            foreach (var column in page.Columns)
                Add(column.FindAll(l => !furniture.Lines.Contains(l)));
            // stamps in the margin and legends that stand on end interrupt no sentence
            Add(page.Asides);
        }
        var all = columns.SelectMany(c => c).ToList();
        if (tags is not null)
            Structure.MarkTagged(all, tags);
        Structure.MarkHeadings(all, size);
        Structure.MarkQuotes(all, size);
        var joined = Structure.Join(columns);
        if (notes.Count == 0)
            notes = EndnoteFinder.Take(joined);
        foreach (var paragraph in joined)
            text.Write(paragraph);
        foreach (var note in notes)
            text.Write(note);
        return text;

        Page NameOf(int page)
        {
            var number = printed.GetValueOrDefault(page);
            var label = labels.Of(page) ?? number;
            return new Page(label ?? page.ToString(CultureInfo.InvariantCulture), page, default) { Printed = number, IsUnlabelled = label is null };
        }

        void Add(List<Line> column)
        {
            if (column.Count > 0)
                columns.Add(ParagraphFinder.Find(tags is null ? column : Grouped(column), size));
        }
    }

    /// <summary>The lines of each block together, where its first one stands: rows of cells are read cell by cell.</summary>
    private static List<Line> Grouped(List<Line> lines)
    {
        var first = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
            first.TryAdd(lines[i].Block > 0 ? lines[i].Block : -i - 1, i);
        return [.. lines.Select((l, i) => (Line: l, At: l.Block > 0 ? first[l.Block] : i)).OrderBy(x => x.At).Select(x => x.Line)];
    }

    /// <summary>The size of the running text: that of most letters.</summary>
    private static float SizeOf(List<Line> lines)
    {
        var counts = new Dictionary<float, long>();
        foreach (var line in lines)
        {
            var size = MathF.Round(line.Size * 4) / 4;
            counts[size] = counts.GetValueOrDefault(size) + line.Text.Length;
        }
        return Math.Max(0.25f, counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key);
    }
}
