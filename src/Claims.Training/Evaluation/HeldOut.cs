namespace Claims.Training;

/// <summary>How good a trained model is on labelled articles that it was not trained on.</summary>
/// <param name="Name">How the articles are called.</param>
/// <param name="Articles">How many there are.</param>
/// <param name="Report">The figures.</param>
public sealed record HeldOut(string Name, int Articles, EvaluationReport Report)
{
    /// <summary>Throws if an article is among the training data: figures on it would show nothing.</summary>
    /// <param name="training">What a model is trained on.</param>
    /// <param name="articles">The articles to measure on.</param>
    /// <exception cref="DataFaultException">All sentences of an article stand in the training data.</exception>
    public static void Check(LabelledData training, IReadOnlyList<LabelledArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(articles);
        var known = training.Articles.SelectMany(article => article.Sentences.Select(row => row.Text)).ToHashSet(StringComparer.Ordinal);
        if (articles.FirstOrDefault(article => article.Sentences.All(row => known.Contains(row.Text))) is { } seen)
            throw new DataFaultException([$"{seen.Sentences[0].Place}: article '{seen.Id}' is among the training data; only articles that are not can be measured on."]);
    }

    /// <summary>Measures a model.</summary>
    /// <param name="result">The trained model.</param>
    /// <param name="name">How the articles are called.</param>
    /// <param name="articles">At least one article.</param>
    public static HeldOut Measure(TrainingResult result, string name, IReadOnlyList<LabelledArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(articles);
        return new HeldOut(name, articles.Count, Evaluator.Evaluate(articles, result.ToClassifier()));
    }
}
