namespace Claims;

/// <summary>Cuts clean text into words, numbers and marks in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>Adds the tokens of <paramref name="span"/> to <paramref name="tokens"/>.</summary>
    internal static void Tokenize(string text, TextSpan span, List<Token> tokens)
    {
        var at = span.Start;
        while (at < span.End)
        {
            if (text[at] == ' ' || char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfToken(text, at, span.End);
            tokens.Add(Make(text, at, end));
            at = end;
        }
    }

    private static int EndOfToken(string text, int at, int limit)
    {
        var c = text[at];
        if (char.IsLetter(c))
            return EndOfWord(text, at, limit);
        if (char.IsDigit(c))
            return EndOfNumber(text, at, limit);
        if (c is '\'' or '’' && IsPossessive(text, at, limit))
            return at + 2;
        // '' and `` are printed for double quotation marks.
        if (c is '\'' or '`' && at + 1 < limit && text[at + 1] == c)
            return at + 2;
        if (c is '.' or '-' or '*')
            return EndOfRun(text, at, limit, c);
        return at + (char.IsHighSurrogate(c) && at + 1 < limit && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
    }

    private static int EndOfWord(string text, int at, int limit)
    {
        if (EndOfInitials(text, at, limit) is var initials && initials > at)
            return initials;
        var end = at + 1;
        while (end < limit)
        {
            var c = text[end];
            if (char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036F')
                end++;
            else if (IsJoint(c) && end + 1 < limit && char.IsLetterOrDigit(text[end + 1]) && !IsPossessive(text, end, limit))
                end += 2;
            else
                break;
        }

        return end;
    }

    private static bool IsJoint(char c) => c is '-' or '‐' or '‑' or '\'' or '’' or '&' or '_' or '@';

    // "U.S.", "J.R.R.": single letters, each with its full stop.
    private static int EndOfInitials(string text, int at, int limit)
    {
        var end = at;
        while (end + 1 < limit && char.IsLetter(text[end]) && text[end + 1] == '.')
            end += 2;
        return end - at >= 4 ? end : at;
    }

    private static int EndOfNumber(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit)
        {
            var c = text[end];
            if (char.IsLetterOrDigit(c))
                end++;
            else if (c is '.' or ',' or ':' or '-' or '/' && end + 1 < limit && char.IsLetterOrDigit(text[end + 1]))
                end += 2;
            else
                break;
        }

        return end;
    }

    private static bool IsPossessive(string text, int at, int limit) =>
        text[at] is '\'' or '’' && at + 1 < limit && text[at + 1] is 's' or 'S'
        && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]));

    private static int EndOfRun(string text, int at, int limit, char c)
    {
        while (at < limit && text[at] == c)
            at++;
        return at;
    }

    private static Token Make(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return new Token(start, end, WordHash.Lower(word), WordHash.Exact(word), KindOf(word));
    }

    private static TokenKind KindOf(ReadOnlySpan<char> word)
    {
        var c = word[0];
        if (char.IsDigit(c))
            return TokenKind.Number;
        if (!char.IsLetter(c))
            return QuotationScanner.IsMark(c) ? word.Length == 2 && word[1] is 's' or 'S' ? TokenKind.Punctuation : TokenKind.QuotationMark : TokenKind.Punctuation;
        if (!char.IsUpper(c))
            return HasUpper(word[1..]) ? TokenKind.MixedCase : TokenKind.LowerWord;
        if (word.Length == 1 || !HasUpper(word[1..]))
            return TokenKind.Capitalised;
        return HasLower(word) ? TokenKind.MixedCase : TokenKind.AllCapitals;
    }

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    private static bool HasLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }
}
