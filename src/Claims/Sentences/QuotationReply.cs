namespace Claims;

/// <summary>
/// Tells whether a quotation that ends with a question or a call goes on with its speaker, whose name hides that the sentence has not ended:
/// "Who is this?" Toktobek Asanov, 58, asked.
/// </summary>
internal static class QuotationReply
{
    private const int MostWords = 8;
    private const int LongestApposition = 150;

    internal static bool Follows(string text, int after, int limit)
    {
        if (!char.IsUpper(text[after]) || IsOrdinaryStarter(text, after, limit))
            return false;
        var at = after;
        for (var words = 0; words < MostWords && at < limit; words++)
        {
            var word = Word(text, at, limit);
            if (words > 0 && IsVerb(text, word, at + word.Length, limit))
                return true;
            if (words > 1 && SentenceWords.Appositions.Contains(word) && text[at - 2] == ',')
                return HasVerbAfterComma(text, at, limit);
            if (word.Length == 0 || !(char.IsUpper(word[0]) || char.IsDigit(word[0]) || SentenceWords.Particles.Contains(word) || IsJoined(word)))
                return false;
            at = NextWord(text, at + word.Length, limit);
        }

        return false;
    }

    private static bool IsVerb(string text, ReadOnlySpan<char> word, int end, int limit)
    {
        if (SentenceWords.Replies.Contains(word))
            return true;
        if (!SentenceWords.Speech.Contains(word))
            return false;
        if (end == limit || text[end] != ' ')
            return true;
        var next = Word(text, end + 1, limit);
        return SentenceWords.Follows.Contains(next) || next.EndsWith("ly");
    }

    // "..., who sells tea there, said by telephone"
    private static bool HasVerbAfterComma(string text, int at, int limit)
    {
        var end = Math.Min(limit, at + LongestApposition);
        while (at < end)
        {
            var comma = text.AsSpan(at, end - at).IndexOfAny(",.“\"");
            if (comma < 0 || text[at + comma] != ',')
                return false;
            at = NextWord(text, at + comma, limit);
            var word = Word(text, at, limit);
            if (SentenceWords.Replies.Contains(word) || SentenceWords.Speech.Contains(word))
                return true;
        }

        return false;
    }

    private static bool IsOrdinaryStarter(string text, int at, int limit) =>
        Word(text, at, limit) is var word && SentenceWords.Starters.Contains(word) && word is not ("Mr" or "Mrs" or "Ms" or "Dr");

    // "al-Shami", "d'Aubert"
    private static bool IsJoined(ReadOnlySpan<char> word) => word.IndexOfAny("-'’") is var mark && mark > 0 && mark + 1 < word.Length && char.IsUpper(word[mark + 1]);

    private static ReadOnlySpan<char> Word(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '\'' or '’' or '&'))
            end++;
        return text.AsSpan(at, end - at);
    }

    // Names go on over spaces, the stops of abbreviations, and commas around an age.
    private static int NextWord(string text, int at, int limit)
    {
        while (at < limit && text[at] is ' ' or '.' or ',')
            at++;
        return at;
    }
}
