using System.IO.Compression;
using System.Text.Json;

namespace Loccit.Cli.Tests.EndToEnd;

/// <summary>From a LaTeX file, with its bibliography and its parts, to the verdict on each quotation and its place in the file.</summary>
public class LatexTests
{
    private const string Source = """
        ---
        title: The Ferry Report
        author: Ann Lee
        issued: 2019
        ---
        The council did not agree to the terms of the lease, and the mayor may sign any contract that names its price before the end of the year. No ferry shall leave the harbour after dark unless the master has sounded the horn twice.

        The harbour was built of stone from the northern quarries. Its builders worked through nine winters without a single day of rest, and the town has never paid them what it owed. Nobody who saw the first boat cross the bay has forgotten the silence that followed it, for the crowd on the quay did not cheer until the rope was made fast.
        """;

    private const string Bibliography = """
        @report{lee2019,
          author = {Lee, Ann},
          title = {The Ferry Report},
          institution = {Harbour Office},
          year = {2019}
        }
        """;

    private static string Paper(string body) =>
        $$"""
            \documentclass[11pt]{article}
            \usepackage{csquotes}
            \usepackage[style=authoryear]{biblatex}
            \addbibresource{refs.bib}
            \begin{document}
            {{body}}
            \printbibliography
            \end{document}
            """;

    [Theory]
    [InlineData(
        "As the report says, \\textquote[\\cite{lee2019}]{The council did not agree to\n  the terms of the loan, and the mayor may sign any contract} there.",
        "loan",
        "lease"
    )]
    [InlineData("The report says \\textcquote[12]{lee2019}{the town has always paid them what it owed}.", "always", "never")]
    [InlineData(
        "\\blockquote[{\\cite[3]{lee2019}}]{The harbour was built of stone from the northern quarries. Its builders worked through ten winters without a single day of rest, and the town has never paid them what it owed. Nobody who saw the first boat cross the bay has forgotten the silence that followed it, for the crowd on the quay did not cheer until the rope was made fast.}",
        "ten",
        "nine"
    )]
    [InlineData("Lee wrote \\enquote{the town has always paid them what it owed} \\cite[4]{lee2019}.", "always", "never")]
    [InlineData(
        "Lee wrote ``no ferry shall leave the harbour\nafter noon unless the master has sounded the horn twice'' \\parencite{lee2019}.",
        "noon",
        "dark"
    )]
    [InlineData(
        "She wrote:\n\\begin{quote}\nThe harbour was built of stone from the southern quarries. Its builders worked through nine winters without a single day of rest.\n\\cite{lee2019}\n\\end{quote}\n",
        "southern",
        "northern"
    )]
    [InlineData(
        "\\begin{displayquote}[\\cite{lee2019}]\nIts builders worked through nine winters without a single week of rest, and the town has never paid them what it owed.\n\\end{displayquote}\n",
        "week",
        "day"
    )]
    [InlineData("So it was.\\footnote{\\textcite{lee2019}: \\enquote{the crowd on the quay did not sing until the rope was made fast}.}", "sing", "cheer")]
    [InlineData("So it was \\enquote{for the crowd on the quay did not sing until the rope was made fast}.\\footcite[4]{lee2019}", "sing", "cheer")]
    public void One_wrong_word_is_found_where_it_is_quoted(string body, string quoted, string source)
    {
        using var folder = new Folder();
        folder.Add("sources/ferry.md", Source);
        folder.Add("refs.bib", Bibliography);
        var text = Paper(body);
        var finding = Results(folder, folder.Add("main.tex", text)).Single();
        finding.GetProperty("ruleId").GetString().ShouldBe("LC401");
        finding.GetProperty("message").GetProperty("text").GetString()!.ShouldContain($"“{quoted}”");
        finding.GetProperty("message").GetProperty("text").GetString()!.ShouldContain($"“{source}”");
        var region = finding.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Words(region, text).ShouldContain(quoted);
        text.Split('\n')[region.GetProperty("startLine").GetInt32() - 1][(region.GetProperty("startColumn").GetInt32() - 1)..]
            .ShouldStartWith(Words(region, text).Split('\n')[0]);
    }

    [Fact]
    public void A_finding_in_a_part_names_the_part_and_its_line()
    {
        using var folder = new Folder();
        folder.Add("sources/ferry.md", Source);
        folder.Add("refs.bib", Bibliography);
        folder.Add("chapters/two.tex", "\\section{Two}\nLee wrote \\enquote{the town has always paid them what it owed} \\cite{lee2019}.\n");
        var main = folder.Add("main.tex", Paper("Before.\n\\input{chapters/two}\nBehind."));
        var part = Path.Combine(folder.Path, "chapters", "two.tex");
        var location = Results(folder, main).Single().GetProperty("locations")[0].GetProperty("physicalLocation");
        location.GetProperty("artifactLocation").GetProperty("uri").GetString()!.ShouldEndWith("chapters/two.tex");
        location.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(2);
        location.GetProperty("region").GetProperty("startColumn").GetInt32().ShouldBe(11);
        Check(folder, main, "github").ShouldContain($"file={part},line=2,endLine=2,col=11,");
        Check(folder, main, "junit").ShouldContain($"file=\"{part}\" line=\"2\"");
        Check(folder, main, "md").ShouldContain("line 2 of ");
        Check(folder, main, "pretty").ShouldContain("two.tex:2:11");
    }

    [Fact]
    public void A_project_in_a_zip_is_checked_as_one_document()
    {
        using var folder = new Folder();
        folder.Add("sources/ferry.md", Source);
        var zip = Path.Combine(folder.Path, "paper.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            foreach (
                var (name, text) in (ReadOnlySpan<(string, string)>)
                    [
                        ("main.tex", Paper("Before.\n\\input{chapters/two}\nBehind.")),
                        ("chapters/two.tex", "Lee wrote \\enquote{the town has always paid them what it owed} \\cite{lee2019}.\n"),
                        ("refs.bib", Bibliography),
                    ]
            )
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        var finding = Results(folder, zip).Single();
        finding.GetProperty("ruleId").GetString().ShouldBe("LC401");
        var location = finding.GetProperty("locations")[0].GetProperty("physicalLocation");
        location.GetProperty("artifactLocation").GetProperty("uri").GetString()!.ShouldEndWith("paper.zip/chapters/two.tex");
        location.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(1);
    }

    private static string Words(JsonElement region, string text) =>
        text.Substring(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());

    private static string Check(Folder folder, string file, string format)
    {
        var run = Run.Of("check", file, "--sources", Path.Combine(folder.Path, "sources"), "--format", format);
        run.Code.ShouldBe(1, run.Error + run.Out);
        return run.Out;
    }

    private static List<JsonElement> Results(Folder folder, string file) =>
        [.. JsonDocument.Parse(Check(folder, file, "sarif")).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
}
