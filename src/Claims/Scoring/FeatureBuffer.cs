using System.Numerics;
using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>A reusable list of hashed binary features. Its array is borrowed from the shared pool.</summary>
internal sealed class FeatureBuffer : IDisposable
{
    private readonly uint mask;
    private int[] slots = [];
    private int count;

    /// <summary>A buffer for a model of 2^<paramref name="bits"/> slots.</summary>
    internal FeatureBuffer(int bits)
    {
        mask = (1u << bits) - 1;
        Pooled.Reserve(ref slots, 256);
    }

    /// <summary>Number of features held.</summary>
    internal int Count => count;

    /// <summary>The slots of the features, with repetitions.</summary>
    internal ReadOnlySpan<int> Slots => slots.AsSpan(0, count);

    internal void Clear() => count = 0;

    /// <summary>Adds the feature of this kind and value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int kind, ulong value)
    {
        var (array, at) = (slots, count);
        if ((uint)at >= (uint)array.Length)
            array = Grow();
        array[at] = (int)(FeatureHash.Of(kind, value) & mask);
        count = at + 1;
    }

    /// <summary>Adds the feature of this kind and pair of values, whose order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int kind, ulong first, ulong second) => Add(kind, FeatureHash.Pair(first, second));

    /// <summary>Adds a feature for each class in <paramref name="classes"/>.</summary>
    internal void AddClasses(int kind, WordClass classes)
    {
        foreach (var bit in new ClassBits(classes))
            Add(kind, bit);
    }

    /// <summary>Adds features that a buffer of the same size made.</summary>
    internal void AddSlots(ReadOnlySpan<int> features)
    {
        while (slots.Length - count < features.Length)
            Grow();
        features.CopyTo(slots.AsSpan(count));
        count += features.Length;
    }

    /// <summary>Keeps the first of equal features.</summary>
    internal void KeepDistinct()
    {
        // A hash table with room for twice as many: each feature stands, plus 1, at the place that its lowest bits give, or at the next free one behind it.
        int[] places = [];
        Pooled.Reserve(ref places, Math.Max(16, count * 2));
        var last = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2)) - 1;
        places.AsSpan(0, last + 1).Clear();
        var kept = 0;
        foreach (var slot in Slots)
        {
            var at = slot & last;
            while (places[at] != 0 && places[at] != slot + 1)
                at = (at + 1) & last;
            if (places[at] != 0)
                continue;
            places[at] = slot + 1;
            slots[kept++] = slot;
        }

        count = kept;
        Pooled.Return(ref places);
    }

    /// <summary>Gives the array back; the buffer is empty from then on.</summary>
    public void Dispose()
    {
        Pooled.Return(ref slots);
        count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int[] Grow()
    {
        Pooled.Grow(ref slots);
        return slots;
    }
}
