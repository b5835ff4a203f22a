using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>
/// Takes the features that an extractor finds, one by one: training collects them in a <see cref="FeatureBuffer"/>, the taggers sum up their
/// weights at once with <see cref="FeatureWeights"/>, and both come from the same code.
/// </summary>
internal interface IFeatureSink
{
    /// <summary>Takes the feature of this kind and value.</summary>
    /// <returns>Its weight; 0 where features are only collected.</returns>
    float Add(int kind, ulong value);
}

/// <summary>The weights of a binary linear model, looked up feature by feature.</summary>
/// <param name="weights">One weight a slot; the number of slots is a power of 2.</param>
internal readonly struct FeatureWeights(float[] weights) : IFeatureSink
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Add(int kind, ulong value) => weights[FeatureHash.Of(kind, value) & (uint)(weights.Length - 1)];
}

/// <summary>Features of several values.</summary>
internal static class FeatureSinks
{
    /// <summary>Takes the feature of this kind and pair of values, whose order counts; returns its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Add<TSink>(this TSink sink, int kind, ulong first, ulong second)
        where TSink : IFeatureSink => sink.Add(kind, FeatureHash.Pair(first, second));

    /// <summary>Takes a feature for each class in <paramref name="classes"/>; returns the sum of their weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float AddClasses<TSink>(this TSink sink, int kind, WordClass classes)
        where TSink : IFeatureSink
    {
        var sum = 0f;
        foreach (var bit in new ClassBits(classes))
            sum += sink.Add(kind, bit);
        return sum;
    }
}
