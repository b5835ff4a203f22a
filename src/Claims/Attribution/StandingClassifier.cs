namespace Claims;

/// <summary>Weighs what an article says of a source, and what it cites it for, and gives the probability of each standing.</summary>
internal sealed class StandingClassifier(LinearModel model)
{
    /// <summary>Number of standings.</summary>
    internal const int Roles = 5;

    /// <summary>Their names, in the order of <see cref="SourceRole"/>.</summary>
    internal static readonly string[] RoleNames =
        [nameof(SourceRole.Official), nameof(SourceRole.Expert), nameof(SourceRole.Individual), nameof(SourceRole.Media), nameof(SourceRole.Unnamed)];

    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <summary>Probability of each <see cref="SourceRole"/> from the whole article.</summary>
    /// <param name="attributions">The article.</param>
    /// <param name="source">One of its sources.</param>
    internal float[] Of(ArticleAttributions attributions, SourceEntity source)
    {
        using var buffer = new FeatureBuffer(model.Bits);
        StandingFeatures.OfSource(attributions, source, buffer);
        return Weigh(buffer);
    }

    /// <summary>Probability of each <see cref="SourceRole"/> from one sentence alone.</summary>
    /// <param name="attributions">The article.</param>
    /// <param name="mention">The words of the sentence that name its source.</param>
    internal float[] Of(ArticleAttributions attributions, TokenRange mention)
    {
        using var buffer = new FeatureBuffer(model.Bits);
        StandingFeatures.OfMention(attributions, mention, buffer);
        return Weigh(buffer);
    }

    private float[] Weigh(FeatureBuffer features)
    {
        features.KeepDistinct();
        var scores = new float[Roles];
        model.Score(features.Slots, scores);
        Softmax.Normalise(scores);
        return scores;
    }
}
