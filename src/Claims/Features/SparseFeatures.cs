namespace Claims;

/// <summary>A kind of hashed features: its number keeps equal words of different kinds apart, and its group says what they tell of.</summary>
/// <param name="Number">The first of the three numbers that the words, their classes and their pairs are hashed with.</param>
/// <param name="Group">What they tell of.</param>
internal readonly record struct SparseKind(int Number, FeatureGroup Group);

/// <summary>The words near cue and source, and the dense features in steps, for the linear model.</summary>
internal static class SparseFeatures
{
    private const int Steps = 700;
    private static readonly SparseKind OfCue = new(600, FeatureGroup.Cue);
    internal static readonly SparseKind OfSource = new(620, FeatureGroup.Memory);
    private static readonly SparseKind OfReport = new(640, FeatureGroup.Words);
    private static readonly SparseKind OfAttributed = new(650, FeatureGroup.Words);

    /// <summary>The kinds of words. The dense features in steps keep their own groups.</summary>
    internal static IReadOnlyList<SparseKind> Kinds { get; } = [OfCue, OfSource, OfReport, OfAttributed];

    /// <summary>Adds the dense features in steps and the words of the cue.</summary>
    internal static void Fill(ArticleAttributions attributions, int sentence, DenseRow dense, FeatureBuffer buffer)
    {
        AddSteps(dense.Values, buffer);
        var article = attributions.Text;
        if (attributions.Found[sentence]?.Cue is { } cue)
            AddWords(article, cue, OfCue, dense.Without, buffer);
    }

    /// <summary>Adds the words that describe a source, the same for all its sentences.</summary>
    internal static void FillDescribing(TokenizedArticle article, SourceEntity source, FeatureBuffer buffer)
    {
        foreach (var phrase in source.Descriptions)
            AddWords(article, phrase, OfSource, FeatureGroup.None, buffer);
    }

    // A dense feature that is left out is 0 and adds nothing here either.
    private static void AddSteps(ReadOnlySpan<float> dense, FeatureBuffer buffer)
    {
        for (var i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0)
                buffer.Add(Steps + i, (ulong)(long)MathF.Round(MathF.Abs(dense[i]) < 1.5f ? dense[i] * 8 : dense[i] + 100));
        }
    }

    private static void AddWords(TokenizedArticle article, TokenRange range, SparseKind kind, FeatureGroup without, FeatureBuffer buffer)
    {
        if ((without & kind.Group) != 0)
            return;
        for (var t = range.Start; t < range.End; t++)
        {
            // Unknown names say nothing about other articles.
            if (article.Tokens[t].IsName && article.Classes[t] == WordClass.None)
                continue;
            buffer.Add(kind.Number, article.Tokens[t].Lower);
            buffer.AddClasses(kind.Number + 1, article.Classes[t]);
            if (t > range.Start)
                buffer.Add(kind.Number + 2, WordHash.Combine(article.Tokens[t - 1].Lower, article.Tokens[t].Lower));
        }
    }

    /// <summary>Adds the words outside quotations: what frames the content, or the report's own voice.</summary>
    internal static void FillOutside(ArticleAttributions attributions, int sentence, DenseRow dense, FeatureBuffer buffer)
    {
        var kind = attributions.Found[sentence] is null ? OfReport : OfAttributed;
        if ((dense.Without & kind.Group) != 0)
            return;
        var article = attributions.Text;
        var tokens = article.TokensOf(sentence);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            if (article.Quote[t] != QuoteState.Outside || article.Tokens[t].Kind != TokenKind.LowerWord)
                continue;
            buffer.Add(kind.Number, article.Tokens[t].Lower);
            buffer.AddClasses(kind.Number + 1, article.Classes[t] & (WordClass.AnyCueVerb | WordClass.SourceNoun));
        }
    }
}
