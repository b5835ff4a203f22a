using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Claims.Service.Tests.Page;

/// <summary>The page for readers without a mouse or with little sight, in Chromium.</summary>
public sealed class AccessTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var service = new Service();
        var page = await browser.OpenAsync(service.Listen());
        var keys = page.Keyboard;
        await FocusByTabAsync(page, "#input");
        await keys.InsertTextAsync(Reader.Article);
        await keys.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#headline")).ToBeFocusedAsync();
        await FocusByTabAsync(page, "#legend [data-label=ExpertAnalysis]");
        await keys.PressAsync("Enter");
        Assert.Equal("###..", await page.HasAsync("muted"));
        await keys.PressAsync("Space");
        await FocusByTabAsync(page, ".story .sentence");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator(".story .sentence").Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#detail")).ToContainTextAsync("Marta Oyelaran");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#detail input[value=ReportedFact]")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".story .sentence").Nth(1)).ToBeFocusedAsync();
        Assert.Equal("expert", (await page.StylesAsync())[1]);
        await keys.PressAsync("Enter");
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".story .sentence").Nth(1)).ToBeFocusedAsync();
        await FocusByTabAsync(page, "#sources button");
        await FocusByTabAsync(page, "#sure");
        await keys.PressAsync("End");
        Assert.Equal("#.###", await page.HasAsync("unsure"));
        await FocusByTabAsync(page, "#download");
        await FocusByTabAsync(page, "#copy-csv");
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task The_page_meets_WCAG_AA_in_all_states()
    {
        await using var service = new Service();
        var address = service.Listen();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await browser.OpenAsync(address, new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await CheckAsync(page, "empty");
            await page.GetByText("Show who says so").ClickAsync();
            await CheckAsync(page, "error");
            await page.Locator("#input").FillAsync(Reader.Article);
            await page.GetByText("Show who says so").ClickAsync();
            await Assertions.Expect(page.Locator("#headline")).ToBeFocusedAsync();
            await CheckAsync(page, "result");
            await page.CorrectAsync(1, "OfficialStatement", "Marta Oyelaran");
            await page.Locator(".story .sentence").Nth(3).ClickAsync();
            await CheckAsync(page, "correcting");
            await page.Keyboard.PressAsync("Escape");
            await page.Locator("#legend button").Nth(0).ClickAsync();
            await page.Locator("#sure").FillAsync("95");
            await CheckAsync(page, "filtered");
            await page.SetViewportSizeAsync(390, 800);
            await CheckAsync(page, "narrow");
            await page.Context.CloseAsync();
        }
    }

    private static async Task CheckAsync(IPage page, string state)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(found.Violations.Length == 0, $"{state}: {string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Html))})"))}");
    }

    private static async Task FocusByTabAsync(IPage page, string target)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached with the Tab key.");
    }
}
