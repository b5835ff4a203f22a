namespace Claims.Training;

/// <summary>
/// Fits calibration curves by isotonic regression (Zadrozny and Elkan, KDD 2002; pool adjacent violators), on bins of the scores instead of on each,
/// so that a curve is a few points and has no steps.
/// </summary>
internal static class IsotonicFit
{
    /// <summary>With fewer sentences than this a curve follows chance, and one temperature does better (Niculescu-Mizil and Caruana, ICML 2005).</summary>
    internal const int LeastSentences = 2000;

    // Width of a bin, in log odds, and the odds beyond which bins end.
    private const double Width = 0.5;
    private const double Outermost = 8;

    // A point on fewer sentences would be too uncertain.
    private const int LeastInBin = 50;

    private const int Decimals = 6;

    /// <summary>The curve of one label.</summary>
    /// <param name="scores">Probability of the label for each sentence, and whether it is the right one; at least one, from models that had not seen the sentence.</param>
    internal static CalibrationCurve Curve(IEnumerable<(double Probability, bool Right)> scores)
    {
        var bins = new List<Bin>();
        foreach (var bin in scores
            .Select(score => (LogOdds: CalibrationCurve.LogOddsOf(score.Probability), score.Right))
            .GroupBy(score => (int)Math.Round(Math.Clamp(score.LogOdds, -Outermost, Outermost) / Width))
            .OrderBy(group => group.Key))
        {
            bins.Add(new Bin(bin.Sum(score => score.LogOdds), bin.Count(score => score.Right), bin.Count()));
            while (bins.Count > 1 && !bins[^2].IsBelow(bins[^1]))
            {
                bins[^2] = bins[^2].With(bins[^1]);
                bins.RemoveAt(bins.Count - 1);
            }
        }

        return new CalibrationCurve([.. bins.Select(bin => bin.LogOdds)], [.. bins.Select(bin => bin.Share)]);
    }

    private sealed record Bin(double Sum, int Right, int Count)
    {
        // Rounded as they are kept: shares that differ by less would not make a rising curve.
        internal double LogOdds => Math.Round(Sum / Count, Decimals);

        internal double Share => Math.Round(Counts.Ratio(Right, Count), Decimals);

        internal bool IsBelow(Bin next) => Count >= LeastInBin && next.Count >= LeastInBin && Share < next.Share && LogOdds < next.LogOdds;

        internal Bin With(Bin next) => new(Sum + next.Sum, Right + next.Right, Count + next.Count);
    }
}
