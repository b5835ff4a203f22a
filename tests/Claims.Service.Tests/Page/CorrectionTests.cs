using Claims.Training;
using Microsoft.Playwright;

namespace Claims.Service.Tests.Page;

/// <summary>Labels that a reader corrects on the page, in Chromium.</summary>
public sealed class CorrectionTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task Corrections_are_kept_and_downloaded_as_rows_that_training_takes()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        await page.CorrectAsync(1, "OfficialStatement", "Marta \"M\" Oyelaran, mayor");
        await page.CorrectAsync(4, "ReportedFact", "");
        Assert.Equal(["official", "official", "reported", "expert", "reported"], await page.StylesAsync());
        await Assertions.Expect(page.Locator("#corrections-title")).ToHaveTextAsync("2 corrections");
        var rows = await DownloadAsync(page);
        Assert.Equal([(1, 2, Label.OfficialStatement, "Marta \"M\" Oyelaran, mayor"), (3, 5, Label.ReportedFact, "")], rows.Select(r => (r.Paragraph - (r.Paragraph > 2 ? 0 : 1), r.Number, r.Label, r.Source)));
        Assert.Equal(("said", SourceRole.Official, AttributionForm.Direct), (rows[0].Cue, rows[0].Role, rows[0].Form));
        await page.GetByLabel("with the articles' other sentences").CheckAsync();
        rows = await DownloadAsync(page);
        Assert.Equal(["ministry", "Marta \"M\" Oyelaran, mayor", "", "Otto Brandt", ""], rows.Select(r => r.Source));
        Assert.Equal([Label.OfficialStatement, Label.OfficialStatement, Label.ReportedFact, Label.ExpertAnalysis, Label.ReportedFact], rows.Select(r => r.Label));
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task Corrections_stay_while_another_article_is_read_and_can_be_taken_back()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        await page.CorrectAsync(2, "ExpertAnalysis", "Otto Brandt");
        await page.Locator("#another").ClickAsync();
        await page.Locator("#input").FillAsync("The council said a dike had broken.");
        await page.GetByText("Show who says so").ClickAsync();
        await Assertions.Expect(page.Locator(".story .sentence")).ToHaveCountAsync(1);
        await page.CorrectAsync(0, "ReportedFact", "a neighbour");
        Assert.Equal(2, (await DownloadAsync(page)).Select(r => r.Article).Distinct(StringComparer.Ordinal).Count());
        await page.Locator("#corrected button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#corrections-title")).ToHaveTextAsync("1 correction");
        await page.Locator("#forget").ClickAsync();
        await Assertions.Expect(page.Locator("#corrections")).ToBeHiddenAsync();
        Assert.Equal(["official"], await page.StylesAsync());
        await page.EndAsync();
    }

    [BrowserFact]
    public async Task An_official_statement_cannot_be_kept_without_a_source()
    {
        await using var service = new Service();
        var page = await browser.ReadAsync(service);
        await page.Locator(".story .sentence").Nth(2).ClickAsync();
        await page.Locator("#detail input[value=OfficialStatement]").CheckAsync();
        await page.Locator("#detail button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#detail .fault")).ToHaveTextAsync("An official statement needs a source: the fullest name that the article gives.");
        await Assertions.Expect(page.Locator("#edit-source")).ToBeFocusedAsync();
        await page.EndAsync();
    }

    private static async Task<IReadOnlyList<LabelledSentence>> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#download").ClickAsync());
        var faults = new List<string>();
        var articles = LabelledFile.Read(await download.PathAsync(), faults);
        Assert.Empty(faults);
        return [.. articles.SelectMany(article => article.Sentences)];
    }
}
