namespace Claims;

/// <summary>Picks the words of the article that show a source's standing.</summary>
internal static class StandingEvidence
{
    private const int Longest = 12;

    /// <summary>The first phrase, by order of the article, that has a word of the role's classes; null if none has. A relative clause tells of other things too, so it comes last.</summary>
    internal static TokenRange? Find(TokenizedArticle article, SourceEntity source, SourceRole role)
    {
        var classes = ClassesOf(role);
        return First(article, source, classes, withClauses: false) ?? First(article, source, classes, withClauses: true);
    }

    private static TokenRange? First(TokenizedArticle article, SourceEntity source, WordClass classes, bool withClauses)
    {
        foreach (var phrase in source.Descriptions)
        {
            var end = withClauses ? phrase.End : ClauseOf(article, phrase);
            if (Part(article, source, new TokenRange(phrase.Start, end), classes) is { } part)
                return part;
        }

        return null;
    }

    private static int ClauseOf(TokenizedArticle article, TokenRange phrase)
    {
        var t = phrase.Start;
        while (t < phrase.End && (article.Classes[t] & WordClass.Relative) == 0)
            t++;
        return t;
    }

    private static WordClass ClassesOf(SourceRole role) => role switch
    {
        SourceRole.Official => WordClass.AnyOffice | WordClass.TitleOfficial | WordClass.DocumentOfficial | WordClass.BodyState | WordClass.BodyLaw | WordClass.BodyInternational
            | WordClass.CentralBank | WordClass.Party | WordClass.Armed | WordClass.Company | WordClass.Union | WordClass.Club | WordClass.GovernmentMetonym | WordClass.Leader | WordClass.DocumentReport,
        SourceRole.Expert => WordClass.AnyProfession | WordClass.TitleAcademic | WordClass.DocumentStudy | WordClass.ThinkTank | WordClass.University | WordClass.Monitor | WordClass.Bank
            | WordClass.DocumentReport,
        SourceRole.Individual => WordClass.AnyIndividual,
        SourceRole.Media => WordClass.Media | WordClass.DocumentMedia,
        _ => WordClass.Unnamed,
    };

    // The words around the one that shows the standing, without article, name and relative clause.
    private static TokenRange? Part(TokenizedArticle article, SourceEntity source, TokenRange phrase, WordClass classes)
    {
        var shown = -1;
        for (var t = phrase.Start; t < phrase.End && shown < 0; t++)
            shown = (article.Classes[t] & classes) != 0 ? t : -1;
        if (shown < 0)
            return null;
        var (start, end) = (shown, shown + 1);
        while (start > phrase.Start && Belongs(article, source, start - 1) && (article.Classes[start - 1] & WordClass.Determiner) == 0)
            start--;
        while (end < phrase.End && end - start < Longest && Belongs(article, source, end))
            end++;
        while (end > shown + 1 && (article.Classes[end - 1] & (WordClass.Preposition | WordClass.Determiner)) != 0)
            end--;
        return new TokenRange(start, end);
    }

    private static bool Belongs(TokenizedArticle article, SourceEntity source, int t) =>
        !article.Tokens[t].Is(Words.Comma) && !article.Tokens[t].Is(Words.OpenBracket) && (article.Classes[t] & WordClass.Relative) == 0
        && (source.IsBody || !source.IsName || !IsNameOf(article, source, t));

    private static bool IsNameOf(TokenizedArticle article, SourceEntity source, int t)
    {
        for (var n = source.Name.Start; n < source.Name.End; n++)
        {
            if (article.Tokens[n].Exact == article.Tokens[t].Exact)
                return true;
        }

        return false;
    }
}
