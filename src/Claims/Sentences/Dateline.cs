namespace Claims;

/// <summary>Recognises the place and date with which agencies begin a story: "ASTANA, December 20. A court in the capital ...".</summary>
internal static class Dateline
{
    private const int Longest = 40;

    /// <summary>Whether nothing but a place in capitals, and perhaps a date, stands between the start of the paragraph and the full stop.</summary>
    internal static bool IsPlace(string text, int start, int stop)
    {
        if (stop - start > Longest)
            return false;
        var at = start;
        while (at < stop && (char.IsUpper(text[at]) || text[at] is ' ' or '-' or '\''))
            at++;
        return at - start >= 3 && (at == stop || (text[at] == ',' && IsDate(text, at, stop)));
    }

    private static bool IsDate(string text, int comma, int stop)
    {
        var month = comma + 1;
        while (month < stop && text[month] == ' ')
            month++;
        return IsMonth(text, month, stop) && char.IsDigit(text[stop - 1]);
    }

    private static bool IsMonth(string text, int at, int stop) => SentenceWords.Times.Contains(SentenceWords.WordAt(text, at, stop));
}
