using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Claims.Tests;

public class ResultHtmlTests
{
    private const string Hostile = "</span></style><script>alert(1)</script> \"x\" 'y' & <img src=http://evil.example/p.png onerror=alert(1)>";

    [Fact]
    public void Text_source_warning_and_id_full_of_markup_are_shown_as_text()
    {
        var page = Page(SampleArticle.OneSentence(Hostile, Hostile, Hostile) with { Warnings = [Hostile] });
        Assert.Equal(Hostile, page.Title);
        Assert.Equal(Hostile, Text(page, "h2"));
        Assert.Contains(Hostile, Text(page, ".warning"), StringComparison.Ordinal);
        Assert.Contains($"Source: {Hostile}.", Text(page, ".note"), StringComparison.Ordinal);
        Assert.Contains($"Evidence: “{Hostile}”.", Text(page, ".note"), StringComparison.Ordinal);
        Assert.EndsWith(Hostile, Text(page, ".story .sentence"), StringComparison.Ordinal);
        Assert.Single(page.Scripts);
        Assert.Empty(page.Images);
    }

    [Fact]
    public void A_title_full_of_markup_is_shown_as_text()
    {
        var story = string.Concat(Enumerable.Repeat("<p>Harbour pilots walked out on Monday, and the port of the town, which lives by its ferries, has been closed since then.</p>", 8));
        var title = Hostile.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        var article = Article.FromHtml($"<html><head><title>{title}</title></head><body><article>{story}</article></body></html>");
        var page = Page(new ClassifiedArticle(article, [], []));
        Assert.Contains("<script>alert(1)</script>", article.Title, StringComparison.Ordinal);
        Assert.Equal(article.Title, Text(page, "h2"));
        Assert.Single(page.Scripts);
        Assert.Empty(page.Images);
    }

    [Fact]
    public void The_page_asks_for_nothing_from_outside()
    {
        var page = Page(SampleArticle.OneSentence(Hostile, Hostile));
        var addresses = page.All.SelectMany(e => e.Attributes).Where(a => a.Name is "src" or "href" or "srcset" or "action" or "data" or "poster");
        Assert.DoesNotContain(addresses, a => !a.Value.StartsWith('#'));
        Assert.Empty(page.QuerySelectorAll("link, iframe, object, embed, base"));
        Assert.DoesNotContain("url(", PageAssets.Stylesheet, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", PageAssets.Stylesheet, StringComparison.Ordinal);
        Assert.DoesNotContain("//", PageAssets.Script.Replace("  // ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_lets_only_the_style_and_the_script_of_the_page_work()
    {
        var page = Page(SampleArticle.Harbour());
        Assert.Equal(PageAssets.Policy, page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.Contains(Hash(page.QuerySelector("style")!.TextContent), PageAssets.Policy, StringComparison.Ordinal);
        Assert.Contains(Hash(page.Scripts[0].TextContent), PageAssets.Policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", PageAssets.Policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload]"));
    }

    [Fact]
    public void The_legend_counts_the_sentences_of_each_label()
    {
        var article = SampleArticle.Harbour();
        var page = Page(article with { Sentences = [.. article.Sentences, article.Sentences[0]] });
        Assert.Equal(
            ["Official statement 1", "Expert analysis 1", "Reported fact 2", "of these unsure 1"],
            page.QuerySelectorAll(".legend li").Select(li => li.TextContent));
    }

    [Fact]
    public void Each_sentence_can_be_reached_and_is_described_by_its_note()
    {
        var page = Page(SampleArticle.Harbour());
        var sentences = page.QuerySelectorAll(".story .sentence");
        Assert.Equal(["sentence reported", "sentence official", "sentence expert unsure"], sentences.Select(s => s.ClassName));
        Assert.Equal(["reported", "official", "expert unsure"], page.QuerySelectorAll(".strip i").Select(s => s.ClassName));
        Assert.All(sentences, s => Assert.Equal("0", s.GetAttribute("tabindex")));
        Assert.All(sentences, s => Assert.Equal("note", page.GetElementById(s.GetAttribute("aria-describedby")!)!.ClassName));
    }

    [Fact]
    public void Mention_and_cue_are_marked_and_the_sentence_stays_whole()
    {
        var page = Page(SampleArticle.Harbour());
        Assert.Equal("port director Inés Quill", Text(page, ".story .mention"));
        Assert.Equal("said", Text(page, ".story .cue"));
        Assert.EndsWith("“The port will reopen,” port director Inés Quill said.", Text(page, ".story .official"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_note_says_who_how_sure_and_how_it_was_found()
    {
        var notes = Page(SampleArticle.Harbour()).QuerySelectorAll(".note").Select(n => n.TextContent).ToArray();
        Assert.Contains("Source: none; the report itself.", notes[0], StringComparison.Ordinal);
        Assert.StartsWith("Official statement 91\u202F%", notes[1], StringComparison.Ordinal);
        Assert.Contains("Source: Inés Quill.", notes[1], StringComparison.Ordinal);
        Assert.Contains("Cue: “said”.", notes[1], StringComparison.Ordinal);
        Assert.Contains("Found: named in this sentence.", notes[1], StringComparison.Ordinal);
        Assert.Contains("below the confidence asked for", notes[2], StringComparison.Ordinal);
        Assert.Contains("Doubt: weak cue.", notes[2], StringComparison.Ordinal);
        Assert.DoesNotContain("Doubt", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_and_what_was_left_out_are_shown()
    {
        var article = SampleArticle.Harbour();
        var page = Page(article);
        Assert.Equal("Please note: the text is short", Text(page, ".warning"));
        Assert.Equal("1 passage was left out of the sentences", Text(page, ".omitted summary"));
        Assert.Equal(article.Article.Omissions[0].Reason, Text(page, ".omitted .reason"));
        Assert.Contains("Ferry fares to rise again in May", Text(page, ".omitted blockquote"), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_articles_share_a_page_with_a_list_of_them()
    {
        var page = Page(SampleArticle.Harbour("one"), SampleArticle.Harbour("two"));
        Assert.Equal("2 articles", page.Title);
        Assert.Equal(["one", "two"], page.QuerySelectorAll("nav a").Select(a => Text(page, a.GetAttribute("href") + " h2")));
        var ids = page.All.Select(e => e.Id).OfType<string>().ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void An_article_without_sentences_says_so() =>
        Assert.Equal("There are no sentences in this article.", Text(Page(new ClassifiedArticle(Article.FromText("", "empty"), [], [])), ".story"));

    private static string Text(IHtmlDocument page, string selector) => page.QuerySelector(selector)!.TextContent.Trim();

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IHtmlDocument Page(params ClassifiedArticle[] results)
    {
        using var output = new StringWriter();
        ResultHtml.Write(output, results);
        return new HtmlParser().ParseDocument(output.ToString());
    }
}
