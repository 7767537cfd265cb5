namespace Loccit.Cli.Tests.EndToEnd;

/// <summary>Words that are right and another's: the verdict is clean, and the reader still has to be told.</summary>
public class SecondHandTests
{
    [Theory]
    [InlineData()]
    [InlineData("--plain")]
    public void A_clean_quotation_of_another_shows_whose_words_they_are(params string[] more)
    {
        using var folder = new Folder();
        folder.Add(
            "sources/report.txt",
            "The council met. “The harbour will be closed to all ships by the end of March,” said Oskar Lindgren. Nobody objected."
        );
        var path = folder.Add("article.md", "“The harbour will be closed to all ships by the end of March,” said Peter Halloran (report.txt).");

        var run = Run.Of(["check", path, "--sources", Path.Combine(folder.Path, "sources"), "--fail-on", "warning", .. more]);

        run.Code.ShouldBe(1);
        run.Out.ShouldContain("verbatim");
        string.Join(' ', run.Out.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("gives them to Oskar Lindgren.");
        run.Out.ShouldContain("LC410");
    }
}
