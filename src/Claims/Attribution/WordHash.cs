using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>64-bit hashes of words (FNV-1a over UTF-16 code units, finished with the mixer of MurmurHash3), the same on every machine.</summary>
internal static class WordHash
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>The state of a hash of lower-case letters before the first of them.</summary>
    internal const ulong Begin = Offset;

    /// <summary>The state of a hash of letters as they stand before the first of them.</summary>
    internal const ulong BeginExact = Offset ^ 0x5bd1e995UL;

    /// <summary>Hash of the letters as they stand.</summary>
    internal static ulong Exact(ReadOnlySpan<char> word)
    {
        var hash = BeginExact;
        foreach (var c in word)
            hash = Next(hash, c);
        return Finish(hash);
    }

    /// <summary>Hash of the lower-case form, with typographic apostrophes and hyphens as plain ones.</summary>
    internal static ulong Lower(ReadOnlySpan<char> word)
    {
        var hash = Begin;
        foreach (var c in word)
            hash = Next(hash, Fold(c));
        return Finish(hash);
    }

    /// <summary>The state of a hash after one more letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Next(ulong hash, char c) => (hash ^ c) * Prime;

    /// <summary>A new hash from a feature's kind and its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Combine(ulong kind, ulong value) => Finish((kind * 0x9E3779B97F4A7C15UL) ^ (value + 0x7F4A7C15UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static char Fold(char c) => c < '\u0080' ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : FoldRare(c);

    private static char FoldRare(char c) => c switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '‐' or '‑' => '-',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>The hash of a state after the last letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
