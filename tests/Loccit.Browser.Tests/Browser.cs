using Microsoft.Playwright;

namespace Loccit.Browser.Tests;

/// <summary>One Chromium for all tests. Where there is none, each test is skipped with the reason.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? missing;

    /// <summary>A folder for pictures of the pages, to be looked at; null if none is wanted.</summary>
    public static string? Pictures { get; } = Environment.GetEnvironmentVariable("LOCCIT_PICTURES");

    public async ValueTask InitializeAsync()
    {
        var program =
            Environment.GetEnvironmentVariable("LOCCIT_CHROMIUM")
            ?? Names
                .SelectMany(n => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, n)))
                .FirstOrDefault(File.Exists);
        if (program is null)
        {
            missing = $"There is no Chromium: none of {string.Join(", ", Names)} is on the PATH, and LOCCIT_CHROMIUM names none.";
            return;
        }
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program });
    }

    /// <summary>Opens a page in a window of its own.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Null for a wide window, light, with scripts.</param>
    public async Task<Window> Open(string path, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(missing is not null, missing ?? "");
        var context = await browser!.NewContextAsync(
            options
                ?? new()
                {
                    ViewportSize = new() { Width = 1400, Height = 900 },
                }
        );
        // a busy machine is no fault of the page
        context.SetDefaultTimeout(180_000);
        var window = new Window(context, await context.NewPageAsync());
        await window.Page.GotoAsync("file://" + path);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>A window with all that the page did wrong in it: what it asked for, what was refused, what it said.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Window(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => Complaints.Add($"console: {message.Text}");
        page.PageError += (_, error) => Complaints.Add($"error: {error}");
        page.Dialog += (_, dialog) => Complaints.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
