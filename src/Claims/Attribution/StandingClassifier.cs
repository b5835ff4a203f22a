namespace Claims;

/// <summary>Weighs what an article says of a source and gives the probability of each standing.</summary>
internal sealed class StandingClassifier(LinearModel model)
{
    /// <summary>Number of standings.</summary>
    internal const int Roles = 5;

    /// <summary>Their names, in the order of <see cref="SourceRole"/>.</summary>
    internal static readonly string[] RoleNames =
        [nameof(SourceRole.Official), nameof(SourceRole.Expert), nameof(SourceRole.Individual), nameof(SourceRole.Media), nameof(SourceRole.Unnamed)];

    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <summary>Probability of each <see cref="SourceRole"/> from all that the article says of a source.</summary>
    internal float[] Of(TokenizedArticle article, SourceEntity source)
    {
        using var buffer = Distinct(article, source.Descriptions, model.Bits);
        return Weigh(buffer);
    }

    /// <summary>Probability of each <see cref="SourceRole"/> from one phrase.</summary>
    internal float[] Of(TokenizedArticle article, TokenRange phrase)
    {
        using var buffer = new FeatureBuffer(model.Bits);
        StandingFeatures.Extract(article, phrase, buffer);
        buffer.KeepDistinct();
        return Weigh(buffer);
    }

    /// <summary>The distinct features of a source's phrases.</summary>
    internal static int[] Features(TokenizedArticle article, IReadOnlyList<TokenRange> phrases, int bits)
    {
        using var buffer = Distinct(article, phrases, bits);
        return buffer.Slots.ToArray();
    }

    private static FeatureBuffer Distinct(TokenizedArticle article, IReadOnlyList<TokenRange> phrases, int bits)
    {
        var buffer = new FeatureBuffer(bits);
        for (var p = 0; p < phrases.Count; p++)
            StandingFeatures.Extract(article, phrases[p], buffer);
        buffer.KeepDistinct();
        return buffer;
    }

    private float[] Weigh(FeatureBuffer features)
    {
        var scores = new float[Roles];
        model.Score(features.Slots, scores);
        Softmax.Normalise(scores);
        return scores;
    }
}
