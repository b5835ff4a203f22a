namespace Claims;

/// <summary>Finds sentence ends after which the space is missing ("he said.The"), and tells them from addresses and names ("example.com", "Lt.Col").</summary>
internal static class MissingSpace
{
    // Longer runs without a space are addresses or code.
    private const int LongestRun = 60;

    internal static bool Ends(string text, TextSpan paragraph, SentenceStop stop)
    {
        var next = stop.End;
        if (next + 1 < paragraph.End && Marks.IsOpeningQuote(text[next]))
            next++;
        if (next + 1 >= paragraph.End || !char.IsUpper(text[next]) || !(char.IsLower(text[next + 1]) || text[next + 1] == ' '))
            return false;
        if (stop.First < paragraph.Start + 2 || stop.IsEllipsis(text) && !stop.IsQuestionOrCall(text))
            return false;
        return IsWordEnd(text, stop) && !IsAddress(text, paragraph, stop) && !SentenceWords.Addresses.Contains(LowerWord(text, next, paragraph.End));
    }

    private static bool IsWordEnd(string text, SentenceStop stop)
    {
        var before = text[stop.First - 1];
        return stop.ClosesQuote(text) || before == ')' || char.IsDigit(before)
            || (char.IsLower(before) && char.IsLetter(text[stop.First - 2]) && Abbreviations.KindOf(WordBefore(text, stop.First)) == AbbreviationKind.None);
    }

    private static ReadOnlySpan<char> WordBefore(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < LongestRun && char.IsLetter(text[start - 1]))
            start--;
        return text.AsSpan(start, stop + 1 - start);
    }

    private static bool IsAddress(string text, TextSpan paragraph, SentenceStop stop)
    {
        var (start, end) = (stop.First, stop.End);
        while (start > paragraph.Start && stop.First - start <= LongestRun && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < paragraph.End && end - stop.End <= LongestRun && !char.IsWhiteSpace(text[end]))
            end++;
        var run = text.AsSpan(start, end - start);
        foreach (var c in run)
        {
            if (c is '/' or '@' or '\\' or '_' or '=' or '#')
                return true;
        }

        return run.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static string LowerWord(string text, int at, int limit) => SentenceWords.WordAt(text, at, Math.Min(limit, at + LongestRun)).ToString().ToLowerInvariant();
}
