namespace Claims.Tests;

public class ContinuationTests
{
    private const string Poll = "[A study by the ministry] {said} 40 percent of the farmers had left. In the north it was 61 percent.";

    [Theory]
    [InlineData(0.9f, "A study by the ministry by Continuation")]
    [InlineData(0.1f, "-")]
    public void A_sentence_goes_on_with_the_source_before_it_if_that_is_likely(float probability, string source)
    {
        var article = new MarkedArticle(Poll);
        Assert.Equal(["A study by the ministry by Mention", source], Sources(article, new Fixed(probability)));
    }

    [Fact]
    public void Its_source_is_inferred_and_its_content_is_all_of_it()
    {
        var article = new MarkedArticle(Poll);
        var found = Find(article, new Fixed(0.9f)).Found[1]!;
        Assert.True(found.Inferred);
        Assert.Equal((0.9f, null, null), (found.Probability, found.Mention, found.Cue));
        Assert.Equal("In the north it was 61 percent.", article.TextOf(Assert.Single(found.Content)));
    }

    [Fact]
    public void It_can_go_on_for_several_sentences() => Assert.Equal(
        ["Ann Berg by Mention", "Ann Berg by Continuation", "Ann Berg by Continuation"],
        Sources(new MarkedArticle("[Ann Berg] {said} the dam would hold. The river would fall. The bridge would open."), new Fixed(0.9f)));

    [Theory]
    [InlineData("The rain fell. The river was falling.")]
    [InlineData("[Ann Berg] {said} the dam would hold. [Otto Brandt] {said} the river was falling.")]
    [InlineData("[Ann Berg] {said} the dam would hold. “The river has been falling since the middle of the night.”")]
    public void It_is_asked_neither_without_a_source_before_nor_for_a_sentence_that_has_one_nor_for_a_quotation(string text)
    {
        var choice = new Fixed(0.9f);
        Find(new MarkedArticle(text), choice);
        Assert.Equal(0, choice.Asked);
    }

    [Fact]
    public void The_features_tell_a_list_behind_a_colon_from_a_new_paragraph() => Assert.NotEqual(
        Features("[Ann Berg] {said} this would follow:\n\nThe dam would hold."), Features("[Ann Berg] {said} this would follow.\n\nThe dam would hold."));

    [Fact]
    public void No_feature_stands_twice()
    {
        var features = Features("[Ann Berg] {said} the dam would hold. The river would fall and the bridge would open and the farmers would stay.");
        Assert.Equal(features.Length, features.Distinct().Count());
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-10, 0.0)]
    [InlineData(10, 1.0)]
    public void The_classifier_gives_a_probability(float odds, double probability)
    {
        var article = new MarkedArticle(Poll);
        var classifier = new ContinuationClassifier(new LinearModel(FeatureSchema.ContinuationBits, [odds], new float[1 << FeatureSchema.ContinuationBits]));
        Assert.Equal(probability, classifier.Probability(article.Text, 1, article.Find().Found[0]!), 3);
    }

    private static ArticleAttributions Find(MarkedArticle article, IContinuationChoice choice) => AttributionFinder.Find(article.Text, article.Tag, MarkedArticle.Antecedents, choice);

    private static string[] Sources(MarkedArticle article, IContinuationChoice choice) =>
        Find(article, choice).Found.Select(found => found is null ? "-" : $"{article.NameOf(found.Source)} by {found.ResolvedBy}").ToArray();

    private static int[] Features(string text)
    {
        var article = new MarkedArticle(text);
        using var buffer = new FeatureBuffer(FeatureSchema.ContinuationBits);
        ContinuationFeatures.Extract(article.Text, 1, article.Find().Found[0]!, buffer);
        return buffer.Slots.ToArray();
    }

    /// <summary>Finds every sentence equally likely and counts how often it is asked.</summary>
    private sealed class Fixed(float probability) : IContinuationChoice
    {
        internal int Asked { get; private set; }

        public float Probability(TokenizedArticle article, int sentence, FoundAttribution before)
        {
            Asked++;
            return probability;
        }
    }
}
