using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Claims;

/// <summary>A linear model over hashed binary features, with one column of weights a class.</summary>
internal sealed class LinearModel
{
    private readonly float[] weights;
    private readonly float[] bias;

    // Bias and weights of several classes once more, first the bias, then slot by slot, each in as many vectors of four as it fills: one addition takes four classes.
    private readonly Vector128<float>[] rows;
    private readonly int width;

    /// <param name="bits">Binary logarithm of the number of slots, from 1 to 24.</param>
    /// <param name="bias">One value a class.</param>
    /// <param name="weights">Slot by slot, the weights of all classes.</param>
    /// <exception cref="InvalidDataException">The arrays do not fit each other.</exception>
    internal LinearModel(int bits, float[] bias, float[] weights)
    {
        if (bits is < 1 or > 24 || bias.Length == 0 || weights.Length != bias.Length << bits)
            throw new InvalidDataException($"a linear stage has {weights.Length} weights where 2^{bits} slots of {bias.Length} classes are due");
        (Bits, this.bias, this.weights) = (bits, bias, weights);
        width = bias.Length == 1 ? 0 : (bias.Length + Vector128<float>.Count - 1) / Vector128<float>.Count;
        rows = new Vector128<float>[width + (width << bits)];
        if (width == 0)
            return;
        var lanes = MemoryMarshal.Cast<Vector128<float>, float>(rows.AsSpan());
        var lane = width * Vector128<float>.Count;
        bias.CopyTo(lanes);
        for (var weight = 0; weight < weights.Length; lane += width * Vector128<float>.Count)
        {
            for (var c = 0; c < bias.Length; c++)
                lanes[lane + c] = weights[weight++];
        }
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

    /// <summary>Raw score of each class of a model of several.</summary>
    /// <param name="slots">The features present; one that stands twice counts twice.</param>
    /// <param name="scores">Receives one score a class.</param>
    internal void Score(ReadOnlySpan<int> slots, Span<float> scores)
    {
        for (var v = 0; v < width; v++)
        {
            var sum = rows[v];
            foreach (var slot in slots)
                sum += rows[((slot + 1) * width) + v];
            for (var c = v * Vector128<float>.Count; c < Math.Min(scores.Length, (v + 1) * Vector128<float>.Count); c++)
                scores[c] = sum[c % Vector128<float>.Count];
        }
    }
}
