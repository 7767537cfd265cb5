using System.Text;
using Loccit.Archive.Addresses;

namespace Loccit.Archive.Tests.Addresses;

/// <summary>What comes over the wire, and what is refused of it.</summary>
public sealed class FetchTests
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";

    private readonly ImpatientClock clock = new();

    private FetchOptions Options =>
        new()
        {
            AllowsLoopback = true,
            Clock = clock,
            Patience = TimeSpan.FromSeconds(20),
        };

    [Fact]
    public async Task Request_and_answer_are_kept_byte_for_byte()
    {
        var answer =
            "HTTP/1.1 200 Fine\r\nSERVER:  odd \r\nX-A: 1\r\nx-a: 2\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nWord\r\n1\r\ns\r\n0\r\nX-Trailer: z\r\n\r\n";
        await using var server = new TestServer(_ => answer);
        var exchange = (await FetchAsync(server.At("/a?b=c"))).Exchanges.ShouldHaveSingleItem();
        Encoding.Latin1.GetString(exchange.Response).ShouldBe(answer);
        Encoding.Latin1.GetString(exchange.Request).ShouldBe(server.Requests.Single().Head);
        exchange.At.ShouldBe(clock.Now);
        exchange.Server.ToString().ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task An_answer_that_is_promised_first_is_kept_without_the_promise()
    {
        await using var server = new TestServer(_ => "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + TestServer.Page("Words."));
        Encoding.Latin1.GetString((await FetchAsync(server.At("/"))).Last.Response).ShouldBe(TestServer.Page("Words."));
    }

    [Fact]
    public async Task Redirections_are_followed_and_each_is_kept()
    {
        await using var server = new TestServer(r =>
            r.Path switch
            {
                "/a" => TestServer.MovedTo("b#part"),
                "/b" => TestServer.MovedTo("/é?x"),
                _ => TestServer.Page("Words."),
            }
        );
        var visit = await FetchAsync(server.At("/a"));
        visit.Exchanges.Select(e => e.Address.PathAndQuery).ShouldBe(["/a", "/b", "/%C3%A9?x"]);
        visit.Exchanges.Select(e => e.Status).ShouldBe([302, 302, 200]);
    }

    [Fact]
    public async Task A_page_that_sends_back_to_itself_with_a_cookie_is_had()
    {
        await using var server = new TestServer(r =>
            r.Field("Cookie") == "seen=1" ? TestServer.Page("Words.") : TestServer.MovedTo("/", "Set-Cookie: seen=1\r\n")
        );
        (await FetchAsync(server.At("/"))).Exchanges.Select(e => e.Status).ShouldBe([302, 200]);
    }

    [Fact]
    public async Task A_circle_is_told()
    {
        await using var server = new TestServer(r => TestServer.MovedTo(r.Path == "/a" ? "/b" : "/a"));
        (await RefusedAsync(server.At("/a"), FindingCode.FetchLimit)).ShouldStartWith("is sent on in a circle");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Redirections_without_end_are_told()
    {
        var count = 0;
        await using var server = new TestServer(_ => TestServer.MovedTo($"/{++count}"));
        (await RefusedAsync(server.At("/a"), FindingCode.FetchLimit, Options with { MaxRedirects = 3 })).ShouldStartWith("is sent on more than 3 times");
        server.Requests.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "169.254.169.254")]
    [InlineData("http://10.1.2.3/", "10.1.2.3")]
    [InlineData("http://[fd00::1]/", "fd00::1")]
    [InlineData("http://[::ffff:192.168.0.1]/", "192.168.0.1")]
    [InlineData("http://2852039166/", "169.254.169.254")]
    [InlineData("file:///etc/passwd", "no address of the web")]
    [InlineData("ftp://example.org/", "no address of the web")]
    [InlineData("http://name:word@example.org/", "name or password")]
    public async Task Redirections_into_private_networks_and_out_of_the_web_are_refused(string target, string why)
    {
        await using var server = new TestServer(_ => TestServer.MovedTo(target));
        (await RefusedAsync(server.At("/"), FindingCode.AddressRefused)).ShouldContain(why);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    public async Task This_machine_is_not_asked(string address) =>
        (await RefusedAsync(new Uri(address), FindingCode.AddressRefused, Options with { AllowsLoopback = false })).ShouldContain("no public address");

    [Fact]
    public async Task A_server_that_drips_is_left()
    {
        await using var server = new TestServer(
            async (request, stream, token) =>
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes(request.IsRobots ? TestServer.NotFound : Chunked), token).ConfigureAwait(false);
                while (!request.IsRobots)
                {
                    await stream.WriteAsync("1\r\na\r\n"u8.ToArray(), token).ConfigureAwait(false);
                    await Task.Delay(5, token).ConfigureAwait(false);
                }
            }
        );
        var options = Options with { Patience = TimeSpan.FromMilliseconds(150), LeastBytes = 1_000_000 };
        (await RefusedAsync(server.At("/"), FindingCode.FetchLimit, options)).ShouldStartWith("is sent too slowly");
    }

    [Fact]
    public async Task A_server_that_sends_no_header_is_left()
    {
        await using var server = new TestServer(
            (request, stream, token) => request.IsRobots ? Send(stream, TestServer.NotFound, token) : Task.Delay(Timeout.Infinite, token)
        );
        (await RefusedAsync(server.At("/"), FindingCode.FetchLimit, Options with { Patience = TimeSpan.FromMilliseconds(150) })).ShouldStartWith(
            "is sent too slowly"
        );
        (await RefusedAsync(server.At("/"), FindingCode.FetchLimit, Options with { MaxTime = TimeSpan.FromMilliseconds(150) })).ShouldStartWith(
            "takes too long"
        );
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nFew words.", "said that it sends 1000 bytes")]
    [InlineData(Chunked + "4\r\nWord\r\n", "breaks off")]
    [InlineData(Chunked + "zz\r\nWord\r\n0\r\n\r\n", "breaks the rules")]
    [InlineData(Chunked + "4\r\nWords and more\r\n0\r\n\r\n", "breaks the rules")]
    [InlineData("220 mail.example.org ESMTP\r\n", "breaks the rules")]
    public async Task An_answer_that_lies_or_is_broken_is_told(string answer, string why)
    {
        await using var server = new TestServer(_ => answer);
        (await RefusedAsync(server.At("/"), FindingCode.BrokenAnswer)).ShouldContain(why);
    }

    [Fact]
    public async Task What_stands_behind_the_end_that_is_named_is_left_out_and_counted()
    {
        await using var server = new TestServer(_ => "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nWords and more");
        var exchange = (await FetchAsync(server.At("/"))).Last;
        Encoding.Latin1.GetString(exchange.Response).ShouldEndWith("\r\n\r\nWords");
        exchange.Excess.ShouldBe(" and more".Length);
    }

    [Fact]
    public async Task A_body_that_is_said_to_have_10_GB_is_not_taken()
    {
        var sent = 0L;
        await using var server = new TestServer(
            async (request, stream, token) =>
            {
                await Send(stream, request.IsRobots ? TestServer.NotFound : "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n", token)
                    .ConfigureAwait(false);
                while (!request.IsRobots)
                {
                    await stream.WriteAsync(new byte[100_000], token).ConfigureAwait(false);
                    sent += 100_000;
                }
            }
        );
        (await RefusedAsync(server.At("/"), FindingCode.FetchLimit)).ShouldStartWith("is too large");
        sent.ShouldBeLessThan(50_000_000);
    }

    [Fact]
    public async Task A_body_without_end_is_not_taken()
    {
        await using var server = new TestServer(
            async (request, stream, token) =>
            {
                await Send(stream, request.IsRobots ? TestServer.NotFound : Chunked, token).ConfigureAwait(false);
                while (!request.IsRobots)
                    await Send(stream, "1000\r\n" + new string('a', 0x1000) + "\r\n", token).ConfigureAwait(false);
            }
        );
        (await RefusedAsync(server.At("/"), FindingCode.FetchLimit, Options with { MaxBody = 1_000_000 })).ShouldStartWith(
            "is too large: more than 1000000 bytes"
        );
    }

    [Fact]
    public async Task A_header_without_end_is_not_taken()
    {
        await using var server = new TestServer(_ => "HTTP/1.1 200 OK\r\nX: " + new string('a', 200_000) + "\r\n\r\n");
        (await RefusedAsync(server.At("/"), FindingCode.FetchLimit)).ShouldContain("header");
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_when_it_says()
    {
        var busy = 1;
        await using var server = new TestServer(_ =>
            busy-- > 0 ? TestServer.Page("", fields: "Retry-After: 7\r\n", status: "503 Busy") : TestServer.Page("Words.")
        );
        (await FetchAsync(server.At("/"))).Last.Status.ShouldBe(200);
        clock.Waits.ShouldContain(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_wait_is_not_asked_again()
    {
        await using var server = new TestServer(_ => TestServer.Page("", fields: "Retry-After: 7200\r\n", status: "429 Slow"));
        (await FetchAsync(server.At("/"))).Last.Status.ShouldBe(429);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_told()
    {
        await using var server = new TestServer((request, stream, token) => request.IsRobots ? Send(stream, TestServer.NotFound, token) : Task.CompletedTask);
        (await RefusedAsync(server.At("/"), FindingCode.NotReached)).ShouldContain("without an answer");
        // the framework tries again by itself
        server.Requests.Count.ShouldBeInRange(1, 4);
    }

    [Fact]
    public async Task Between_two_pages_of_a_host_there_is_a_pause()
    {
        await using var server = new TestServer(r => r.Path == "/a" ? TestServer.MovedTo("/b") : TestServer.Page("Words."));
        using var fetcher = new PageFetcher(Options);
        await fetcher.FetchAsync(server.At("/a"), _ => null, default);
        clock.Waits.ShouldBeEmpty();
        await fetcher.FetchAsync(server.At("/c"), _ => null, default);
        clock.Waits.ShouldBe([TimeSpan.FromSeconds(1)]);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_fetched()
    {
        await using var server = new TestServer(
            (request, stream, token) =>
                Send(
                    stream,
                    request.IsRobots ? TestServer.Page("User-agent: Loccit/1.0\nDisallow: /private\n\nUser-agent: *\nDisallow: /\n", "text/plain")
                        : request.Path == "/open" ? TestServer.Page("Words.")
                        : TestServer.MovedTo("/private/a"),
                    token
                )
        );
        using var fetcher = new PageFetcher(Options);
        (await fetcher.FetchAsync(server.At("/open"), _ => null, default)).Last.Status.ShouldBe(200);
        (await Should.ThrowAsync<FetchException>(fetcher.FetchAsync(server.At("/private"), _ => null, default))).Code.ShouldBe(FindingCode.RobotsForbid);
        (await Should.ThrowAsync<FetchException>(fetcher.FetchAsync(server.At("/leads-there"), _ => null, default))).Code.ShouldBe(FindingCode.RobotsForbid);
        server.Requests.Select(r => r.Path).ShouldBe(["/open", "/leads-there"]);
    }

    [Fact]
    public async Task A_site_that_cannot_say_what_may_be_fetched_is_left_alone()
    {
        await using var server = new TestServer((_, stream, token) => Send(stream, TestServer.Page("", status: "500 Oh"), token));
        await RefusedAsync(server.At("/"), FindingCode.RobotsForbid);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_told() =>
        (await RefusedAsync(new Uri("http://no-such-host.invalid/"), null)).ShouldContain("no-such-host.invalid");

    [Fact]
    public async Task A_fetch_that_is_called_off_ends()
    {
        await using var server = new TestServer(
            (request, stream, token) => request.IsRobots ? Send(stream, TestServer.NotFound, token) : Task.Delay(Timeout.Infinite, token)
        );
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var fetcher = new PageFetcher(Options);
        await Should.ThrowAsync<OperationCanceledException>(fetcher.FetchAsync(server.At("/"), _ => null, stop.Token));
    }

    private static Task Send(Stream stream, string text, CancellationToken token) => stream.WriteAsync(Encoding.Latin1.GetBytes(text), token).AsTask();

    private async Task<Visit> FetchAsync(Uri address)
    {
        using var fetcher = new PageFetcher(Options);
        return await fetcher.FetchAsync(address, _ => null, default).ConfigureAwait(false);
    }

    private async Task<string> RefusedAsync(Uri address, FindingCode? code, FetchOptions? options = null)
    {
        using var fetcher = new PageFetcher(options ?? Options);
        var refusal = await Should.ThrowAsync<FetchException>(fetcher.FetchAsync(address, _ => null, default)).ConfigureAwait(false);
        if (code is not null)
            refusal.Code.ShouldBe(code.Value, refusal.Message);
        return refusal.Message;
    }
}
