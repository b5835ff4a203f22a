namespace Claims.Training.Tests;

public class CombinationTests
{
    [Fact]
    public void A_classifier_that_is_right_gets_all_the_weight()
    {
        Assert.Equal(1, Combination.Fit([.. Scored(right: true, wrong: false)]).TreeShare);
        Assert.Equal(0, Combination.Fit([.. Scored(right: false, wrong: true)]).TreeShare);
    }

    // Both say 0.9 and are right in 6 of 10 cases: the best temperature makes them say 0.6.
    [Fact]
    public void A_classifier_that_is_too_sure_is_made_less_sure()
    {
        var scored = Enumerable.Range(0, 10).Select(i => new ScoredSentence([0.9f, 0.05f, 0.05f], [0.9f, 0.05f, 0.05f], 0, i < 6 ? Label.ReportedFact : i < 8 ? Label.OfficialStatement : Label.ExpertAnalysis)).ToArray();
        var combination = Combination.Fit(scored);
        Assert.InRange(combination.Temperature, 1.5, 2.5);
        Assert.Equal(0.6, combination.LabelsOf(scored[0]).ReportedFact, 1);
    }

    [Fact]
    public void Probabilities_keep_the_order_of_the_labels()
    {
        var p = new Combination(0.5, 1).LabelsOf(new ScoredSentence([0.1f, 0.2f, 0.7f], [0.1f, 0.2f, 0.7f], 0, Label.ReportedFact));
        Assert.Equal((0.1, 0.2, 0.7), (Math.Round(p.ReportedFact, 4), Math.Round(p.OfficialStatement, 4), Math.Round(p.ExpertAnalysis, 4)));
    }

    private static IEnumerable<ScoredSentence> Scored(bool right, bool wrong)
    {
        float[] sure = [0.8f, 0.1f, 0.1f], unsure = [0.1f, 0.8f, 0.1f];
        for (var i = 0; i < 10; i++)
            yield return new ScoredSentence(right ? sure : unsure, wrong ? sure : unsure, 0, Label.ReportedFact);
    }
}
