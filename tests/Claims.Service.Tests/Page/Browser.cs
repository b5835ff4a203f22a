using Microsoft.Playwright;

namespace Claims.Service.Tests.Page;

/// <summary>One Chromium for all tests of the page.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Where Chromium is: <c>CHROMIUM</c> in the environment, or the usual places; null where there is none.</summary>
    internal static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null)
            return;
        // A machine that is busy with other tests is slower than the 5 seconds that are the default.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = ["--no-sandbox"] });
    }

    /// <summary>An empty window; nothing is kept from the one before.</summary>
    internal async Task<IPage> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await chromium!.NewContextAsync(options ?? new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync(address.ToString());
        return page;
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>A test that needs Chromium; skipped, and said why, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null)
            Skip = "There is no Chromium on this machine: install the package 'chromium', or name the program in the environment variable CHROMIUM.";
    }
}
