using System.Numerics;
using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>
/// Arrays that are used again, so that an article allocates little. Every thread keeps a few of each length. The runtime's own pool would do, but it
/// cannot be compiled ahead for the types of this assembly, and compiling it when the program starts takes as long as several articles.
/// </summary>
internal static class Pooled
{
    private const int ShortestBits = 4;
    private const int LongestBytes = 1 << 20;
    private const int KeptOfLength = 8;

    /// <summary>An array of at least <paramref name="length"/> values, which may hold anything.</summary>
    internal static T[] Rent<T>(int length)
        where T : unmanaged
    {
        var bits = BitsOf(length);
        var kept = Kept<T>.Arrays;
        for (var i = (bits - ShortestBits) * KeptOfLength; i < (bits - ShortestBits + 1) * KeptOfLength; i++)
        {
            if (kept[i] is { } array)
            {
                kept[i] = null;
                return array;
            }
        }

        return new T[1 << bits];
    }

    /// <summary>Makes room for at least <paramref name="length"/> values; what the array held is lost if it has to grow.</summary>
    internal static void Reserve<T>(ref T[] array, int length)
        where T : unmanaged
    {
        if (array.Length >= length)
            return;
        Return(ref array);
        array = Rent<T>(length);
    }

    /// <summary>Makes an array at least twice as long and keeps what it held.</summary>
    internal static void Grow<T>(ref T[] array)
        where T : unmanaged
    {
        var larger = Rent<T>(array.Length * 2);
        array.CopyTo(larger, 0);
        Return(ref array);
        array = larger;
    }

    /// <summary>Gives a rented array back, on any thread; it is empty from then on.</summary>
    internal static void Return<T>(ref T[] array)
        where T : unmanaged
    {
        var returned = array;
        array = [];
        if (returned.Length == 0 || (long)returned.Length * Unsafe.SizeOf<T>() > LongestBytes)
            return;
        var kept = Kept<T>.Arrays;
        var first = (BitsOf(returned.Length) - ShortestBits) * KeptOfLength;
        var free = Array.IndexOf(kept, null, first, KeptOfLength);
        if (free >= 0)
            kept[free] = returned;
    }

    // Binary logarithm of the length of an array that holds this many.
    private static int BitsOf(int length) => Math.Max(ShortestBits, 32 - BitOperations.LeadingZeroCount((uint)Math.Max(0, length - 1)));

    private static class Kept<T>
    {
        [ThreadStatic]
        private static T[]?[]? arrays;

        // Places for KeptOfLength arrays of each length, the shortest first.
        internal static T[]?[] Arrays => arrays ??= new T[]?[(31 - ShortestBits) * KeptOfLength];
    }
}
