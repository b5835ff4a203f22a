using Microsoft.Playwright;

namespace Claims.Service.Tests.Page;

/// <summary>What a reader does with the page and sees on it.</summary>
internal static class Reader
{
    internal const string Article = """
        The ministry said the bridge had been closed.

        "We were asleep," said Marta Oyelaran, who lives two streets away. It rained.

        Repairs will take years, said Otto Brandt, an engineer at the University of Delmere. "The piers are hollow," he added.
        """;

    /// <summary>Opens the page and has it label <see cref="Article"/>. Nothing may be asked for from outside, and nothing may be stopped by the policy.</summary>
    internal static async Task<IPage> ReadAsync(this Browser browser, Service service)
    {
        var address = service.Listen();
        var page = await browser.OpenAsync(address);
        page.Request += (_, request) => Assert.StartsWith(request.Url.StartsWith("blob:", StringComparison.Ordinal) ? "blob:" : address.ToString(), request.Url, StringComparison.Ordinal);
        page.Console += (_, message) => Assert.True(message.Type != "error", message.Text);
        await page.Locator("#input").FillAsync(Article.ReplaceLineEndings("\n"));
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator(".story .sentence")).ToHaveCountAsync(5);
        return page;
    }

    internal static Task EndAsync(this IPage page) => page.Context.CloseAsync();

    /// <summary>The style of each sentence, which its label gives.</summary>
    internal static async Task<string[]> StylesAsync(this IPage page)
    {
        await page.Locator(".story .sentence").First.WaitForAsync();
        return await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.story .sentence')].map(e => e.classList[1])");
    }

    /// <summary>A mark for each sentence that has the style, a dot for each that has not.</summary>
    internal static Task<string> HasAsync(this IPage page, string style) =>
        page.EvaluateAsync<string>("style => [...document.querySelectorAll('.story .sentence')].map(e => e.classList.contains(style) ? '#' : '.').join('')", style);

    /// <summary>Corrects label and source of a sentence.</summary>
    internal static async Task CorrectAsync(this IPage page, int sentence, string label, string source)
    {
        await page.Locator(".story .sentence").Nth(sentence).ClickAsync();
        await page.Locator($"#detail input[value={label}]").CheckAsync();
        await page.Locator("#edit-source").FillAsync(source);
        await page.Locator("#detail button[type=submit]").ClickAsync();
    }
}
