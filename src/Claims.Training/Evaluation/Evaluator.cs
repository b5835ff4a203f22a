namespace Claims.Training;

/// <summary>Compares classified articles with their labelled data.</summary>
public static class Evaluator
{
    private const int Bins = 10;

    /// <summary>Classifies labelled articles, split as they are, and compares.</summary>
    /// <param name="articles">At least one article.</param>
    /// <param name="classifier">The classifier to judge.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static EvaluationReport Evaluate(IReadOnlyList<LabelledArticle> articles, ClaimClassifier classifier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(classifier);
        return Evaluate(articles, articles.Select(article => classifier.Classify(article.ToArticle(), cancellation)).ToArray());
    }

    /// <summary>Compares sentence by sentence.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="classified">The same articles in the same order, as classified.</param>
    public static EvaluationReport Evaluate(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> classified)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(classified);
        var pairs = Pairs(articles, classified).ToArray();
        var kept = pairs.Where(pair => !pair.Found.Abstained).ToArray();
        var labels = Enum.GetValues<Label>();
        var scores = labels.ToDictionary(label => label.ToString(), label => Score(pairs, label), StringComparer.Ordinal);
        var bins = Reliability(pairs);
        var attribution = AttributionEvaluator.Evaluate(articles, classified);
        return new EvaluationReport
        {
            Sentences = pairs.Length,
            Accuracy = Accuracy(pairs),
            MacroF1 = scores.Values.Average(score => score.F1),
            PerLabel = scores,
            Confusion = labels.ToDictionary(label => label.ToString(), label => Row(pairs, label), StringComparer.Ordinal),
            Ece = bins.Sum(bin => Math.Abs(bin.Confidence - bin.Accuracy) * bin.Sentences) / Math.Max(1, pairs.Length),
            Reliability = bins,
            SourceAccuracy = attribution.SourceAccuracy,
            Coverage = Counts.Ratio(kept.Length, pairs.Length),
            Kept = new KeptScores(kept.Length, Accuracy(kept), labels.Average(label => Score(kept, label).F1)),
            Attribution = attribution.Scores,
        };
    }

    internal static IEnumerable<(LabelledSentence Labelled, ClassifiedSentence Found)> Pairs(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> classified) =>
        articles.Zip(classified).SelectMany(pair => pair.First.Sentences.Zip(pair.Second.Sentences));

    private static double Accuracy((LabelledSentence Labelled, ClassifiedSentence Found)[] pairs) =>
        Counts.Ratio(pairs.Count(pair => pair.Labelled.Label == pair.Found.Label), pairs.Length);

    private static LabelScore Score((LabelledSentence Labelled, ClassifiedSentence Found)[] pairs, Label label)
    {
        var counts = new Counts();
        foreach (var (labelled, found) in pairs)
            counts.Add(labelled.Label == label, found.Label == label, labelled.Label == label && found.Label == label);
        return counts.Score();
    }

    private static IReadOnlyDictionary<string, int> Row((LabelledSentence Labelled, ClassifiedSentence Found)[] pairs, Label label) =>
        Enum.GetValues<Label>().ToDictionary(found => found.ToString(), found => pairs.Count(pair => pair.Labelled.Label == label && pair.Found.Label == found), StringComparer.Ordinal);

    private static ReliabilityBin[] Reliability((LabelledSentence Labelled, ClassifiedSentence Found)[] pairs) => pairs
        .GroupBy(pair => Math.Min(Bins - 1, (int)(pair.Found.Confidence * Bins)))
        .OrderBy(group => group.Key)
        .Select(group => new ReliabilityBin(
            (double)group.Key / Bins,
            (double)(group.Key + 1) / Bins,
            group.Count(),
            group.Average(pair => pair.Found.Confidence),
            group.Average(pair => pair.Labelled.Label == pair.Found.Label ? 1.0 : 0.0)))
        .ToArray();
}
