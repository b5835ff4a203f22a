namespace Claims.Tests;

public class LinearModelTests
{
    private static readonly LinearModel Two = new(1, [0.5f, -1f], [1f, 10f, 2f, 20f]);

    [Theory]
    [InlineData(new int[0], 0.5f, -1f)]
    [InlineData(new[] { 0 }, 1.5f, 9f)]
    [InlineData(new[] { 1 }, 2.5f, 19f)]
    [InlineData(new[] { 0, 1 }, 3.5f, 29f)]
    [InlineData(new[] { 1, 1 }, 4.5f, 39f)]
    public void A_score_is_the_bias_and_the_weights_of_its_slots_with_repetitions(int[] slots, float first, float second)
    {
        var scores = new float[2];
        Two.Score(slots, scores);
        Assert.Equal([first, second], scores);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Every_class_has_its_own_sum_however_many_there_are(int classes)
    {
        // Slot s adds 100 s + c to class c, whose bias is c / 10.
        var model = new LinearModel(2, [.. Enumerable.Range(0, classes).Select(c => c / 10f)], [.. Enumerable.Range(0, 4 * classes).Select(i => (100f * (i / classes)) + (i % classes))]);
        var scores = new float[classes];
        model.Score([1, 3, 3], scores);
        Assert.All(scores, (score, c) => Assert.Equal(700f + (3 * c) + (c / 10f), score, 1e-3f));
    }

    [Fact]
    public void A_binary_model_has_one_score() => Assert.Equal(7.5f, new LinearModel(1, [0.5f], [3f, 4f]).Score([0, 1]));

    [Fact]
    public void Weights_are_rounded_to_whole_steps_within_reach() =>
        Assert.Equal([1f / 4096, -8f, 0.5f, 32767f / 4096], new LinearModel(2, [0f], [0.9f / 4096, -9f, 0.5f, 9f]).Rounded().Weights.ToArray());

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(25, 1, 4)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 2, 3)]
    public void Weights_that_do_not_fit_slots_and_classes_are_refused(int bits, int classes, int weights) => Assert.Equal(
        $"a linear stage has {weights} weights where 2^{bits} slots of {classes} classes are due",
        Assert.Throws<InvalidDataException>(() => new LinearModel(bits, new float[classes], new float[weights])).Message);

    [Fact]
    public void The_softmax_of_scores_sums_to_1_and_keeps_their_order_whatever_their_size()
    {
        float[] scores = [1000f, 1001f, -5000f];
        Softmax.Normalise(scores);
        Assert.Equal(1f, scores.Sum(), 5);
        Assert.Equal(1 / (1 + Math.E), scores[0], 5);
        Assert.Equal(0f, scores[2]);
    }
}
