namespace Claims;

/// <summary>
/// Marks the tokens of a sentence as inside or outside a span. A maximum-entropy Markov model (McCallum, Freitag and Pereira, ICML 2000):
/// each token's probability depends on its features and on the tag before it; the likeliest sequence is found by the Viterbi algorithm.
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

    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <summary>Tags a sentence.</summary>
    /// <param name="features">Extracts the features of the token at an offset into the sentence.</param>
    /// <param name="inside">Receives the tag of each token.</param>
    /// <param name="probability">Receives for each token the probability of being inside, given the tag before it on the best path.</param>
    internal void Tag(ITokenFeatures features, Span<bool> inside, Span<float> probability)
    {
        var n = inside.Length;
        if (n == 0)
            return;
        var buffer = new FeatureBuffer(model.Bits);
        // after[p, i]: log odds of "inside" at token i if the tag before is p.
        var odds = new float[2, n];
        for (var i = 0; i < n; i++)
        {
            buffer.Clear();
            features.Extract(i, buffer);
            var shared = model.Score(buffer.Slots);
            for (var previous = 0; previous < 2; previous++)
            {
                buffer.Clear();
                AddTransitions(features, i, previous == 1, buffer);
                odds[previous, i] = shared + model.Score(buffer.Slots) - model.Bias[0] + leaning;
            }
        }

        Decode(odds, inside, probability);
    }

    /// <summary>Adds the features that depend on the tag before.</summary>
    internal static void AddTransitions(ITokenFeatures features, int token, bool previousInside, FeatureBuffer buffer)
    {
        var kind = TransitionKinds + (previousInside ? AfterInside : 0);
        buffer.Add(kind, 1);
        features.ExtractTransition(token, kind + 1, buffer);
    }

    private static void Decode(float[,] odds, Span<bool> inside, Span<float> probability)
    {
        var n = inside.Length;
        var back = new bool[2, n];
        var (outScore, inScore) = (LogOut(odds[0, 0]), LogIn(odds[0, 0]));
        for (var i = 1; i < n; i++)
        {
            var (outFromOut, outFromIn) = (outScore + LogOut(odds[0, i]), inScore + LogOut(odds[1, i]));
            var (inFromOut, inFromIn) = (outScore + LogIn(odds[0, i]), inScore + LogIn(odds[1, i]));
            back[0, i] = outFromIn > outFromOut;
            back[1, i] = inFromIn > inFromOut;
            (outScore, inScore) = (MathF.Max(outFromOut, outFromIn), MathF.Max(inFromOut, inFromIn));
        }

        var state = inScore > outScore;
        for (var i = n - 1; i >= 0; i--)
        {
            inside[i] = state;
            state = i > 0 && back[state ? 1 : 0, i];
            probability[i] = 1 / (1 + MathF.Exp(-odds[i > 0 && state ? 1 : 0, i]));
        }
    }

    private static float LogIn(float odds) => -Softplus(-odds);

    private static float LogOut(float odds) => -Softplus(odds);

    private static float Softplus(float x) => x > 20 ? x : MathF.Log(1 + MathF.Exp(x));
}

/// <summary>The features of the tokens of one sentence.</summary>
internal interface ITokenFeatures
{
    /// <summary>Adds the features of the token that do not depend on other tags.</summary>
    void Extract(int token, FeatureBuffer buffer);

    /// <summary>Adds what is conjoined with the tag before; <paramref name="kind"/> and the kinds after it are free for it.</summary>
    void ExtractTransition(int token, int kind, FeatureBuffer buffer);
}
