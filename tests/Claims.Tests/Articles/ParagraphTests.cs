namespace Claims.Tests;

public class ParagraphTests
{
    [Theory]
    [InlineData("One.\n\nTwo.", "One.|Two.")]
    [InlineData("One.\n \t \nTwo.", "One.|Two.")]
    [InlineData("One.\nTwo.\nThree.", "One.|Two.|Three.")]
    [InlineData("\n\nOne.\nTwo.\n\n", "One.|Two.")]
    [InlineData("The mayor\nspoke.\n\nTwo.", "The mayor\nspoke.|Two.")]
    [InlineData("He named two.\n• The bridge\n• The school\n\nTwo.", "He named two.|• The bridge|• The school|Two.")]
    [InlineData("He named two.\n- The bridge\n* the school\n\nTwo.", "He named two.|- The bridge|* the school|Two.")]
    [InlineData("The mayor\n- who was late -\nspoke.\n\nTwo.", "The mayor\n- who was late -\nspoke.|Two.")]
    [InlineData("He left.\nA NEW SCHOOL\nWork begins\nsoon.\n\nTwo.", "He left.|A NEW SCHOOL|Work begins\nsoon.|Two.")]
    [InlineData("He left.\n___\nWork begins.\n\nTwo.", "He left.|___|Work begins.|Two.")]
    [InlineData("", "")]
    [InlineData(" \r\n\t\u00A0\n", "")]
    public void Paragraphs_end_at_blank_lines_or_else_at_line_ends(string text, string paragraphs)
    {
        var article = Article.FromText(text);

        Assert.Equal(paragraphs, string.Join('|', article.Paragraphs.Select(p => p.Span.Of(article.Text).ToString())));
        Assert.Equal(Enumerable.Range(1, article.Paragraphs.Count), article.Paragraphs.Select(p => p.Number));
    }

    [Fact]
    public void Lines_longer_than_anyone_wraps_are_paragraphs()
    {
        var line = "The council of the harbour town voted on Monday evening to close the old fish market, which had stood beside the quay since the year the railway came.";

        Assert.Equal(3, Article.FromText($"A headline\n\n{line}\n{line}").Paragraphs.Count);
    }

    [Fact]
    public void Paragraphs_of_the_clean_text_are_those_of_the_given_text()
    {
        var article = Article.FromText("\uFEFFThe\u00AD mayor.\r\n\r\nNobody\u00A0asked.\r\n");

        Assert.Equal(["The\u00AD mayor.", "Nobody\u00A0asked."], article.Paragraphs.Select(p => p.Span.Of(article.Text).ToString()));
        Assert.Equal(["The mayor.", "Nobody asked."], article.CleanParagraphs.Select(p => p.Span.Of(article.Clean).ToString()));
    }
}
