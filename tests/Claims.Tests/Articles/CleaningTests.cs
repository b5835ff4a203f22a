namespace Claims.Tests;

public class CleaningTests
{
    [Fact]
    public void A_text_that_needs_no_cleaning_is_not_copied()
    {
        var article = Article.FromText("The mayor spoke.\n\nNobody asked “why”.");

        Assert.Same(article.Text, article.Clean);
    }

    [Theory]
    [InlineData("\uFEFFThe mayor spoke.", "The mayor spoke.")]
    [InlineData("The may\u00ADor\u200B spoke.", "The mayor spoke.")]
    [InlineData("The\u00A0mayor\tspoke\u2009.", "The mayor spoke .")]
    [InlineData("One.\r\nTwo.\rThree.", "One.\nTwo.\nThree.")]
    [InlineData("Jose\u0301 Mun\u0303oz", "José Muñoz")]
    [InlineData("Nguye\u0302\u0303n Pha\u0323\u0306m", "Nguyễn Phặm")]
    [InlineData("q\u0308 stays, and so does \u0301 alone", "q\u0308 stays, and so does \u0301 alone")]
    [InlineData("\u0093Yes\u0094 \u0096 it\u0092s so", "“Yes” – it’s so")]
    public void Clean_text_differs_only_in_what_no_reader_sees(string given, string clean) => Assert.Equal(clean, Article.FromText(given).Clean);

    [Theory]
    [InlineData("\uFEFFThe mayor", "mayor", "mayor")]
    [InlineData("The may\u00ADor spoke", "mayor", "may\u00ADor")]
    [InlineData("The \u00ADmayor\u00AD spoke", "mayor", "mayor")]
    [InlineData("Then Jose\u0301\u200B spoke", "José", "Jose\u0301")]
    [InlineData("Then Nguye\u0302\u0303n spoke", "Nguyễ", "Nguye\u0302\u0303")]
    [InlineData("One.\r\nTwo.", "Two.", "Two.")]
    [InlineData("One.\r\nTwo.\r\nThree.", "Two.\nThree.", "Two.\r\nThree.")]
    public void A_span_of_the_clean_text_leads_back_to_what_is_shown(string given, string clean, string shown)
    {
        var article = Article.FromText(given);
        var start = article.Clean.IndexOf(clean, StringComparison.Ordinal);

        var span = article.ToOriginal(new TextSpan(start, start + clean.Length));

        Assert.Equal(shown, given[span.Start..span.End]);
    }

    [Fact]
    public void A_byte_order_mark_changes_no_offset_but_its_own()
    {
        var article = Article.FromText("\uFEFFThe mayor spoke. Nobody asked.");

        Assert.Equal([new TextSpan(1, 17), new TextSpan(18, 31)], SentenceSplitter.Split(article).Select(s => article.ToOriginal(s.Span)));
    }

    [Fact]
    public void Every_accented_Latin_letter_is_composed()
    {
        Assert.True(Compositions.TryCompose('ṩ', '\u0307', out _) is false && Compositions.TryCompose('ṣ', '\u0307', out var both) && both == 'ṩ');
        Assert.True(Compositions.TryCompose('g', '\u0306', out var turkish) && turkish == 'ğ');
        Assert.True(Compositions.TryCompose('S', '\u0326', out var romanian) && romanian == 'Ș');
        Assert.True(Compositions.TryCompose('и', '\u0306', out var cyrillic) && cyrillic == 'й');
    }
}
