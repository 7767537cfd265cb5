using System.Text.Json;

namespace Loccit.Cli.Tests.EndToEnd;

/// <summary>From a page of wikitext, as an encyclopedia has it, to the verdict on each quotation and its place in the file.</summary>
public class WikitextTests
{
    private static string Page => Repository.Read("tests/data/wikitext/saint-ebba.wiki");

    private static readonly Lazy<List<JsonElement>> Found = new(() =>
    {
        using var folder = new Folder();
        folder.Add("sources/ferry.md", Repository.Read("tests/data/wikitext/ferry-report.md"));
        var run = Run.Of("check", folder.Add("page.wiki", Page), "--sources", Path.Combine(folder.Path, "sources"), "--format", "sarif");
        run.Code.ShouldBe(1, run.Error + run.Out);
        return [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
    });

    [Theory]
    [InlineData("noon", "dark", "\"no ferry shall leave the harbour after noon unless the master has sounded the horn twice\"")]
    [InlineData(
        "southern",
        "northern",
        "The harbour was built of stone from the southern quarries. Its builders worked through nine winters without a single day of rest."
    )]
    [InlineData("loan", "lease", "\"The council did not agree to the terms of the [[Lease (law)|loan]], and the mayor ''may'' sign any contract\"")]
    [InlineData("ten", "nine", "Its builders worked through ten winters without a single day of rest, and the town has never paid them what it owed.")]
    [InlineData("always", "never", "\"the town has always paid them what it owed\"")]
    [InlineData("sing", "cheer", "\"The crowd on the quay did not sing until the rope was made fast.\"")]
    [InlineData("noise", "silence", "Nobody who saw the first boat cross the bay has forgotten the noise that followed it.")]
    public void One_wrong_word_is_found_where_it_is_quoted(string quoted, string source, string words)
    {
        var finding = Found.Value.Single(r =>
            r.GetProperty("ruleId").GetString() == "LC401"
            && r.GetProperty("message").GetProperty("text").GetString()!.Contains($"“{quoted}”", StringComparison.Ordinal)
        );
        finding.GetProperty("message").GetProperty("text").GetString()!.ShouldContain($"“{source}”");
        var region = finding.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Page.Substring(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32()).ShouldBe(words);
        Page.Split('\n')[region.GetProperty("startLine").GetInt32() - 1][(region.GetProperty("startColumn").GetInt32() - 1)..].ShouldStartWith(words);
    }

    [Fact]
    public void Every_quotation_of_the_page_is_cited() => Found.Value.ShouldAllBe(r => r.GetProperty("ruleId").GetString() == "LC401");
}
