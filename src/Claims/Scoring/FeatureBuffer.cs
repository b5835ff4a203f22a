using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>A reusable list of hashed binary features. Its array is borrowed from the shared pool.</summary>
internal sealed class FeatureBuffer : IDisposable
{
    private const int BitsOfWord = 64;

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
        // A bit for each slot. Every feature is written behind those that are kept; one that was there before is written over by the next.
        ulong[] seen = [];
        Pooled.Reserve(ref seen, (int)(mask / BitsOfWord) + 1);
        Array.Clear(seen);
        var kept = 0;
        foreach (var slot in Slots)
        {
            ref var word = ref seen[slot / BitsOfWord];
            var bit = 1UL << slot;
            slots[kept] = slot;
            kept += (word & bit) == 0 ? 1 : 0;
            word |= bit;
        }

        count = kept;
        Pooled.Return(ref seen);
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
