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
        foreach (var slot in slots)
        {
            for (var c = 0; c < scores.Length; c++)
                scores[c] += weights[(slot * scores.Length) + c];
        }
    }
}
