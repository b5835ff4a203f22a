using Microsoft.Playwright;

namespace Claims.Service.Tests.Page;

/// <summary>Pictures of the page for people to look at, written where <c>CLAIMS_SCREENSHOTS</c> names a folder.</summary>
public sealed class ScreenshotTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CLAIMS_SCREENSHOTS");

    [BrowserFact]
    public async Task The_page_is_drawn_in_light_dark_and_narrow()
    {
        await using var service = new Service();
        var address = service.Listen();
        await ShootAsync(address, "light", 1280, ColorScheme.Light);
        await ShootAsync(address, "dark", 1280, ColorScheme.Dark);
        await ShootAsync(address, "narrow", 390, ColorScheme.Light);
    }

    private async Task ShootAsync(Uri address, string name, int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(address, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 940 } });
        await SaveAsync(page, $"{name}-empty");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try a sample" }).ClickAsync();
        var quotation = page.Locator(".story .sentence").Nth(5);
        await quotation.HoverAsync();
        await SaveAsync(page, $"{name}-result");
        await page.Locator(".story .sentence").Nth(11).ClickAsync();
        await page.Locator("#detail input[value=OfficialStatement]").CheckAsync();
        await SaveAsync(page, $"{name}-correct");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await page.Locator("#legend button").Nth(0).ClickAsync();
        await SaveAsync(page, $"{name}-filtered");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"The page is wider than its window of {width} pixels.");
        await page.Context.CloseAsync();
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        if (Folder is not null)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png") });
    }
}
