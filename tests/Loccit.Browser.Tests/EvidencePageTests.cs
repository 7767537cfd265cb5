using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Loccit.Browser.Tests;

/// <summary>The page of <c>check --evidence</c> as it is in a browser.</summary>
public sealed class EvidencePageTests(Browser browser, Pages pages) : IClassFixture<Browser>, IClassFixture<Pages>
{
    [Theory]
    [InlineData(1400, ColorScheme.Light)]
    [InlineData(420, ColorScheme.Dark)]
    public async Task No_rule_of_accessibility_is_broken(int width, ColorScheme scheme)
    {
        await using var window = await browser.Open(pages.Evidence, ReadingPageTests.Look(width, scheme));
        await ReadingPageTests.Picture(window.Page, $"evidence-{width}-{scheme}");
        ReadingPageTests.Violations(await window.Page.RunAxe()).ShouldBeEmpty();
        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Fact]
    public async Task Pictures_are_shown_from_the_folder_and_nothing_else_is_asked_for()
    {
        await using var window = await browser.Open(pages.Evidence);
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        window.Complaints.ShouldBeEmpty();
        var folder = new Uri(Path.GetDirectoryName(pages.Evidence)! + "/").AbsoluteUri;
        window.Requests.ShouldAllBe(r => r.StartsWith(folder, StringComparison.Ordinal));
        var pictures = await window.Page.Locator("figure svg").CountAsync();
        Assert.SkipWhen(pictures == 0, "pdftoppm is not installed here, which makes the pictures.");
        window.Requests.Count(r => r.EndsWith(".png", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        // each box lies in what is shown of its page
        var inside = await window.Page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('figure svg')].every(s => { const p = s.getBoundingClientRect(); return [...s.querySelectorAll('rect')].every(r => { const b = r.getBoundingClientRect(); return b.width > 5 && b.left >= p.left && b.right <= p.right && b.top >= p.top && b.bottom <= p.bottom; }); })"
        );
        inside.ShouldBeTrue();
        foreach (var link in await window.Page.Locator("figure a, .sources a").EvaluateAllAsync<string[]>("l => l.map(a => a.href.split('#')[0])"))
            File.Exists(new Uri(link).LocalPath).ShouldBeTrue(link);
    }
}
