namespace Claims.Training;

/// <summary>Chooses the articles that a point of the learning curve may learn from.</summary>
internal static class LearningCurve
{
    /// <summary>Which articles are taught: so many by an order that the seed gives, so that a larger number holds a smaller one.</summary>
    internal static bool[] Taught(IReadOnlyList<LabelledArticle> articles, int size, int seed)
    {
        var result = new bool[articles.Count];
        foreach (var a in Enumerable.Range(0, articles.Count).OrderBy(a => Folds.Order(seed, articles[a].Id), StringComparer.Ordinal).Take(size))
            result[a] = true;
        return result;
    }

    /// <summary>The sizes that can be trained: fewer articles than there are, and every label in what is left without any one fold.</summary>
    internal static int[] Sizes(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<int> folds, StudyOptions options) =>
        [.. options.CurveSizes.Where(size => size < articles.Count && CanTrain(articles, folds, Taught(articles, size, options.Training.Seed))).Order()];

    private static bool CanTrain(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<int> folds, bool[] taught)
    {
        for (var fold = 0; fold < folds.Max() + 1; fold++)
        {
            var labels = articles.Where((_, a) => taught[a] && folds[a] != fold).SelectMany(article => article.Sentences.Select(row => row.Label));
            if (labels.Distinct().Count() < Enum.GetValues<Label>().Length)
                return false;
        }

        return true;
    }
}
