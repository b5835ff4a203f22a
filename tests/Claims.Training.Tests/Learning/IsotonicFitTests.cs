namespace Claims.Training.Tests;

public class IsotonicFitTests
{
    [Fact]
    public void A_curve_says_how_often_a_score_was_right()
    {
        var curve = IsotonicFit.Curve([.. Of(0.1, 10, 190), .. Of(0.5, 60, 140), .. Of(0.9, 150, 50)]);
        Assert.Equal([0.05, 0.3, 0.75], curve.Probabilities);
        Assert.Equal([-2.197225, 0, 2.197225], curve.LogOdds);
        Assert.True(curve.IsSound);
    }

    [Fact]
    public void Scores_that_are_less_often_right_than_lower_ones_are_pooled_with_them() =>
        Assert.Equal([0.05, 0.5], IsotonicFit.Curve([.. Of(0.1, 5, 95), .. Of(0.5, 60, 40), .. Of(0.9, 40, 60)]).Probabilities);

    [Fact]
    public void Few_scores_get_no_point_of_their_own() =>
        Assert.Equal([0.05, 0.81], IsotonicFit.Curve([.. Of(0.1, 5, 95), .. Of(0.8, 77, 18), .. Of(0.9, 4, 1)]).Probabilities);

    [Fact]
    public void Scores_without_any_doubt_stay_finite() => Assert.True(IsotonicFit.Curve([.. Of(0, 0, 100), .. Of(1, 100, 0)]).IsSound);

    // 2 of 1188 and 3 of 1781 are the same in six decimals.
    [Fact]
    public void Shares_that_are_the_same_as_they_are_kept_make_one_point() =>
        Assert.True(IsotonicFit.Curve([.. Of(0.1, 2, 1186), .. Of(0.2, 3, 1778), .. Of(0.9, 90, 10)]).IsSound);

    // Both classifiers say 0.9 and are right in 6 of 10 cases, for every label.
    [Fact]
    public void A_combination_with_curves_says_how_often_it_is_right()
    {
        var scored = Enumerable.Range(0, 3000).Select(i => new ScoredSentence(Sure(i % 3), Sure(i % 3), 0, (Label)(i % 10 < 6 ? i % 3 : (i + 1) % 3))).ToArray();
        var combination = new Combination(0.5, 1).WithCurves(scored);
        Assert.Equal(3, combination.Curves!.Count);
        var labels = combination.LabelsOf(scored[0]);
        Assert.InRange(labels.ReportedFact, 0.58, 0.62);
        Assert.Equal(1, labels.ReportedFact + labels.OfficialStatement + labels.ExpertAnalysis, 9);

        static float[] Sure(int label) => [.. Enumerable.Range(0, 3).Select(l => l == label ? 0.9f : 0.05f)];
    }

    private static IEnumerable<(double Probability, bool Right)> Of(double probability, int right, int wrong) =>
        Enumerable.Range(0, right + wrong).Select(i => (probability, i < right));
}
