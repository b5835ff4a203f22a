namespace Claims.Training.Tests;

public class LearningCurveTests
{
    private static readonly int[] Dealt = Folds.Deal(Corpus.All.Articles, 5, 1);

    [Theory]
    [InlineData(100)]
    [InlineData(400)]
    public void A_point_is_taught_as_many_articles_as_it_says(int size) => Assert.Equal(size, LearningCurve.Taught(Corpus.All.Articles, size, 1).Count(taught => taught));

    [Fact]
    public void A_larger_point_holds_a_smaller_one()
    {
        var (few, many) = (LearningCurve.Taught(Corpus.All.Articles, 100, 1), LearningCurve.Taught(Corpus.All.Articles, 200, 1));
        Assert.All(few.Zip(many), pair => Assert.True(!pair.First || pair.Second));
    }

    [Fact]
    public void Points_that_the_data_do_not_reach_or_that_lack_a_label_are_left_out()
    {
        var options = new StudyOptions(new TrainingOptions()) { CurveSizes = [1, 100, 100_000] };
        Assert.Equal([100], LearningCurve.Sizes(Corpus.All.Articles, Dealt, options));
    }
}
