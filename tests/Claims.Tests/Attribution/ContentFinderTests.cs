namespace Claims.Tests;

public class ContentFinderTests
{
    [Theory]
    [InlineData("[Ann Berg] {said} the dam would hold.", "the dam would hold")]
    [InlineData("The dam would hold, [Ann Berg] {said}.", "The dam would hold")]
    [InlineData("“The dam will hold,” [Ann Berg] {said}.", "“The dam will hold,”")]
    [InlineData("“The dam will hold,” [Ann Berg] {said}. ", "“The dam will hold,”")]
    [InlineData("[Ann Berg] {said}: “The dam will hold.”", "“The dam will hold.”")]
    [InlineData("“The dam,” [Ann Berg] {said}, “will hold for years.”", "“The dam,”|“will hold for years.”")]
    [InlineData("The dam above the old town wall, [Ann Berg] {said}, would hold.", "The dam above the old town wall|would hold")]
    [InlineData("{According to} [Ann Berg], the dam would hold.", "the dam would hold")]
    [InlineData("On Monday, [Ann Berg] {said} the dam would hold.", "the dam would hold")]
    [InlineData("[Ann Berg], a hydrologist, {said} the dam would hold.", "the dam would hold")]
    [InlineData("[Ann Berg] {told} reporters: “The dam will hold.”", "reporters: “The dam will hold.”")]
    public void The_content_is_what_is_left_of_the_sentence(string text, string content)
    {
        var article = new MarkedArticle(text);
        var found = Assert.Single(article.Find().Found)!;
        Assert.Equal(content, string.Join('|', found.Content.Select(article.TextOf)));
    }

    [Fact]
    public void A_sentence_inside_a_quotation_is_content_as_a_whole()
    {
        var article = new MarkedArticle("“The dam will hold,” [Ann Berg] {said}. “The river is falling.”");
        Assert.Equal("“The river is falling.”", article.TextOf(Assert.Single(article.Find().Found[1]!.Content)));
    }

    [Fact]
    public void A_sentence_that_is_all_mention_and_cue_has_no_content() => Assert.Empty(new MarkedArticle("[Ann Berg] {said}.").Find().Found[0]!.Content);

    [Theory]
    [InlineData("“The dam will hold”", AttributionForm.Direct)]
    [InlineData("the dam would hold", AttributionForm.Indirect)]
    [InlineData("the dam would “hold on”", AttributionForm.Mixed)]
    public void The_form_of_content_is_the_share_of_quoted_words(string text, AttributionForm form)
    {
        var article = TokenizedArticle.Create(Article.FromText(text), NewsWords.Lexicon);
        Assert.Equal(form, ContentFinder.FormOf(article, [new TokenRange(0, article.Tokens.Length)]));
    }

    [Fact]
    public void Content_without_words_is_indirect()
    {
        var article = TokenizedArticle.Create(Article.FromText("No!"), NewsWords.Lexicon);
        Assert.Equal(AttributionForm.Indirect, ContentFinder.FormOf(article, []));
    }

    [Fact]
    public void A_short_subject_before_the_source_is_content()
    {
        var article = new MarkedArticle("The dam, [Ann Berg] {said} on Monday, would hold.");
        Assert.Equal("The dam|on Monday, would hold", string.Join('|', article.Find().Found[0]!.Content.Select(article.TextOf)));
    }
}
