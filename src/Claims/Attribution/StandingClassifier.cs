namespace Claims;

/// <summary>Weighs what an article says of a source and gives the probability of each standing.</summary>
internal sealed class StandingClassifier(LinearModel model)
{
    /// <summary>Number of standings.</summary>
    internal const int Roles = 5;

    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <summary>Probability of each <see cref="SourceRole"/> from all that the article says of a source.</summary>
    internal float[] Of(TokenizedArticle article, SourceEntity source) => Weigh(article, source.Descriptions);

    /// <summary>Probability of each <see cref="SourceRole"/> from one phrase.</summary>
    internal float[] Of(TokenizedArticle article, TokenRange phrase) => Weigh(article, [phrase]);

    private float[] Weigh(TokenizedArticle article, IReadOnlyList<TokenRange> phrases)
    {
        var scores = new float[Roles];
        model.Score(Features(article, phrases, model.Bits), scores);
        Softmax.Normalise(scores);
        return scores;
    }

    /// <summary>The distinct features of a source's phrases.</summary>
    internal static int[] Features(TokenizedArticle article, IReadOnlyList<TokenRange> phrases, int bits)
    {
        using var buffer = new FeatureBuffer(bits);
        foreach (var phrase in phrases)
            StandingFeatures.Extract(article, phrase, buffer);
        var slots = buffer.Slots.ToArray();
        Array.Sort(slots);
        return Distinct(slots);
    }

    private static int[] Distinct(int[] sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[count++] = sorted[i];
        }

        return sorted[..count];
    }
}
