namespace Claims.Training;

/// <summary>Trains what tells the rest of somebody's words from the report's own, from labelled articles.</summary>
internal static class ContinuationTrainer
{
    // The log odds of a classifier that has nothing to learn from: nothing goes on.
    private const float Never = -10;

    /// <summary>A classifier that has seen which sentences of some articles go on with the source before them; where they hold none to learn from, one that finds none.</summary>
    internal static ContinuationClassifier Train(IEnumerable<AlignedArticle> articles)
    {
        RankingExample[] examples = [.. articles.SelectMany(article => Teacher.Read(article).Continuations)];
        return new ContinuationClassifier(
            examples.Length == 0
                ? new LinearModel(FeatureSchema.ContinuationBits, [Never], new float[1 << FeatureSchema.ContinuationBits])
                : RankingTrainer.Fit(examples, FeatureSchema.ContinuationBits));
    }
}
