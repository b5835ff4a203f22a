namespace Claims.Training.Tests;

public class TrainingOptionsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    [InlineData(-5)]
    public void Folds_out_of_range_are_refused(int folds) => Assert.Equal(
        $"folds {folds} is out of range; allowed are 2 to 20.", Assert.Throws<DataFaultException>(() => new TrainingOptions(1, folds).Validate()).Message);

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void The_limits_are_allowed(int folds) => Assert.Null(Record.Exception(() => new TrainingOptions(1, folds).Validate()));

    [Fact]
    public void Too_few_articles_are_refused()
    {
        var data = new LabelledData([HandMade.Article(HandMade.Row(1, Label.ReportedFact))], [], "");
        Assert.Equal("1 labelled articles are too few for 5 folds; at least 10 are needed.", Assert.Throws<DataFaultException>(() => Trainer.Train(data, new TrainingOptions())).Message);
    }

    [Fact]
    public void A_label_that_is_too_rare_is_refused()
    {
        var articles = Enumerable.Range(0, 4).Select(i => HandMade.Article(
            HandMade.Row(1, Label.ReportedFact, article: $"a{i}"), HandMade.Row(2, i == 0 ? Label.ExpertAnalysis : Label.OfficialStatement, article: $"a{i}"))).ToArray();
        Assert.Equal(
            "label ExpertAnalysis stands in fewer than 2 articles; every fold needs one.",
            Assert.Throws<DataFaultException>(() => Trainer.Train(new LabelledData(articles, [], ""), new TrainingOptions(1, 2))).Message);
    }
}
