using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Loccit.Browser.Tests;

/// <summary>The page of <c>check --format html</c> as it is in a browser.</summary>
public sealed class ReadingPageTests(Browser browser, Pages pages) : IClassFixture<Browser>, IClassFixture<Pages>
{
    internal static BrowserNewContextOptions Look(int width, ColorScheme scheme = ColorScheme.Light) =>
        new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
        };

    [Theory]
    [InlineData("sample", 1400, ColorScheme.Light)]
    [InlineData("sample", 420, ColorScheme.Dark)]
    [InlineData("several", 1400, ColorScheme.Dark)]
    public async Task No_rule_of_accessibility_is_broken(string name, int width, ColorScheme scheme)
    {
        await using var window = await browser.Open(name == "sample" ? pages.Sample : pages.Several, Look(width, scheme));
        var page = window.Page;
        await Picture(page, $"{name}-{width}-{scheme}");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await Picture(page, $"{name}-{width}-{scheme}-opened");
        Violations(await page.RunAxe()).ShouldBeEmpty();
        // nothing makes the page wider than the window
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await page.Keyboard.PressAsync("?");
        Violations(await page.Locator("dialog").RunAxe()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_a_document_holds_runs_or_is_fetched()
    {
        await using var window = await browser.Open(pages.Several);
        await window.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        window.Complaints.ShouldBeEmpty();
        window.Requests.ShouldHaveSingleItem();
        (await window.Page.Locator("script").CountAsync()).ShouldBe(1);
        (await window.Page.Locator("main img, main style, main script, a[href^='javascript']").CountAsync()).ShouldBe(0);
        var text = (await window.Page.Locator("main").TextContentAsync())!;
        text.ShouldContain("<script>alert(1)</script>");
        text.ShouldNotContain("\u202e");
        (await window.Page.Locator("pre").InnerTextAsync()).ShouldContain("  two  spaces");
    }

    [Fact]
    public async Task Keys_lead_from_finding_to_finding()
    {
        await using var window = await browser.Open(pages.Sample);
        var page = window.Page;
        var turn = page.Locator("details[data-attention]");
        await page.Keyboard.PressAsync("j");
        await Expect(turn.Nth(0).Locator("summary")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Expect(turn.Nth(1).Locator("summary")).ToBeFocusedAsync();
        await Expect(page.Locator(".bar .at")).ToHaveTextAsync($"2 of {await turn.CountAsync()}");
        await Expect(page.Locator("mark.current").First).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(turn.Nth(1).Locator(".evidence")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(turn.Nth(1).Locator(".evidence")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog")).ToBeVisibleAsync();
        await page.Locator("dialog [name=keys]").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(turn.Nth(1).Locator("summary")).ToBeFocusedAsync();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_and_the_list_open_the_note_beside_them()
    {
        await using var window = await browser.Open(pages.Sample);
        var page = window.Page;
        await page.Locator("mark.bad").First.ClickAsync();
        await Expect(page.Locator("details.bad .evidence").First).ToBeVisibleAsync();
        await page.Locator(".findings a", new() { HasText = "You leave out “not”" }).ClickAsync();
        var note = page.Locator("details.current");
        await Expect(note.Locator(".evidence")).ToBeVisibleAsync();
        await Expect(note).ToBeInViewportAsync();
        await Expect(note.Locator("ins").First).ToHaveTextAsync("not");
        await Expect(note.Locator(".place").First).ToContainTextAsync("¶30");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_choice_of_a_verdict_leaves_the_rest_aside()
    {
        await using var window = await browser.Open(pages.Sample);
        var page = window.Page;
        var all = await page.Locator("details.note:visible").CountAsync();
        await page.Locator(".filters label", new() { HasText = "altered" }).ClickAsync();
        await Expect(page.Locator("details.note:visible")).ToHaveCountAsync(2);
        await Expect(page.Locator(".findings li:visible")).ToHaveCountAsync(2);
        await Expect(page.Locator(".filters output")).ToHaveTextAsync("2 of 17 shown");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".bar .at")).ToHaveTextAsync("1 of 2");
        await page.Locator("[name=source]").SelectOptionAsync("johnson-1964-state-of-the-union.html");
        await Expect(page.Locator("details.note:visible")).ToHaveCountAsync(1);
        await page.Locator("[name=source]").SelectOptionAsync("");
        await page.Locator(".filters label", new() { HasText = "altered" }).ClickAsync();
        await Expect(page.Locator("details.note:visible")).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task A_suggestion_is_copied()
    {
        await using var window = await browser.Open(
            pages.Sample,
            new()
            {
                ViewportSize = new() { Width = 1400, Height = 900 },
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
        var page = window.Page;
        var suggestion = page.Locator(".suggestion").First;
        await page.EvaluateAsync("document.querySelector('.suggestion').closest('details').open = true");
        await suggestion.Locator("button").ClickAsync();
        await Expect(suggestion.Locator("button")).ToHaveTextAsync("Copied");
        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(await suggestion.Locator("p").TextContentAsync());
    }

    [Fact]
    public async Task Without_scripts_signs_lead_to_the_words_of_the_source_and_back()
    {
        await using var window = await browser.Open(
            pages.Sample,
            new()
            {
                JavaScriptEnabled = false,
                ViewportSize = new() { Width = 1400, Height = 900 },
            }
        );
        var page = window.Page;
        await Expect(page.Locator(".filters")).ToBeHiddenAsync();
        await Expect(page.Locator(".bar")).ToBeHiddenAsync();
        var note = page.Locator("details.bad").First;
        await Expect(note.Locator(".evidence")).ToBeHiddenAsync();
        await page.Locator("a.sign.bad").First.ClickAsync();
        await Expect(note.Locator(".evidence")).ToBeVisibleAsync();
        await page.Locator(".findings a").Last.ClickAsync();
        var last = page.Locator("details[data-attention]").Last;
        await Expect(last.Locator(".back a")).ToBeVisibleAsync();
        await last.Locator(".back a").ClickAsync();
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_paper_what_is_to_be_looked_at_is_opened()
    {
        await using var window = await browser.Open(pages.Sample);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(window.Page.Locator(".filters")).ToBeHiddenAsync();
        await Expect(window.Page.Locator("details.good").First).ToBeHiddenAsync();
        await Expect(window.Page.Locator("details.bad .words").First).ToBeVisibleAsync();
        await Picture(window.Page, "sample-print");
        var pdf = await window.Page.PdfAsync(new() { PreferCSSPageSize = true });
        pdf.Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task Two_thousand_quotations_load_and_scroll()
    {
        new FileInfo(pages.Large).Length.ShouldBeLessThan(5_000_000);
        await using var window = await browser.Open(pages.Large);
        var page = window.Page;
        (await page.Locator("details.note").CountAsync()).ShouldBe(2000);
        var loaded = await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
        // the longest that the window stood still while it went through the whole page
        var longest = await page.EvaluateAsync<double>(
            """
            async () => {
              let longest = 0, before = performance.now();
              const end = document.documentElement.scrollHeight;
              for (let i = 0; i <= 60; i++) {
                scrollTo(0, end * i / 60);
                await new Promise(requestAnimationFrame);
                const now = performance.now();
                longest = Math.max(longest, now - before);
                before = now;
              }
              return longest;
            }
            """
        );
        var started = await page.EvaluateAsync<double>("performance.now()");
        for (var i = 0; i < 20; i++)
            await page.Keyboard.PressAsync("k");
        var key = (await page.EvaluateAsync<double>("performance.now()") - started) / 20;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{new FileInfo(pages.Large).Length:N0} bytes, loaded in {loaded:N0} ms, longest frame {longest:N0} ms, a key {key:N0} ms"
        );
        await Expect(page.Locator("mark.current").First).ToBeInViewportAsync();
        // bounds that a busy machine keeps; the figures are written above
        loaded.ShouldBeLessThan(10_000);
        longest.ShouldBeLessThan(3_000);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    internal static IEnumerable<string> Violations(AxeResult result) =>
        result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" ", v.Nodes.Take(3).Select(n => n.Html))}");

    internal static async Task Picture(IPage page, string name)
    {
        if (Browser.Pictures is not { } folder)
            return;
        var size = await page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]");
        for (var (y, n) = (0, 1); y < size[1]; y += 1500, n++)
            await page.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(folder, $"{name}-{n}.png"),
                    FullPage = true,
                    Clip = new()
                    {
                        Y = y,
                        Width = size[0],
                        Height = Math.Min(1500, size[1] - y),
                    },
                }
            );
    }
}
