namespace Claims.Tests;

public class ClaimModelTests
{
    [Theory]
    [InlineData(1, 1, new[] { 0.5, 0.3, 0.2 })]
    [InlineData(0, 1, new[] { 0.1, 0.1, 0.8 })]
    public void A_share_of_one_or_nothing_takes_one_classifier_alone(double share, double temperature, double[] expected)
    {
        var combined = ClaimModel.Combine([0.5f, 0.3f, 0.2f], [0.1f, 0.1f, 0.8f], share, temperature);
        Assert.All(expected.Zip(combined), pair => Assert.Equal(pair.First, pair.Second, 4));
    }

    [Fact]
    public void Equal_shares_take_the_geometric_mean()
    {
        var combined = ClaimModel.Combine([0.8f, 0.1f, 0.1f], [0.2f, 0.7f, 0.1f], 0.5, 1);
        // sqrt(0.16) : sqrt(0.07) : sqrt(0.01)
        Assert.Equal(0.4 / (0.4 + Math.Sqrt(0.07) + 0.1), combined[0], 4);
    }

    [Fact]
    public void A_higher_temperature_makes_less_sure_without_changing_the_order()
    {
        var sharp = ClaimModel.Combine([0.7f, 0.2f, 0.1f], [0.7f, 0.2f, 0.1f], 0.5, 1);
        var flat = ClaimModel.Combine([0.7f, 0.2f, 0.1f], [0.7f, 0.2f, 0.1f], 0.5, 2);
        Assert.True(flat[0] < sharp[0] && flat[0] > flat[1] && flat[1] > flat[2]);
    }

    [Fact]
    public void A_probability_of_nothing_does_not_break_the_sum() => Assert.Equal(1, ClaimModel.Combine([0f, 0f, 1f], [1f, 0f, 0f], 0.5, 1).Sum(), 9);

    [Fact]
    public void A_stage_with_the_wrong_number_of_classes_is_refused() => Assert.Equal(
        "a stage has the wrong number of classes",
        Assert.Throws<InvalidDataException>(() => new ClaimModel(
            SmallModel.Info, NewsWords.Lexicon, SmallModel.Linear(1, 4), SmallModel.Linear(1, 4), SmallModel.Linear(1, 4), SmallModel.Linear(4, 4), SmallModel.Linear(3, 4), [SmallModel.Stump(0, 1), SmallModel.Stump(0, 1), SmallModel.Stump(0, 1)], SmallModel.Stump(0, 1))).Message);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_tree_that_asks_for_an_unknown_feature_is_refused(int ofLabel, int ofAttributed) => Assert.Equal(
        "a tree asks for a feature that the schema does not have",
        Assert.Throws<InvalidDataException>(() => new ClaimModel(
            SmallModel.Info, NewsWords.Lexicon, SmallModel.Linear(1, FeatureSchema.TaggerBits), SmallModel.Linear(1, FeatureSchema.TaggerBits),
            SmallModel.Linear(1, FeatureSchema.AntecedentBits), SmallModel.Linear(StandingClassifier.Roles, FeatureSchema.StandingBits), SmallModel.Linear(ClaimModel.Labels, FeatureSchema.SentenceBits),
            [SmallModel.Stump(0, 1), SmallModel.Stump(0, 1), SmallModel.Stump(ofLabel * FeatureSchema.Names.Count, 1)],
            SmallModel.Stump(ofAttributed * FeatureSchema.Names.Count, 1))).Message);

    [Fact]
    public void The_features_have_different_names() => Assert.Equal(FeatureSchema.Names.Count, FeatureSchema.Names.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_linear_sentence_stage_of_another_size_than_the_schema_is_refused() => Assert.Throws<InvalidDataException>(() =>
        new ClaimModel(SmallModel.Info, NewsWords.Lexicon, SmallModel.Linear(1, FeatureSchema.TaggerBits), SmallModel.Linear(1, FeatureSchema.TaggerBits),
            SmallModel.Linear(1, FeatureSchema.AntecedentBits), SmallModel.Linear(StandingClassifier.Roles, FeatureSchema.StandingBits), SmallModel.Linear(ClaimModel.Labels, 6), [SmallModel.Stump(0, 1), SmallModel.Stump(1, 2), SmallModel.Stump(2, 3)], SmallModel.Stump(3, 4)));
}
