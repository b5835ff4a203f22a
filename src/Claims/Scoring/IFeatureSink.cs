using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>
/// Takes the features that an extractor finds, one by one: training collects them with <see cref="FeatureCollector"/>, the taggers sum up their
/// weights at once with <see cref="FeatureWeights"/>, and both come from the same code.
/// </summary>
/// <typeparam name="TSelf">The type itself, whose value stays in a register where its method is static.</typeparam>
internal interface IFeatureSink<TSelf>
    where TSelf : struct, IFeatureSink<TSelf>
{
    /// <summary>Takes the feature of this kind and value.</summary>
    /// <returns>Its weight; 0 where features are only collected.</returns>
    static abstract float Add(TSelf sink, int kind, ulong value);
}

/// <summary>The weights of a binary linear model, looked up feature by feature.</summary>
/// <param name="weights">One weight a slot; the number of slots is a power of 2.</param>
internal readonly struct FeatureWeights(float[] weights) : IFeatureSink<FeatureWeights>
{
    private readonly float[] weights = weights;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(FeatureWeights sink, int kind, ulong value) => sink.weights[FeatureHash.Of(kind, value) & (uint)(sink.weights.Length - 1)];
}

/// <summary>Collects features in a buffer.</summary>
/// <param name="buffer">Receives them.</param>
internal readonly struct FeatureCollector(FeatureBuffer buffer) : IFeatureSink<FeatureCollector>
{
    private readonly FeatureBuffer buffer = buffer;

    /// <inheritdoc/>
    public static float Add(FeatureCollector sink, int kind, ulong value)
    {
        sink.buffer.Add(kind, value);
        return 0;
    }
}

/// <summary>How extractors hand over their features.</summary>
internal static class FeatureSinks
{
    /// <summary>Takes the feature of this kind and value; returns its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Add<TSink>(this TSink sink, int kind, ulong value)
        where TSink : struct, IFeatureSink<TSink> => TSink.Add(sink, kind, value);

    /// <summary>Takes the feature of this kind and pair of values, whose order counts; returns its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Add<TSink>(this TSink sink, int kind, ulong first, ulong second)
        where TSink : struct, IFeatureSink<TSink> => TSink.Add(sink, kind, FeatureHash.Pair(first, second));

    /// <summary>Takes a feature for each class in <paramref name="classes"/>; returns the sum of their weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float AddClasses<TSink>(this TSink sink, int kind, WordClass classes)
        where TSink : struct, IFeatureSink<TSink>
    {
        var sum = 0f;
        foreach (var bit in new ClassBits(classes))
            sum += TSink.Add(sink, kind, bit);
        return sum;
    }
}
