namespace Claims;

/// <summary>The words near cue and source, and the dense features in steps, for the linear model.</summary>
internal static class SparseFeatures
{
    internal static void Fill(ArticleAttributions attributions, int sentence, ReadOnlySpan<float> dense, FeatureBuffer buffer)
    {
        AddSteps(dense, buffer);
        var article = attributions.Text;
        var found = attributions.Found[sentence];
        if (found?.Cue is { } cue)
            AddWords(article, cue, 600, buffer);
        if (found?.Mention is { } mention)
            AddWords(article, mention, 610, buffer);
        if (found?.Source is { } source)
        {
            foreach (var phrase in source.Descriptions)
                AddWords(article, phrase, 620, buffer);
        }

        AddOutside(article, sentence, found, buffer);
    }

    private static void AddSteps(ReadOnlySpan<float> dense, FeatureBuffer buffer)
    {
        for (var i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0)
                buffer.Add(700 + i, (ulong)(long)MathF.Round(MathF.Abs(dense[i]) < 1.5f ? dense[i] * 8 : dense[i] + 100));
        }
    }

    private static void AddWords(TokenizedArticle article, TokenRange range, int kind, FeatureBuffer buffer)
    {
        for (var t = range.Start; t < range.End; t++)
        {
            // Unknown names say nothing about other articles.
            if (article.Tokens[t].IsName && article.Classes[t] == WordClass.None)
                continue;
            buffer.Add(kind, article.Tokens[t].Lower);
            buffer.AddClasses(kind + 1, article.Classes[t]);
            if (t > range.Start)
                buffer.Add(kind + 2, WordHash.Combine(article.Tokens[t - 1].Lower, article.Tokens[t].Lower));
        }
    }

    // Words outside quotations: what frames the content, or the report's own voice.
    private static void AddOutside(TokenizedArticle article, int sentence, FoundAttribution? found, FeatureBuffer buffer)
    {
        var tokens = article.TokensOf(sentence);
        var kind = found is null ? 640 : 650;
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            if (article.Quote[t] != QuoteState.Outside || article.Tokens[t].Kind != TokenKind.LowerWord)
                continue;
            buffer.Add(kind, article.Tokens[t].Lower);
            buffer.AddClasses(kind + 1, article.Classes[t] & (WordClass.AnyCueVerb | WordClass.SourceNoun));
        }
    }
}
