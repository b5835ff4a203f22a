namespace Claims.Tests;

public class TreeEnsembleTests
{
    // x0 <= 0.5 ? (x1 <= 2 ? 1 : 10) : 100, then a tree of a single leaf that adds 1000.
    private static readonly TreeEnsemble Trees = new([0, ~3], [0, 1], [0.5f, 2f], [1, ~0], [~2, ~1], [1, 10, 100, 1000], -2, 0.5);

    [Theory]
    [InlineData(0, 0, 1001)]
    [InlineData(0, 3, 1010)]
    [InlineData(1, 0, 1100)]
    [InlineData(0.5f, 2, 1001)]
    [InlineData(0.5f, 2.1f, 1010)]
    [InlineData(0.6f, 2.1f, 1100)]
    public void A_value_up_to_the_threshold_goes_to_the_lower_side(float x0, float x1, double score) => Assert.Equal(score, Trees.Score([x0, x1]));

    [Fact]
    public void No_trees_score_nothing() => Assert.Equal(0, new TreeEnsemble([], [], [], [], [], [], -1, 0).Score([1]));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1.5, 0.25)]
    public void The_probability_is_the_logistic_function_of_the_calibrated_score(double slope, double offset)
    {
        var trees = new TreeEnsemble([0], [0], [0.5f], [~0], [~1], [-1, 2], slope, offset);
        Assert.Equal(1 / (1 + Math.Exp((slope * 2) + offset)), trees.Probability([1f]), 12);
    }

    [Fact]
    public void The_highest_feature_is_that_of_any_node() => Assert.Equal(1, Trees.HighestFeature);

    [Fact]
    public void A_forest_of_leaves_asks_for_no_feature() => Assert.Equal(-1, new TreeEnsemble([~0], [], [], [], [], [5], -1, 0).HighestFeature);

    [Fact]
    public void Arrays_of_different_length_are_refused()
    {
        Assert.Equal("the arrays of a tree stage differ in length", Error(() => new TreeEnsemble([0], [0], [], [~0], [~1], [1, 2], -1, 0)));
        Assert.Equal("the arrays of a tree stage differ in length", Error(() => new TreeEnsemble([0], [0], [1], [~0], [], [1, 2], -1, 0)));
        Assert.Equal("the arrays of a tree stage differ in length", Error(() => new TreeEnsemble([0], [-1], [1], [~0], [~1], [1, 2], -1, 0)));
    }

    [Fact]
    public void Nodes_and_leaves_that_do_not_exist_are_refused()
    {
        Assert.Equal("a tree points outside its nodes and leaves", Error(() => new TreeEnsemble([1], [0], [1], [~0], [~1], [1, 2], -1, 0)));
        Assert.Equal("a tree points outside its nodes and leaves", Error(() => new TreeEnsemble([0], [0], [1], [~0], [~2], [1, 2], -1, 0)));
        Assert.Equal("a tree points outside its nodes and leaves", Error(() => new TreeEnsemble([0], [0], [1], [1], [~1], [1, 2], -1, 0)));
    }

    private static string Error(Func<object> make) => Assert.Throws<InvalidDataException>(make).Message;

    [Fact]
    public void A_tree_that_leads_back_to_itself_is_refused() => Assert.Throws<InvalidDataException>(() => new TreeEnsemble([0], [0], [1], [0], [~1], [1, 2], -1, 0));
}
