namespace Claims.Tests;

public class ArticleSummaryTests
{
    [Fact]
    public void Labels_abstentions_and_the_share_without_a_source_are_counted()
    {
        var summary = ArticleSummary.Of(SampleArticle.Harbour());
        Assert.Equal((3, 1, 1.0 / 3), (summary.Sentences, summary.Abstained, summary.UnattributedShare));
        Assert.Equal(new LabelCounts(1, 1, 1), summary.Labels);
        Assert.Equal(1, summary.Labels[Label.ExpertAnalysis]);
    }

    [Fact]
    public void Sources_come_with_standing_and_evidence() => Assert.Equal(
        [new SourceSummary("Inés Quill", SourceRole.Official, "port director", 1), new SourceSummary("Otto Brandt", SourceRole.Expert, null, 1)],
        ArticleSummary.Of(SampleArticle.Harbour()).Sources);

    [Fact]
    public void The_most_cited_source_is_first_with_the_standing_of_most_of_its_sentences()
    {
        var summary = ArticleSummary.Of(Cited(("Ada Bell", SourceRole.Media), ("Ila Moor", SourceRole.Expert), ("ILA Moor", SourceRole.Official), ("Ila Moor", SourceRole.Official)));
        Assert.Equal([("Ila Moor", SourceRole.Official, 3), ("Ada Bell", SourceRole.Media, 1)], summary.Sources.Select(s => (s.Source, s.Role, s.Sentences)));
        Assert.Null(summary.Note);
    }

    [Fact]
    public void One_source_behind_all_attributed_sentences_is_noted() => Assert.Equal(
        "All 3 attributed sentences rest on one source: Ila Moor.",
        ArticleSummary.Of(Cited(("Ila Moor", SourceRole.Official), (null, null), ("Ila Moor", SourceRole.Official), ("Ila Moor", SourceRole.Official))).Note);

    [Fact]
    public void One_source_behind_four_of_five_attributed_sentences_is_noted() => Assert.Equal(
        "4 of the 5 attributed sentences rest on one source: Ila Moor.",
        ArticleSummary.Of(Cited(("Ila Moor", SourceRole.Official), ("Ila Moor", SourceRole.Official), ("Ila Moor", SourceRole.Official), ("Ila Moor", SourceRole.Official), (null, SourceRole.Unnamed))).Note);

    [Fact]
    public void Two_attributed_sentences_are_too_few_for_a_note() =>
        Assert.Null(ArticleSummary.Of(Cited(("Ila Moor", SourceRole.Official), ("Ila Moor", SourceRole.Official), (null, null))).Note);

    [Fact]
    public void An_article_without_sentences_comes_to_nothing()
    {
        var summary = ArticleSummary.Of(new ClassifiedArticle(Article.FromText(""), [], []));
        Assert.Equal((0, 0.0, 0, null), (summary.Sentences, summary.UnattributedShare, summary.Sources.Count, summary.Note));
    }

    private static ClassifiedArticle Cited(params (string? Source, SourceRole? Role)[] sentences)
    {
        const string Text = "We will reopen.";
        var article = Article.FromSentences(sentences.Select((_, i) => new ArticleSentence(1, i + 1, Text)));
        return new ClassifiedArticle(article, [.. sentences.Select((s, i) => SampleArticle.Sentence(article, 1, i + 1, Text, Label.ReportedFact, Of(s.Source, s.Role)))], []);
    }

    private static Attribution? Of(string? source, SourceRole? role) =>
        role is { } standing ? new Attribution(source, null, null, [], AttributionForm.Direct, standing, null, ResolvedBy.Quotation, true) : null;
}
