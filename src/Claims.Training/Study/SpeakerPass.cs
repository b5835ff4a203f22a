namespace Claims.Training;

/// <summary>
/// A second pass over an article: the log odds of official against expert of each sentence are pulled towards their mean over the sentences of the same
/// speaker. Only a study knows it; the classifier does not, since it did not gain by it.
/// </summary>
internal static class SpeakerPass
{
    private const double Trace = 1e-6;

    /// <summary>The probabilities after the pass; the share of reported fact stays as it was.</summary>
    /// <param name="sources">The source of each sentence; null where there is none.</param>
    /// <param name="probabilities">Those of each sentence before the pass.</param>
    /// <param name="weight">How far to pull, from 0 (not at all) to 1 (all sentences of a speaker alike).</param>
    internal static LabelProbabilities[] Apply(IReadOnlyList<object?> sources, LabelProbabilities[] probabilities, double weight)
    {
        var means = sources.Select((source, s) => (source, s)).Where(pair => pair.source is not null).GroupBy(pair => pair.source!)
            .ToDictionary(group => group.Key, group => group.Average(pair => LogOdds(probabilities[pair.s])));
        return probabilities.Select((p, s) => sources[s] is { } source ? Pulled(p, ((1 - weight) * LogOdds(p)) + (weight * means[source])) : p).ToArray();
    }

    private static double LogOdds(LabelProbabilities p) => Math.Log((p.OfficialStatement + Trace) / (p.ExpertAnalysis + Trace));

    private static LabelProbabilities Pulled(LabelProbabilities p, double logOdds)
    {
        var (both, share) = (p.OfficialStatement + p.ExpertAnalysis, 1 / (1 + Math.Exp(-logOdds)));
        return new LabelProbabilities(p.ReportedFact, both * share, both * (1 - share));
    }
}
