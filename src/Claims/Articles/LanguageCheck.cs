namespace Claims;

/// <summary>Tells English from other languages by its words of grammar, well enough for a warning.</summary>
internal static class LanguageCheck
{
    private const int FewestWords = 30;

    // Of the words of news articles in English 14 to 40 % are in the list; of texts in other languages at most 5 %.
    private const int LeastPercent = 8;

    // A few pages are enough to know a language.
    private const int Prefix = 20_000;

    // Hashes of the capitals: words are the same in any case.
    private static readonly WordSet English = new([.. LexiconFile.Read("english-words.txt").Select(row => WordHash.Exact(row[0].ToUpperInvariant()))]);

    /// <summary>A warning for a text that is not in English; null for one that is, or that is too short to tell.</summary>
    internal static string? Warn(string clean)
    {
        var (words, english) = Count(clean.AsSpan(0, Math.Min(clean.Length, Prefix)));
        if (words < FewestWords || english * 100 >= words * LeastPercent)
            return null;
        return $"the text does not look like English ({100 * english / words} % common English words); labels are only meant for English news";
    }

    // Counts until it is sure that the text is English, whatever follows: no more words can come than there are letters left.
    private static (int Words, int English) Count(ReadOnlySpan<char> text)
    {
        var (words, english) = (0, 0);
        for (var i = 0; i < text.Length && english * 100 < (words + text.Length - i) * LeastPercent; i++)
        {
            var (start, word) = (i, WordHash.BeginExact);
            for (; i < text.Length && char.IsLetter(text[i]) && !IsWordAlone(text[i]); i++)
                word = WordHash.Next(word, char.ToUpperInvariant(text[i]));
            english += i > start && English.Contains(WordHash.Finish(word)) ? 1 : 0;
            words += i > start || (i < text.Length && IsWordAlone(text[i])) ? 1 : 0;
        }

        return (words, english);
    }

    // Chinese, Japanese, Thai and others write no spaces between words: each of their letters counts as one.
    private static bool IsWordAlone(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u2E80' and <= '\uD7FF') && char.IsLetter(c);
}
