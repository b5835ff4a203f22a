namespace Claims.Tests;

public class ResultBuilderTests
{
    [Fact]
    public void A_sentence_labelled_as_somebodys_words_goes_on_with_the_source_before_it_in_the_paragraph()
    {
        var sentence = Last("[Ann Berg], a hydrologist, {said} the bridge was safe. In the north the river was “already falling”.", Label.ExpertAnalysis);
        var attribution = sentence.Attribution!;
        Assert.Equal(("Ann Berg", null, null, ResolvedBy.Continuation, true), (attribution.Source, attribution.Mention, attribution.Cue, attribution.ResolvedBy, attribution.Inferred));
        Assert.Equal((AttributionForm.Mixed, SourceRole.Expert), (attribution.Form, attribution.Role));
        Assert.Equal(sentence.Span, Assert.Single(attribution.Content));
    }

    [Theory]
    [InlineData("[Ann Berg], a hydrologist, {said} the bridge was safe. The river was falling.", Label.ReportedFact)]
    [InlineData("[Ann Berg], a hydrologist, {said} the bridge was safe.\n\nThe river was falling.", Label.ExpertAnalysis)]
    [InlineData("The rain fell on the town. The river was falling.", Label.ExpertAnalysis)]
    public void It_does_not_where_the_label_is_the_reports_own_or_nobody_speaks_before_it(string text, Label label) => Assert.Null(Last(text, label).Attribution);

    [Theory]
    [InlineData(0.4, false)]
    [InlineData(0.6, true)]
    public void A_source_that_was_found_is_shown_if_the_sentence_is_likely_to_be_attributed(double attributed, bool shown) =>
        Assert.Equal(shown, Last("[Ann Berg], a hydrologist, {said} the bridge was safe.", Label.ReportedFact, attributed).Attribution is not null);

    private static ClassifiedSentence Last(string text, Label label, double attributed = 0.1)
    {
        var found = new MarkedArticle(text).Find();
        using var builder = new ResultBuilder(found, new FeatureExtractor(found, (_, _) => Standing, (_, _) => Standing), minimumConfidence: 0);
        return builder.Build(found.Text.Sentences.Count - 1, new SentenceProbabilities(label == Label.ReportedFact ? new LabelProbabilities(0.8, 0.1, 0.1) : new LabelProbabilities(0.1, 0.1, 0.8), attributed));
    }

    private static float[] Standing => [0.2f, 0.5f, 0.1f, 0.1f, 0.1f];
}
