namespace Claims;

/// <summary>Finds the subject of a cue for which the tagger marked no mention: a name, a pronoun or a source noun right beside it.</summary>
internal static class MentionFallback
{
    private const int Longest = 12;

    private const WordClass Core = WordClass.SourceNoun | WordClass.FirstName | WordClass.GovernmentMetonym;

    private const WordClass Ends = WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Auxiliary;

    /// <summary>The noun phrase that touches the cue on its left, else on its right; null if neither side has one.</summary>
    internal static TokenRange? Find(TokenizedArticle article, TokenRange sentence, TokenRange cue) => Left(article, sentence, cue.Start) ?? Right(article, sentence, cue.End);

    private static TokenRange? Left(TokenizedArticle article, TokenRange sentence, int cue)
    {
        var end = cue;
        while (end > sentence.Start && (article.Classes[end - 1] & (WordClass.Adverb | WordClass.Auxiliary)) != 0)
            end--;
        var start = end;
        while (start > sentence.Start && end - start < Longest && IsInside(article, start - 1))
        {
            start--;
            if ((article.Classes[start] & (WordClass.Determiner | WordClass.Pronoun)) != 0)
                break;
        }

        return Checked(article, new TokenRange(start, end), sentence.Start);
    }

    private static TokenRange? Right(TokenizedArticle article, TokenRange sentence, int start)
    {
        var end = start;
        while (end < sentence.End && end - start < Longest && IsInside(article, end) && (article.Classes[end] & WordClass.Pronoun) == 0)
            end++;
        var range = new TokenRange(start, end);
        // Behind the cue only an inverted subject counts: "said Lane", not "said officials had ...".
        return (end == sentence.End || !article.Tokens[end].IsWord) && start > sentence.Start && article.Tokens[start - 1].IsWord ? Checked(article, range, sentence.Start) : null;
    }

    private static bool IsInside(TokenizedArticle article, int t) =>
        article.Tokens[t].IsWord && article.Quote[t] == QuoteState.Outside && (article.Classes[t] & Ends) == 0;

    private static TokenRange? Checked(TokenizedArticle article, TokenRange range, int sentenceStart)
    {
        for (var t = range.Start; t < range.End; t++)
        {
            if ((article.Classes[t] & (Core | WordClass.Pronoun)) != 0 || (article.Tokens[t].IsName && t > sentenceStart))
                return range;
        }

        return null;
    }
}
