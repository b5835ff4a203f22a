namespace Claims.Training.Tests;

public class ConfidenceThresholdTests
{
    // 100 sentences at 0.91, all right; 20 at 0.81, half right; 80 at 0.61, all wrong.
    private static readonly (double, bool)[] Results = [.. Of(0.91, 100, 0), .. Of(0.81, 10, 10), .. Of(0.61, 0, 80)];

    [Theory]
    [InlineData(0.98, 0.811)]
    [InlineData(0.95, 0.811)]
    [InlineData(0.9, 0.611)]
    [InlineData(0.55, 0.0)]
    [InlineData(0.0, 0.0)]
    public void The_least_confidence_that_is_enough_is_found(double precision, double least) => Assert.Equal(least, ConfidenceThreshold.Find(Results, precision));

    [Fact]
    public void A_share_that_is_never_reached_has_none() => Assert.Null(ConfidenceThreshold.Find([.. Of(0.95, 190, 10), .. Of(0.6, 50, 50)], 0.98));

    [Fact]
    public void A_share_that_is_reached_exactly_is_enough() => Assert.Equal(0, ConfidenceThreshold.Find([.. Of(0.5, 95, 5)], 0.95));

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void Too_few_sentences_show_nothing(int sure, bool shown) => Assert.Equal(shown, ConfidenceThreshold.Find([.. Of(0.95, sure, 0), .. Of(0.5, 0, 100)], 0.98) is not null);

    private static IEnumerable<(double Confidence, bool Right)> Of(double confidence, int right, int wrong) =>
        Enumerable.Range(0, right + wrong).Select(i => (confidence, i < right));
}
