namespace Claims;

/// <summary>Reads what stands before and behind a name to say who it is: "coast guard spokesman X", "X, a naval architect who ...", "X of the Y Institute".</summary>
internal static class Apposition
{
    private const int LongestBefore = 6;
    private const int LongestAfter = 16;

    private const WordClass Ends = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Relative | WordClass.Pronoun | WordClass.Adverb;

    /// <summary>The words before a name that describe its bearer; empty if none do.</summary>
    internal static TokenRange Before(TokenizedArticle article, NameRun run)
    {
        var end = run.Name.Start;
        var start = run.Before.IsEmpty ? end : run.Before.Start;
        var known = WordClass.None;
        while (start > 0 && end - start < LongestBefore && article.Tokens[start - 1].IsWord && (article.Classes[start - 1] & Ends) == 0
            && article.Quote[start - 1] == article.Quote[end] && Follows(article, start))
        {
            start--;
            known |= article.Classes[start];
        }

        return (known & (WordClass.SourceNoun | WordClass.Nationality)) != 0 ? new TokenRange(start, end) : new TokenRange(end, end);
    }

    /// <summary>The apposition, affiliation or relative clause behind a name that ends before <paramref name="start"/>; empty if there is none.</summary>
    internal static TokenRange After(TokenizedArticle article, int start)
    {
        var none = new TokenRange(start, start);
        if (start >= article.Tokens.Length)
            return none;
        var at = start;
        if (article.Tokens[at].Is(Words.Comma))
            at = SkipAge(article, at + 1);
        else if (!Words.Affiliation.Contains(article.Tokens[at].Lower) && !article.Tokens[at].Is(Words.OpenBracket))
            return none;
        var end = at;
        var known = WordClass.None;
        for (; end < article.Tokens.Length && end - at < LongestAfter && Follows(article, end + 1); end++)
        {
            if (IsEnd(article, end, at))
                break;
            known |= article.Classes[end];
        }

        return (known & WordClass.SourceNoun) != 0 ? new TokenRange(at, end) : none;
    }

    // "Marta Bell, 43, a farmer"
    private static int SkipAge(TokenizedArticle article, int at) =>
        at + 1 < article.Tokens.Length && article.Tokens[at].Kind == TokenKind.Number && article.Tokens[at + 1].Is(Words.Comma) ? at + 2 : at;

    private static bool IsEnd(TokenizedArticle article, int t, int start) =>
        article.Tokens[t].Is(Words.Comma) || article.Tokens[t].Is(Words.Stop) || article.Tokens[t].Is(Words.Colon) || article.Tokens[t].Is(Words.CloseBracket)
        || article.Quote[t] is QuoteState.Opening or QuoteState.Closing
        || (t > start && (article.Classes[t] & (WordClass.CueSpeech | WordClass.CueClaim)) != 0 && (article.Classes[t] & WordClass.SourceNoun) == 0);

    // Tokens that touch a sentence end do not belong together.
    private static bool Follows(TokenizedArticle article, int t) =>
        t < article.Tokens.Length && t > 0 && article.Tokens[t].Start - article.Tokens[t - 1].End <= 1
        && !(article.Tokens[t - 1].Is(Words.Stop) && article.Tokens[t].Start > article.Tokens[t - 1].End);
}
