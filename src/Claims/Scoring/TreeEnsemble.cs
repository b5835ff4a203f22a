namespace Claims;

/// <summary>Boosted regression trees in flat arrays, with the logistic calibration of their sum.</summary>
internal sealed class TreeEnsemble
{
    private readonly int[] roots;
    private readonly int[] feature;
    private readonly float[] threshold;
    private readonly int[] lower;
    private readonly int[] higher;
    private readonly double[] leaf;

    /// <summary>A forest.</summary>
    /// <param name="roots">First node of each tree; a negative value is a leaf's complement.</param>
    /// <param name="feature">The feature that each node asks for.</param>
    /// <param name="threshold">A value up to it goes to <paramref name="lower"/>.</param>
    /// <param name="lower">The next node, or the complement (~) of a leaf.</param>
    /// <param name="higher">The next node, or the complement (~) of a leaf.</param>
    /// <param name="leaf">What each leaf adds.</param>
    /// <param name="slope">Slope of the logistic calibration.</param>
    /// <param name="offset">Offset of the logistic calibration.</param>
    /// <exception cref="InvalidDataException">The arrays do not fit each other.</exception>
    internal TreeEnsemble(int[] roots, int[] feature, float[] threshold, int[] lower, int[] higher, double[] leaf, double slope, double offset)
    {
        var nodes = feature.Length;
        if (threshold.Length != nodes || lower.Length != nodes || higher.Length != nodes || Array.Exists(feature, f => f < 0))
            throw new InvalidDataException("the arrays of a tree stage differ in length");
        bool IsOutside(int next) => next >= nodes || ~next >= leaf.Length;
        if (Array.Exists(roots, IsOutside) || Array.Exists(lower, IsOutside) || Array.Exists(higher, IsOutside))
            throw new InvalidDataException("a tree points outside its nodes and leaves");

        // A node that leads to an earlier one could lead in a circle.
        for (var node = 0; node < nodes; node++)
        {
            if (lower[node] is >= 0 and var left && left <= node || higher[node] is >= 0 and var right && right <= node)
                throw new InvalidDataException("a tree points back to a node above");
        }

        (this.roots, this.feature, this.threshold, this.lower, this.higher, this.leaf) = (roots, feature, threshold, lower, higher, leaf);
        (Slope, Offset) = (slope, offset);
        HighestFeature = -1;
        foreach (var asked in feature)
            HighestFeature = Math.Max(HighestFeature, asked);
    }

    internal double Slope { get; }

    internal double Offset { get; }

    internal (int[] Roots, int[] Feature, float[] Threshold, int[] Lower, int[] Higher, double[] Leaf) Arrays => (roots, feature, threshold, lower, higher, leaf);

    /// <summary>Highest index of a feature that a node asks for, or -1.</summary>
    internal int HighestFeature { get; }

    /// <summary>The raw sum of all trees.</summary>
    internal double Score(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        foreach (var root in roots)
        {
            var node = root;
            while (node >= 0)
                node = features[feature[node]] <= threshold[node] ? lower[node] : higher[node];
            sum += leaf[~node];
        }

        return sum;
    }

    /// <summary>The calibrated probability, from 0 to 1.</summary>
    internal double Probability(ReadOnlySpan<float> features) => Calibrated(Score(features));

    /// <summary>The calibrated probability of a raw sum.</summary>
    internal double Calibrated(double score) => 1 / (1 + Math.Exp((Slope * score) + Offset));
}
