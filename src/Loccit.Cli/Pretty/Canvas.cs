using System.Text;

namespace Loccit.Cli.Pretty;

/// <summary>What a stretch of output means; the colour follows from it.</summary>
internal enum Tone
{
    Normal,
    Faint,
    Strong,
    Good,
    Doubtful,
    Bad,

    /// <summary>Words of the quotation that the source has otherwise or not at all.</summary>
    Quoted,

    /// <summary>Words of the source that the quotation has otherwise or not at all.</summary>
    Sourced,
}

/// <summary>Words of one tone.</summary>
internal readonly record struct Run(string Text, Tone Tone = Tone.Normal)
{
    public static implicit operator Run(string text) => new(text);
}

/// <summary>Lines of text of a given width, with colour or without.</summary>
internal sealed class Canvas(int columns, bool colour)
{
    private readonly StringBuilder text = new();
    private bool blank = true;

    public int Columns => columns;

    /// <summary>An empty line, never two.</summary>
    public void Blank()
    {
        if (!blank)
            text.Append('\n');
        blank = true;
    }

    /// <summary>Runs wrapped to the width; the lines after the first are indented by <paramref name="hang"/>.</summary>
    public void Wrapped(int indent, int hang, params IEnumerable<Run> runs)
    {
        var lines = Wrap(Cells(runs), columns - indent, columns - hang);
        for (var i = 0; i < lines.Count; i++)
            Put((i == 0 ? indent : hang, lines[i]));
    }

    /// <summary>A label, and beside it what it names.</summary>
    public void Labelled(int indent, string label, int labelWidth, params IEnumerable<Run> runs)
    {
        var hang = indent + labelWidth;
        Wrapped(indent, hang, [new Run(label.PadRight(labelWidth), Tone.Faint), .. runs]);
    }

    /// <summary>Two texts side by side.</summary>
    public void SideBySide(int indent, IReadOnlyList<Run> left, IReadOnlyList<Run> right)
    {
        const int gap = 3;
        var width = (columns - indent - gap) / 2;
        var lefts = Wrap(Cells(left), width, width);
        var rights = Wrap(Cells(right), width, width);
        for (var i = 0; i < Math.Max(lefts.Count, rights.Count); i++)
        {
            if (i >= rights.Count)
                Put((indent, lefts[i]));
            else
                Put((indent, i < lefts.Count ? lefts[i] : []), (indent + width + gap, rights[i]));
        }
    }

    public override string ToString() => text.ToString();

    private readonly record struct Cell(string Text, int Width, Tone Tone);

    /// <summary>Without colour the changed words stand in [-…-] and {+…+}.</summary>
    private string Shown(Run run) =>
        run.Tone switch
        {
            Tone.Quoted when !colour => $"[-{run.Text}-]",
            Tone.Sourced when !colour => $"{{+{run.Text}+}}",
            _ => run.Text,
        };

    private List<Cell> Cells(IEnumerable<Run> runs)
    {
        var cells = new List<Cell>();
        foreach (var run in runs)
        {
            foreach (var rune in Shown(run).EnumerateRunes())
            {
                var width = Visible.Width(rune);
                if (width == 0 && cells.Count > 0)
                    cells[^1] = cells[^1] with { Text = cells[^1].Text + rune };
                else
                    cells.Add(new Cell(rune.ToString(), width, run.Tone));
            }
        }
        return cells;
    }

    private static List<List<Cell>> Wrap(List<Cell> cells, int firstWidth, int width)
    {
        var lines = new List<List<Cell>>();
        var start = 0;
        while (start < cells.Count)
        {
            var room = Math.Max(8, lines.Count == 0 ? firstWidth : width);
            int at = start,
                used = 0,
                end = -1;
            while (at < cells.Count && used + cells[at].Width <= room)
            {
                used += cells[at].Width;
                at++;
                // A line may end before a space, and on either side of a wide character.
                if (at < cells.Count && (cells[at].Text == " " || cells[at].Width == 2 || cells[at - 1].Width == 2) && !StartsNoLine(cells[at].Text))
                    end = at;
            }
            if (at >= cells.Count)
                end = cells.Count;
            else if (end < 0)
                end = Math.Max(at, start + 1);
            lines.Add(cells.GetRange(start, end - start));
            start = end;
            while (start < cells.Count && cells[start].Text == " ")
                start++;
        }
        return lines;
    }

    private static bool StartsNoLine(string cell) => cell is "」" or "』" or "。" or "、" or "，" or "”" or "’";

    private void Put(params ReadOnlySpan<(int Column, List<Cell> Cells)> parts)
    {
        var at = 0;
        var from = text.Length;
        foreach (var (column, cells) in parts)
        {
            if (cells.Count == 0)
                continue;
            text.Append(' ', Math.Max(0, column - at));
            at = Math.Max(at, column);
            var tone = Tone.Normal;
            foreach (var cell in cells)
            {
                if (cell.Tone != tone && colour)
                    text.Append(tone == Tone.Normal ? "" : "\u001b[0m").Append(Code(cell.Tone));
                tone = cell.Tone;
                text.Append(cell.Text);
                at += cell.Width;
            }
            if (colour && tone != Tone.Normal)
                text.Append("\u001b[0m");
        }
        while (text.Length > from && text[^1] == ' ')
            text.Length--;
        text.Append('\n');
        blank = false;
    }

    // Colours of the terminal's own palette, so that they fit a light and a dark ground; never colour alone: words and symbols say it too.
    private static string Code(Tone tone) =>
        tone switch
        {
            Tone.Faint => "\u001b[2m",
            Tone.Strong => "\u001b[1m",
            Tone.Good => "\u001b[32m",
            Tone.Doubtful => "\u001b[33m",
            Tone.Bad => "\u001b[1;31m",
            Tone.Quoted => "\u001b[31;4m",
            Tone.Sourced => "\u001b[32;4m",
            _ => "",
        };
}
