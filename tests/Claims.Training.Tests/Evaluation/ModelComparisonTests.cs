namespace Claims.Training.Tests;

public class ModelComparisonTests
{
    private const Label Fact = Label.ReportedFact;
    private const Label Official = Label.OfficialStatement;
    private const Label Expert = Label.ExpertAnalysis;

    // Labelled F O E F O in one article, F O in the other.
    private static readonly LabelledArticle[] Articles =
    [
        HandMade.Article(Row(1, Fact), Row(2, Official), Row(3, Expert), Row(4, Fact), Row(5, Official)),
        HandMade.Article(Row(1, Fact, "b1"), Row(2, Official, "b1")),
    ];

    private static readonly ModelComparison Comparison = ModelComparison.Of(
        Articles,
        [Found(0, (Fact, 0.9), (Official, 0.8), (Fact, 0.7), (Fact, 0.9), (Fact, 0.6)), Found(1, (Official, 0.6), (Official, 0.9))],
        [Found(0, (Official, 0.6), (Expert, 0.7), (Official, 0.6), (Fact, 0.8), (Official, 0.8)), Found(1, (Fact, 0.9), (Official, 0.9))]);

    [Fact]
    public void Every_sentence_is_better_worse_wrong_in_another_way_or_the_same() => Assert.Equal((2, 2, 1), (Comparison.Better, Comparison.Worse, Comparison.OtherwiseWrong));

    [Fact]
    public void What_got_worse_is_listed_first_and_the_surest_first() => Assert.Equal(
        [
            (ChangeKind.Worse, "a1", 2, Official, Official, 0.8, Expert, 0.7),
            (ChangeKind.Worse, "a1", 1, Fact, Fact, 0.9, Official, 0.6),
            (ChangeKind.Better, "b1", 1, Fact, Official, 0.6, Fact, 0.9),
            (ChangeKind.Better, "a1", 5, Official, Fact, 0.6, Official, 0.8),
        ],
        Comparison.Changes.Select(change => (change.Kind, change.Article, change.Sentence, change.Labelled, change.Before, change.ConfidenceBefore, change.After, change.ConfidenceAfter)));

    [Fact]
    public void Figures_stand_side_by_side_with_their_difference()
    {
        var accuracy = Comparison.Figures.Single(figure => figure.Name == "accuracy");
        Assert.Equal((4.0 / 7, 4.0 / 7, 0.0), (accuracy.Baseline, accuracy.Model, accuracy.Difference));
        var official = Comparison.Figures.Single(figure => figure.Name == "OfficialStatement recall");
        Assert.Equal((2.0 / 3, 2.0 / 3), (official.Baseline, official.Model));
        Assert.Equal(Comparison.Baseline.MacroF1, Comparison.Figures[0].Baseline);
    }

    [Fact]
    public void A_single_article_has_no_interval()
    {
        var found = Found(1, (Fact, 0.9), (Official, 0.9));
        Assert.Null(ModelComparison.Of([Articles[1]], [found], [found]).MacroF1Interval);
    }

    [Fact]
    public void The_same_labels_differ_by_nothing()
    {
        var (articles, right) = Many(_ => true);
        var interval = ModelComparison.Of(articles, right, right).MacroF1Interval!;
        Assert.Equal((0, 0, 0.95, 40, false), (interval.Low, interval.High, interval.Level, interval.Articles, interval.ExcludesZero));
    }

    [Fact]
    public void A_model_that_is_better_in_every_article_is_so_by_more_than_chance()
    {
        var (articles, right) = Many(_ => true);
        var interval = ModelComparison.Of(articles, Many(_ => false).Classified, right).MacroF1Interval!;
        Assert.Equal((1.0, 1.0, true), (interval.Low, interval.High, interval.ExcludesZero));
    }

    [Fact]
    public void A_model_that_is_better_in_half_of_the_articles_and_worse_in_the_others_may_be_so_by_chance()
    {
        var (articles, odd) = Many(article => article % 2 == 1);
        var interval = ModelComparison.Of(articles, Many(article => article % 2 == 0).Classified, odd).MacroF1Interval!;
        Assert.False(interval.ExcludesZero);
        Assert.InRange(interval.High, 0.15, 0.5);
        Assert.InRange(interval.Low, -0.5, -0.15);
    }

    [Fact]
    public void The_interval_is_the_same_each_time()
    {
        var (articles, odd) = Many(article => article % 2 == 1);
        var even = Many(article => article % 2 == 0).Classified;
        Assert.Equal(ModelComparison.Of(articles, even, odd).MacroF1Interval, ModelComparison.Of(articles, even, odd).MacroF1Interval);
    }

    // 40 articles with one sentence of each label, all labelled right or all wrong.
    private static (LabelledArticle[] Articles, ClassifiedArticle[] Classified) Many(Func<int, bool> right)
    {
        var articles = Enumerable.Range(0, 40).Select(a => HandMade.Article(Row(1, Fact, $"m{a}"), Row(2, Official, $"m{a}"), Row(3, Expert, $"m{a}"))).ToArray();
        return (articles, articles.Select((article, a) => Classified(article, right(a) ? [(Fact, 0.9), (Official, 0.9), (Expert, 0.9)] : [(Official, 0.9), (Expert, 0.9), (Fact, 0.9)])).ToArray());
    }

    private static LabelledSentence Row(int number, Label label, string article = "a1") => HandMade.Row(number, label, $"Sentence {number} stands here.", article: article);

    private static ClassifiedArticle Found(int article, params (Label, double)[] found) => Classified(Articles[article], found);

    private static ClassifiedArticle Classified(LabelledArticle article, (Label Label, double Confidence)[] found) =>
        HandMade.Classified(article, found.Select(one => (one.Label, one.Confidence, (Attribution?)null)).ToArray());
}
