namespace Claims;

/// <summary>What the word beside a verb could be as its subject.</summary>
internal enum SubjectKind : byte
{
    None,
    Pronoun,
    Official,
    Expert,
    Individual,
    Body,
    Document,
    Unnamed,
    Place,
    Name,
    Noun,
    Quotation,
    Verb,
    Mark,
}

/// <summary>Looks for the subject of a verb on either side of it.</summary>
internal static class Subjects
{
    private const int Reach = 8;

    private const WordClass Idle = WordClass.Adverb | WordClass.Time | WordClass.Auxiliary;

    /// <summary>The kind of the nearest word that could be the subject; adverbs, times and auxiliaries are stepped over.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="token">The verb.</param>
    /// <param name="step">-1 to look before it, 1 to look behind it.</param>
    internal static SubjectKind Beside(TokenizedArticle article, TokenRange tokens, int token, int step)
    {
        for (int t = token + step, steps = 0; tokens.Contains(t) && steps < Reach; t += step, steps++)
        {
            if ((article.Classes[t] & Idle) != 0 || article.Tokens[t].Kind == TokenKind.Number || (article.Classes[t] & WordClass.Determiner) != 0)
                continue;
            if (step < 0 && IsTimePhrase(article, t))
                continue;
            return Of(article, tokens, t);
        }

        return SubjectKind.None;
    }

    /// <summary>The kind of the word that stands before the apposition which ends at <paramref name="token"/>: "Lane, who leads the inquiry, [said]".</summary>
    internal static SubjectKind BeforeApposition(TokenizedArticle article, TokenRange tokens, int token)
    {
        if (!tokens.Contains(token - 1) || !article.Tokens[token - 1].Is(Words.Comma))
            return SubjectKind.None;
        for (var t = token - 2; tokens.Contains(t) && token - t < 25; t--)
        {
            if (article.Tokens[t].Is(Words.Comma))
                return tokens.Contains(t - 1) ? Of(article, tokens, t - 1) : SubjectKind.None;
        }

        return SubjectKind.None;
    }

    private static bool IsTimePhrase(TokenizedArticle article, int t) =>
        (article.Classes[t] & WordClass.Preposition) != 0 && t + 1 < article.Tokens.Length && (article.Classes[t + 1] & WordClass.Time) != 0;

    private static SubjectKind Of(TokenizedArticle article, TokenRange tokens, int t)
    {
        var token = article.Tokens[t];
        var classes = article.Classes[t];
        if (token.Kind == TokenKind.QuotationMark)
            return SubjectKind.Quotation;
        if (!token.IsWord)
            return SubjectKind.Mark;
        return (classes & WordClass.Pronoun) != 0 ? SubjectKind.Pronoun
            : (classes & WordClass.AnyOffice) != 0 ? SubjectKind.Official
            : (classes & WordClass.AnyProfession) != 0 ? SubjectKind.Expert
            : (classes & WordClass.AnyDocument) != 0 ? SubjectKind.Document
            : (classes & WordClass.AnyBody) != 0 ? SubjectKind.Body
            : (classes & WordClass.Unnamed) != 0 ? SubjectKind.Unnamed
            : (classes & WordClass.AnyIndividual) != 0 ? SubjectKind.Individual
            : (classes & (WordClass.Country | WordClass.Capital | WordClass.GovernmentMetonym | WordClass.Region)) != 0 ? SubjectKind.Place
            : token.IsName && t > tokens.Start ? SubjectKind.Name
            : (classes & WordClass.AnyCueVerb) != 0 ? SubjectKind.Verb
            : (classes & (WordClass.Preposition | WordClass.Conjunction | WordClass.Relative)) != 0 ? SubjectKind.None
            : SubjectKind.Noun;
    }
}
