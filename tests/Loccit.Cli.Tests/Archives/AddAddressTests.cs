using System.Text.Json;
using Loccit.Archive.Tests.Addresses;

namespace Loccit.Cli.Tests.Archives;

public sealed class AddAddressTests : IDisposable
{
    private const string Words = "The only thing we have to fear is fear itself, and nothing else at all.";

    private readonly Folder folder = new();

    public AddAddressTests() => Run.Of("init", folder.Path).Code.ShouldBe(0);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_is_fetched_and_shown_and_a_document_that_cites_it_is_checked_without_fetching()
    {
        await using var server = new TestServer(_ => TestServer.Page(Html(Words), fields: "ETag: \"1\"\r\n"));
        var address = server.At("/speech").AbsoluteUri;
        var added = Loccit("add", address);
        added.Error.ShouldBe("");
        added.Out.ShouldBe($"added     s1  {address}\n          “A Speech”, text/html, 174 bytes, fetched 2026-03-04 05:06 UTC\n1 added.\n");
        var shown = Loccit("show", "s1").Out;
        shown.ShouldContain(", fetched");
        shown.ShouldContain("1 time, last 2026-03-04 05:06 UTC (loccit show s1 --warc)");
        var warc = Path.Combine(folder.Path, "s1.warc");
        Loccit("show", address, "--warc", "-o", warc).Code.ShouldBe(0);
        var elsewhere = Path.Combine(folder.Path, "elsewhere");
        Run.Of("init", elsewhere).Code.ShouldBe(0);
        Run.Of("add", warc, "--archive", Path.Combine(elsewhere, ".loccit")).Out.ShouldContain("added     s1  ");
        var article = folder.Add("article.md", $"“The only thing we have to fear is fear itself,” he said ([speech]({address})).\n");
        var report = Loccit("check", article, "--format", "json");
        using var json = JsonDocument.Parse(report.Out);
        var quotation = json.RootElement.GetProperty("documents")[0].GetProperty("quotations")[0];
        quotation.GetProperty("verdict").GetString().ShouldBe("verbatim");
        quotation.GetProperty("source").GetString().ShouldBe("s1/speech");
        server.Requests.Count.ShouldBe(1);
        Loccit("fsck").Code.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_refused_is_said_and_the_rest_is_added()
    {
        await using var server = new TestServer(r => r.Path == "/a" ? TestServer.Page(Html(Words)) : TestServer.MovedTo("http://169.254.169.254/latest/"));
        var refused = Loccit("add", server.At("/b").AbsoluteUri, "ftp://example.org/a");
        refused.Code.ShouldBe(2);
        refused.Out.ShouldBe("Nothing was added.\n");
        refused.Error.ShouldContain($"loccit: LC511 {server.At("/b")} leads to 169.254.169.254, which is no public address");
        refused.Error.ShouldContain("loccit: LC511 ftp://example.org/a is no address of the web");
        var some = Loccit("add", server.At("/b").AbsoluteUri, server.At("/a").AbsoluteUri, folder.Add("a.txt", "Words.\n"), "--format", "json");
        some.Code.ShouldBe(1);
        using var json = JsonDocument.Parse(some.Out);
        json.RootElement.GetProperty("sources").GetArrayLength().ShouldBe(2);
        json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("LC511");
    }

    [Fact]
    public void Text_behind_a_wall_is_pasted()
    {
        const string address = "https://example.org/for-subscribers";
        Piped(Words, "add", address, "--paste", "-").Out.ShouldStartWith($"added     s1  {address}\n          text/plain, 71 bytes, pasted ");
        Loccit("show", address).Out.ShouldContain(", pasted by hand");
        using var json = JsonDocument.Parse(Loccit("show", "s1", "--format", "json").Out);
        json.RootElement.GetProperty("captures")[0].GetProperty("manner").GetString().ShouldBe("pasted");
        Loccit("add", address, "--paste", folder.Add("page.html", Html(Words))).Out.ShouldContain("changed   s1  ");
        Loccit("show", "s1", "--warc").Error.ShouldContain("s1 was never fetched");
    }

    [Theory]
    [InlineData("--paste is for one address", "a.txt", "--paste", "b.txt")]
    [InlineData("--paste is for one address", "https://example.org/a", "https://example.org/b", "--paste", "-")]
    [InlineData("--paste: 'none.txt' cannot be read", "https://example.org/a", "--paste", "none.txt")]
    [InlineData("add: 'https://' is no address", "https://")]
    [InlineData("--timegate: 'web.archive.org' is no address", "https://example.org/a", "--timegate", "web.archive.org")]
    [InlineData("--near: 'spring' is no date", "https://example.org/a", "--near", "spring")]
    public void Slips_are_told_before_anything_is_fetched(string why, params string[] args)
    {
        var run = Loccit(["add", .. args]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(why);
    }

    [Fact]
    public async Task The_settings_may_name_an_archive_that_has_copies()
    {
        await using var server = new TestServer(r =>
            r.Path.StartsWith("/gate/", StringComparison.Ordinal)
                ? TestServer.Page(Html(Words), fields: "Memento-Datetime: Wed, 03 Apr 2019 10:11:12 GMT\r\n")
                : TestServer.NotFound
        );
        var settings = folder.Add("loccit.toml", $"timegate = \"{server.At("/gate/")}\"\n");
        Run.Of("config", "show", "--config", settings).Out.ShouldContain($"timegate = \"{server.At("/gate/")}\"");
        var added = Loccit("add", server.At("/speech").AbsoluteUri, "--near", "2019-04", "--config", settings);
        added.Code.ShouldBe(0);
        added.Out.ShouldContain("copy of 2019-04-03 10:11 UTC");
        added.Error.ShouldContain("LC518");
        server.Requests[^1].Field("Accept-Datetime").ShouldBe("Mon, 15 Apr 2019 12:00:00 GMT");
    }

    private static string Html(string words) =>
        $"<!doctype html><html><head><title>A Speech</title></head><body><article><p>{words}</p></article></body></html>";

    private Run Loccit(params string[] args) => Piped("", args);

    private Run Piped(string input, params string[] args) => Run.With(input, [.. args, "--archive", Path.Combine(folder.Path, ".loccit")]);
}
