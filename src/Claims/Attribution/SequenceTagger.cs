namespace Claims;

/// <summary>
/// Marks the tokens of a sentence as inside or outside a span. A maximum-entropy Markov model (McCallum, Freitag and Pereira, ICML 2000):
/// each token's probability depends on its features and on the tag before it; the likeliest sequence is found by the Viterbi algorithm with a beam.
/// </summary>
/// <param name="model">The learned weights.</param>
/// <param name="leaning">Added to the log odds of "inside": above 0 more is found, below 0 less. What is not labelled is not always no span, so the learned odds are too low.</param>
internal sealed class SequenceTagger(LinearModel model, float leaning)
{
    /// <summary>Kinds of features from here on are conjoined with the tag before.</summary>
    internal const int TransitionKinds = 1000;

    /// <summary>How the cue tagger leans.</summary>
    internal const float CueLeaning = 0.7f;

    /// <summary>How the mention tagger leans.</summary>
    internal const float MentionLeaning = 0.3f;

    private const int AfterInside = 500;

    // Log odds of a token that cannot be inside.
    private const float Never = -100;

    // By how much a path may be less likely than the best one, as a difference of logarithms, and still be followed.
    private const float Beam = 10;

    // The same for a first try, after which it can be shown in most cases that no other path is better.
    private const float NarrowBeam = 3;

    // The same where there must be a span, however unlikely.
    private const float WideBeam = 30;

    // More than the rounding error of a log probability.
    private const float Margin = 1e-3f;

    private const float NotScored = float.NaN;

    private readonly FeatureWeights weights = new(model);

    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <summary>Tags a sentence; the result is in <see cref="TaggerScratch.Inside"/> and <see cref="TaggerScratch.Odds"/>.</summary>
    /// <param name="features">Extracts the features of the token at an offset into the sentence.</param>
    /// <param name="tokens">Number of tokens of the sentence.</param>
    /// <param name="scratch">Where to work.</param>
    /// <param name="required">Whether there is a span for sure: then the likeliest one is marked even where the likeliest sequence has none.</param>
    internal void Tag(TokenFeatures features, int tokens, TaggerScratch scratch, bool required = false)
    {
        scratch.Resize(tokens);
        if (tokens == 0)
            return;
        ScoreStarts(features, scratch);
        if (!required && AreAllOutside(scratch.AfterOutside))
        {
            scratch.Inside.Clear();
            scratch.AfterOutside.CopyTo(scratch.Odds);
            return;
        }

        if (Decode(features, scratch, NarrowBeam) && (!required || scratch.Inside.Contains(true)))
            return;
        Decode(features, scratch, required ? WideBeam : Beam);
        if (required && !scratch.Inside.Contains(true))
            MarkBestSpan(scratch);
    }

    /// <summary>Adds the features that depend on the tag before.</summary>
    internal static void AddTransitions(TokenFeatures features, int token, bool previousInside, FeatureBuffer buffer)
    {
        var kind = KindOf(previousInside);
        buffer.Add(kind, 1);
        features.ExtractTransition(token, kind + 1, buffer);
    }

    /// <summary>The probability of log odds, from 0 to 1.</summary>
    internal static float Probability(float odds) => 1 / (1 + MathF.Exp(-odds));

    // A span can begin only at some tokens.
    private void ScoreStarts(TokenFeatures features, TaggerScratch scratch)
    {
        for (var i = 0; i < scratch.AfterOutside.Length; i++)
        {
            var begins = features.CanBegin(i);
            scratch.Common[i] = begins ? ScoreCommon(features, i) : NotScored;
            scratch.AfterOutside[i] = begins ? scratch.Common[i] + ScoreTransition(features, i, previousInside: false) + leaning : Never;
        }
    }

    private float ScoreInside(int token, TokenFeatures features, TaggerScratch scratch)
    {
        var common = scratch.Common[token];
        return (float.IsNaN(common) ? ScoreCommon(features, token) : common) + ScoreTransition(features, token, previousInside: true) + leaning;
    }

    // What does not depend on the tag before.
    private float ScoreCommon(TokenFeatures features, int token) => model.Bias[0] + FeatureWeights.Sum(features.Score(token, weights));

    private float ScoreTransition(TokenFeatures features, int token, bool previousInside)
    {
        var kind = KindOf(previousInside);
        return FeatureWeights.Sum(weights.Add(kind, 1) + features.ScoreTransition(token, kind + 1, weights));
    }

    private static int KindOf(bool previousInside) => TransitionKinds + (previousInside ? AfterInside : 0);

