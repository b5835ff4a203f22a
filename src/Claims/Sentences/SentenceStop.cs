namespace Claims;

/// <summary>A place at which a sentence may end: stop marks and the quotes and brackets that close after them.</summary>
/// <param name="First">The first stop mark.</param>
/// <param name="MarksEnd">After the last stop mark.</param>
/// <param name="End">After the closing quotes and brackets.</param>
internal readonly record struct SentenceStop(int First, int MarksEnd, int End)
{
    internal bool HasClosers => End > MarksEnd;

    /// <summary>Reads the stop that begins at <paramref name="first"/>.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="first">Index of a stop mark.</param>
    /// <param name="limit">End of the paragraph.</param>
    /// <param name="quoteOpen">Whether a straight double quote is open there.</param>
    internal static SentenceStop Read(string text, int first, int limit, bool quoteOpen)
    {
        var marksEnd = first + 1;
        while (marksEnd < limit && (Marks.IsStop(text[marksEnd]) || IsSpacedDot(text, marksEnd, limit)))
            marksEnd += Marks.IsStop(text[marksEnd]) ? 1 : 2;
        var end = marksEnd;
        while (end < limit && CloserLength(text, end, limit, quoteOpen) is > 0 and var length)
        {
            quoteOpen ^= text[end + length - 1] == '"';
            end += length;
        }

        return new SentenceStop(first, marksEnd, end);
    }

    internal bool IsQuestionOrCall(string text) => text.AsSpan(First, MarksEnd - First).IndexOfAny('?', '!') >= 0;

    internal bool IsEllipsis(string text) => text[First] == '…' || MarksEnd - First > 1;

    /// <summary>Whether only quotation marks close after the stop.</summary>
    internal bool ClosesQuote(string text)
    {
        foreach (var c in text.AsSpan(MarksEnd, End - MarksEnd))
        {
            if (c != ' ' && !Marks.IsClosingQuote(c) && !Marks.IsForeignCloser(c))
                return false;
        }

        return HasClosers;
    }

    // ". . ." with spaces is one mark; ". .45" is not.
    private static bool IsSpacedDot(string text, int at, int limit) =>
        text[at] == ' ' && at + 1 < limit && text[at + 1] == '.' && text[at - 1] == '.' && (at + 2 == limit || text[at + 2] is ' ' or '.' || Marks.IsCloser(text[at + 2]));

    private static int CloserLength(string text, int at, int limit, bool quoteOpen)
    {
        var c = text[at];
        var beforeWord = at + 1 < limit && char.IsLetterOrDigit(text[at + 1]);
        if (Marks.IsCloser(c))
            return c == '"' && beforeWord && !quoteOpen ? 0 : 1;
        if (Marks.IsForeignCloser(c))
            return at + 1 == limit || char.IsWhiteSpace(text[at + 1]) || Marks.IsCloser(text[at + 1]) ? 1 : 0;
        return c == ' ' && IsLooseCloser(text, at + 1, limit, quoteOpen) ? 2 : 0;
    }

    // A closing quote after a space, as in: 'Tomas, tennis or the violin?' ''
    private static bool IsLooseCloser(string text, int at, int limit, bool quoteOpen)
    {
        if (at >= limit || !(text[at] == '”' || (text[at] == '"' && quoteOpen) || (text[at] == '\'' && at + 1 < limit && text[at + 1] == '\'')))
            return false;
        while (at < limit && Marks.IsClosingQuote(text[at]))
            at++;
        return at == limit || char.IsWhiteSpace(text[at]);
    }
}
