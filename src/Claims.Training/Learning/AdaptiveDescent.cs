namespace Claims.Training;

/// <summary>
/// Fits the weights of a linear model of one class by stochastic gradient descent with steps adapted to each weight (AdaGrad: Duchi, Hazan and Singer,
/// JMLR 2011), averaged over the last passes. The same examples in the same order give the same weights.
/// </summary>
internal sealed class AdaptiveDescent
{
    private const int Passes = 6;
    private const int AveragedPasses = 3;
    private const float Rate = 0.1f;

    // Keeps the first step of a weight finite.
    private const float Least = 1e-6f;

    private readonly float[] weights;
    private readonly float[] squares;

    // The penalty of a weight is shared out among the sets of features that hold it.
    private readonly float[] penalties;

    private AdaptiveDescent(int bits, float l2, IEnumerable<int[]> sets)
    {
        (weights, squares, penalties) = (new float[1 << bits], new float[1 << bits], new float[1 << bits]);
        foreach (var set in sets)
        {
            foreach (var slot in set)
                penalties[slot]++;
        }

        for (var slot = 0; slot < penalties.Length; slot++)
            penalties[slot] = penalties[slot] > 0 ? l2 / penalties[slot] : 0;
    }

    /// <summary>A model of one class; all weights are 0 if there are no examples.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="bits">Binary logarithm of the number of slots.</param>
    /// <param name="l2">Weight of the squared weights in the loss; at least 0.</param>
    /// <param name="sets">The sets of features of an example.</param>
    /// <param name="learn">Changes the weights for an example by calls of <see cref="Step(int, float)"/>.</param>
    internal static LinearModel Fit<T>(IReadOnlyList<T> examples, int bits, float l2, Func<T, IEnumerable<int[]>> sets, Action<AdaptiveDescent, T> learn)
    {
        var descent = new AdaptiveDescent(bits, l2, examples.SelectMany(sets));
        var random = new Random(1);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var sum = new double[1 << bits];
        for (var pass = 1; pass <= Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var example in order)
                learn(descent, examples[example]);
            for (var slot = 0; slot < sum.Length && pass > Passes - AveragedPasses; slot++)
                sum[slot] += descent.weights[slot];
        }

        return new LinearModel(bits, [0], Array.ConvertAll(sum, weight => (float)(weight / AveragedPasses)));
    }

    /// <summary>The sum of the weights of some features.</summary>
    internal float Score(int[] slots)
    {
        var sum = 0f;
        foreach (var slot in slots)
            sum += weights[slot];
        return sum;
    }

    /// <summary>Changes the weight of a feature by what the loss rises with it.</summary>
    internal void Step(int slot, float gradient)
    {
        var change = gradient + (penalties[slot] * weights[slot]);
        squares[slot] += change * change;
        weights[slot] -= Rate * change / MathF.Sqrt(squares[slot] + Least);
    }

    /// <summary>Changes the weights of a set of features by what the loss rises with their sum.</summary>
    internal void Step(int[] slots, float gradient)
    {
        foreach (var slot in slots)
            Step(slot, gradient);
    }
}
