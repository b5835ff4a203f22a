namespace Claims;

/// <summary>A linear model over hashed binary features, with one column of weights a class.</summary>
internal sealed class LinearModel
{
    private readonly float[] weights;
    private readonly float[] bias;

    /// <param name="bits">Binary logarithm of the number of slots, from 1 to 24.</param>
    /// <param name="bias">One value a class.</param>
    /// <param name="weights">Slot by slot, the weights of all classes.</param>
    /// <exception cref="InvalidDataException">The arrays do not fit each other.</exception>
    internal LinearModel(int bits, float[] bias, float[] weights)
    {
        if (bits is < 1 or > 24 || bias.Length == 0 || weights.Length != bias.Length << bits)
            throw new InvalidDataException($"a linear stage has {weights.Length} weights where 2^{bits} slots of {bias.Length} classes are due");
        (Bits, this.bias, this.weights) = (bits, bias, weights);
    }

    /// <summary>Binary logarithm of the number of slots.</summary>
    internal int Bits { get; }

    /// <summary>Number of classes.</summary>
    internal int Classes => bias.Length;

    internal ReadOnlySpan<float> Bias => bias;

    internal ReadOnlySpan<float> Weights => weights;

    /// <summary>The same model with weights of whole steps, as <see cref="FeatureWeights"/> takes them.</summary>
    internal LinearModel Rounded() => new(Bits, bias, Array.ConvertAll(weights, weight => FeatureWeights.Sum(FeatureWeights.Rounded(weight))));

    /// <summary>Raw score of the only class of a binary model.</summary>
    internal float Score(ReadOnlySpan<int> slots)
    {
        var sum = bias[0];
        foreach (var slot in slots)
            sum += weights[slot];
        return sum;
    }

    /// <summary>Raw score of each class.</summary>
    /// <param name="slots">The features present; one that stands twice counts twice.</param>
    /// <param name="scores">Receives one score a class.</param>
    internal void Score(ReadOnlySpan<int> slots, Span<float> scores)
    {
        bias.CopyTo(scores);
        if (scores.Length == 3)
        {
            ScoreThree(slots, scores);
            return;
        }

        foreach (var slot in slots)
        {
            var row = weights.AsSpan(slot * scores.Length, scores.Length);
            for (var c = 0; c < row.Length; c++)
                scores[c] += row[c];
        }
    }

    // The three labels of a sentence, with their sums in variables of their own.
    private void ScoreThree(ReadOnlySpan<int> slots, Span<float> scores)
    {
        var (a, b, c) = (scores[0], scores[1], scores[2]);
        foreach (var slot in slots)
        {
            var row = weights.AsSpan(slot * 3, 3);
            a += row[0];
            b += row[1];
            c += row[2];
        }

        (scores[0], scores[1], scores[2]) = (a, b, c);
    }
}
