using CsCheck;

namespace Claims.Tests;

public class SpanTaggerTests
{
    private const int Bits = 16;
    private const int Longest = 3;
    private const float Beam = 10;

    // For each token what it scores as the first of a span, and behind others of one.
    private static readonly Gen<(float Begins, float GoesOn)[]> Scores = Gen.Select(Gen.Float[-3, 3], Gen.Float[-3, 3]).Array[1, 6];

    [Fact]
    public void The_probability_of_a_span_is_that_among_all_spans_and_none() => Scores.Sample(scores =>
    {
        var all = Spans(scores).Sum(span => Math.Exp(span.Score));
        using var found = Score(scores);
        Assert.Equal(all / (1 + all), found.Any, 1e-3);
    });

    [Fact]
    public void The_best_of_all_spans_is_found() => Scores.Sample(scores =>
    {
        var (range, score) = Spans(scores).MaxBy(span => span.Score);
        using var found = Score(scores);
        var best = found.Best()!.Value;
        Assert.Equal(Math.Exp(score), best.Odds, Math.Exp(score) * 1e-2);
        Assert.Equal(Math.Exp(score) / (1 + Spans(scores).Sum(span => Math.Exp(span.Score))), found.Probability(best.Odds), 1e-3);
        Assert.True(best.Span == range || Math.Abs(Spans(scores).Single(span => span.Span == best.Span).Score - score) < 1e-2);
    });

    [Fact]
    public void The_spans_that_begin_at_a_token_are_summed_up() => Scores.Sample(scores =>
    {
        using var found = Score(scores);
        foreach (var span in found.Found)
            Assert.Equal(Spans(scores).Where(other => other.Span.Start == span.Span.Start).Sum(other => Math.Exp(other.Score)), span.AllOdds, span.AllOdds * 1e-2);
    });

    [Fact]
    public void A_span_is_no_longer_than_the_longest()
    {
        using var found = Score([.. Enumerable.Repeat((-2f, 3f), 10)]);
        Assert.Equal(Longest, found.Best()!.Value.Span.Length);
    }

    // Nobody would follow a span whose first token is this unlikely, were it not for what comes.
    [Fact]
    public void A_span_that_begins_badly_is_found()
    {
        using var found = Score([(-6, 0), (-7, 7), (-7, 4)]);
        Assert.Equal(new TokenRange(0, 3), found.Best()!.Value.Span);
    }

    [Fact]
    public void A_hopeless_span_is_not_followed()
    {
        using var found = Score([(-2, 0), (-7, 3), (5, 0), (-7, -5)]);
        Assert.Equal([0, 2], found.Found.Select(span => span.Span.Start));
    }

    [Fact]
    public void Of_two_spans_that_share_tokens_the_less_likely_is_part_of_a_likelier_one()
    {
        using var found = Score([(2, 0), (0, 2), (-9, -7), (1, 0)]);
        Assert.Equal([false, true, false], found.Found.Select(span => found.IsPartOfLikelier(span)));
    }

    [Fact]
    public void A_sentence_without_tokens_has_no_span()
    {
        using var found = Score([]);
        Assert.Equal((0f, null), (found.Any, found.Best()));
    }

    [Fact]
    public void Where_no_span_can_begin_there_is_none()
    {
        using var found = Score([(2, 2), (2, 2)], begins: false);
        Assert.Equal((0f, null), (found.Any, found.Best()));
    }

    private static IEnumerable<(TokenRange Span, double Score)> Spans((float Begins, float GoesOn)[] scores) =>
        from start in Enumerable.Range(0, scores.Length)
        from end in Enumerable.Range(start + 1, Math.Min(Longest, scores.Length - start))
        select (new TokenRange(start, end), scores[start].Begins + scores[(start + 1)..end].Sum(token => (double)token.GoesOn));

    private static SpanScores Score((float Begins, float GoesOn)[] scores, bool begins = true)
    {
        var found = new SpanScores();
        new SpanTagger(new LinearModel(Bits, [0], Weights(scores)), Longest, Beam).Score(new TransitionsOnly(begins), scores.Length, found);
        return found;
    }

    private static float[] Weights((float Begins, float GoesOn)[] scores)
    {
        var weights = new float[1 << Bits];
        using var buffer = new FeatureBuffer(Bits);
        for (var t = 0; t < scores.Length; t++)
        {
            foreach (var goesOn in new[] { false, true })
            {
                buffer.Clear();
                SpanTagger.AddTransitions(new TransitionsOnly(begins: true), t, goesOn, buffer);
                weights[buffer.Slots[1]] = goesOn ? scores[t].GoesOn : scores[t].Begins;
            }
        }

        return weights;
    }

    private sealed class TransitionsOnly(bool begins) : TokenFeatures
    {
        internal override bool CanBegin(int token) => begins;

        internal override void Extract(int token, FeatureBuffer buffer)
        {
            // Nothing counts here but where the token stands in the span.
        }

        internal override int Score(int token, FeatureWeights weights) => 0;

        internal override void ExtractTransition(int token, int kind, FeatureBuffer buffer) => buffer.Add(kind, (ulong)token);

        internal override int ScoreTransition(int token, int kind, FeatureWeights weights) => weights.Add(kind, (ulong)token);
    }
}
