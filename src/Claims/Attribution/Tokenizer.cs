namespace Claims;

/// <summary>Cuts clean text into words, numbers and marks in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>Adds the tokens of <paramref name="span"/> to <paramref name="tokens"/>.</summary>
    internal static void Tokenize(string text, TextSpan span, List<Token> tokens)
    {
        var at = span.Start;
        while (TryNext(text, ref at, span.End, out var token))
            tokens.Add(token);
    }

    /// <summary>Reads the next token.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="at">Where to look from; receives where the token ends.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="token">Receives the token.</param>
    /// <returns>Whether there is one.</returns>
    internal static bool TryNext(string text, ref int at, int limit, out Token token)
    {
        while (at < limit && (text[at] == ' ' || char.IsWhiteSpace(text[at])))
            at++;
        if (at >= limit)
        {
            token = default;
            return false;
        }

        var start = at;
        at = EndOfToken(text, start, limit);
        token = Make(text, start, at);
        return true;
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

    // One pass over the letters for both hashes and the form.
    private static Token Make(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var (lower, exact) = (WordHash.Begin, WordHash.BeginExact);
        var (capitals, smalls) = (0, 0);
        foreach (var c in word)
        {
            lower = WordHash.Next(lower, WordHash.Fold(c));
            exact = WordHash.Next(exact, c);
            capitals += char.IsUpper(c) ? 1 : 0;
            smalls += char.IsLower(c) ? 1 : 0;
        }

        var kind = KindOf(word, capitals, smalls);
        // One quotation mark means what any other does.
        return new Token(start, end, kind == TokenKind.QuotationMark ? Words.QuotationMark : WordHash.Finish(lower), WordHash.Finish(exact), kind);
    }

    private static TokenKind KindOf(ReadOnlySpan<char> word, int capitals, int smalls)
    {
        var c = word[0];
        if (char.IsDigit(c))
            return TokenKind.Number;
        if (!char.IsLetter(c))
            return QuotationScanner.IsMark(c) ? word.Length == 2 && word[1] is 's' or 'S' ? TokenKind.Punctuation : TokenKind.QuotationMark : TokenKind.Punctuation;
        if (!char.IsUpper(c))
            return capitals > 0 ? TokenKind.MixedCase : TokenKind.LowerWord;
        if (capitals == 1)
            return TokenKind.Capitalised;
        return smalls > 0 ? TokenKind.MixedCase : TokenKind.AllCapitals;
    }
}
