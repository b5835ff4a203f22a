namespace Claims.Training;

/// <summary>
/// Finds from which confidence on labels can be trusted: the least threshold at which those that are kept are right often enough
/// (selective classification; Geifman and El-Yaniv, NeurIPS 2017, here with the measured share instead of a bound on it).
/// </summary>
internal static class ConfidenceThreshold
{
    /// <summary>The fewest sentences that must remain: of fewer, one error more or less decides.</summary>
    internal const int LeastKept = 100;

    private const int Steps = 1000;

    /// <summary>The least confidence, in steps of 0.001, such that of all sentences at or above it the asked-for share is right; null if there is none.</summary>
    /// <param name="results">Confidence of each sentence, from 0 to 1, and whether its label is right; from models that had not seen it.</param>
    /// <param name="precision">The share that should be right, from 0 to 1.</param>
    internal static double? Find(IReadOnlyCollection<(double Confidence, bool Right)> results, double precision)
    {
        for (var step = 0; step <= Steps; step++)
        {
            var threshold = (double)step / Steps;
            var (kept, right) = (0, 0);
            foreach (var result in results)
            {
                kept += result.Confidence >= threshold ? 1 : 0;
                right += result.Confidence >= threshold && result.Right ? 1 : 0;
            }

            if (kept < LeastKept)
                return null;
            if (Counts.Ratio(right, kept) >= precision)
                return threshold;
        }

        return null;
    }
}
