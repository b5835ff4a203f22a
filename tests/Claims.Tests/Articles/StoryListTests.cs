namespace Claims.Tests;

public class StoryListTests
{
    private const string Body = "The mayor closed the bridge on Monday.\n\nNobody was hurt, he said.";

    [Theory]
    [InlineData("Articles You May Like\nHarbour fees rise again\nIs This the End of the Ferry?\nTen ways to cook herring")]
    [InlineData("Related stories:\n\nHarbour fees rise again\n\nFerry workers call off strike in the U.S.")]
    [InlineData("READ MORE\n• Harbour fees rise again\n• Ferry workers call off strike")]
    [InlineData("More from The Harbour Times\n- Harbour fees rise again")]
    [InlineData("You might also like\nHarbour fees rise again...")]
    [InlineData("Editors’ Picks\nHarbour fees rise again")]
    [InlineData("» Most read »\n1 Harbour fees rise again\n2 Ferry workers call off strike")]
    public void A_list_of_further_stories_at_the_end_is_left_out(string list)
    {
        var article = Article.FromText(Body + "\n\n" + list + "\n");

        Assert.Equal(["The mayor closed the bridge on Monday.", "Nobody was hurt, he said."], Sentences(article));
        var omission = Assert.Single(article.Omissions);
        Assert.Equal(list, article.Text[omission.Span.Start..omission.Span.End]);
        Assert.StartsWith("a list of further stories under \"", omission.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_found_where_paragraphs_are_single_lines()
    {
        var article = Article.FromText("The mayor closed the bridge on Monday.\nNobody was hurt.\nTrending now\nHarbour fees rise again\nA ferry sinks");

        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Single(article.Omissions);
    }

    [Fact]
    public void The_article_goes_on_after_a_list()
    {
        var article = Article.FromText(Body + "\n\nRelated articles\n\nHarbour fees rise again\n\nFerry strike\n\nThe bridge opens again in May, the mayor added.\n\n“Until then?”");

        Assert.Equal(["The mayor closed the bridge on Monday.", "Nobody was hurt, he said.", "The bridge opens again in May, the mayor added.", "“Until then?”"], Sentences(article));
    }

    [Theory]
    [InlineData("Read more\n\nThe bridge opens again in May.")]
    [InlineData("Related\n\nThe bridge, which was built when the\nrailway came, opens again in May.")]
    [InlineData("Recommended\n\nhe said, and left.")]
    [InlineData("Trending\n\nThe mayor said:\n\n“No.”")]
    [InlineData("More from the bridge came at noon.\n\nFerry strike")]
    [InlineData("Further reading of the bill follows in May and will be held behind closed doors, it says\n\nFerry strike")]
    [InlineData("Read more")]
    public void No_sentence_of_the_article_is_ever_left_out(string rest)
    {
        var article = Article.FromText(Body + "\n\n" + rest);

        Assert.Empty(article.Omissions);
        Assert.EndsWith(rest[^4..], article.Clean[..article.CleanParagraphs[^1].Span.End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_nothing_but_a_list_is_kept() => Assert.Empty(Article.FromText("Top stories\nHarbour fees rise again\nFerry strike").Omissions);

    [Fact]
    public void Rows_of_a_list_that_come_presplit_are_kept()
    {
        var article = Article.FromSentences([new(1, 1, "The mayor spoke."), new(2, 2, "Related stories"), new(3, 3, "Ferry strike")]);

        Assert.Equal(3, SentenceSplitter.Split(article).Count);
        Assert.Empty(article.Omissions);
    }

    private static IEnumerable<string> Sentences(Article article) => SentenceSplitter.Split(article).Select(s => s.Span.Of(article.Clean).ToString());
}
