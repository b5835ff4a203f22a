namespace Claims;

/// <summary>64-bit hashes of words (FNV-1a over UTF-16 code units, finished with the mixer of MurmurHash3), the same on every machine.</summary>
internal static class WordHash
{
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>Hash of the letters as they stand.</summary>
    internal static ulong Exact(ReadOnlySpan<char> word)
    {
        var hash = Offset ^ 0x5bd1e995UL;
        foreach (var c in word)
            hash = (hash ^ c) * Prime;
        return Finish(hash);
    }

    /// <summary>Hash of the lower-case form, with typographic apostrophes and hyphens as plain ones.</summary>
    internal static ulong Lower(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
            hash = (hash ^ Fold(c)) * Prime;
        return Finish(hash);
    }

    /// <summary>A new hash from a feature's kind and its value.</summary>
    internal static ulong Combine(ulong kind, ulong value) => Finish((kind * 0x9E3779B97F4A7C15UL) ^ (value + 0x7F4A7C15UL));

    internal static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        '’' or '‘' or 'ʼ' => '\'',
        '‐' or '‑' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
