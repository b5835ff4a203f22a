namespace Claims.Training;

/// <summary>How the two sentence classifiers are combined and calibrated, fitted on out-of-fold scores.</summary>
/// <param name="TreeShare">Weight of the trees' log probabilities, from 0 to 1.</param>
/// <param name="Temperature">By what the mean is divided.</param>
internal sealed record Combination(double TreeShare, double Temperature)
{
    /// <summary>The share and temperature with the least log loss, by grid search.</summary>
    internal static Combination Fit(IReadOnlyList<ScoredSentence> scored)
    {
        var best = new Combination(0.5, 1);
        var least = double.MaxValue;
        for (var share = 0; share <= 20; share++)
        {
            for (var step = 0; step <= 40; step++)
            {
                var candidate = new Combination(share / 20.0, 0.5 + (step * 0.05));
                var loss = candidate.LogLoss(scored);
                if (loss < least)
                    (best, least) = (candidate, loss);
            }
        }

        return best;
    }

    internal LabelProbabilities Of(ScoredSentence scored)
    {
        var p = ClaimModel.Combine(scored.Trees, scored.Words, TreeShare, Temperature);
        return new LabelProbabilities(p[0], p[1], p[2]);
    }

    private double LogLoss(IReadOnlyList<ScoredSentence> scored)
    {
        var sum = 0.0;
        foreach (var sentence in scored)
            sum -= Math.Log(ClaimModel.Combine(sentence.Trees, sentence.Words, TreeShare, Temperature)[(int)sentence.Label]);
        return sum / scored.Count;
    }
}
