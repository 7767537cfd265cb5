using Loccit.Formats;
using Loccit.Tests.Formats.Lint;

namespace Loccit.Tests.Formats;

public class CsvReportTests
{
    private static readonly List<List<string>> Rows = Parse(SampleReport.Written(s => CsvReport.Write(s, SampleReport.Make())));

    [Fact]
    public void Every_row_has_a_cell_for_each_column()
    {
        Rows.Count.ShouldBe(5);
        Rows.ShouldAllBe(r => r.Count == Rows[0].Count);
        Rows[0][0].ShouldBe("\ufeffpath");
        Cell(2, "verdict").ShouldBe("altered");
        Cell(2, "codes").ShouldBe("LC401");
        Cell(2, "suggestion").ShouldBe("the mayor may sign any contract that names its price,");
        Cell(1, "line").ShouldBe("1");
    }

    [Fact]
    public void A_formula_is_text() => Cell(3, "quotation").ShouldStartWith("'=SUM(A1)");

    private static string Cell(int row, string column) => Rows[row][Rows[0].IndexOf(column)];

    /// <summary>RFC 4180, section 2.</summary>
    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                cell.Append(csv[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                    rows.Add([]);
            }
            else if (quoted || c != '\r')
                cell.Append(c);
        }
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
