namespace Claims;

/// <summary>How a <see cref="ClaimClassifier"/> works.</summary>
public sealed class ClassifierOptions
{
    private double minimumConfidence;

    /// <summary>Below this calibrated confidence a sentence counts as abstained. From 0 (the default: never abstain) to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double MinimumConfidence
    {
        get => minimumConfidence;
        set => minimumConfidence = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MinimumConfidence must be from 0 to 1.");
    }
}
