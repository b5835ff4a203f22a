namespace Claims.Training.Tests;

public class LinearTrainerTests
{
    // Each of the slots 0, 1 and 2 speaks for the class of its number, slot 7 stands everywhere.
    private static readonly LinearExample[] Examples = [.. Enumerable.Range(0, 60).Select(i => new LinearExample([i % 3, 7], i % 3))];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_class_is_learned_the_last_one_too(int label)
    {
        var scores = Scores(Fit(Examples), [label, 7]);
        Assert.Equal(label, Array.IndexOf(scores, scores.Max()));
    }

    [Fact]
    public void A_slot_that_never_stands_has_no_weight() => Assert.All(Fit(Examples).Weights[(4 * 3)..(5 * 3)].ToArray(), weight => Assert.Equal(0f, weight));

    [Fact]
    public void An_example_of_more_weight_counts_more()
    {
        LinearExample[] contradictory = [.. Enumerable.Range(0, 20).SelectMany(_ => new[] { new LinearExample([3], 1, 3), new LinearExample([3], 0, 1), new LinearExample([2], 2) })];
        var scores = Scores(LinearTrainer.Multiclass(contradictory, 3, 4, 0.01f), [3]);
        Assert.InRange(1 / (1 + Math.Exp(scores[0] - scores[1])), 0.74, 0.76);
    }

    [Fact]
    public void Two_trainings_give_the_same_weights() => Assert.Equal(Fit(Examples).Weights.ToArray(), Fit(Examples).Weights.ToArray());

    private static LinearModel Fit(LinearExample[] examples) => LinearTrainer.Multiclass(examples, 3, 4, 0.1f);

    private static float[] Scores(LinearModel model, int[] slots)
    {
        var scores = new float[3];
        model.Score(slots, scores);
        return scores;
    }
}
