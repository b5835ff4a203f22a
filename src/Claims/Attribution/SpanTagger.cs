namespace Claims;

/// <summary>
/// Finds the span of a sentence, if there is one: a log-linear distribution over all spans and none, a semi-Markov random field of one segment at most
/// (Sarawagi and Cohen, Semi-Markov Conditional Random Fields for Information Extraction, NIPS 2004). A span scores what its first token scores as a
/// beginning and the tokens behind it score as going on; no span scores 0.
/// </summary>
/// <param name="model">The learned weights.</param>
/// <param name="longest">Most tokens of a span; at least 1.</param>
/// <param name="beam">A span that is less likely than the best one by this difference of logarithms is not followed; more than 0.</param>
internal sealed class SpanTagger(LinearModel model, int longest, float beam)
{
    /// <summary>Kinds of features from here on are conjoined with whether the token begins a span or goes on with it.</summary>
    internal const int TransitionKinds = 1000;

    /// <summary>Most tokens of a cue. Of the labelled cues fewer than 1 in 1,000 are longer.</summary>
    internal const int LongestCue = 8;

    /// <summary>Most tokens of a mention.</summary>
    internal const int LongestMention = 40;

    private const int GoesOn = 500;

    private const float CueBeam = 5;

    // "Ann Berg, 58, who leads the inquiry": a part that stands between commas looks like the end of a mention, and all of it does not.
    private const float MentionBeam = 12;

    private readonly FeatureWeights weights = new(model);

    /// <summary>The learned weights.</summary>
    internal LinearModel Model => model;

    /// <summary>A tagger of cues.</summary>
    internal static SpanTagger OfCues(LinearModel model) => new(model, LongestCue, CueBeam);

    /// <summary>A tagger of mentions.</summary>
    internal static SpanTagger OfMentions(LinearModel model) => new(model, LongestMention, MentionBeam);

    /// <summary>Scores the spans of a sentence.</summary>
    /// <param name="features">Extracts the features of the token at an offset into the sentence.</param>
    /// <param name="tokens">Number of tokens of the sentence.</param>
    /// <param name="scores">Receives for each token at which a likely span begins the best one; they are valid until it is used again.</param>
    internal void Score(TokenFeatures features, int tokens, SpanScores scores)
    {
        scores.Clear(tokens);
        var best = 0f;
        for (var t = 0; t < tokens; t++)
        {
            if (!features.CanBegin(t))
                continue;
            scores.Common[t] = ScoreCommon(features, t);
            scores.Begins[t] = scores.Common[t] + ScoreTransition(features, t, goesOn: false);
            best = MathF.Max(best, scores.Begins[t]);
        }

        for (var t = 0; t < tokens; t++)
        {
            if (scores.Begins[t] > best - beam)
                best = MathF.Max(best, Follow(features, t, best, scores));
        }
    }

    /// <summary>Adds the features that depend on whether a token begins a span or goes on with it.</summary>
    internal static void AddTransitions(TokenFeatures features, int token, bool goesOn, FeatureBuffer buffer)
    {
        var kind = KindOf(goesOn);
        buffer.Add(kind, 1);
        features.ExtractTransition(token, kind + 1, buffer);
    }

    // The spans that begin at a token, up to where all longer ones look hopeless. Returns the score of the best.
    private float Follow(TokenFeatures features, int start, float best, SpanScores scores)
    {
        var score = scores.Begins[start];
        var (highest, end, odds) = (score, start + 1, Math.Exp(score));
        for (var t = start + 1; t < Math.Min(scores.Length, start + longest); t++)
        {
            score += ScoreOf(features, t, scores);
            if (score < MathF.Max(best, highest) - beam)
                break;
            odds += Math.Exp(score);
            if (score > highest)
                (highest, end) = (score, t + 1);
        }

        scores.Add(new SpanScore(new TokenRange(start, end), Math.Exp(highest), odds));
        return highest;
    }

    // What a token scores as going on with a span, whichever that is.
    private float ScoreOf(TokenFeatures features, int token, SpanScores scores)
    {
        ref var goesOn = ref scores.GoesOn[token];
        if (float.IsNaN(goesOn))
        {
            var common = scores.Common[token];
            goesOn = (float.IsNaN(common) ? ScoreCommon(features, token) : common) + ScoreTransition(features, token, goesOn: true);
        }

        return goesOn;
    }

    // What does not depend on where the token stands in the span.
    private float ScoreCommon(TokenFeatures features, int token) => model.Bias[0] + FeatureWeights.Sum(features.Score(token, weights));

    private float ScoreTransition(TokenFeatures features, int token, bool goesOn)
    {
        var kind = KindOf(goesOn);
        return FeatureWeights.Sum(weights.Add(kind, 1) + features.ScoreTransition(token, kind + 1, weights));
    }

    private static int KindOf(bool goesOn) => TransitionKinds + (goesOn ? GoesOn : 0);
}

/// <summary>The best of the spans that begin at a token.</summary>
/// <param name="Span">Its tokens, counted from the start of the sentence.</param>
/// <param name="Odds">How much likelier it is than no span.</param>
/// <param name="AllOdds">How much likelier any of the spans that begin there is than no span.</param>
internal readonly record struct SpanScore(TokenRange Span, double Odds, double AllOdds);

/// <summary>The features of the tokens of one sentence. A class, since it is asked for every token and calls through an interface of two implementations take longer.</summary>
internal abstract class TokenFeatures
{
    /// <summary>Whether a span can begin at a token.</summary>
    internal abstract bool CanBegin(int token);

    /// <summary>Adds the features of the token that do not depend on where it stands in the span.</summary>
    internal abstract void Extract(int token, FeatureBuffer buffer);

    /// <summary>The sum of the weights of the features that do not depend on where the token stands in the span, in steps.</summary>
    internal abstract int Score(int token, FeatureWeights weights);

    /// <summary>Adds what is conjoined with beginning a span or going on with it; <paramref name="kind"/> and the kinds after it are free for it.</summary>
    internal abstract void ExtractTransition(int token, int kind, FeatureBuffer buffer);

    /// <summary>The sum of the weights of what is conjoined with beginning a span or going on with it, of the same kinds, in steps.</summary>
    internal abstract int ScoreTransition(int token, int kind, FeatureWeights weights);
}
