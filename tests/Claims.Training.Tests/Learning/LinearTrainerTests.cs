namespace Claims.Training.Tests;

public class LinearTrainerTests
{
    // Slot 3 speaks for class 1, slot 5 against it, slot 7 stands everywhere.
    private static readonly LinearExample[] Examples = [.. Enumerable.Range(0, 40).Select(i => new LinearExample(i % 2 == 0 ? [3, 7] : [5, 7], i % 2 == 0 ? 1 : 0))];

    [Fact]
    public void A_binary_model_learns_what_speaks_for_its_class()
    {
        var model = LinearTrainer.Binary(Examples, 4, 0.1f);
        Assert.True(model.Score([3, 7]) > 0 && model.Score([5, 7]) < 0);
    }

    [Fact]
    public void A_slot_that_never_stands_has_no_weight() => Assert.Equal(0f, LinearTrainer.Binary(Examples, 4, 0.1f).Weights[4]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_class_of_several_is_learned_the_last_one_too(int label)
    {
        var examples = Enumerable.Range(0, 60).Select(i => new LinearExample([i % 3, 7], i % 3)).ToArray();
        var scores = new float[3];
        LinearTrainer.Multiclass(examples, 3, 4, 0.1f).Score([label, 7], scores);
        Assert.Equal(label, Array.IndexOf(scores, scores.Max()));
    }

    [Fact]
    public void An_example_of_more_weight_counts_more()
    {
        LinearExample[] contradictory = [.. Enumerable.Range(0, 20).SelectMany(_ => new[] { new LinearExample([3], 1, 3), new LinearExample([3], 0, 1) })];
        Assert.InRange(1 / (1 + Math.Exp(-LinearTrainer.Binary(contradictory, 4, 0.01f).Score([3]))), 0.74, 0.76);
    }

    [Fact]
    public void Two_trainings_give_the_same_weights() =>
        Assert.Equal(LinearTrainer.Binary(Examples, 4, 0.1f).Weights.ToArray(), LinearTrainer.Binary(Examples, 4, 0.1f).Weights.ToArray());
}
