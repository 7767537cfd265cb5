using Loccit.Archive.Addresses;
using Loccit.Archive.Events;
using Loccit.Archive.Tests.Addresses;
using Loccit.Versions;

namespace Loccit.Archive.Tests.Watch;

public sealed class RecheckTests : IDisposable
{
    private const string Before =
        "The council met. The mayor said that the bridge would be closed until spring. The vote was close, and nobody spoke for long about it.\n";
    private const string Story = "“The bridge would be closed until spring,” the mayor said.\n";

    private readonly TestArchive test = new();
    private readonly PageFetcher fetcher;

    public RecheckTests() =>
        fetcher = new PageFetcher(
            new FetchOptions
            {
                AllowsLoopback = true,
                Clock = new ImpatientClock { Now = test.Clock.Now },
                MaxRetries = 0,
            }
        );

    public void Dispose()
    {
        fetcher.Dispose();
        test.Dispose();
    }

    private Task<Recheck> AgainAsync(string id = "s1") => test.Archive.RecheckAsync(test.Archive.Source(id), fetcher, CancellationToken.None);

    [Fact]
    public async Task A_file_that_stayed_is_the_same()
    {
        test.Add(test.File("minutes.txt", Before));
        test.Check("story.md", Story);
        var recheck = await AgainAsync();
        (recheck.Outcome, recheck.IsNew, recheck.Why).ShouldBe((RecheckOutcome.Same, false, null));
        recheck.Passages.ShouldBeEmpty();
        test.Archive.Log.Read(0)[^1].Kind.ShouldBe(EventKinds.Rechecked);
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_quoted_word_that_was_changed_is_told_with_the_verdict_it_touches()
    {
        test.Add(test.File("minutes.txt", Before));
        test.Check("story.md", Story);
        test.File("minutes.txt", Before.Replace("until spring", "until autumn", StringComparison.Ordinal));
        var recheck = await AgainAsync();
        (recheck.Outcome, recheck.IsNew).ShouldBe((RecheckOutcome.Altered, true));
        var passage = recheck.Passages.Single();
        (passage.Fate, passage.Before, passage.After).ShouldBe(
            (Fate.Altered, "the bridge would be closed until spring.", "the bridge would be closed until autumn.")
        );
        (passage.Quotation.Verdict, passage.Verdict).ShouldBe(("permitted", "altered"));
        passage.Place.ShouldBe("¶1");
        // the old capture is kept: the verdict rests on it
        test.Archive.Source("s1").Captures.Count.ShouldBe(2);
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_changed_elsewhere_touches_nothing()
    {
        test.Add(test.File("minutes.txt", Before));
        test.Check("story.md", Story);
        test.File("minutes.txt", "Corrected. " + Before.Replace("The vote was close", "The vote was clear", StringComparison.Ordinal));
        var recheck = await AgainAsync();
        (recheck.Outcome, recheck.IsNew).ShouldBe((RecheckOutcome.Same, true));
        recheck.Passages.Single().Verdict.ShouldBe("permitted");
    }

    [Fact]
    public async Task Words_that_were_taken_out_are_gone_and_a_file_that_is_not_there_too()
    {
        var file = test.File("minutes.txt", Before);
        test.Add(file);
        test.Check("story.md", Story);
        test.File("minutes.txt", "The council met. The vote was close, and nobody spoke for long about it.\n");
        var recheck = await AgainAsync();
        recheck.Outcome.ShouldBe(RecheckOutcome.Gone);
        recheck.Passages.Single().After.ShouldBe("");
        recheck.Passages.Single().Verdict.ShouldBe("absent");
        File.Delete(file);
        var gone = await AgainAsync();
        gone.Outcome.ShouldBe(RecheckOutcome.Gone);
        gone.Why.ShouldNotBeNull().ShouldContain("is not there any more. If it was moved, add it from where it is.");
    }

    [Fact]
    public async Task A_page_is_fetched_again()
    {
        var body = $"<html><head><title>Minutes</title></head><body><p>{Before}</p></body></html>";
        await using var server = new TestServer(_ => TestServer.Page(body));
        await test.Archive.AddAsync(server.At("/minutes"), fetcher, new AddressOptions(), _ => { });
        test.Check("story.md", Story);
        (await AgainAsync()).Outcome.ShouldBe(RecheckOutcome.Same);
        body = body.Replace("would be closed", "would not be closed", StringComparison.Ordinal);
        var recheck = await AgainAsync();
        recheck.Outcome.ShouldBe(RecheckOutcome.Altered);
        recheck.Passages.Single().After.ShouldBe("the bridge would not be closed until spring.");
        body = "<html><head><title>Page not found</title></head><body><p>Nothing here.</p></body></html>";
        var gone = await AgainAsync();
        (gone.Outcome, gone.IsNew).ShouldBe((RecheckOutcome.Gone, false));
        gone.Why.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_asked_later_and_later()
    {
        Uri address;
        await using (var server = new TestServer(_ => TestServer.Page("<html><body><p>" + Before + "</p></body></html>")))
        {
            address = server.At("/minutes");
            await test.Archive.AddAsync(address, fetcher, new AddressOptions(), _ => { });
        }
        var source = test.Archive.Source("s1");
        test.Archive.Due(source).ShouldBe(test.Clock.Now + SourceArchive.DefaultInterval);
        test.Archive.Due().ShouldBeEmpty();
        test.Clock.Now += TimeSpan.FromDays(8);
        test.Archive.Due().Single().Id.ShouldBe("s1");
        (await AgainAsync()).Outcome.ShouldBe(RecheckOutcome.Unreachable);
        test.Archive.Due(source).ShouldBe(test.Clock.Now + TimeSpan.FromDays(1));
        (await AgainAsync()).Outcome.ShouldBe(RecheckOutcome.Unreachable);
        test.Archive.Due(source).ShouldBe(test.Clock.Now + TimeSpan.FromDays(2));
    }

    [Fact]
    public void How_often_a_source_is_looked_at_is_set()
    {
        test.Add(test.File("minutes.txt", Before));
        var source = test.Archive.Source("s1");
        test.Archive.Watch(1, TimeSpan.FromHours(12));
        test.Archive.Due(source).ShouldBe(test.Clock.Now + TimeSpan.FromHours(12));
        test.Archive.Watch(1, TimeSpan.Zero);
        test.Archive.Due(source).ShouldBeNull();
        test.Archive.Watch(1, null);
        test.Archive.Due(source).ShouldBe(test.Clock.Now + SourceArchive.DefaultInterval);
        test.Reopen();
        test.Archive.Remove(test.Archive.Source("s1"));
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_pasted_cannot_be_looked_at_again()
    {
        test.Archive.AddPasted(new Uri("https://example.org/wall"), "The words behind the wall."u8.ToArray(), "", _ => { });
        test.Archive.Due(test.Archive.Source("s1")).ShouldBeNull();
        var recheck = await AgainAsync();
        recheck.Outcome.ShouldBe(RecheckOutcome.Unreachable);
        recheck.Why.ShouldNotBeNull().ShouldContain("was pasted by hand");
    }

    [Fact]
    public async Task A_source_that_nothing_rests_on_is_compared_as_a_whole()
    {
        test.Add(test.File("minutes.txt", Before));
        test.File("minutes.txt", Before + "\n\nOne more line.\n");
        (await AgainAsync()).Outcome.ShouldBe(RecheckOutcome.Altered);
    }
}
