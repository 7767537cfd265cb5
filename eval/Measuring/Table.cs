using System.Text;

namespace Loccit.Measuring;

/// <summary>A table in markdown: the first column is text, the others are figures.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells)
    {
        if (cells.Length != head.Length)
            throw new ArgumentException($"Expected {head.Length} cells, got {cells.Length}.", nameof(cells));
        rows.Add(cells);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, head);
        text.Append("|---|").Insert(text.Length, "---:|", head.Length - 1).Append('\n');
        foreach (var row in rows)
            Append(text, row);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells)
    {
        text.Append('|');
        foreach (var cell in cells)
            text.Append(' ').Append(cell.Replace("|", "\\|")).Append(" |");
        text.Append('\n');
    }
}
