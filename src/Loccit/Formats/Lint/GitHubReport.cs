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
            var region = located.Region;
            writer.Write($"::{command} file={Property(region?.Path ?? finding.Path)}");
            if (region is not null)
            {
                writer.Write($",line={region.Line},endLine={region.EndLine}");
                // columns are those of one line
                if (region.Line == region.EndLine)
                    writer.Write($",col={region.Column},endColumn={region.EndColumn}");
            }
            var suggestion = finding.Suggestion is { } s ? $"\nSuggestion: {s}" : "";
            writer.WriteLine($",title={Property($"{finding.Code.Text()} {finding.Code}")}::{Data(finding.Message + suggestion)}");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
