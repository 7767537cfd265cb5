using Loccit.Formats.Lint;

namespace Loccit.Tests.Formats.Lint;

public class GitHubReportTests
{
    private static string[] Lines(Report report) => SampleReport.Written(s => GitHubReport.Write(s, report)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Each_finding_is_one_line_with_its_place()
    {
        var report = SampleReport.Make();
        var lines = Lines(report);
        lines.Length.ShouldBe(report.Findings.Count);
        lines.ShouldContain(l =>
            l.StartsWith("::error file=notes/draft one.txt,line=3,endLine=3,col=12,endColumn=69,title=LC401 Altered::", StringComparison.Ordinal)
        );
        lines.ShouldContain(l => l.Contains("%0ASuggestion: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Signs_of_the_command_are_escaped()
    {
        var finding = new Finding(FindingCode.NotReadable, Severity.Warning, "a,b:c%.txt", default, "50 % of\r\nit: no, ::error::");
        Lines(SampleReport.Make() with { Findings = [finding] })
            .ShouldBe(["::warning file=a%2Cb%3Ac%25.txt,title=LC112 NotReadable::50 %25 of%0D%0Ait: no, ::error::"]);
    }
}
