using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>Where features stand in the tables of weights.</summary>
internal static class FeatureHash
{
    // Odd, so that no bit of the first value of a pair is lost.
    private const ulong PairFactor = 0xD6E8FEB86659FD93UL;

    /// <summary>24 bits for a feature's kind and value; its slot is as many of the lowest as the table has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(int kind, ulong value)
    {
        var hash = ((ulong)(uint)(kind + 1) * 0x9E3779B97F4A7C15UL) ^ value;
        hash *= 0xff51afd7ed558ccdUL;
        return (uint)(hash >> 40);
    }

    /// <summary>A pair of values, whose order counts, as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Pair(ulong first, ulong second) => (first * PairFactor) + second;
}
