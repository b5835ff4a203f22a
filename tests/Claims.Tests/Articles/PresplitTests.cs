namespace Claims.Tests;

public class PresplitTests
{
    [Fact]
    public void Rows_keep_their_numbers_and_their_text()
    {
        var article = Article.FromSentences([new(2, 7, "The mayor spoke. Twice."), new(2, 9, " Jose\u0301 left.\r\n"), new(5, 10, "")], "town/1");

        Assert.True(article.IsPresplit);
        Assert.Equal("town/1", article.Id);
        Assert.Equal("The mayor spoke. Twice.  Jose\u0301 left.\r\n\n\n", article.Text);
        Assert.Equal(["2/7 The mayor spoke. Twice.", "2/9 José left.", "5/10 "], article.Rows!.Select(r => $"{r.Paragraph}/{r.Number} {r.Span.Of(article.Clean)}"));
        Assert.Equal("Jose\u0301 left.", article.ToOriginal(article.Rows![1].Span).Of(article.Text).ToString());
        Assert.Equal([2, 5], article.Paragraphs.Select(p => p.Number));
    }

    [Fact]
    public void A_row_of_invisible_characters_keeps_its_place()
    {
        var article = Article.FromSentences([new(1, 1, "One."), new(1, 2, "\uFEFF\u00A0"), new(1, 3, "\u00ADThree.")]);

        Assert.Equal(["One.", "", "Three."], SentenceSplitter.Split(article).Select(r => r.Span.Of(article.Clean).ToString()));
    }

    [Fact]
    public void No_rows_make_an_empty_article() => Assert.Empty(Article.FromSentences([]).Paragraphs);

    [Fact]
    public void A_missing_row_or_text_is_an_error()
    {
        Assert.Throws<ArgumentNullException>(() => Article.FromSentences(null!));
        Assert.Throws<ArgumentNullException>(() => Article.FromSentences([null!]));
        Assert.Throws<ArgumentNullException>(() => Article.FromSentences([new(1, 1, null!)]));
    }
}
