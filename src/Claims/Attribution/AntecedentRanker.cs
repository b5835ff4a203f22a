namespace Claims;

/// <summary>
/// Picks the antecedent of a pronoun or a description by what was learned from resolved ones: each candidate is scored on its own, and the best one is
/// taken (mention ranking; Denis and Baldridge, A ranking approach to pronoun resolution, 2007).
/// </summary>
internal sealed class AntecedentRanker(LinearModel model) : IAntecedentChoice
{
    // A pronoun means someone; a description may speak of a source of its own.
    private const float LeastForPronoun = -3;
    private const float LeastForDescription = 0;

    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <inheritdoc/>
    public int Choose(AnaphoricMention mention, IReadOnlyList<Antecedent> candidates)
    {
        using var buffer = new FeatureBuffer(model.Bits);
        var (best, highest) = (-1, mention.IsDescription ? LeastForDescription : LeastForPronoun);
        for (var c = 0; c < candidates.Count; c++)
        {
            buffer.Clear();
            Extract(mention, candidates, c, buffer);
            var score = model.Score(buffer.Slots);
            (best, highest) = score > highest ? (c, score) : (best, highest);
        }

        return best;
    }

    /// <summary>The features of one of the candidates.</summary>
    internal static void Extract(AnaphoricMention mention, IReadOnlyList<Antecedent> candidates, int index, FeatureBuffer buffer)
    {
        var like = 0;
        for (var c = 0; c < index; c++)
            like += AntecedentFeatures.IsLike(candidates[c].Source, candidates[index].Source) ? 1 : 0;
        AntecedentFeatures.Extract(mention, candidates[index], index, like, buffer);
    }
}
