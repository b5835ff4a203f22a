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
        Assert.Throws<InvalidDataException>(() => SmallModel.Of(stages: SmallModel.Stages with { Standing = SmallModel.Linear(4, FeatureSchema.StandingBits) })).Message);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_tree_that_asks_for_an_unknown_feature_is_refused(int ofLabel, int ofAttributed)
    {
        var stages = SmallModel.Stages with
        {
            Trees = [SmallModel.Stump(0, 1), SmallModel.Stump(0, 1), SmallModel.Stump(ofLabel * FeatureSchema.Names.Count, 1)],
            Attributed = SmallModel.Stump(ofAttributed * FeatureSchema.Names.Count, 1),
        };
        Assert.Equal("a tree asks for a feature that the schema does not have", Assert.Throws<InvalidDataException>(() => SmallModel.Of(stages: stages)).Message);
    }

    [Fact]
    public void The_features_have_different_names() => Assert.Equal(FeatureSchema.Names.Count, FeatureSchema.Names.Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_linear_stage_of_another_size_than_the_schema_is_refused()
    {
        var message = "a linear stage has another number of slots than the schema";
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => SmallModel.Of(stages: SmallModel.Stages with { Words = SmallModel.Linear(ClaimModel.Labels, 6) })).Message);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => SmallModel.Of(stages: SmallModel.Stages with { Continuations = SmallModel.Linear(1, 6) })).Message);
    }
}
