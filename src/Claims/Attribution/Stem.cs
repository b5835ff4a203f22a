namespace Claims;

/// <summary>A light stemmer for verbs: takes off the endings -s, -es, -ies, -ed, -ing and an e before them.</summary>
internal static class Stem
{
    /// <summary>Hash of the stem of a word and a number for the ending that was taken off (0 if none).</summary>
    internal static (ulong Hash, int Ending) Of(ReadOnlySpan<char> word)
    {
        var ending = EndingOf(word, out var length);
        var stem = word[..length];
        // "denies" and "denied" go with "deny"; "agreed" and "plans" with "agree" and "plan".
        if (ending > 0 && stem.Length > 2 && stem[^1] == 'i')
            return (WordHash.Combine(WordHash.Lower(stem[..^1]), 1), ending);
        if (stem.Length > 3 && stem[^1] is 'e' or 'y')
            return (stem[^1] == 'y' ? WordHash.Combine(WordHash.Lower(stem[..^1]), 1) : WordHash.Lower(stem[..^1]), ending);
        return stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? (WordHash.Lower(stem[..^1]), ending) : (WordHash.Lower(stem), ending);
    }

    private static int EndingOf(ReadOnlySpan<char> word, out int length)
    {
        if (word.Length > 5 && word.EndsWith("ing"))
            return Take(word, 3, 3, out length);
        if (word.Length > 4 && word.EndsWith("ed"))
            return Take(word, 2, 2, out length);
        if (word.Length > 4 && word.EndsWith("es"))
            return Take(word, 2, 1, out length);
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            return Take(word, 1, 1, out length);
        length = word.Length;
        return 0;
    }

    private static int Take(ReadOnlySpan<char> word, int letters, int ending, out int length)
    {
        length = word.Length - letters;
        return ending;
    }
}
