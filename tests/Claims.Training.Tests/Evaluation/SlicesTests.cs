namespace Claims.Training.Tests;

public class SlicesTests
{
    private static readonly LabelledArticle Article = HandMade.Article(
        HandMade.Row(1, Label.ReportedFact, "The rain fell."),
        HandMade.Row(2, Label.OfficialStatement, "“It will hold, I am very sure of that,” the mayor of Lind said.", "mayor", "the mayor of Lind", "said", AttributionForm.Direct, SourceRole.Official),
        HandMade.Row(3, Label.ExpertAnalysis, "The dam may fail, wrote Otto Quill.", "Otto Quill", "Otto Quill", "wrote", AttributionForm.Indirect, SourceRole.Expert),
        HandMade.Row(4, Label.ReportedFact, "Two bridges are shut."),
        HandMade.Row(5, Label.ReportedFact, "A farmer said he would stay.", "a farmer", "A farmer", "said"),
        HandMade.Row(6, Label.ReportedFact, "The ferry stayed in."));

    private static readonly ClassifiedArticle Found = HandMade.Classified(
        Article,
        (Label.ReportedFact, 0.99, null),
        (Label.OfficialStatement, 0.9, null),
        (Label.OfficialStatement, 0.5, null),
        (Label.ReportedFact, 0.8, null),
        (Label.ReportedFact, 0.7, null),
        (Label.ExpertAnalysis, 0.6, null));

    private static readonly Slices Cut = Slices.Of([Article], [Found]);

    [Fact]
    public void Sentences_are_cut_by_the_form_that_the_data_give() => Assert.Equal(
        [("not attributed", 3), ("direct", 1), ("indirect", 1), ("attributed, form not given", 1)], Cut.Form.Select(slice => (slice.Name, slice.Sentences)));

    [Fact]
    public void Sentences_are_cut_by_length() => Assert.Equal([("up to 10 words", 5), ("11 to 20 words", 1)], Cut.Length.Select(slice => (slice.Name, slice.Sentences)));

    [Fact]
    public void Sentences_are_cut_by_place() => Assert.Equal(
        [("first sentence", 1), ("rest of the first third", 1), ("second third", 2), ("last third", 2)], Cut.Position.Select(slice => (slice.Name, slice.Sentences)));

    [Fact]
    public void Every_cut_holds_every_sentence_once() =>
        Assert.All([Cut.Desk, Cut.Form, Cut.Length, Cut.Position], slices => Assert.Equal(6, slices.Sum(slice => slice.Sentences)));

    [Fact]
    public void A_label_that_does_not_occur_has_no_f1_and_leaves_no_macro_f1()
    {
        var fact = Cut.Form[0];
        Assert.Equal(["ReportedFact"], fact.F1.Keys);
        Assert.Equal((2.0 / 3, 0.8), (fact.Accuracy, fact.F1["ReportedFact"]));
        Assert.Null(fact.MacroF1);
    }

    [Fact]
    public void A_desk_has_the_figures_of_the_evaluation()
    {
        var report = Evaluator.Evaluate([Article], [Found]);
        Assert.Equal(("harbour", 6), (Cut.Desk.Single().Name, Cut.Desk.Single().Sentences));
        Assert.Equal(report.MacroF1, Cut.Desk[0].MacroF1!.Value, 12);
        Assert.Equal(report.Accuracy, Cut.Desk[0].Accuracy, 12);
    }

    [Fact]
    public void The_surest_sentences_come_first_and_all_of_them_last()
    {
        var points = RiskAtCoverage.Of([Article], [Found]);
        Assert.Equal(new RiskAtCoverage(0.5, 0.8, 0, 3), points[0]);
        Assert.Equal(new RiskAtCoverage(1, 0.5, 2.0 / 6, 6), points[^1]);
        Assert.Equal(points.OrderByDescending(point => point.Confidence), points);
    }
}
