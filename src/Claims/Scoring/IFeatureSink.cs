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
    /// <returns>Its weight in steps of <see cref="FeatureWeights"/>; 0 where features are only collected.</returns>
    static abstract int Add(TSelf sink, int kind, ulong value);
}

/// <summary>
/// The weights of a binary linear model, looked up feature by feature. They are whole numbers of 1/4096 in 16 bits, so that the tables of both taggers stay in
/// the processor's cache; a model that was trained with rounded weights is the same in both forms.
/// </summary>
internal readonly struct FeatureWeights : IFeatureSink<FeatureWeights>
{
    private const float Step = 1f / 4096;

    // One weight a slot; the number of slots is a power of 2.
    private readonly short[] weights;

    /// <param name="model">A model of one class.</param>
    internal FeatureWeights(LinearModel model)
    {
        weights = new short[1 << model.Bits];
        for (var slot = 0; slot < weights.Length; slot++)
            weights[slot] = Rounded(model.Weights[slot]);
    }

    /// <summary>The nearest number of whole steps; weights beyond -8 and 8 are cut off there.</summary>
    internal static short Rounded(float weight) => (short)Math.Clamp(MathF.Round(weight / Step), short.MinValue, short.MaxValue);

    /// <summary>What a sum of weights in steps is worth.</summary>
    internal static float Sum(int steps) => steps * Step;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Add(FeatureWeights sink, int kind, ulong value) => sink.weights[FeatureHash.Of(kind, value) & (uint)(sink.weights.Length - 1)];
}

/// <summary>Collects features in a buffer.</summary>
/// <param name="buffer">Receives them.</param>
internal readonly struct FeatureCollector(FeatureBuffer buffer) : IFeatureSink<FeatureCollector>
{
    private readonly FeatureBuffer buffer = buffer;

    /// <inheritdoc/>
    public static int Add(FeatureCollector sink, int kind, ulong value)
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
    internal static int Add<TSink>(this TSink sink, int kind, ulong value)
        where TSink : struct, IFeatureSink<TSink> => TSink.Add(sink, kind, value);

    /// <summary>Takes the feature of this kind and pair of values, whose order counts; returns its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Add<TSink>(this TSink sink, int kind, ulong first, ulong second)
        where TSink : struct, IFeatureSink<TSink> => TSink.Add(sink, kind, FeatureHash.Pair(first, second));

    /// <summary>Takes a feature for each class in <paramref name="classes"/>; returns the sum of their weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int AddClasses<TSink>(this TSink sink, int kind, WordClass classes)
        where TSink : struct, IFeatureSink<TSink>
    {
        var sum = 0;
        foreach (var bit in new ClassBits(classes))
            sum += TSink.Add(sink, kind, bit);
        return sum;
    }
}
