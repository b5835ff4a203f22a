namespace Claims.Tests;

public class HtmlTests
{
    private const string Paragraphs = """
        <p>The mayor of the harbour town closed the old bridge on Monday after divers found cracks in two of its piers, the town hall said.</p>
        <p>“We could not <em>wait</em> any longer,” Mayor Ottilie Brandvold told reporters at the quay.
           “Not one more day.”</p>
        <h2>A long detour</h2>
        <p>Drivers now have to take the road around the fjord, which is 40&nbsp;km longer, and the ferry will sail every half hour until the work is done.</p>
        <p>The bridge was built in 1931, and engineers had warned for years that the salt water was eating into its concrete, according to the council&#39;s records.</p>
        """;

    private const string Page = $"""
        <!DOCTYPE html><html><head><title>Old bridge closed - The Harbour Times</title><style>p {"{"}color: red{"}"}</style></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <div class="sharebar"><a href="#">Share on Facebook</a> <a href="#">Tweet this</a></div>
        <main><article><h1>Old bridge closed</h1>{Paragraphs}
        <div class="related"><h3>Articles You May Like</h3><ul><li><a href="/1">Harbour fees rise again</a></li><li><a href="/2">Ferry workers call off strike</a></li></ul></div>
        </article></main>
        <div id="comments" class="comments"><h3>Comments</h3><p>First! I always said that bridge would fall down one day.</p></div>
        <aside>Subscribe to our newsletter</aside><footer>Copyright The Harbour Times</footer><script>track();</script></body></html>
        """;

    [Fact]
    public void Of_a_page_only_the_article_remains()
    {
        var article = Article.FromHtml(Page, "harbour/1");

        Assert.Equal("harbour/1", article.Id);
        Assert.StartsWith("Old bridge closed", article.Title, StringComparison.Ordinal);
        Assert.Empty(article.Warnings);
        Assert.Equal(
            ["The mayor of ", "“We could not", "A long detour", "Drivers now h", "The bridge wa"],
            article.Paragraphs.Select(p => article.Text[p.Span.Start..(p.Span.Start + 13)]));
        foreach (var gone in (string[])["Home", "Share", "Tweet", "Harbour fees", "Comments", "First!", "newsletter", "Copyright", "track", "color"])
            Assert.DoesNotContain(gone, Shown(article), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_of_a_page_are_ranges_of_its_text()
    {
        var article = Article.FromHtml(Page);
        var sentences = SentenceSplitter.Split(article).Select(s => article.ToOriginal(s.Span)).Select(s => article.Text[s.Start..s.End]).ToArray();

        Assert.Contains("“We could not wait any longer,” Mayor Ottilie Brandvold told reporters at the quay.", sentences);
        Assert.Contains("“Not one more day.”", sentences);
        Assert.Contains(sentences, s => s.Contains("40\u00A0km", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_further_stories_inside_the_article_is_left_out()
    {
        var article = Article.FromHtml($"<body><article>{Paragraphs}<p>Read more</p><p>Harbour fees rise again</p><p>Ferry workers call off strike</p></article></body>");

        Assert.DoesNotContain("Harbour fees", Shown(article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>The mayor spoke.<p>Nobody asked.", "The mayor spoke.|Nobody asked.")]
    [InlineData("<ul><li>One.<li>Two.</ul><nav>Home</nav><footer>Copyright</footer>", "One.|Two.")]
    [InlineData("The mayor spoke.<br>Nobody asked.<br><br>He left.", "The mayor spoke.\nNobody asked.|He left.")]
    [InlineData("<div>The <b>mayor</b>\n spoke.<div>Nobody asked.</div>He left.</div>", "The mayor spoke.|Nobody asked.|He left.")]
    [InlineData("<pre>The mayor\nspoke.\n\nNobody asked.</pre>", "The mayor\nspoke.|Nobody asked.")]
    [InlineData("no markup at all", "no markup at all")]
    [InlineData("<p>One.</p><p hidden>Two.</p><script>three()</script><unclosed", "One.")]
    public void A_page_without_an_article_gives_the_text_of_its_blocks(string html, string paragraphs)
    {
        var article = Article.FromHtml(html);

        Assert.Equal(paragraphs, string.Join('|', article.Paragraphs.Select(p => p.Span.Of(article.Text).ToString())));
    }

    [Fact]
    public void Unclosed_and_deeply_nested_tags_are_read()
    {
        var article = Article.FromHtml(string.Concat(Enumerable.Repeat("<div>", 3_000)) + "<p>The mayor spoke.");

        Assert.Equal("The mayor spoke.", article.Text);
        Assert.Equal(["no article was found in the page; all of its text was taken but menus, sidebars and footers"], article.Warnings);
    }

    [Fact]
    public void A_page_of_very_many_elements_is_read_whole()
    {
        var article = Article.FromHtml(string.Concat(Enumerable.Repeat("<p>The mayor spoke.</p>", 50_000)));

        Assert.Equal(50_000, article.Paragraphs.Count);
        Assert.Single(article.Warnings);
    }

    private static string Shown(Article article) => string.Join('\n', article.Paragraphs.Select(p => p.Span.Of(article.Text).ToString()));
}
