namespace Claims.Training.Tests;

public class BootstrapTests
{
    private static readonly Confusion Right = Of((Label.ReportedFact, Label.ReportedFact), (Label.OfficialStatement, Label.OfficialStatement), (Label.ExpertAnalysis, Label.ExpertAnalysis));
    private static readonly Confusion Wrong = Of((Label.ReportedFact, Label.OfficialStatement), (Label.OfficialStatement, Label.ExpertAnalysis), (Label.ExpertAnalysis, Label.ReportedFact));
    private static readonly Confusion[] Mixed = [.. Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? Wrong : Right)];

    [Fact]
    public void Articles_that_are_all_alike_leave_nothing_to_chance() => Assert.Equal(new Interval(1, 1, 1), new Bootstrap(3, 100, 1).MacroF1([Right, Right, Right]));

    // 30 of 40 articles right: the standard error of that share is 0.068, so 95 % are about 0.75 +- 0.13.
    [Fact]
    public void The_interval_is_about_two_standard_errors_to_each_side()
    {
        var interval = new Bootstrap(40, 2000, 1).MacroF1(Mixed);
        Assert.Equal(0.75, interval.Value, 12);
        Assert.InRange(interval.Low, 0.58, 0.65);
        Assert.InRange(interval.High, 0.85, 0.90);
    }

    [Fact]
    public void A_difference_is_paired_article_by_article()
    {
        var bootstrap = new Bootstrap(40, 200, 1);
        Assert.Equal(new Interval(0, 0, 0), bootstrap.Difference(Mixed, Mixed));
        var gain = bootstrap.Difference([.. Enumerable.Repeat(Right, 40)], Mixed);
        Assert.Equal(0.25, gain.Value, 12);
        Assert.True(gain.Low is > 0 and < 0.25 && gain.High > 0.25);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        Assert.Equal(new Bootstrap(40, 200, 1).MacroF1(Mixed), new Bootstrap(40, 200, 1).MacroF1(Mixed));
        Assert.NotEqual(Enumerable.Range(1, 5).Select(_ => new Bootstrap(40, 200, 1).MacroF1(Mixed)), Enumerable.Range(1, 5).Select(seed => new Bootstrap(40, 200, seed).MacroF1(Mixed)));
    }

    [Fact]
    public void Too_few_resamples_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Bootstrap(3, 39, 1));

    private static Confusion Of(params (Label, Label)[] pairs) => Confusion.Of(pairs);
}
