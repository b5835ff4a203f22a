namespace Claims.Training;

/// <summary>A sentence with its features and its label.</summary>
internal sealed record SentenceRow(AlignedArticle Article, int Sentence, SentenceFeatures Features, Label Label);

/// <summary>What both sentence classifiers say of a sentence, and its label.</summary>
internal sealed record ScoredSentence(float[] Trees, float[] Words, Label Label);

/// <summary>The two sentence classifiers: boosted trees over the dense features, maximum entropy over the words.</summary>
internal sealed record SentenceClassifiers(TreeEnsemble[] Trees, LinearModel Words)
{
    internal ScoredSentence Score(SentenceRow row) =>
        new(ClaimModel.TreeProbabilities(Trees, row.Features.Dense), ClaimModel.WordProbabilities(Words, row.Features.Sparse), row.Label);
}

/// <summary>Trains the sentence classifiers.</summary>
internal static class SentenceTrainer
{
    private const float L2 = 1.5f;

    internal static SentenceClassifiers Train(IReadOnlyList<SentenceRow> rows, int seed) => new(
        TreeTrainer.Train(rows.Select(row => row.Features.Dense).ToArray(), rows.Select(row => (int)row.Label).ToArray(), ClaimModel.Labels, seed),
        LinearTrainer.Multiclass(rows.Select(row => new LinearExample(row.Features.Sparse, (int)row.Label)).ToArray(), ClaimModel.Labels, FeatureSchema.SentenceBits, L2));
}
