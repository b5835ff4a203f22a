namespace Claims;

/// <summary>
/// Picks the antecedent of a pronoun or a description by what was learned from resolved ones: the candidates are scored, and the best one is taken (mention
/// ranking; Denis and Baldridge, A ranking approach to pronoun resolution, IJCAI 2007). A pronoun means someone; a description may speak of a source of its
/// own, which is scored like a candidate (Rahman and Ng, Supervised models for coreference resolution, EMNLP 2009).
/// </summary>
internal sealed class AntecedentRanker(LinearModel model) : IAntecedentChoice
{
    // A wrong name is worse than none: of two that are equally likely a source of its own is taken.
    private const float Margin = 0.25f;

    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <inheritdoc/>
    public int Choose(AnaphoricMention mention, List<Antecedent> candidates)
    {
        using var buffer = new FeatureBuffer(model.Bits);
        var (best, highest) = (-1, float.NegativeInfinity);
        if (mention.IsDescription)
        {
            AntecedentFeatures.ExtractNone(mention, candidates.Count, buffer);
            highest = model.Score(buffer.Slots) + Margin;
        }

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
    internal static void Extract(AnaphoricMention mention, List<Antecedent> candidates, int index, FeatureBuffer buffer)
    {
        var like = 0;
        for (var c = 0; c < index; c++)
            like += AntecedentFeatures.IsLike(candidates[c].Source, candidates[index].Source) ? 1 : 0;
        AntecedentFeatures.Extract(mention, candidates[index], index, like, buffer);
    }
}
