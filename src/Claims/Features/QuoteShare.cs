namespace Claims;

/// <summary>How much of a sentence is quoted, and where.</summary>
/// <param name="Speech">Share of words in longer quotations, from 0 to 1.</param>
/// <param name="Fragment">Share of words in fragments, from 0 to 1.</param>
/// <param name="Starts">Whether the first word is quoted.</param>
/// <param name="Ends">Whether the last word is quoted.</param>
/// <param name="RunsOn">Whether the quotation began in an earlier sentence.</param>
internal readonly record struct QuoteShare(float Speech, float Fragment, bool Starts, bool Ends, bool RunsOn)
{
    internal static QuoteShare Of(TokenizedArticle article, int sentence)
    {
        var (speech, fragment, words, starts, ends) = (0, 0, 0, false, false);
        var tokens = article.TokensOf(sentence);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            if (!article.Tokens[t].IsWord)
                continue;
            ends = article.Quote[t] is QuoteState.InSpeech or QuoteState.InFragment;
            starts |= ends && words == 0;
            words++;
            speech += article.Quote[t] == QuoteState.InSpeech ? 1 : 0;
            fragment += article.Quote[t] == QuoteState.InFragment ? 1 : 0;
        }

        var first = tokens.Length > 0 ? article.QuotationOf[tokens.Start] : -1;
        var runsOn = first >= 0 && article.Quotations[first].Span.Start < article.Tokens[tokens.Start].Start;
        return new QuoteShare((float)speech / Math.Max(1, words), (float)fragment / Math.Max(1, words), starts, ends, runsOn);
    }
}
