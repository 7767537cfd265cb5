using System.Text;

namespace Loccit.Formats.Lint;

/// <summary>Findings as workflow commands of GitHub Actions (<c>::error file=…</c>), which show them beside the lines of a change.</summary>
public static class GitHubReport
{
    /// <summary>Writes one line for each finding.</summary>
    public static void Write(Stream output, Report report)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var located in Located.All(report))
        {
            var finding = located.Finding;
            var command = finding.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            writer.Write($"::{command} file={Property(finding.Path)}");
            if (located.Place is { Line: > 0 } start && located.EndPlace is { } end)
            {
                writer.Write($",line={start.Line},endLine={end.Line}");
                // columns are those of one line
                if (start.Line == end.Line)
                    writer.Write($",col={start.Column},endColumn={end.Column}");
            }
            var suggestion = finding.Suggestion is { } s ? $"\nSuggestion: {s}" : "";
            writer.WriteLine($",title={Property($"{finding.Code.Text()} {finding.Code}")}::{Data(finding.Message + suggestion)}");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
