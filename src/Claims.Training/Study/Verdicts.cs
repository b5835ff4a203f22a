namespace Claims.Training;

/// <summary>What both sentence classifiers of a variant say of each sentence of each article, before they are combined.</summary>
/// <param name="CrossValidated">Of the training articles, by models that had not seen them.</param>
/// <param name="Also">Of the other articles.</param>
/// <param name="Folds">Fold of each training article.</param>
internal sealed record StackedScores(ScoredSentence[][] CrossValidated, ScoredSentence[][] Also, int[] Folds)
{
    /// <summary>The combination that fits best, as a training takes it: what calibrates an article has not seen it either.</summary>
    internal Verdicts Combined()
    {
        var byFold = Folds.Distinct().ToDictionary(fold => fold, fold => Fit(CrossValidated.Where((_, a) => Folds[a] != fold)));
        return new Verdicts(
            CrossValidated.Select((article, a) => Array.ConvertAll(article, byFold[Folds[a]].LabelsOf)).ToArray(),
            Of(Also, Fit(CrossValidated)));
    }

    private Combination Fit(IEnumerable<ScoredSentence[]> articles) => Combination.Calibrated(articles.SelectMany(article => article).ToArray(), CrossValidated.Sum(article => article.Length));

    internal Verdicts By(Combination combination) => new(Of(CrossValidated, combination), Of(Also, combination));

    private static LabelProbabilities[][] Of(ScoredSentence[][] articles, Combination combination) =>
        Array.ConvertAll(articles, article => Array.ConvertAll(article, combination.LabelsOf));
}

/// <summary>Probability of each label of each sentence of each article, by a variant.</summary>
/// <param name="CrossValidated">Of the training articles, by models that had not seen them.</param>
/// <param name="Also">Of the other articles.</param>
internal sealed record Verdicts(LabelProbabilities[][] CrossValidated, LabelProbabilities[][] Also);

/// <summary>Compares the labels of a variant with the right ones.</summary>
internal static class VerdictCounts
{
    /// <summary>The counts of each article.</summary>
    internal static Confusion[] Of(IReadOnlyList<LabelledArticle> articles, LabelProbabilities[][] verdicts) => articles
        .Zip(verdicts)
        .Select(pair => Confusion.Of(pair.First.Sentences.Zip(pair.Second).Select(row => (row.First.Label, Likeliest(row.Second)))))
        .ToArray();

    // The first of equals, as the classifier takes it.
    private static Label Likeliest(LabelProbabilities p) => Enum.GetValues<Label>().MaxBy(label => p[label]);
}
