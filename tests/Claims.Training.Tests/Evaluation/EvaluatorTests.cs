namespace Claims.Training.Tests;

public class EvaluatorTests
{
    private const Label Fact = Label.ReportedFact;
    private const Label Official = Label.OfficialStatement;
    private const Label Expert = Label.ExpertAnalysis;

    // Labelled:  F F F F  O O O  E E E
    // Found:     F F F O  O O F  E O F
    private static readonly EvaluationReport Report = Evaluate(
        (Fact, Fact, 0.95), (Fact, Fact, 0.95), (Fact, Fact, 0.85), (Fact, Official, 0.55),
        (Official, Official, 0.95), (Official, Official, 0.85), (Official, Fact, 0.45),
        (Expert, Expert, 0.55), (Expert, Official, 0.85), (Expert, Fact, 0.95));

    [Fact]
    public void Every_pair_of_labels_is_counted()
    {
        Assert.Equal((3, 1, 0), Row("ReportedFact"));
        Assert.Equal((1, 2, 0), Row("OfficialStatement"));
        Assert.Equal((1, 1, 1), Row("ExpertAnalysis"));
    }

    [Theory]
    [InlineData("ReportedFact", 3.0 / 5, 3.0 / 4, 2.0 / 3, 4)]
    [InlineData("OfficialStatement", 2.0 / 4, 2.0 / 3, 4.0 / 7, 3)]
    [InlineData("ExpertAnalysis", 1.0, 1.0 / 3, 0.5, 3)]
    public void Each_label_has_its_precision_recall_and_f1(string label, double precision, double recall, double f1, int support)
    {
        var score = Report.PerLabel[label];
        Assert.Equal((precision, recall, f1), (score.Precision, score.Recall, score.F1), Near);
        Assert.Equal(support, score.Support);
    }

    [Fact]
    public void Macro_f1_is_the_mean_over_the_labels() => Assert.Equal(((2.0 / 3) + (4.0 / 7) + 0.5) / 3, Report.MacroF1, 12);

    [Fact]
    public void Accuracy_is_the_share_labelled_right() => Assert.Equal((10, 0.6), (Report.Sentences, Report.Accuracy));

    // 0.95: 4 sentences, 3 right; 0.85: 3, 2 right; 0.55: 2, 1 right; 0.45: 1, 0 right.
    [Fact]
    public void The_calibration_error_is_the_mean_gap_between_confidence_and_accuracy() =>
        Assert.Equal(((4 * (0.95 - 0.75)) + (3 * (0.85 - (2.0 / 3))) + (2 * (0.55 - 0.5)) + 0.45) / 10, Report.Ece, 9);

    [Fact]
    public void The_bins_of_confidence_are_listed_from_the_lowest()
    {
        Assert.Equal([0.4, 0.5, 0.8, 0.9], Report.Reliability.Select(bin => bin.From));
        Assert.Equal([1, 2, 3, 4], Report.Reliability.Select(bin => bin.Sentences));
        Assert.Equal(0.75, Report.Reliability[3].Accuracy);
    }

    [Fact]
    public void A_confidence_of_one_belongs_to_the_last_bin() => Assert.Equal((0.9, 0.0), (Evaluate((Fact, Fact, 1.0)).Reliability[0].From, Evaluate((Fact, Fact, 1.0)).Ece));

    [Fact]
    public void Coverage_is_the_share_that_was_not_abstained_from() => Assert.Equal(0.9, Report.Coverage);

    // The one abstained from is an official labelled as a fact: F 3 of 4 right and found 4, O 2 of 2 and found 4, E 1 of 3 and found 1.
    [Fact]
    public void What_was_kept_is_scored_on_its_own()
    {
        Assert.Equal((9, 6.0 / 9), (Report.Kept.Sentences, Report.Kept.Accuracy));
        Assert.Equal(((3.0 / 4) + (2.0 / 3) + 0.5) / 3, Report.Kept.MacroF1, 12);
    }

    [Fact]
    public void Where_nothing_was_kept_nothing_is_right() => Assert.Equal(new KeptScores(0, 0, 0), Evaluate((Fact, Fact, 0.4)).Kept);

    [Fact]
    public void Data_without_roles_have_no_attribution_scores()
    {
        Assert.Null(Report.Attribution);
        Assert.Null(Report.SourceAccuracy);
    }

    [Fact]
    public void A_label_that_does_not_occur_scores_nothing()
    {
        var report = Evaluate((Fact, Fact, 0.9), (Official, Official, 0.9));
        Assert.Equal(new LabelScore(0, 0, 0, 0), report.PerLabel["ExpertAnalysis"]);
        Assert.Equal(2.0 / 3, report.MacroF1, 12);
    }

