namespace Loccit.Cli.Tests.Commands;

public class ReportFormatsTests
{
    [Theory]
    [InlineData("sarif", "\"ruleId\": \"LC401\"")]
    [InlineData("github", "title=LC401 Altered::")]
    [InlineData("junit", "type=\"LC401\"")]
    [InlineData("md", "**LC401** error")]
    [InlineData("csv", ",LC401,")]
    [InlineData("webanno", "\"purpose\": \"linking\"")]
    public void The_sample_in_the_formats_of_other_programs(string format, string finding)
    {
        var run = Run.Of(
            "check",
            Path.Combine(Repository.Root, "samples", "famous-words.md"),
            "--sources",
            Path.Combine(Repository.Root, "samples", "sources"),
            "--format",
            format
        );
        run.Code.ShouldBe(1, run.Error);
        run.Out.ShouldContain(finding);
        run.Out.ShouldEndWith("\n");
    }
}