    // Most sentences hold no span, and then there is a short proof. A path that is ever inside scores no more than the log odds of the token at which
    // it enters, since the log probabilities that it adds up are at most 0. Where the path that stays outside scores more than the highest of these,
    // it is the best one, whatever the odds after "inside" are.
    private static bool AreAllOutside(ReadOnlySpan<float> odds)
    {
        var (highest, stays) = (float.NegativeInfinity, 0f);
        foreach (var value in odds)
        {
            highest = MathF.Max(highest, value);
            if (highest + Margin > stays)
                return false;
            stays += LogOut(value);
        }

        return highest + Margin <= stays;
    }

    // A token is scored as going on with a span only where the path that is inside before it is not hopeless. Returns whether the result is the best of all
    // paths for sure: a path that was given up scores no more in the end than it did there, since the log probabilities still to come are at most 0.
    private bool Decode(TokenFeatures features, TaggerScratch scratch, float beam)
    {
        var afterOutside = scratch.AfterOutside;
        var afterInside = scratch.AfterInside;
        var beforeOutside = scratch.InsideBeforeOutside;
        var beforeInside = scratch.InsideBeforeInside;
        // No token stands before the first.
        afterInside[0] = Never;
        var (outScore, inScore) = (LogOut(afterOutside[0]), LogIn(afterOutside[0]));
        var givenUp = float.NegativeInfinity;
        for (var i = 1; i < afterOutside.Length; i++)
        {
            var isFollowed = inScore > outScore - beam;
            afterInside[i] = isFollowed ? ScoreInside(i, features, scratch) : Never;
            givenUp = isFollowed ? givenUp : MathF.Max(givenUp, inScore);
            var (outFromOut, outFromIn) = (outScore + LogOut(afterOutside[i]), inScore + LogOut(afterInside[i]));
            var (inFromOut, inFromIn) = (outScore + LogIn(afterOutside[i]), inScore + LogIn(afterInside[i]));
            beforeOutside[i] = outFromIn > outFromOut;
            beforeInside[i] = inFromIn > inFromOut;
            (outScore, inScore) = (MathF.Max(outFromOut, outFromIn), MathF.Max(inFromOut, inFromIn));
        }

        var inside = inScore > outScore;
        for (var i = afterOutside.Length - 1; i >= 0; i--)
        {
            scratch.Inside[i] = inside;
            inside = i > 0 && (inside ? beforeInside[i] : beforeOutside[i]);
            scratch.Odds[i] = inside ? afterInside[i] : afterOutside[i];
        }

        return givenUp + Margin <= MathF.Max(outScore, inScore);
    }

    // How much each span loses against no span at all: by entering it, by each token inside, and by leaving it. Where none can begin, none is marked.
    private static void MarkBestSpan(TaggerScratch scratch)
    {
        var afterOutside = scratch.AfterOutside;
        var afterInside = scratch.AfterInside;
        var (best, bestStart, bestEnd) = (float.NegativeInfinity, 0, 0);
        var (gain, start) = (float.NegativeInfinity, 0);
        for (var i = 0; i < afterOutside.Length; i++)
        {
            gain += LogIn(afterInside[i]) - LogOut(afterOutside[i]);
            if (gain < afterOutside[i] && afterOutside[i] > Never)
                (gain, start) = (afterOutside[i], i);
            var left = i + 1 < afterOutside.Length ? gain + LogOut(afterInside[i + 1]) - LogOut(afterOutside[i + 1]) : gain;
            if (left > best)
                (best, bestStart, bestEnd) = (left, start, i + 1);
        }

        for (var i = bestStart; i < bestEnd; i++)
        {
            scratch.Inside[i] = true;
            scratch.Odds[i] = i == bestStart ? afterOutside[i] : afterInside[i];
        }
    }

    private static float LogIn(float odds) => -Softplus(-odds);

    private static float LogOut(float odds) => -Softplus(odds);

    // Below -17 the exponential is lost in the rounding of the sum, above 20 the 1 is.
    private static float Softplus(float x) => x > 20 ? x : x < -17 ? 0 : MathF.Log(1 + MathF.Exp(x));
}

/// <summary>The features of the tokens of one sentence. A class, since it is asked for every token and calls through an interface of two implementations take longer.</summary>
internal abstract class TokenFeatures
{
    /// <summary>Whether a span can begin at a token; one where it cannot is neither learned from nor scored but behind others of a span.</summary>
    internal abstract bool CanBegin(int token);

    /// <summary>Adds the features of the token that do not depend on other tags.</summary>
    internal abstract void Extract(int token, FeatureBuffer buffer);

    /// <summary>The sum of the weights of the features that do not depend on other tags, in steps.</summary>
    internal abstract int Score(int token, FeatureWeights weights);

    /// <summary>Adds what is conjoined with the tag before; <paramref name="kind"/> and the kinds after it are free for it.</summary>
    internal abstract void ExtractTransition(int token, int kind, FeatureBuffer buffer);

    /// <summary>The sum of the weights of what is conjoined with the tag before, of the same kinds, in steps.</summary>
    internal abstract int ScoreTransition(int token, int kind, FeatureWeights weights);
}
