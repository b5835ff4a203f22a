namespace Claims.Training.Tests;

public class RankingTrainerTests
{
    private const int Bits = 6;

    // The right option is the one that has 1; 2, 3 and 4 say nothing, and 5 stands in every option.
    private static readonly RankingExample[] Examples =
    [
        new([[1, 2, 5], [3, 5]], [true, false]),
        new([[2, 5], [1, 3, 5], [4, 5]], [false, true, false]),
        new([[3, 5], [2, 5], [1, 4, 5]], [false, false, true]),
    ];

    [Fact]
    public void A_right_option_gets_the_highest_score()
    {
        var model = RankingTrainer.Fit(Examples, Bits);
        Assert.All(Examples, example => Assert.True(example.Right[Highest(model, example.Options)]));
        Assert.True(model.Score([1]) > 3 * Math.Abs(model.Score([2])));
    }

    [Fact]
    public void What_all_options_share_has_no_weight() => Assert.Equal(0, RankingTrainer.Fit(Examples, Bits).Score([5]), 0.01f);

    [Fact]
    public void Of_several_right_options_one_is_enough()
    {
        // Feature 1 is right each time, feature 2 only beside it.
        var model = RankingTrainer.Fit([new([[1], [2], [3]], [true, true, false]), new([[1], [2]], [true, false])], Bits);
        Assert.Equal(0, Highest(model, [[1], [2], [3]]));
    }

    [Fact]
    public void The_same_examples_give_the_same_weights() => Assert.Equal(RankingTrainer.Fit(Examples, Bits).Weights.ToArray(), RankingTrainer.Fit(Examples, Bits).Weights.ToArray());

    [Fact]
    public void No_examples_give_no_weights() => Assert.All(RankingTrainer.Fit([], Bits).Weights.ToArray(), weight => Assert.Equal(0, weight));

    private static int Highest(LinearModel model, int[][] options) => Enumerable.Range(0, options.Length).MaxBy(option => model.Score(options[option]));
}
