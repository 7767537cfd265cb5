using System.Globalization;
using System.Text;

namespace Loccit.Documents.Pdf.Scans;

/// <summary>Makes lines of the words that tesseract tells in its table (tsv): level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class RecognisedPage
{
    /// <summary>The level of words in the table.</summary>
    private const string Word = "5";

    private readonly record struct Box(string Text, float Left, float Right, float Top, float Bottom);

    /// <param name="table">The table.</param>
    /// <param name="page">Number of the page in its file, from 1.</param>
    /// <param name="frame">How it lies.</param>
    /// <param name="perInch">Points of the picture in an inch.</param>
    public static PageLines Read(string table, int page, PageFrame frame, int perInch)
    {
        var scale = 72f / perInch;
        var height = (float)(frame.Rotation is 90 or 270 ? frame.Width : frame.Height);
        var columns = new List<List<List<Box>>>();
        var (block, line) = ("", "");
        foreach (var row in table.Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length < 12 || cells[0] != Word || cells[11].AsSpan().Trim().IsEmpty || !Numbers(cells.AsSpan(6, 4), out var box))
                continue;
            var (thisBlock, thisLine) = (cells[2], $"{cells[2]} {cells[3]} {cells[4]}");
            if (thisBlock != block || columns.Count == 0)
                columns.Add([]);
            if (thisLine != line || columns[^1].Count == 0)
                columns[^1].Add([]);
            (block, line) = (thisBlock, thisLine);
            columns[^1]
                [^1]
                .Add(new Box(cells[11].Trim(), box[0] * scale, (box[0] + box[2]) * scale, height - (box[1] * scale), height - ((box[1] + box[3]) * scale)));
        }
        var sizes = columns.SelectMany(c => c).Select(SizeOf).Order().ToList();
        var common = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        return new PageLines(page, frame, columns.ConvertAll(c => c.ConvertAll(words => LineOf(words, page, common))), []);
    }

    /// <summary>The size of a line's letters, told by their boxes: from the foot of a g to the head of an l, about nine tenths of it.</summary>
    private static float SizeOf(List<Box> words) => MathF.Max(1, (words.Max(w => w.Top) - words.Min(w => w.Bottom)) / 0.9f);

    private static bool Numbers(ReadOnlySpan<string> cells, out float[] numbers)
    {
        numbers = new float[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (!int.TryParse(cells[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 100_000)
                return false;
            numbers[i] = number;
        }
        return true;
    }

    /// <summary>A line of words. Where each letter stands is not told: they share their word's width.</summary>
    /// <param name="words">The words.</param>
    /// <param name="page">Number of the page.</param>
    /// <param name="common">The size that most of the page has: a line without a g or an l seems smaller than it is.</param>
    private static Line LineOf(List<Box> words, int page, float common)
    {
        var text = new StringBuilder();
        var edges = new List<float>();
        for (var w = 0; w < words.Count; w++)
        {
            var word = words[w];
            if (w > 0)
            {
                edges.Add(words[w - 1].Right);
                text.Append(' ');
            }
            for (var i = 0; i < word.Text.Length; i++)
                edges.Add(word.Left + ((word.Right - word.Left) * i / word.Text.Length));
            text.Append(word.Text);
        }
        edges.Add(words[^1].Right);
        var size = SizeOf(words);
        size = size > 0.6f * common && size < 1.25f * common ? common : size;
        var baseline = words.Max(w => w.Top) - (0.72f * size);
        return new Line
        {
            Page = page,
            Text = text.ToString(),
            Edges = [.. edges],
            Runs = [new LineRun(0, text.Length, size, baseline, GlyphStyle.None, false)],
            Baseline = baseline,
            Size = size,
            Turn = Turn.None,
        };
    }
}
