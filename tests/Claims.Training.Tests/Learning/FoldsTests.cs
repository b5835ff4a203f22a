namespace Claims.Training.Tests;

public class FoldsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    public void Folds_are_even_in_all_and_within_each_desk(int folds)
    {
        var dealt = Folds.Deal(Corpus.All.Articles, folds, 1);
        AssertEven(dealt, folds);
        foreach (var desk in Corpus.All.Articles.Zip(dealt).GroupBy(pair => pair.First.Desk, StringComparer.Ordinal))
            AssertEven(desk.Select(pair => pair.Second).ToArray(), folds);
    }

    [Fact]
    public void Every_article_is_in_one_fold() => Assert.Equal(Corpus.All.Articles.Count, Folds.Deal(Corpus.All.Articles, 5, 1).Length);

    [Fact]
    public void The_same_seed_deals_the_same_and_another_seed_otherwise()
    {
        Assert.Equal(Folds.Deal(Corpus.All.Articles, 5, 1), Folds.Deal(Corpus.All.Articles, 5, 1));
        Assert.NotEqual(Folds.Deal(Corpus.All.Articles, 5, 1), Folds.Deal(Corpus.All.Articles, 5, 2));
    }

    [Fact]
    public void The_order_of_the_articles_does_not_matter()
    {
        var reversed = Corpus.All.Articles.Reverse().ToArray();
        Assert.Equal(Folds.Deal(Corpus.All.Articles, 5, 1), Folds.Deal(reversed, 5, 1).Reverse());
    }

    private static void AssertEven(int[] dealt, int folds)
    {
        var sizes = Enumerable.Range(0, folds).Select(fold => dealt.Count(f => f == fold)).ToArray();
        Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
    }
}
