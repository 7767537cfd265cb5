using System.Text.Json;

namespace Loccit.Cli.Tests.EndToEnd;

/// <summary>Files made to break a reader: a clear message or a finding, the exit code of the contract, no stack trace.</summary>
public class BadInputTests
{
    private static Run Check(Folder folder, string path, params string[] more)
    {
        folder.Add("sources/a.txt", "The harbour lay quiet under the moon, and no boat moved upon the water that night.");
        var run = Run.Of(["check", path, "--sources", Path.Combine(folder.Path, "sources"), "--format", "json", .. more]);
        (run.Out + run.Error).ShouldNotContain("   at ");
        return run;
    }

    private static string[] Codes(Run run) =>
        [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()!)];

    [Fact]
    public void An_empty_file_is_told()
    {
        using var folder = new Folder();
        var run = Check(folder, folder.Add("empty.txt", ""));
        run.Code.ShouldBe(0);
        Codes(run).ShouldContain("LC111");
    }

    [Fact]
    public void A_binary_file_alone_is_exit_two_and_named()
    {
        using var folder = new Folder();
        var path = Path.Combine(folder.Path, "noise.txt");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 % 256))]);
        var run = Check(folder, path);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("noise.txt is not text");
        run.Error.ShouldEndWith("loccit: no document could be read.\n");
        Codes(run).ShouldContain("LC112");
    }

    [Fact]
    public void Verify_names_the_sources_that_it_could_not_read()
    {
        using var folder = new Folder();
        folder.Add("sources/good.txt", "The ferry did not leave before noon.");
        File.WriteAllBytes(Path.Combine(folder.Path, "sources", "noise.txt"), [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 % 256))]);
        var lines = folder.Add("q.jsonl", "{\"quote\":\"the mayor may sign any contract that names its price\"}\n");
        Run.Of("verify", lines, "--sources", Path.Combine(folder.Path, "sources")).Error.ShouldContain("noise.txt is not text");
        Run.Of("verify", lines, "--sources", Path.Combine(folder.Path, "sources"), "--quiet").Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("check")]
    [InlineData("quotes")]
    public void Why_nothing_could_be_read_is_said_on_the_error_stream_in_every_format(string command)
    {
        using var folder = new Folder();
        var path = folder.Add("x.pdf", "%PDF-1.7");
        foreach (var format in new[] { "pretty", "json" })
        {
            var run = Run.Of(command, path, "--format", format);
            run.Code.ShouldBe(2);
            run.Error.ShouldBe(
                $"loccit: {path} is a PDF that is damaged or cut off; open it in a PDF viewer and save it again.\nloccit: no document could be read.\n"
            );
        }
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        using var folder = new Folder();
        var bad = folder.Add("bad.txt", "%PDF-1.7");
        var good = folder.Add("good.txt", "He wrote: “no boat moved upon the water that night.”");
        var run = Check(folder, bad, good);
        run.Code.ShouldBe(1);
        run.Out.ShouldContain("\"verbatim\"");
        Codes(run).ShouldContain("LC112");
    }

    [Theory]
    [InlineData("\"", 1_000_000)]
    [InlineData("“", 200_000)]
    [InlineData("'", 1_000_000)]
    [InlineData("“a” ", 20_000)]
    [InlineData("a \"b\n\n", 20_000)]
    [InlineData("«»", 200_000)]
    public void Quote_marks_by_the_hundred_thousand_are_read(string mark, int times)
    {
        using var folder = new Folder();
        Check(folder, folder.Add("marks.txt", string.Concat(Enumerable.Repeat(mark, times))), "--fail-on", "never").Code.ShouldBe(0);
    }

    [Fact]
    public void One_line_of_two_hundred_megabytes_is_read()
    {
        using var folder = new Folder();
        Check(folder, folder.Add("line.txt", "“no boat moved upon the water that night” " + string.Concat(Enumerable.Repeat("word ", 40_000_000))))
            .Code.ShouldBe(0);
    }

    [Fact]
    public void Deeply_nested_html_is_read_or_told()
    {
        using var folder = new Folder();
        var html =
            "<!DOCTYPE html><html><body>"
            + string.Concat(Enumerable.Repeat("<div>", 100_000))
            + "He wrote: “no boat moved upon the water that night.”"
            + string.Concat(Enumerable.Repeat("</div>", 100_000))
            + "</body></html>";
        Check(folder, folder.Add("deep.html", html)).Code.ShouldBe(0);
        folder.Add("sources/deep.html", html);
        Check(folder, folder.Add("a.txt", "“no boat moved upon the water that night”")).Code.ShouldBe(0);
    }

    [Fact]
    public void A_missing_file_and_a_dangling_link_are_exit_two_with_their_names()
    {
        using var folder = new Folder();
        var link = Path.Combine(folder.Path, "link.txt");
        File.CreateSymbolicLink(link, "nowhere.txt");
        foreach (var path in new[] { Path.Combine(folder.Path, "none.txt"), link })
        {
            var run = Check(folder, path);
            run.Code.ShouldBe(2);
            (run.Out + run.Error).ShouldContain(Path.GetFileName(path));
        }
    }

    [Fact]
    public void A_source_that_cannot_be_read_is_told_of_the_quotation_that_cites_it()
    {
        using var folder = new Folder();
        folder.Add("sources/report.pdf", "%PDF-1.7");
        folder.Add("sources/report.json", """{"title":"Annual Report of the Harbour Board"}""");
        var run = Check(folder, folder.Add("a.txt", "“No boat moved upon the water that night.” (Annual Report of the Harbour Board, 6 March 2021)"));
        run.Out.ShouldContain("cannot be read");
        run.Out.ShouldContain("\"unavailable\"");
    }

    [Fact]
    public void Broken_encodings_are_read_and_told()
    {
        using var folder = new Folder();
        var path = Path.Combine(folder.Path, "latin.txt");
        File.WriteAllBytes(path, [.. "He wrote: "u8, 0x93, .. "no boat moved upon the water that night."u8, 0x94, .. " Caf"u8, 0xE9, (byte)'.']);
        var run = Check(folder, path);
        Codes(run).ShouldContain("LC113");
        run.Out.ShouldContain("\"verbatim\"");
    }
}
