namespace Claims.Training;

/// <summary>What is gained by labelling only the sentences that a model is surest of.</summary>
/// <param name="Coverage">Share of the sentences that are labelled, from 0 to 1.</param>
/// <param name="Confidence">The least confidence among them, from 1/3 to 1.</param>
/// <param name="Risk">Share of them that is labelled wrong, from 0 to 1.</param>
/// <param name="Sentences">How many they are.</param>
public sealed record RiskAtCoverage(double Coverage, double Confidence, double Risk, int Sentences)
{
    private static readonly double[] Shares = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

    /// <summary>Points of the risk-coverage curve (El-Yaniv and Wiener, On the Foundations of Noise-free Selective Classification, JMLR 2010).</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="classified">The same articles in the same order, as classified.</param>
    public static IReadOnlyList<RiskAtCoverage> Of(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> classified)
    {
        // The order is stable: among equally sure ones the earlier comes first.
        var surest = Evaluator.Pairs(articles, classified).OrderByDescending(pair => pair.Found.Confidence).ToArray();
        return [.. Shares.Select(share => (int)Math.Ceiling(share * surest.Length)).Where(count => count > 0).Select(count => new RiskAtCoverage(
            (double)count / surest.Length,
            surest[count - 1].Found.Confidence,
            Counts.Ratio(surest.Take(count).Count(pair => pair.Labelled.Label != pair.Found.Label), count),
            count))];
    }
}
