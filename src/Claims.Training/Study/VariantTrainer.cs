namespace Claims.Training;

/// <summary>Trains variants of the sentence classifiers, all on the same taggers, standing and folds.</summary>
internal sealed class VariantTrainer(FoldTraining folds, AttributedCorpus corpus, IReadOnlyList<LabelledArticle> also, int seed)
{
    private readonly AttributedArticle[] others = [.. also.Select(corpus.Attribute)];

    /// <summary>Trains both sentence classifiers.</summary>
    /// <param name="name">What the variant is called while it is trained.</param>
    /// <param name="without">Feature groups that it does not get.</param>
    internal StackedScores Stack(string name, FeatureGroup without = FeatureGroup.None)
    {
        var rows = corpus.Articles.ToDictionary(article => article.Aligned, article => article.Rows(without));
        var trained = folds.Train(name, some => SentenceTrainer.Train(some.SelectMany(article => rows[article]).ToArray(), seed));
        return new StackedScores(
            Array.ConvertAll(corpus.Articles, article => Array.ConvertAll(rows[article.Aligned], trained.Of(folds.Of(article.Aligned)).Score)),
            Array.ConvertAll(others, article => Array.ConvertAll(article.Rows(without), trained.All.Score)),
            Array.ConvertAll(corpus.Articles, article => folds.Of(article.Aligned)));
    }

    /// <summary>Trains random forests instead.</summary>
    internal Verdicts Forest(string name)
    {
        var rows = corpus.Articles.ToDictionary(article => article.Aligned, article => article.Rows());
        var trained = folds.Train(name, some => ForestTrainer.Train(some.SelectMany(article => rows[article]).ToArray(), seed));
        return new Verdicts(
            Array.ConvertAll(corpus.Articles, article => trained.Of(folds.Of(article.Aligned)).Score(rows[article.Aligned])),
            Array.ConvertAll(others, article => trained.All.Score(article.Rows())));
    }

    /// <summary>Goes a second time over the articles.</summary>
    /// <param name="first">What the first pass says.</param>
    /// <param name="weight">See <see cref="SpeakerPass.Apply"/>.</param>
    internal Verdicts SecondPass(Verdicts first, double weight) => new(Second(corpus.Articles, first.CrossValidated, weight), Second(others, first.Also, weight));

    private static LabelProbabilities[][] Second(AttributedArticle[] articles, LabelProbabilities[][] first, double weight) => articles
        .Zip(first)
        .Select(pair => SpeakerPass.Apply(pair.First.Found.Found.Select(found => found?.Source).ToArray(), pair.Second, weight))
        .ToArray();
}
