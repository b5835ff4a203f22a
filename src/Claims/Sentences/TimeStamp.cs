namespace Claims;

/// <summary>
/// Recognises the time or date that heads an entry of a live blog or a report and that stood on a line of its own:
/// "06.15 GMT The opposition ...", "Sunday, September 14 Soldiers ...".
/// </summary>
internal static class TimeStamp
{
    /// <summary>The end of such a stamp at the start of the paragraph; null if there is none.</summary>
    internal static int? End(string text, TextSpan paragraph)
    {
        var end = char.IsDigit(text[paragraph.Start]) ? Clock(text, paragraph) : Date(text, paragraph);
        return end is { } at && at + 1 < paragraph.End && char.IsWhiteSpace(text[at]) && BeginsSentence(text, at + 1) ? at : null;
    }

    private static bool BeginsSentence(string text, int at) => char.IsUpper(text[at]) || Marks.IsOpeningQuote(text[at]);

    private static int? Clock(string text, TextSpan paragraph)
    {
        var at = Digits(text, paragraph.Start, paragraph.End);
        if (at - paragraph.Start > 2 || at == paragraph.End || text[at] is not ('.' or ':'))
            return null;
        var minutes = at + 1;
        at = Digits(text, minutes, paragraph.End);
        if (at - minutes != 2)
            return null;
        while (at < paragraph.End && (text[at] is 'a' or 'p' or 'm' or '.'))
            at++;
        return Word(text, at, paragraph.End, SentenceWords.Zones);
    }

    private static int? Date(string text, TextSpan paragraph)
    {
        if (Word(text, paragraph.Start, paragraph.End, SentenceWords.Times) is not { } day || day == paragraph.End || text[day] != ',')
            return null;
        if (Word(text, day + 1, paragraph.End, SentenceWords.Times) is not { } month || month == paragraph.End || text[month] != ' ')
            return null;
        var end = Digits(text, month + 1, paragraph.End);
        if (end == month + 1)
            return null;
        var year = end + 1 < paragraph.End && text[end] == ',' && text[end + 1] == ' ' ? Digits(text, end + 2, paragraph.End) : end;
        return year == end + 6 ? year : end;
    }

    private static int? Word(string text, int at, int limit, SentenceWords.WordSet words)
    {
        while (at < limit && text[at] == ' ')
            at++;
        var word = SentenceWords.WordAt(text, at, limit);
        return words.Contains(word) ? at + word.Length : null;
    }

    private static int Digits(string text, int at, int limit)
    {
        while (at < limit && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }
}
