namespace Claims;

/// <summary>Recognises a heading in capitals that runs on into the first sentence of its paragraph: "MONEY AND WATER The council ...".</summary>
internal static class RunInHeading
{
    private const int FewestWords = 2;
    private const int FewestLetters = 8;
    private const int Longest = 80;

    /// <summary>The end of the heading; null if there is none.</summary>
    internal static int? End(string text, TextSpan paragraph)
    {
        var (words, letters, at) = (0, 0, paragraph.Start);
        while (at < paragraph.End && at - paragraph.Start < Longest)
        {
            var end = WordEnd(text, at, paragraph.End);
            if (end == at || end == paragraph.End || !IsInCapitals(text.AsSpan(at, end - at)))
                break;
            words++;
            letters += end - at;
            at = end + 1;
        }

        // Places that begin an agency's report, and "UNITED NATIONS Secretary General", go on with a comma, a dash or a name.
        return words >= FewestWords && letters >= FewestLetters && StartsSentence(text, at, paragraph.End) ? at - 1 : null;
    }

    private static bool StartsSentence(string text, int at, int limit) =>
        at + 1 < limit && (text[at] is '"' or '“' || SentenceWords.Starters.Contains(SentenceWords.WordAt(text, at, limit)));

    private static int WordEnd(string text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    // "A" is also a word of a sentence, but not between two words in capitals.
    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        var last = word[^1];
        if (last is '.' or ':' or ';' || Marks.IsDash(last))
            return false;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
