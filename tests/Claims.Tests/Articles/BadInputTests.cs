namespace Claims.Tests;

public class BadInputTests
{
    [Fact]
    public void No_text_at_all_is_an_error()
    {
        Assert.Throws<ArgumentNullException>(() => Article.FromText(null!));
        Assert.Throws<ArgumentNullException>(() => Article.FromHtml(null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0\uFEFF")]
    public void White_space_makes_an_article_without_paragraphs(string text)
    {
        Assert.Empty(Article.FromText(text).Paragraphs);
        Assert.Empty(Article.FromHtml(text).Paragraphs);
        Assert.Empty(SentenceSplitter.Split(Article.FromText(text)));
    }

    [Fact]
    public void A_NUL_character_is_no_text()
    {
        var error = Assert.Throws<FormatException>(() => Article.FromText("PK\u0003\u0004 archive\0\0"));

        Assert.Equal("this is not text: it holds a NUL character at offset 12; give a text in UTF-8.", error.Message);
    }

    [Fact]
    public void Many_replacement_characters_are_no_text()
    {
        var bytes = string.Concat(Enumerable.Repeat("\uFFFD\u0001ab", 100));

        var error = Assert.Throws<FormatException>(() => Article.FromText(bytes));

        Assert.Equal("this is not text: 50 % of it are control or replacement characters; at most 10 % are allowed.", error.Message);
        Assert.Throws<FormatException>(() => Article.FromHtml(bytes));
        Assert.Throws<FormatException>(() => Article.FromSentences([new(1, 1, bytes)]));
    }

    [Fact]
    public void A_few_broken_characters_are_no_error() => Assert.Single(Article.FromText("Caf\uFFFD owner Ren\uFFFD spoke.").Paragraphs);

    [Fact]
    public void Ten_megabytes_and_long_lines_are_read_whole()
    {
        var long1 = Article.FromText(new string('a', 100_000));
        var large = Article.FromText(string.Concat(Enumerable.Repeat("The mayor of San Jose\u0301 and all who came with him to the bridge on Monday evening waited for the ferry in the rain.\r\n\r\n", 90_000)));
        var dots = Article.FromText(string.Concat(Enumerable.Repeat("? \" . ' … ", 200_000)));

        Assert.Equal(new TextSpan(0, 100_000), SentenceSplitter.Split(long1).Single().Span);
        Assert.Equal(90_000, SentenceSplitter.Split(large).Count);
        Assert.NotEmpty(SentenceSplitter.Split(dots));
    }

    [Theory]
    [InlineData("Der Bürgermeister hat am Montag gesagt, dass die Brücke bis zum Herbst gesperrt bleibt, weil die Pfeiler unter Wasser stärker beschädigt sind als bisher bekannt war, und dass die Fähre öfter fahren soll.")]
    [InlineData("El alcalde dijo el lunes que el puente seguirá cerrado hasta el otoño porque los pilares están más dañados de lo que se sabía, y que el transbordador va a salir con más frecuencia que antes.")]
    [InlineData("市长周一表示，由于桥墩的损坏比此前了解的更为严重，大桥将关闭至秋季，渡轮将更加频繁地运行，以便居民能够继续上班。")]
    public void A_text_in_another_language_brings_a_warning(string text)
    {
        var warning = Assert.Single(Article.FromText(text).Warnings);

        Assert.Matches("^the text does not look like English \\([0-9]+ % common English words\\); labels are only meant for English news$", warning);
    }

    [Theory]
    [InlineData("The mayor said on Monday that the bridge would stay closed until autumn because its piers were found to be more damaged than had been known, and that the ferry would run more often.")]
    [InlineData("Zu kurz.")]
    public void English_and_short_texts_bring_none(string text) => Assert.Empty(Article.FromText(text).Warnings);
}