    [Fact]
    public void Attributions_are_compared_by_span_form_role_and_source()
    {
        var article = HandMade.Article(
            HandMade.Row(1, Official, "Mayor Ann Berg said the dam would hold.", "Mayor Ann Berg", "Mayor Ann Berg", "said", AttributionForm.Indirect, SourceRole.Official),
            HandMade.Row(2, Expert, "The river fell, wrote hydrologist Otto Quill.", "Otto Quill, hydrologist", "hydrologist Otto Quill", "wrote", AttributionForm.Indirect, SourceRole.Expert),
            HandMade.Row(3, Official, "It was safe, she added.", "Mayor Ann Berg", "she", "added", AttributionForm.Indirect, SourceRole.Official),
            HandMade.Row(4, Fact, "The rain told its tale."));
        var report = Evaluator.Evaluate(
            [article],
            [
                HandMade.Classified(
                    article,
                    (Official, 0.9, HandMade.By(article, "Ann Berg", "Ann Berg", "said")),
                    (Expert, 0.9, HandMade.By(article, "Quill Works", "Quill", "fell", AttributionForm.Mixed)),
                    (Official, 0.9, null),
                    (Fact, 0.9, HandMade.By(article, "The rain", "The rain", "told"))),
            ]);
        var scores = report.Attribution!;
        Assert.Equal((2.0 / 3, 2.0 / 3, 3), (scores.Attributed.Precision, scores.Attributed.Recall, scores.Attributed.Support), Near3);
        Assert.Equal((1.0 / 3, 1.0 / 3), (scores.Cue.Precision, scores.Cue.Recall), Near2);
        // "Ann Berg" shares two of three words with "Mayor Ann Berg", "Quill" one of three with "hydrologist Otto Quill".
        Assert.Equal((1.0 / 3, 1.0 / 3), (scores.Mention.Precision, scores.Mention.Recall), Near2);
        Assert.Equal(0.5, scores.FormAccuracy);
        Assert.Equal(0.5, scores.RoleAccuracy);
        // Official: one of two found right, one of one labelled; expert: none.
        Assert.Equal(((2.0 / 3) + 0) / 2, scores.RoleMacroF1, 12);
        Assert.Equal(0, scores.SourceElsewhere);
        Assert.Equal(report.SourceAccuracy!.Value * 3, scores.SourceInSentence * 2, 12);
    }

    [Fact]
    public void Errors_are_listed_from_the_most_confident()
    {
        var article = HandMade.Article(HandMade.Row(1, Fact, "The rain fell."), HandMade.Row(2, Fact, "The snow fell."), HandMade.Row(3, Fact, "The hail fell."));
        var errors = ErrorList.Of([article], [HandMade.Classified(article, (Official, 0.6, null), (Fact, 0.99, null), (Expert, 0.8, HandMade.By(article, "Hail", "The hail", null)))]).ToArray();
        Assert.Equal(2, errors.Length);
        Assert.Contains("a1.csv:4 a1 3: The hail fell.", errors[0], StringComparison.Ordinal);
        Assert.Contains("found    ExpertAnalysis 0.80: source 'Hail', mention found, cue none", errors[0], StringComparison.Ordinal);
        Assert.Contains("found    OfficialStatement 0.60: not attributed", errors[1], StringComparison.Ordinal);
    }

    private static EvaluationReport Evaluate(params (Label Labelled, Label Found, double Confidence)[] pairs)
    {
        var article = HandMade.Article(pairs.Select((pair, i) => HandMade.Row(i + 1, pair.Labelled, $"Sentence {i} stands here.")).ToArray());
        return Evaluator.Evaluate([article], [HandMade.Classified(article, pairs.Select(pair => (pair.Found, pair.Confidence, (Attribution?)null)).ToArray())]);
    }

    private static (int, int, int) Row(string label)
    {
        var row = Report.Confusion[label];
        return (row["ReportedFact"], row["OfficialStatement"], row["ExpertAnalysis"]);
    }

    private static bool Near((double, double, double) a, (double, double, double) b) => Close(a.Item1, b.Item1) && Close(a.Item2, b.Item2) && Close(a.Item3, b.Item3);

    private static bool Near3((double, double, int) a, (double, double, int) b) => Close(a.Item1, b.Item1) && Close(a.Item2, b.Item2) && a.Item3 == b.Item3;

    private static bool Near2((double, double) a, (double, double) b) => Close(a.Item1, b.Item1) && Close(a.Item2, b.Item2);

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-9;
}
