using System.Text.Json;
using Microsoft.Playwright;

namespace Claims.Service.Tests.Page;

/// <summary>The page as a reader uses it, in Chromium.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task A_pasted_article_is_coloured_by_label()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        Assert.Equal(["official", "reported", "reported", "expert", "expert"], await page.StylesAsync());
        Assert.Equal(["1", "2", "2"], await page.Locator("#legend .count").AllTextContentsAsync());
        var colours = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.story .sentence')].map(e => getComputedStyle(e).backgroundColor)");
        Assert.Equal(3, colours.Distinct(StringComparer.Ordinal).Count());
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task A_web_page_is_recognised_and_read_as_one()
    {
        await using var service = new Service();
        var page = await browser.OpenAsync(service.Listen());
        await page.Locator("#input").FillAsync("<html><head><title>Bridge closed</title></head><body><nav>Menu</nav><p>The ministry said the bridge had been closed.</p></body></html>");
        Assert.True(await page.GetByLabel("web page").IsCheckedAsync());
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator("#headline")).ToHaveTextAsync("Bridge closed");
        Assert.Equal(["official"], await page.StylesAsync());
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task A_dropped_file_is_read()
    {
        await using var service = new Service();
        var page = await browser.OpenAsync(service.Listen());
        await DropAsync(page, "bridge.html", "text/html", "<p>The ministry said the bridge had been closed.</p>");
        await Assertions.Expect(page.Locator(".story .sentence")).ToHaveCountAsync(1);
        await DropAsync(page, "bridge.png", "image/png", "no text");
        await Assertions.Expect(page.Locator("#problem")).ToContainTextAsync("'bridge.png' is neither a text nor a web page");
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task Pointing_at_a_sentence_shows_source_evidence_cue_and_confidence()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        await page.Locator(".story .sentence").Nth(3).HoverAsync();
        var card = await page.Locator("#detail").InnerTextAsync();
        Assert.Matches("(?s)Expert analysis.*%.*Source.*Otto Brandt.*Standing.*cited for knowledge.*Evidence.*engineer.*Cue.*said", card);
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task The_legend_filters()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        await page.Locator("#legend button").Nth(1).ClickAsync();
        Assert.Equal("###..", await page.HasAsync("muted"));
        await page.Locator("#legend button").Nth(0).ClickAsync();
        Assert.Equal(".##..", await page.HasAsync("muted"));
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("3 of 5 sentences shown.");
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task A_source_highlights_its_sentences()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        await page.Locator("#sources button", new() { HasText = "Otto Brandt" }).ClickAsync();
        Assert.Equal("...##", await page.HasAsync("cited"));
        await page.Locator("#sources button", new() { HasText = "Otto Brandt" }).ClickAsync();
        Assert.Equal(".....", await page.HasAsync("cited"));
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task The_slider_greys_out_what_is_less_sure()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        Assert.Equal(".....", await page.HasAsync("unsure"));
        await page.Locator("#sure").FillAsync("100");
        Assert.Equal("#####", await page.HasAsync("unsure"));
        await Assertions.Expect(page.Locator("#sure-value")).ToHaveTextAsync("100\u202F%");
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task Results_are_copied_as_the_service_gives_them()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        await page.Locator("#copy-csv").ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("CSV copied.");
        var text = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        using var rows = await service.PostAsync(Reader.Article, "text/plain", "text/csv", client: new HttpClient { BaseAddress = service.ClientOptions.BaseAddress });
        Assert.Equal((await rows.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
        await page.Locator("#copy-json").ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("JSON copied.");
        Assert.Equal(5, JsonDocument.Parse(await page.EvaluateAsync<string>("navigator.clipboard.readText()")).RootElement.GetProperty("sentences").GetArrayLength());
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task Markup_and_script_in_an_article_appear_as_text()
    {
        const string Evil = "The ministry said <script>document.title='gone'</script> <img src=x onerror=\"document.title='gone'\"> & <b>so</b> \"&lt;i&gt;\" had ${closed}.";
        await using var service = new Service();
        var page = await browser.OpenAsync(service.Listen());
        await page.Locator("#input").FillAsync(Evil + " \"<u>No</u>,\" said <svg onload=alert(1)>Marta Oyelaran.");
        await page.GetByText("Show who says so").ClickAsync();
        await page.Locator(".story .sentence").First.HoverAsync();
        Assert.Contains(Evil, await page.Locator("#article").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#result :is(script, img, svg, b, u, i:not(#strip i, .meter i))").CountAsync());
        Assert.Equal("Claims: who says so?", await page.TitleAsync());
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task Light_and_dark_are_remembered()
    {
        await using var service = new Service();
        var page = await browser.OpenAsync(service.Listen());
        var light = await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
        await page.GetByText("Dark", new() { Exact = true }).ClickAsync();
        await page.ReloadAsync();
        Assert.NotEqual(light, await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        await Assertions.Expect(page.Locator("#scheme")).ToHaveTextAsync("Light");
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task What_goes_wrong_is_said_in_words()
    {
        await using var service = new Service(("Service:MaxRequestBytes", "1000"));
        var page = await browser.OpenAsync(service.Listen());
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator("#problem")).ToContainTextAsync("There is no article yet");
        await page.Locator("#input").FillAsync(new string('a', 1001));
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator("#problem")).ToContainTextAsync("larger than the 1000 bytes that are allowed");
        await page.Context.SetOfflineAsync(true);
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator("#problem")).ToContainTextAsync("The service cannot be reached.");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_service_with_keys_asks_for_one()
    {
        await using var service = new Service(("Service:ApiKeys:0:Name", "a"), ("Service:ApiKeys:0:Sha256", "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb"));
        var page = await browser.OpenAsync(service.Listen());
        await page.Locator("#input").FillAsync(Reader.Article);
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator("#key")).ToBeFocusedAsync();
        await page.Locator("#key").FillAsync("open sesame");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".story .sentence")).ToHaveCountAsync(5);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_reference_page_works_without_asking_elsewhere()
    {
        await using var service = new Service();
        var address = service.Listen();
        var page = await browser.OpenAsync(address);
        var (asked, refused) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => refused.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GotoAsync(new Uri(address, "docs/").ToString());
        await page.GetByText("Labels every sentence of one article").First.WaitForAsync();
        Assert.All(asked, url => Assert.True(url.StartsWith(address.ToString(), StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal), url));
        Assert.Empty(refused);
        await page.Context.CloseAsync();
    }

    private static async Task DropAsync(IPage page, string name, string type, string content)
    {
        var transfer = await page.EvaluateHandleAsync(
            "([name, type, content]) => { const t = new DataTransfer(); t.items.add(new File([content], name, { type })); return t; }", new[] { name, type, content });
        await page.DispatchEventAsync("body", "drop", new { dataTransfer = transfer });
    }
}
