namespace Claims;

/// <summary>
/// How often a label was right at a score: straight lines between a few points, level before the first and behind the last. Both lists are of one
/// length, at least 1, and rise.
/// </summary>
/// <param name="LogOdds">The label's scores, as natural log odds.</param>
/// <param name="Probabilities">How often it was right there, from 0 to 1.</param>
public sealed record CalibrationCurve(double[] LogOdds, double[] Probabilities)
{
    // A label is never impossible, and the odds of a certain one would be infinite.
    private const double Least = 1e-9;
    private const double Floor = 1e-6;

    /// <summary>Whether the points are a curve.</summary>
    internal bool IsSound => LogOdds is { Length: > 0 } && Probabilities?.Length == LogOdds.Length && Rises(LogOdds) && Rises(Probabilities)
        && Probabilities[0] >= 0 && Probabilities[^1] <= 1;

    /// <summary>The natural log odds of a probability.</summary>
    internal static double LogOddsOf(double probability) => Math.Log(Math.Max(probability, Least) / Math.Max(1 - probability, Least));

    /// <summary>Puts each label's probability through its curve and makes them sum to 1 again.</summary>
    /// <param name="curves">One for each label.</param>
    /// <param name="probabilities">One for each label; is written over.</param>
    internal static void Apply(IReadOnlyList<CalibrationCurve> curves, Span<double> probabilities)
    {
        var sum = 0.0;
        for (var label = 0; label < probabilities.Length; label++)
            sum += probabilities[label] = Math.Max(Floor, curves[label].At(LogOddsOf(probabilities[label])));
        for (var label = 0; label < probabilities.Length; label++)
            probabilities[label] /= sum;
    }

    private double At(double logOdds)
    {
        // What is no number must not come out as one.
        if (double.IsNaN(logOdds))
            return double.NaN;
        var above = 0;
        while (above < LogOdds.Length && LogOdds[above] < logOdds)
            above++;
        if (above == 0 || above == LogOdds.Length)
            return Probabilities[Math.Min(above, LogOdds.Length - 1)];
        var part = (logOdds - LogOdds[above - 1]) / (LogOdds[above] - LogOdds[above - 1]);
        return Probabilities[above - 1] + ((Probabilities[above] - Probabilities[above - 1]) * part);
    }

    // NaN does not rise either.
    private static bool Rises(double[] values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (!(values[i] > values[i - 1]))
                return false;
        }

        return double.IsFinite(values[0]) && double.IsFinite(values[^1]);
    }
}
