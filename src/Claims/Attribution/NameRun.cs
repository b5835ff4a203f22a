namespace Claims;

/// <summary>A name as it stands in the text.</summary>
/// <param name="Name">The tokens of the name itself.</param>
/// <param name="Before">Title, office or nationality printed before it ("Transport Secretary"); may be empty.</param>
/// <param name="IsBody">Whether it names a body rather than a person.</param>
/// <param name="IsDoubtful">Whether it may be a common word that has its capital from beginning a sentence.</param>
internal readonly record struct NameRun(TokenRange Name, TokenRange Before, bool IsBody, bool IsDoubtful = false);

/// <summary>Finds names by their capitals.</summary>
internal static class NameFinder
{
    private const WordClass NotNames = WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction | WordClass.Relative
        | WordClass.Auxiliary | WordClass.Adverb | WordClass.Time;

    private const WordClass Leading = WordClass.AnyOffice | WordClass.AnyProfession | WordClass.AnyIndividual | WordClass.AnyTitle | WordClass.Nationality
        | WordClass.AnyBody | WordClass.Country | WordClass.Capital;

    private const WordClass BodyNoun = WordClass.AnyBody | WordClass.AnyDocument;
    private const WordClass Place = WordClass.Country | WordClass.Capital | WordClass.Region | WordClass.GovernmentMetonym;

    /// <summary>Adds the names of a sentence to <paramref name="names"/>, in reading order.</summary>
    internal static void Find(TokenizedArticle article, TokenRange tokens, List<NameRun> names)
    {
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            if (!StartsName(article, t, tokens.Start))
                continue;
            var end = EndOfRun(article, t, tokens.End);
            // "Chinese" alone says whose, not who.
            if (end > t + 1 || (article.Classes[t] & WordClass.Nationality) == 0)
                names.Add(Split(article, new TokenRange(t, end)) with { IsDoubtful = t == tokens.Start && IsDoubtful(article, t, end, tokens.End) });
            t = end - 1;
        }
    }

    private static bool StartsName(TokenizedArticle article, int t, int sentenceStart)
    {
        var token = article.Tokens[t];
        if (!token.IsName || (article.Classes[t] & NotNames) != 0 || IsBased(article, t))
            return false;
        // The first word of a sentence has a capital in any case: take it for a name only if the next word has one, or no list knows it.
        return t != sentenceStart || article.Classes[t] == WordClass.None || (t + 1 < article.Tokens.Length && article.Tokens[t + 1].IsName)
            || (article.Classes[t] & (WordClass.FirstName | WordClass.AnyTitle | WordClass.AnyBody | WordClass.Capital | WordClass.Country | WordClass.GovernmentMetonym)) != 0;
    }

    // "Tulips grow here": one word that no list knows, and not one who "said" something.
    private static bool IsDoubtful(TokenizedArticle article, int t, int end, int limit) =>
        end == t + 1 && article.Classes[t] == WordClass.None && (end == limit || (article.Classes[end] & WordClass.AnyCueVerb) == 0);

    private static int EndOfRun(TokenizedArticle article, int t, int limit)
    {
        var end = t + 1;
        while (end < limit)
        {
            var token = article.Tokens[end];
            if (token.IsName && (article.Classes[end] & (WordClass.Pronoun | WordClass.Time | WordClass.Auxiliary)) == 0)
                end++;
            else if (IsInitialStop(article, end) && end + 1 < limit && article.Tokens[end + 1].IsName)
                end += 2;
            else if (IsListed(article, end))
                end++;
            else if (token.Is(Words.Ampersand) && end + 1 < limit && article.Tokens[end + 1].IsName)
                end += 2;
            else if (Words.Particles.Contains(token.Lower) && end + 1 < limit && article.Tokens[end + 1].IsName && JoinsName(article, t, end))
                end += 2;
            else
                break;
        }

        return end;
    }

    // "John F. Smith", "Gov. Rick Lane": a full stop behind a single letter or a title.
    private static bool IsInitialStop(TokenizedArticle article, int t) =>
        article.Tokens[t].Is(Words.Stop) && ((article.Classes[t - 1] & WordClass.AnyTitle) != 0 || article.Tokens[t - 1].Span.Length <= 3);

    // "Geneva-based" says where a body sits, not what it is called.
    private static bool IsBased(TokenizedArticle article, int t) => article.Word(t).EndsWith("-based", StringComparison.Ordinal);

    // The small words of a name that is listed as a whole: "Centers for Disease Control and Prevention", "Port of Spain", "No 10".
    private static bool IsListed(TokenizedArticle article, int t) => (article.Classes[t] & article.Classes[t - 1] & (WordClass.AnyBody | Place)) != 0
        && (article.Tokens[t].Kind == TokenKind.Number || article.Tokens[t].Is(Words.And) || Words.Particles.Contains(article.Tokens[t].Lower));

    private static bool JoinsName(TokenizedArticle article, int start, int particle)
    {
        if (!Words.BodyParticles.Contains(article.Tokens[particle].Lower))
            return true;
        for (var i = start; i < particle; i++)
        {
            if ((article.Classes[i] & (WordClass.AnyBody | WordClass.OfficeState)) != 0)
                return true;
        }

        return false;
    }

    private static NameRun Split(TokenizedArticle article, TokenRange run)
    {
        if (IsBody(article, run))
            return new NameRun(run, new TokenRange(run.Start, run.Start), IsBody: true);
        var start = run.Start;
        while (start < run.End - 1 && ((article.Classes[start] & Leading) != 0 || article.Tokens[start].Is(Words.Stop) || Words.Particles.Contains(article.Tokens[start].Lower))
            && (article.Classes[start] & WordClass.FirstName) == 0)
            start++;
        return new NameRun(new TokenRange(start, run.End), new TokenRange(run.Start, start), IsBody: false);
    }

    // A body is known by its last noun ("Environment Agency"), by the noun before "of", by an ampersand or by being on a list as a whole.
    private static bool IsBody(TokenizedArticle article, TokenRange run)
    {
        if (IsPlace(article, run))
            return true;
        for (var i = run.Start; i < run.End; i++)
        {
            if (article.Tokens[i].Is(Words.Ampersand))
                return true;
            var head = i == run.End - 1 || Words.BodyParticles.Contains(article.Tokens[i + 1].Lower);
            if (head && (article.Classes[i] & (BodyNoun | WordClass.Country | WordClass.Capital | WordClass.GovernmentMetonym | WordClass.Region)) != 0
                && (i == run.Start || (article.Classes[i] & (WordClass.FirstName | WordClass.Region | WordClass.Capital)) == 0))
                return true;
        }

        return false;
    }

    // "New Delhi", "Port of Spain": one place by all its words, and not somebody ("Georgia Washington").
    private static bool IsPlace(TokenizedArticle article, TokenRange run)
    {
        var common = run.Length > 1 && (article.Classes[run.Start] & WordClass.FirstName) != 0 ? WordClass.None : Place;
        for (var t = run.Start; t < run.End; t++)
            common &= article.Classes[t];
        return common != 0;
    }
}
