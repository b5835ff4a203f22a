namespace Claims.Training.Tests;

/// <summary>The features of every sentence of the training data, by the embedded model's attribution.</summary>
internal static class Features
{
    internal static IReadOnlyList<SentenceRow> All { get; } = Corpus.All.Articles.AsParallel().AsOrdered().SelectMany(Extract).ToArray();

    private static IEnumerable<SentenceRow> Extract(LabelledArticle labelled)
    {
        var model = EmbeddedModel.Load();
        var article = AlignedArticle.Create(labelled, Lexicon.Default);
        var found = AttributionFinder.Find(article.Text, model.Tags.On(article.Text).Tag, model.Antecedents);
        var features = new FeatureExtractor(found, model.Standing.Of, model.Standing.Of);
        return labelled.Sentences.Select((row, s) => new SentenceRow(article, s, features.Extract(s), row.Label)).ToArray();
    }
}
