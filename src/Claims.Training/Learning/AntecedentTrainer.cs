namespace Claims.Training;

/// <summary>Trains the ranker of antecedents from the labelled spans and sources of articles.</summary>
internal static class AntecedentTrainer
{
    /// <summary>A ranker that has seen whom each pronoun and description of some articles means; where they hold none to learn from, one that takes the nearest for a pronoun.</summary>
    internal static AntecedentRanker Train(IEnumerable<AlignedArticle> articles) =>
        new(RankingTrainer.Fit([.. articles.SelectMany(article => Teacher.Read(article).Antecedents)], FeatureSchema.AntecedentBits));
}
