using System.IO.Compression;
using System.Text;
using Loccit.Archive.Addresses;
using Loccit.Archive.Events;
using Loccit.Documents;

namespace Loccit.Archive.Tests.Addresses;

/// <summary>Pages of the web as sources.</summary>
public sealed class AddAddressTests : IDisposable
{
    private const string Words = "The only thing we have to fear is fear itself, and nothing else at all.";

    private readonly TestArchive test = new();
    private readonly List<Addition> told = [];

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_page_becomes_a_source_with_its_address_its_time_and_all_that_was_sent()
    {
        await using var server = new TestServer(r => r.Path == "/short" ? TestServer.MovedTo("/speech") : TestServer.Page(Html(Words)));
        (await AddAsync(server.At("/short"))).ShouldBeEmpty();
        told.ShouldBe([new Addition(AdditionKind.Added, 1, server.At("/short").AbsoluteUri)]);
        test.Reopen();
        var source = test.Archive.Source(server.At("/speech").AbsoluteUri);
        test.Archive.Source(server.At("/short").AbsoluteUri).Id.ShouldBe("s1");
        source.Name.ShouldBe("s1/short");
        source.Metadata.Title.ShouldBe("A Speech");
        source.Metadata.Url.ShouldBe(server.At("/speech").AbsoluteUri);
        source.Current.Manner.ShouldBe(CaptureManner.Fetched);
        source.Current.Captured.ShouldBe(test.Clock.Now);
        Encoding.UTF8.GetString(test.Archive.Bytes(source.Current.Sha256)).ShouldBe(Html(Words));
        test.Archive.Read(source).Document!.Text.ShouldContain(Words);
        test.Archive.Read(source).Path.ShouldBe(server.At("/short").AbsoluteUri);
        var visit = test.Archive.Visits(1).ShouldHaveSingleItem();
        (visit.Asked, visit.Address, visit.Sha256).ShouldBe((server.At("/short").AbsoluteUri, server.At("/speech").AbsoluteUri, source.Current.Sha256));
        test.Archive.Log.Read(0).Select(e => e.Kind).ShouldBe([EventKinds.Created, EventKinds.Captured, EventKinds.Visited]);
        test.Archive.Find(Words, 5).Sources.ShouldNotBeEmpty();
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_sent_is_a_web_archive_that_reads_as_the_page_did()
    {
        await using var server = new TestServer(r => r.Path == "/a" ? TestServer.MovedTo("/b") : TestServer.Page(Html(Words), fields: "ETag: \"1\"\r\n"));
        await AddAsync(server.At("/a"));
        await AddAsync(server.At("/a"));
        var warc = test.Archive.Warc(1);
        var results = DocumentReader.ReadAll(warc, "a.warc").ToList();
        results.SelectMany(r => r.Findings).Where(f => f.Code != FindingCode.PassedOver).ShouldBeEmpty();
        var page = results.Select(r => r.Document).OfType<Document>().ShouldHaveSingleItem();
        page.Text.ShouldBe(test.Archive.Read(test.Archive.Source("s1")).Document!.Text);
        page.Metadata.Url.ShouldBe(server.At("/b").AbsoluteUri);
        page.Captured.ShouldBe(test.Clock.Now);
        var text = Encoding.Latin1.GetString(warc);
        text.ShouldContain(TestServer.Page(Html(Words), fields: "ETag: \"1\"\r\n"));
        Count(text, "WARC-Type: warcinfo\r\n").ShouldBe(2);
        Count(text, "WARC-Type: response\r\n").ShouldBe(3);
        Count(text, "WARC-Type: revisit\r\n").ShouldBe(1);
        Count(text, "WARC-Type: request\r\n").ShouldBe(4);
    }

    [Fact]
    public async Task A_page_of_which_the_server_says_that_it_has_not_changed_is_kept_once()
    {
        await using var server = new TestServer(r =>
            r.Field("If-None-Match") == "\"v1\"" && r.Field("If-Modified-Since") == "Tue, 03 Mar 2026 00:00:00 GMT"
                ? "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n"
                : TestServer.Page(Html(Words), fields: "ETag: \"v1\"\r\nLast-Modified: Tue, 03 Mar 2026 00:00:00 GMT\r\n")
        );
        await AddAsync(server.At("/"));
        for (var i = 0; i < 2; i++)
            (await AddAsync(server.At("/"))).ShouldBeEmpty();
        told.Select(t => t.Kind).ShouldBe([AdditionKind.Added, AdditionKind.Held, AdditionKind.Held]);
        test.Archive.Source("s1").Captures.Count.ShouldBe(1);
        test.Archive.Visits(1).Count.ShouldBe(3);
        var warc = Encoding.Latin1.GetString(test.Archive.Warc(1));
        Count(warc, "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified\r\n").ShouldBe(2);
        Count(warc, Words).ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_is_sent_again_as_it_was_is_kept_once()
    {
        await using var server = new TestServer(_ => TestServer.Page(Html(Words)));
        await AddAsync(server.At("/"));
        test.Clock.Now = test.Clock.Now.AddDays(1);
        await AddAsync(server.At("/"));
        told.Select(t => t.Kind).ShouldBe([AdditionKind.Added, AdditionKind.Held]);
        var warc = Encoding.Latin1.GetString(test.Archive.Warc(1));
        Count(warc, "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n").ShouldBe(1);
        Count(warc, "WARC-Refers-To-Date: 2026-03-04T05:06:07.000Z\r\n").ShouldBe(1);
        Count(warc, Words).ShouldBe(1);
        DocumentReader.ReadAll(test.Archive.Warc(1), "a.warc").SelectMany(r => r.Findings).Select(f => f.Code).ShouldBe([FindingCode.PassedOver]);
    }

    [Fact]
    public async Task A_page_that_changed_is_a_new_capture_of_its_source()
    {
        var words = Words;
        await using var server = new TestServer(_ => TestServer.Page(Html(words)));
        await AddAsync(server.At("/"));
        test.Clock.Now = test.Clock.Now.AddDays(1);
        words = "Other words, which nobody had said before.";
        await AddAsync(server.At("/"));
        told.Select(t => t.Kind).ShouldBe([AdditionKind.Added, AdditionKind.Changed]);
        var source = test.Archive.Source("s1");
        source.Captures.Count.ShouldBe(2);
        test.Archive.Read(source).Document!.Text.ShouldContain(words);
    }

    [Fact]
    public async Task An_address_that_leads_elsewhere_is_the_same_source()
    {
        var target = "/old";
        await using var server = new TestServer(r => r.Path == "/p" ? TestServer.MovedTo(target) : TestServer.Page(Html(Words + r.Path)));
        await AddAsync(server.At("/p"));
        target = "/new";
        await AddAsync(server.At("/p"));
        told.Select(t => (t.Kind, t.Source)).ShouldBe([(AdditionKind.Added, 1), (AdditionKind.Changed, 1)]);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_packed_page_is_kept_as_sent_and_read_unpacked(string encoding)
    {
        var body = Encoding.Latin1.GetString(Packed(encoding, Encoding.UTF8.GetBytes(Html(Words))));
        await using var server = new TestServer(_ => TestServer.Page(body, fields: $"Content-Encoding: {encoding}\r\n"));
        (await AddAsync(server.At("/"))).ShouldBeEmpty();
        test.Archive.Read(test.Archive.Source("s1")).Document!.Text.ShouldContain(Words);
        Encoding.Latin1.GetString(test.Archive.Warc(1)).ShouldContain(body);
    }

    [Fact]
    public async Task The_encoding_that_the_server_names_is_followed()
    {
        // "Ворд" in windows-1251
        await using var server = new TestServer(_ => TestServer.Page("<html><title>t</title><p>\xc2\xee\xf0\xe4", "text/html; charset=windows-1251"));
        await AddAsync(server.At("/"));
        test.Archive.Read(test.Archive.Source("s1")).Document!.Text.ShouldContain("Ворд");
    }

    [Fact]
    public async Task What_a_page_is_its_bytes_say_where_the_server_does_not()
    {
        await using var server = new TestServer(r =>
            r.Path == "/text" ? TestServer.Page(Words, "text/plain") : TestServer.Page(Html(Words), "application/octet-stream")
        );
        await AddAsync(server.At("/text"));
        await AddAsync(server.At("/page"));
        test.Archive.Source("s1").Current.MediaType.ShouldBe("text/plain");
        test.Archive.Source("s2").Current.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task A_body_that_unpacks_to_too_much_is_told()
    {
        var bomb = Encoding.Latin1.GetString(Packed("gzip", new byte[20_000_000]));
        await using var server = new TestServer(_ => TestServer.Page(bomb, fields: "Content-Encoding: gzip\r\n"));
        var finding = (await AddAsync(server.At("/"), limits: l => l with { MaxUnpacked = 1_000_000 })).ShouldHaveSingleItem();
        finding.Code.ShouldBe(FindingCode.FetchLimit);
        finding.Message.ShouldContain("unpack to more than 1000000");
        Nothing();
    }

    [Fact]
    public async Task A_packed_body_that_breaks_off_is_told()
    {
        var body = Encoding.Latin1.GetString(Packed("gzip", Encoding.UTF8.GetBytes(Html(string.Join(' ', Enumerable.Range(0, 20_000))))));
        await using var server = new TestServer(_ => TestServer.Page(body[..^2000], fields: "Content-Encoding: gzip\r\n"));
        (await AddAsync(server.At("/"))).ShouldHaveSingleItem().Code.ShouldBe(FindingCode.BrokenAnswer);
        Nothing();
    }

    [Theory]
    [InlineData("404 Not Found", FindingCode.PageGone)]
    [InlineData("410 Gone", FindingCode.PageGone)]
    [InlineData("403 Forbidden", FindingCode.PageRefused)]
    [InlineData("500 Oh", FindingCode.PageRefused)]
    [InlineData("204 Nothing", FindingCode.PageRefused)]
    [InlineData("304 Not Modified", FindingCode.BrokenAnswer)]
    [InlineData("302 Found", FindingCode.BrokenAnswer)]
    public async Task A_page_that_is_not_given_is_told_and_not_kept(string status, FindingCode code)
    {
        await using var server = new TestServer(_ => TestServer.Page(Html("Not what was asked for."), status: status));
        var finding = (await AddAsync(server.At("/"))).ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Message.ShouldStartWith(server.At("/").AbsoluteUri);
        Nothing();
    }

    [Theory]
    [InlineData("<title>Page not found | Example News</title><h1>Oops!</h1><p>We looked everywhere.")]
    [InlineData("<title>Example</title><h1>404 – Seite nicht gefunden</h1><p>Zur Startseite")]
    [InlineData("<title>example.org</title><p>This domain may be for sale by its owner!")]
    [InlineData("<title>404</title><p>Home")]
    public async Task A_page_that_says_that_it_is_gone_is_not_kept_whatever_the_status(string body)
    {
        await using var server = new TestServer(_ => TestServer.Page("<!doctype html><html>" + body));
        (await AddAsync(server.At("/2019/the-speech"))).ShouldHaveSingleItem().Code.ShouldBe(FindingCode.PageGone);
        Nothing();
    }

    [Fact]
    public async Task A_page_about_such_pages_is_a_page()
    {
        var article = string.Concat(Enumerable.Repeat($"<p>{Words} Some sites say page not found. ", 100));
        await using var server = new TestServer(_ => TestServer.Page($"<!doctype html><html><title>HTTP 404</title>{article}"));
        (await AddAsync(server.At("/wiki/HTTP_404"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_leads_to_the_front_page_is_gone()
    {
        await using var server = new TestServer(r => r.Path == "/" ? TestServer.Page(Html("Welcome to the news of today.")) : TestServer.MovedTo("/"));
        (await AddAsync(server.At("/2019/the-speech"))).ShouldHaveSingleItem().Code.ShouldBe(FindingCode.PageGone);
        (await AddAsync(server.At("/en/"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_only_scripts_fill_is_told()
    {
        await using var server = new TestServer(_ => TestServer.Page("<!doctype html><html><body><div id=app></div><script>run()</script>"));
        (await AddAsync(server.At("/"))).Select(f => f.Code).ShouldContain(FindingCode.NotReadable);
        Nothing();
    }

    [Fact]
    public async Task A_picture_is_told()
    {
        await using var server = new TestServer(_ => TestServer.Page("\x89PNG\r\n\x1a\n and so on", "image/png"));
        (await AddAsync(server.At("/a.png"))).Single().Message.ShouldContain("is a picture");
        Nothing();
    }

    [Fact]
    public async Task A_lie_about_the_length_is_told_of_a_page_that_is_kept()
    {
        await using var server = new TestServer(_ => "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nWords and more");
        (await AddAsync(server.At("/"))).ShouldHaveSingleItem().Message.ShouldContain("9 bytes behind the end");
        test.Archive.Read(test.Archive.Source("s1")).Document!.Text.ShouldBe("Words");
    }

    [Fact]
    public async Task Pasted_text_is_marked_and_nothing_is_fetched()
    {
        await using var server = new TestServer(_ => TestServer.Page(Html("A wall.")));
        test.Archive.AddPasted(server.At("/walled"), Encoding.UTF8.GetBytes(Words), "", told.Add).ShouldBeEmpty();
        test.Archive.AddPasted(server.At("/walled"), Encoding.UTF8.GetBytes(Words), "", told.Add).ShouldBeEmpty();
        told.Select(t => t.Kind).ShouldBe([AdditionKind.Added, AdditionKind.Held]);
        var source = test.Archive.Source(server.At("/walled").AbsoluteUri);
        source.Current.Manner.ShouldBe(CaptureManner.Pasted);
        source.Current.Captured.ShouldBe(test.Clock.Now);
        source.Metadata.Url.ShouldBe(server.At("/walled").AbsoluteUri);
        test.Archive.Read(source).Document!.Text.ShouldBe(Words);
        test.Archive.Warc(1).ShouldBeEmpty();
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_page_that_is_gone_the_copy_nearest_to_a_day_is_kept()
    {
        await using var server = new TestServer(r =>
            r.Path.StartsWith("/gate/http", StringComparison.Ordinal) ? TestServer.MovedTo("/copies/1", "Vary: accept-datetime\r\n")
            : r.Path == "/copies/1" ? TestServer.Page(Html(Words), fields: "Memento-Datetime: Wed, 03 Apr 2019 10:11:12 GMT\r\n")
            : TestServer.NotFound
        );
        var options = new AddressOptions { TimeGate = server.At("/gate/"), Near = new DateTimeOffset(2019, 4, 1, 0, 0, 0, TimeSpan.Zero) };
        var finding = (await AddAsync(server.At("/speech?x=1"), options)).ShouldHaveSingleItem();
        finding.Code.ShouldBe(FindingCode.ArchivedCopy);
        finding.Message.ShouldContain("The copy of 2019-04-03 at 127.0.0.1 was added in its place.");
        var gate = server.Requests[1];
        gate.Path.ShouldBe($"/gate/{server.At("/speech?x=1")}");
        gate.Field("Accept-Datetime").ShouldBe("Mon, 01 Apr 2019 00:00:00 GMT");
        var source = test.Archive.Source(server.At("/speech?x=1").AbsoluteUri);
        source.Current.Manner.ShouldBe(CaptureManner.Archived);
        source.Current.Path.ShouldBe(server.At("/copies/1").AbsoluteUri);
        source.Current.Captured.ShouldBe(new DateTimeOffset(2019, 4, 3, 10, 11, 12, TimeSpan.Zero));
        test.Archive.Read(source).Document!.Text.ShouldContain(Words);
        await AddAsync(server.At("/speech?x=1"), options);
        told.Select(t => (t.Kind, t.Source)).ShouldBe([(AdditionKind.Added, 1), (AdditionKind.Held, 1)]);
    }

    [Theory]
    [InlineData(TestServer.NotFound, FindingCode.PageGone, "has no copy at 127.0.0.1 either")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nWords", FindingCode.PageGone, "is it a TimeGate?")]
    public async Task Of_a_page_that_is_gone_everywhere_both_are_told(string answer, FindingCode code, string why)
    {
        await using var server = new TestServer(r => r.Path.StartsWith("/gate/", StringComparison.Ordinal) ? answer : TestServer.NotFound);
        var finding = (await AddAsync(server.At("/speech"), new AddressOptions { TimeGate = server.At("/gate/") })).ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Message.ShouldContain("status 404");
        finding.Message.ShouldContain(why);
    }

    [Fact]
    public async Task A_page_that_is_removed_leaves_nothing_of_what_was_sent()
    {
        await using var server = new TestServer(_ => TestServer.Page(Html(Words)));
        await AddAsync(server.At("/"));
        test.Archive.Remove(test.Archive.Source("s1"));
        Directory.EnumerateFiles(ArchiveFolder.CapturesIn(test.Archive.Folder), "*.zst", SearchOption.AllDirectories).ShouldBeEmpty();
        test.Archive.Visits(1).ShouldBeEmpty();
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_sent_is_watched_over_as_captures_are()
    {
        await using var server = new TestServer(_ => TestServer.Page(Html(Words)));
        await AddAsync(server.At("/"));
        var warc = test.Archive.Visits(1).Single().Warc;
        var file = Directory
            .EnumerateFiles(ArchiveFolder.CapturesIn(test.Archive.Folder), "*.zst", SearchOption.AllDirectories)
            .Single(f => Path.GetFileName(f).Contains(warc[2..], StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        test.Archive.Verify().Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.CaptureDamaged);
    }

    private static string Html(string words) =>
        $"<!doctype html><html><head><title>A Speech</title></head><body><article><p>{words}</p></article></body></html>";

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static byte[] Packed(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
                _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            }
        )
            stream.Write(bytes);
        return packed.ToArray();
    }

    private void Nothing()
    {
        told.ShouldBeEmpty();
        test.Archive.Sources().ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Finding>> AddAsync(Uri address, AddressOptions? options = null, Func<FetchOptions, FetchOptions>? limits = null)
    {
        var fetching = new FetchOptions
        {
            AllowsLoopback = true,
            Clock = new ImpatientClock { Now = test.Clock.Now },
            MaxRetries = 0,
        };
        using var fetcher = new PageFetcher(limits is null ? fetching : limits(fetching));
        return await test.Archive.AddAsync(address, fetcher, options ?? new AddressOptions(), told.Add).ConfigureAwait(false);
    }
}
