using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>A reusable list of hashed binary features.</summary>
internal sealed class FeatureBuffer
{
    private readonly uint mask;
    private int[] slots = new int[256];

    /// <summary>A buffer for a model of 2^<paramref name="bits"/> slots.</summary>
    internal FeatureBuffer(int bits) => mask = (1u << bits) - 1;

    /// <summary>Number of features held.</summary>
    internal int Count { get; private set; }

    /// <summary>The slots of the features, with repetitions.</summary>
    internal ReadOnlySpan<int> Slots => slots.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    /// <summary>Adds the feature of this kind and value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int kind, ulong value)
    {
        if (Count == slots.Length)
            Array.Resize(ref slots, slots.Length * 2);
        var hash = ((ulong)(uint)(kind + 1) * 0x9E3779B97F4A7C15UL) ^ value;
        hash *= 0xff51afd7ed558ccdUL;
        slots[Count++] = (int)((uint)(hash >> 40) & mask);
    }

    /// <summary>Adds a feature for each class in <paramref name="classes"/>.</summary>
    internal void AddClasses(int kind, WordClass classes)
    {
        for (var bits = (ulong)classes; bits != 0; bits &= bits - 1)
            Add(kind, (ulong)System.Numerics.BitOperations.TrailingZeroCount(bits) + 1);
    }
}
