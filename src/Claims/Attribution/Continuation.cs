namespace Claims;

/// <summary>Says whether a sentence that cites nobody goes on with what the source of the sentence before it was saying.</summary>
internal interface IContinuationChoice
{
    /// <summary>The probability that it does, from 0 to 1.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">Index of the sentence, which has no attribution of its own and is no quotation.</param>
    /// <param name="before">The attribution of the sentence before it, with its source.</param>
    float Probability(TokenizedArticle article, int sentence, FoundAttribution before);
}

/// <summary>
/// Tells the rest of what somebody was saying ("In the north it was 61 percent.", the next item of an announced list, a block quotation that lost its marks) from
/// what the report says itself: a logistic regression over what leads on from one sentence to the next.
/// </summary>
internal sealed class ContinuationClassifier(LinearModel model) : IContinuationChoice
{
    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <inheritdoc/>
    public float Probability(TokenizedArticle article, int sentence, FoundAttribution before)
    {
        using var buffer = new FeatureBuffer(model.Bits);
        ContinuationFeatures.Extract(article, sentence, before, buffer);
        return 1 / (1 + MathF.Exp(-model.Score(buffer.Slots)));
    }
}

/// <summary>What speaks for and against a sentence's going on with the source of the one before it.</summary>
internal static class ContinuationFeatures
{
    private const WordClass ClosedClass = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Relative
        | WordClass.Auxiliary | WordClass.Adverb | WordClass.Time;

    private const int MostShared = 4;

    /// <summary>Adds the features of a sentence.</summary>
    internal static void Extract(TokenizedArticle article, int sentence, FoundAttribution before, FeatureBuffer buffer)
    {
        var (own, last) = (article.TokensOf(sentence), article.TokensOf(sentence - 1));
        if (own.IsEmpty || last.IsEmpty)
            return;
        var sameParagraph = article.Sentences[sentence].Paragraph == article.Sentences[sentence - 1].Paragraph ? 1UL : 0;
        var first = article.Tokens[own.Start].Lower;
        var source = before.Source!;
        var sort = (source.IsBody ? 1UL : 0) + (source.IsKnownPerson ? 2UL : 0) + (source.IsName ? 4UL : 0);
        buffer.Add(0, sameParagraph);
        buffer.Add(1, (sameParagraph * 2) + (article.Tokens[last.End - 1].Is(Words.Colon) ? 1UL : 0));
        buffer.Add(2, first);
        buffer.Add(3, first, own.Length > 1 ? article.Tokens[own.Start + 1].Lower : Words.Boundary);
        buffer.Add(4, sameParagraph, article.Tokens[own.Start].IsWord ? 2UL : first == article.Tokens[last.Start].Lower ? 1UL : 0);
        buffer.Add(5, (ulong)Math.Min(own.Length / 6, 6));
        AddWords(article, own, sameParagraph, buffer);
        var numbers = (Numbers(article, own) * 3) + Numbers(article, last);
        var verb = FirstAuxiliary(article, own);
        buffer.Add(10, numbers);
        buffer.Add(11, (numbers * 8) + sort);
        buffer.Add(12, verb);
        buffer.Add(13, verb, sort);
        buffer.Add(14, verb, (ulong)before.Form);
        buffer.Add(15, (ulong)Math.Min(Shared(article, own, last), MostShared));
        buffer.Add(16, IsNamed(article, own, source) ? 1UL : 0);
        AddBefore(article, before, sort, first, buffer);
        buffer.KeepDistinct();
    }

    private static void AddBefore(TokenizedArticle article, FoundAttribution before, ulong sort, ulong first, FeatureBuffer buffer)
    {
        buffer.Add(20, (ulong)before.Form);
        buffer.Add(21, (ulong)before.ResolvedBy, before.Cue is null && before.Mention is null ? 1UL : 0);
        buffer.Add(22, sort);
        buffer.AddClasses(23, before.Source!.Classes & WordClass.SourceNoun);
        foreach (var phrase in before.Source.Descriptions)
            buffer.Add(24, article.Tokens[DescriptionHead.Of(article, phrase)].Lower);
        if (before.Cue is not { } cue)
            return;
        buffer.Add(25, article.Tokens[cue.End - 1].Lower);
        buffer.Add(26, article.Tokens[cue.End - 1].Lower, first);
    }

    // Small words, and which of them stand in a sentence that begins a paragraph.
    private static void AddWords(TokenizedArticle article, TokenRange own, ulong sameParagraph, FeatureBuffer buffer)
    {
        var (quoted, past) = (0UL, 0UL);
        for (var t = own.Start; t < own.End; t++)
        {
            quoted |= article.QuotationOf[t] >= 0 ? 1UL : 0;
            past |= article.Tokens[t].Kind == TokenKind.LowerWord && article.Word(t).EndsWith("ed", StringComparison.Ordinal) ? 1UL : 0;
            if ((article.Classes[t] & ClosedClass) == 0 && !article.Tokens[t].Is(Words.Percent) && !article.Tokens[t].Is(Words.PercentSign))
                continue;
            buffer.Add(6, article.Tokens[t].Lower);
            if ((article.Classes[t] & (WordClass.Pronoun | WordClass.Auxiliary)) != 0)
                buffer.Add(7, article.Tokens[t].Lower, sameParagraph);
        }

        buffer.Add(8, quoted);
        buffer.Add(9, past);
    }

    // No number, numbers, percentages.
    private static ulong Numbers(TokenizedArticle article, TokenRange sentence)
    {
        var found = 0UL;
        for (var t = sentence.Start; t < sentence.End; t++)
        {
            if (article.Tokens[t].Is(Words.Percent) || article.Tokens[t].Is(Words.PercentSign))
                return 2;
            found |= article.Tokens[t].Kind == TokenKind.Number ? 1UL : 0;
        }

        return found;
    }

    private static ulong FirstAuxiliary(TokenizedArticle article, TokenRange sentence)
    {
        for (var t = sentence.Start; t < sentence.End; t++)
        {
            if ((article.Classes[t] & WordClass.Auxiliary) != 0)
                return article.Tokens[t].Lower;
        }

        return Words.Boundary;
    }

    // How many words that are no small ones stand in both sentences.
    private static int Shared(TokenizedArticle article, TokenRange own, TokenRange last)
    {
        var shared = 0;
        for (var t = own.Start; t < own.End && shared < MostShared; t++)
        {
            if (!article.Tokens[t].IsWord || (article.Classes[t] & ClosedClass) != 0)
                continue;
            var at = last.Start;
            while (at < last.End && article.Tokens[at].Lower != article.Tokens[t].Lower)
                at++;
            shared += at < last.End ? 1 : 0;
        }

        return shared;
    }

    private static bool IsNamed(TokenizedArticle article, TokenRange own, SourceEntity source)
    {
        for (var t = own.Start; t < own.End; t++)
        {
            for (var n = source.Name.Start; n < source.Name.End; n++)
            {
                if (article.Tokens[n].IsName && article.Tokens[n].Exact == article.Tokens[t].Exact)
                    return true;
            }
        }

        return false;
    }
}
