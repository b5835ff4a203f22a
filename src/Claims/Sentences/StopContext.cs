namespace Claims;

/// <summary>What the words around a stop mark say about it.</summary>
internal sealed class StopContext(string text, TextSpan paragraph)
{
    private const int LongestAbbreviation = 24;

    // A row of stop marks would otherwise be read again from each of them.
    private const int MostMarks = 32;

    /// <summary>The first letter, digit or sign after white space, quotes and brackets.</summary>
    /// <param name="at">Index of white space.</param>
    /// <param name="after">The first character that is not white space.</param>
    internal int NextWord(int at, out int after)
    {
        while (char.IsWhiteSpace(text[at]))
            at++;
        after = at;
        var limit = Math.Min(paragraph.End, at + MostMarks);
        while (at < limit && (Marks.IsDash(text[at]) || Marks.IsOpener(text[at]) || Marks.IsStop(text[at]) || char.IsWhiteSpace(text[at])))
            at++;
        return at;
    }

    /// <summary>"al-Shabab", "iPhone": names that a sentence may begin with.</summary>
    internal bool IsNameInSmallLetters(int word)
    {
        var rest = text.AsSpan(word, paragraph.End - word);
        return rest.Length > 3 && (rest[0] is 'i' or 'e' && char.IsUpper(rest[1]) || rest[2] == '-' && rest[0] is 'a' or 'e' && char.IsUpper(rest[3]));
    }

    /// <summary>Whether a single full stop ends its sentence.</summary>
    internal bool FullStopEnds(SentenceStop stop, int firstWord, int after, int next)
    {
        var start = WordStart(stop.First, firstWord);
        var word = text.AsSpan(start, stop.First + 1 - start);
        if (text[stop.First - 1] == '/' || (start == firstWord && !stop.HasClosers && IsItemMark(word)) || IsShortParenthesis(stop, start))
            return false;
        var kind = Abbreviations.KindOf(word);
        if (Dateline.IsPlace(text, paragraph.Start, stop.First) || (Marks.IsDash(text[after]) && (kind != AbbreviationKind.None || !StartsDashItem(stop, after))))
            return false;
        return kind switch
        {
            AbbreviationKind.Never => word is "St." && StartsSentence(next) && start > firstWord && char.IsUpper(text[WordStart(start - 1, firstWord)]),
            AbbreviationKind.Number => !char.IsDigit(text[next]) && !IsCode(next),
            AbbreviationKind.Initial => StartsSentence(next),
            AbbreviationKind.Maybe => MaybeEnds(word, after, next),
            _ => true,
        };
    }

    /// <summary>Whether a name and a verb of asking stand after a quotation: "Who is this?" Mrs. Harlow asked.</summary>
    internal bool IsReply(int after) => QuotationReply.Follows(text, after, paragraph.End);

    private bool MaybeEnds(ReadOnlySpan<char> word, int after, int next)
    {
        if (char.IsDigit(text[next]) || text[after] is '(' or '[')
            return false;
        if (next > after || StartsSentence(next))
            return true;

        // "p.m." and "etc." form no names with what follows, as "U.S." and "Co." do.
        var follower = SentenceWords.WordAt(text, next, paragraph.End);
        return char.IsLower(word[0]) && !SentenceWords.Times.Contains(follower) && !SentenceWords.Zones.Contains(follower);
    }

    private bool StartsSentence(int next)
    {
        var word = SentenceWords.WordAt(text, next, paragraph.End);
        var initial = word.Length == 1 && next + 1 < paragraph.End && text[next + 1] == '.';
        return SentenceWords.Starters.Contains(word) && !initial;
    }

    private int WordStart(int stop, int firstWord)
    {
        var start = stop;
        while (start > firstWord && stop - start < LongestAbbreviation && !char.IsWhiteSpace(text[start - 1]) && !OpensWord(start - 1) && text[start - 1] is not ('—' or '/'))
            start--;
        return start;
    }

    // The apostrophe in "Andrew's" opens nothing.
    private bool OpensWord(int at) => Marks.IsOpener(text[at]) && !(text[at] == '\'' && at > paragraph.Start && char.IsLetter(text[at - 1]));

    // "1." and "Q." at the start of a sentence number an item.
    private static bool IsItemMark(ReadOnlySpan<char> word) =>
        word.Length == 2 && char.IsLetterOrDigit(word[0]) || word.Length == 3 && char.IsDigit(word[0]) && char.IsDigit(word[1]);

    // "(ret.)", "(res.)"
    private bool IsShortParenthesis(SentenceStop stop, int start) =>
        start > paragraph.Start && text[start - 1] == '(' && stop.HasClosers && text[stop.MarksEnd] == ')' && stop.First - start <= 6;

    // "No. RE 718"
    private bool IsCode(int next) => next + 1 < paragraph.End && char.IsUpper(text[next]) && char.IsUpper(text[next + 1]);

    // "... for 14 months. - The governor has said ..."
    private bool StartsDashItem(SentenceStop stop, int after) =>
        after + 2 < paragraph.End && text[after + 1] == ' ' && char.IsUpper(text[after + 2]) && !stop.ClosesQuote(text);
}
