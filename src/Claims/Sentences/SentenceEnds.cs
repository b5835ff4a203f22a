using System.Buffers;

namespace Claims;

/// <summary>Decides where the sentences of one paragraph end: at a stop mark, unless what stands before or after it says otherwise.</summary>
internal sealed class SentenceEnds(string text, TextSpan paragraph)
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create(Marks.Stops + Bullet.Inline);

    private readonly StopContext context = new(text, paragraph);
    private int countedUpTo = paragraph.Start;
    private bool quoteOpen;

    /// <summary>The end of the sentence that begins at <paramref name="start"/>; ask in reading order.</summary>
    internal int Next(int start)
    {
        var firstWord = FirstWord(start);
        if (start == paragraph.Start && (TimeStamp.End(text, paragraph) ?? RunInHeading.End(text, paragraph)) is { } lead)
            return lead;
        for (var from = firstWord; from < paragraph.End;)
        {
            var found = text.AsSpan(from, paragraph.End - from).IndexOfAny(Candidates);
            if (found < 0)
                break;
            if (!Marks.IsStop(text[from + found]))
            {
                from += found;
                if (Bullet.Stands(text, from, paragraph.End))
                    return from;
                from++;
                continue;
            }

            var stop = SentenceStop.Read(text, from + found, paragraph.End, IsQuoteOpen(from + found));
            if (stop.End < paragraph.End && Ends(stop, firstWord))
                return stop.End;
            from = stop.End;
        }

        return paragraph.End;
    }

    private bool Ends(SentenceStop stop, int firstWord)
    {
        if (!char.IsWhiteSpace(text[stop.End]))
            return MissingSpace.Ends(text, paragraph, stop);
        var next = context.NextWord(stop.End, out var after);
        if (next == paragraph.End || (Marks.IsDash(text[after]) && stop.HasClosers))
            return false;
        if (char.IsLower(text[next]))
            return text[stop.First] == '.' && !stop.IsEllipsis(text) && context.IsNameInSmallLetters(next);
        if (stop.IsQuestionOrCall(text))
            return !(stop.ClosesQuote(text) && context.IsReply(after));
        if (stop.IsEllipsis(text))
            return !(stop.ClosesQuote(text) && context.IsReply(after)) && SentenceWords.WordAt(text, next, paragraph.End) is not "I";
        return context.FullStopEnds(stop, firstWord, after, next);
    }

    // Stops before the first word, as in "... and so", end nothing.
    private int FirstWord(int start)
    {
        while (start < paragraph.End && !char.IsLetterOrDigit(text[start]))
            start++;
        return start;
    }

    private bool IsQuoteOpen(int at)
    {
        quoteOpen ^= at > countedUpTo && text.AsSpan(countedUpTo, at - countedUpTo).Count('"') % 2 != 0;
        countedUpTo = Math.Max(countedUpTo, at);
        return quoteOpen;
    }
}
