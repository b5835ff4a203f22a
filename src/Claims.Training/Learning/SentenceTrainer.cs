namespace Claims.Training;

/// <summary>A sentence with its features and its label.</summary>
internal sealed record SentenceRow(AlignedArticle Article, int Sentence, SentenceFeatures Features, Label Label)
{
    /// <summary>Whether it is labelled as attributed; a label may say so where no source is given.</summary>
    internal bool IsAttributed => Label != Label.ReportedFact || Article.Labelled.Sentences[Sentence].IsAttributed;
}

/// <summary>What the sentence classifiers say of a sentence, and its label.</summary>
/// <param name="Trees">Probability of each label by the trees.</param>
/// <param name="Words">The same by the words.</param>
/// <param name="Attributed">Probability that it is attributed.</param>
/// <param name="Label">The right label.</param>
internal sealed record ScoredSentence(float[] Trees, float[] Words, double Attributed, Label Label);

/// <summary>The sentence classifiers: boosted trees over the dense features and maximum entropy over the words for the label, more trees for whether it is attributed.</summary>
internal sealed record SentenceClassifiers(TreeEnsemble[] Trees, LinearModel Words, TreeEnsemble Attributed)
{
    internal ScoredSentence Score(SentenceRow row) =>
        new(ClaimModel.TreeProbabilities(Trees, row.Features.Dense), ClaimModel.WordProbabilities(Words, row.Features.Sparse), Attributed.Probability(row.Features.Dense), row.Label);
}

/// <summary>Trains the sentence classifiers.</summary>
internal static class SentenceTrainer
{
    private const float L2 = 1.5f;

    internal static SentenceClassifiers Train(IReadOnlyList<SentenceRow> rows, int seed) => new(
        TreeTrainer.Train(rows.Select(row => row.Features.Dense).ToArray(), rows.Select(row => (int)row.Label).ToArray(), ClaimModel.Labels, seed),
        LinearTrainer.Multiclass(rows.Select(row => new LinearExample(row.Features.Sparse, (int)row.Label)).ToArray(), ClaimModel.Labels, FeatureSchema.SentenceBits, L2),
        TreeTrainer.Train(rows.Select(row => SoFar(row.Features.Dense)).ToArray(), rows.Select(row => row.IsAttributed ? 0 : 1).ToArray(), count: 1, seed)[0]);

    // What comes later in the article has no say in whether a sentence is attributed: the spans of a sentence stay as they are, whatever follows it.
    private static float[] SoFar(float[] dense) =>
        [.. dense.Zip(DenseRow.Described, (value, feature) => feature.Later ? 0 : value)];
}
