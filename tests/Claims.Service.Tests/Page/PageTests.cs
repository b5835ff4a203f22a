using System.Text.Json;
using Claims.Training;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Claims.Service.Tests.Page;

/// <summary>The page as a reader uses it, in Chromium.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Article = """
        The ministry said the bridge had been closed.

        "We were asleep," said Marta Oyelaran, who lives two streets away. It rained.

        Repairs will take years, said Otto Brandt, an engineer at the University of Delmere. "The piers are hollow," he added.
        """;

    [BrowserFact]
    public async Task A_pasted_article_is_coloured_by_label()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        Assert.Equal(["official", "reported", "reported", "expert", "expert"], await StylesAsync(page));
        Assert.Equal(["1", "2", "2"], await page.Locator("#legend .count").AllTextContentsAsync());
        var colours = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.story .sentence')].map(e => getComputedStyle(e).backgroundColor)");
        Assert.Equal(3, colours.Distinct(StringComparer.Ordinal).Count());
        await EndAsync(page);
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
        Assert.Equal(["official"], await StylesAsync(page));
        await EndAsync(page);
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
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task Pointing_at_a_sentence_shows_source_evidence_cue_and_confidence()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        await page.Locator(".story .sentence").Nth(3).HoverAsync();
        var card = await page.Locator("#detail").InnerTextAsync();
        Assert.Matches("(?s)Expert analysis.*%.*Source.*Otto Brandt.*Standing.*cited for knowledge.*Evidence.*engineer.*Cue.*said", card);
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task The_legend_filters()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        await page.Locator("#legend button").Nth(1).ClickAsync();
        Assert.Equal("###..", await HasAsync(page, "muted"));
        await page.Locator("#legend button").Nth(0).ClickAsync();
        Assert.Equal(".##..", await HasAsync(page, "muted"));
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("3 of 5 sentences shown.");
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task A_source_highlights_its_sentences()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        await page.Locator("#sources button", new() { HasText = "Otto Brandt" }).ClickAsync();
        Assert.Equal("...##", await HasAsync(page, "cited"));
        await page.Locator("#sources button", new() { HasText = "Otto Brandt" }).ClickAsync();
        Assert.Equal(".....", await HasAsync(page, "cited"));
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task The_slider_greys_out_what_is_less_sure()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        Assert.Equal(".....", await HasAsync(page, "unsure"));
        await page.Locator("#sure").FillAsync("100");
        Assert.Equal("#####", await HasAsync(page, "unsure"));
        await Assertions.Expect(page.Locator("#sure-value")).ToHaveTextAsync("100\u202F%");
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task Results_are_copied_as_the_service_gives_them()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        await page.Locator("#copy-csv").ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("CSV copied.");
        var text = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        using var rows = await service.PostAsync(Article, "text/plain", "text/csv", client: new HttpClient { BaseAddress = service.ClientOptions.BaseAddress });
        Assert.Equal((await rows.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
        await page.Locator("#copy-json").ClickAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("JSON copied.");
        Assert.Equal(5, JsonDocument.Parse(await page.EvaluateAsync<string>("navigator.clipboard.readText()")).RootElement.GetProperty("sentences").GetArrayLength());
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task Corrections_are_kept_and_downloaded_as_rows_that_training_takes()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        await CorrectAsync(page, 1, "OfficialStatement", "Marta \"M\" Oyelaran, mayor");
        await CorrectAsync(page, 4, "ReportedFact", "");
        Assert.Equal(["official", "official", "reported", "expert", "reported"], await StylesAsync(page));
        await Assertions.Expect(page.Locator("#corrections-title")).ToHaveTextAsync("2 corrections");
        var rows = await DownloadAsync(page);
        Assert.Equal([(1, 2, Label.OfficialStatement, "Marta \"M\" Oyelaran, mayor"), (3, 5, Label.ReportedFact, "")], rows.Select(r => (r.Paragraph - (r.Paragraph > 2 ? 0 : 1), r.Number, r.Label, r.Source)));
        Assert.Equal(("said", SourceRole.Official, AttributionForm.Direct), (rows[0].Cue, rows[0].Role, rows[0].Form));
        await page.GetByLabel("with the articles' other sentences").CheckAsync();
        rows = await DownloadAsync(page);
        Assert.Equal(["The ministry", "Marta \"M\" Oyelaran, mayor", "", "Otto Brandt", ""], rows.Select(r => r.Source));
        Assert.Equal([Label.OfficialStatement, Label.OfficialStatement, Label.ReportedFact, Label.ExpertAnalysis, Label.ReportedFact], rows.Select(r => r.Label));
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task Corrections_stay_while_another_article_is_read_and_can_be_taken_back()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        await CorrectAsync(page, 2, "ExpertAnalysis", "Otto Brandt");
        await page.Locator("#another").ClickAsync();
        await page.Locator("#input").FillAsync("The council said a dike had broken.");
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator(".story .sentence")).ToHaveCountAsync(1);
        await CorrectAsync(page, 0, "ReportedFact", "a neighbour");
        Assert.Equal(2, (await DownloadAsync(page)).Select(r => r.Article).Distinct(StringComparer.Ordinal).Count());
        await page.Locator("#corrected button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#corrections-title")).ToHaveTextAsync("1 correction");
        await page.Locator("#forget").ClickAsync();
        await Assertions.Expect(page.Locator("#corrections")).ToBeHiddenAsync();
        Assert.Equal(["official"], await StylesAsync(page));
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task An_official_statement_cannot_be_kept_without_a_source()
    {
        await using var service = new Service();
        var page = await ReadAsync(service);
        await page.Locator(".story .sentence").Nth(2).ClickAsync();
        await page.Locator("#detail input[value=OfficialStatement]").CheckAsync();
        await page.Locator("#detail button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#detail .fault")).ToHaveTextAsync("An official statement needs a source: the fullest name that the article gives.");
        await Assertions.Expect(page.Locator("#edit-source")).ToBeFocusedAsync();
        await EndAsync(page);
    }

    [BrowserFact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var service = new Service();
        var page = await browser.OpenAsync(service.Listen());
        var keys = page.Keyboard;
        await FocusByTabAsync(page, "#input");
        await keys.InsertTextAsync(Article);
        await keys.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#headline")).ToBeFocusedAsync();
        await FocusByTabAsync(page, "#legend [data-label=ExpertAnalysis]");
        await keys.PressAsync("Enter");
        Assert.Equal("###..", await HasAsync(page, "muted"));
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
        Assert.Equal("expert", (await StylesAsync(page))[1]);
        await keys.PressAsync("Enter");
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".story .sentence").Nth(1)).ToBeFocusedAsync();
        await FocusByTabAsync(page, "#sources button");
        await FocusByTabAsync(page, "#sure");
        await keys.PressAsync("End");
        Assert.Equal("#.###", await HasAsync(page, "unsure"));
        await FocusByTabAsync(page, "#download");
        await FocusByTabAsync(page, "#copy-csv");
        await EndAsync(page);
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
        await EndAsync(page);
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
        await EndAsync(page);
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
        await page.Locator("#input").FillAsync(Article);
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator("#key")).ToBeFocusedAsync();
        await page.Locator("#key").FillAsync("open sesame");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".story .sentence")).ToHaveCountAsync(5);
        await page.Context.CloseAsync();
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
            await page.Locator("#input").FillAsync(Article);
            await page.GetByText("Show who says so").ClickAsync();
            await Assertions.Expect(page.Locator("#headline")).ToBeFocusedAsync();
            await CheckAsync(page, "result");
            await CorrectAsync(page, 1, "OfficialStatement", "Marta Oyelaran");
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

    private static async Task CheckAsync(IPage page, string state)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(found.Violations.Length == 0, $"{state}: {string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Select(n => n.Html))})"))}");
    }

    private async Task<IPage> ReadAsync(Service service)
    {
        var address = service.Listen();
        var page = await browser.OpenAsync(address);
        // Nothing may be asked for from outside, and nothing may be stopped by the policy.
        page.Request += (_, request) => Assert.StartsWith(request.Url.StartsWith("blob:", StringComparison.Ordinal) ? "blob:" : address.ToString(), request.Url, StringComparison.Ordinal);
        page.Console += (_, message) => Assert.True(message.Type != "error", message.Text);
        await page.Locator("#input").FillAsync(Article.ReplaceLineEndings("\n"));
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator(".story .sentence")).ToHaveCountAsync(5);
        return page;
    }

    private static Task EndAsync(IPage page) => page.Context.CloseAsync();

    private static async Task<string[]> StylesAsync(IPage page)
    {
        await page.Locator(".story .sentence").First.WaitForAsync();
        return await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.story .sentence')].map(e => e.classList[1])");
    }

    // A mark for each sentence that has the style, a dot for each that has not.
    private static Task<string> HasAsync(IPage page, string style) =>
        page.EvaluateAsync<string>("style => [...document.querySelectorAll('.story .sentence')].map(e => e.classList.contains(style) ? '#' : '.').join('')", style);

    private static async Task CorrectAsync(IPage page, int sentence, string label, string source)
    {
        await page.Locator(".story .sentence").Nth(sentence).ClickAsync();
        await page.Locator($"#detail input[value={label}]").CheckAsync();
        await page.Locator("#edit-source").FillAsync(source);
        await page.Locator("#detail button[type=submit]").ClickAsync();
    }

    private static async Task<IReadOnlyList<LabelledSentence>> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#download").ClickAsync());
        var faults = new List<string>();
        var articles = LabelledFile.Read(await download.PathAsync(), faults);
        Assert.Empty(faults);
        return [.. articles.SelectMany(article => article.Sentences)];
    }

    private static async Task DropAsync(IPage page, string name, string type, string content)
    {
        var transfer = await page.EvaluateHandleAsync(
            "([name, type, content]) => { const t = new DataTransfer(); t.items.add(new File([content], name, { type })); return t; }", new[] { name, type, content });
        await page.DispatchEventAsync("body", "drop", new { dataTransfer = transfer });
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
