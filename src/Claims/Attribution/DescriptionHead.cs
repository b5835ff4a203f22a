namespace Claims;

/// <summary>Finds the noun that heads a description: "minister" in "the Finnish minister for labour who ...".</summary>
internal static class DescriptionHead
{
    /// <summary>The index of the head token: the last source noun before the first preposition, comma or relative; else the last word there.</summary>
    internal static int Of(TokenizedArticle article, TokenRange phrase)
    {
        var head = -1;
        var last = phrase.Start;
        for (var t = phrase.Start; t < phrase.End; t++)
        {
            if (t > phrase.Start && EndsHead(article, t))
                break;
            last = t;
            if ((article.Classes[t] & WordClass.SourceNoun) != 0)
                head = t;
        }

        return head >= 0 ? head : last;
    }

    /// <summary>The part of a description that serves as a name: without what a comma or a relative clause adds behind the head ("the bank, which has ...").</summary>
    internal static TokenRange Core(TokenizedArticle article, TokenRange phrase)
    {
        var end = Of(article, phrase) + 1;
        while (end < phrase.End && (article.Classes[end] & WordClass.Relative) == 0 && !article.Tokens[end].Is(Words.Comma) && !article.Tokens[end].Is(Words.OpenBracket))
            end++;
        return new TokenRange(phrase.Start, end);
    }

    /// <summary>Whether a head has the ending of a plural.</summary>
    internal static bool IsPlural(TokenizedArticle article, int head)
    {
        var word = article.Word(head);
        return word.Length > 3 && word[^1] == 's' && word[^2] != 's';
    }

    /// <summary>Whether the words before <paramref name="t"/> are complete as a noun phrase.</summary>
    internal static bool EndsHead(TokenizedArticle article, int t) =>
        (article.Classes[t] & (WordClass.Preposition | WordClass.Relative)) != 0 || article.Tokens[t].Is(Words.Comma) || article.Tokens[t].Is(Words.OpenBracket)
        || Words.Affiliation.Contains(article.Tokens[t].Lower);
}
