using CsCheck;

namespace Claims.Tests;

public class SequenceTaggerTests
{
    private const int Bits = 16;

    // For each token the log odds of being inside after a token outside, and after one inside.
    private static readonly Gen<(float Outside, float Inside)[]> Odds = Gen.Select(Gen.Float[-2, 2], Gen.Float[-2, 2]).Array[1, 5];

    [Fact]
    public void The_likeliest_of_all_sequences_is_marked() => Odds.Sample(odds =>
        Assert.Equal(Best(odds, _ => true), LogProbability(odds, Tag(odds, required: false)), 1e-3));

    // To enter costs 3.24, to stay outside 0.04 a token, and inside all is sure: at each token to enter looks hopeless, and for 100 tokens it is the best.
    [Fact]
    public void A_path_that_was_given_up_too_soon_is_found_in_a_second_try() =>
        Assert.DoesNotContain(false, Tag([.. Enumerable.Repeat((-3.2f, 12f), 100)], required: false));

    [Fact]
    public void Where_a_span_is_required_and_the_likeliest_sequence_has_none_the_likeliest_single_span_is_marked() => Odds.Sample(odds =>
    {
        var free = Tag(odds, required: false);
        var required = Tag(odds, required: true);
        if (free.Contains(true))
            Assert.Equal(free, required);
        else
            Assert.Equal(Best(odds, tags => Spans(tags) == 1), LogProbability(odds, required), 1e-3);
    });

    [Fact]
    public void A_sentence_without_tokens_has_no_span() => Assert.Empty(Tag([], required: true));

    [Fact]
    public void Where_no_span_can_begin_none_is_marked_even_if_one_is_required() => Assert.DoesNotContain(true, Tag([(2, 2), (2, 2)], required: true, begins: false));

    private static bool[] Tag((float Outside, float Inside)[] odds, bool required, bool begins = true)
    {
        var features = new TransitionsOnly(begins);
        using var scratch = new TaggerScratch();
        new SequenceTagger(new LinearModel(Bits, [0], Weights(odds)), leaning: 0).Tag(features, odds.Length, scratch, required);
        return scratch.Inside.ToArray();
    }

    private static float[] Weights((float Outside, float Inside)[] odds)
    {
        var weights = new float[1 << Bits];
        using var buffer = new FeatureBuffer(Bits);
        for (var t = 0; t < odds.Length; t++)
        {
            buffer.Clear();
            SequenceTagger.AddTransitions(new TransitionsOnly(begins: true), t, previousInside: false, buffer);
            weights[buffer.Slots[1]] = odds[t].Outside;
            buffer.Clear();
            SequenceTagger.AddTransitions(new TransitionsOnly(begins: true), t, previousInside: true, buffer);
            weights[buffer.Slots[1]] = odds[t].Inside;
        }

        return weights;
    }

    private static double Best((float Outside, float Inside)[] odds, Func<bool[], bool> allowed) => Enumerable.Range(0, 1 << odds.Length)
        .Select(bits => Enumerable.Range(0, odds.Length).Select(t => (bits >> t & 1) != 0).ToArray())
        .Where(allowed)
        .Max(tags => LogProbability(odds, tags));

    private static double LogProbability((float Outside, float Inside)[] odds, bool[] tags) => tags
        .Select((inside, t) => (inside ? 1 : -1) * (double)(t > 0 && tags[t - 1] ? odds[t].Inside : odds[t].Outside))
        .Sum(signed => -Math.Log(1 + Math.Exp(-signed)));

    private static int Spans(bool[] tags) => tags.Where((inside, t) => inside && (t == 0 || !tags[t - 1])).Count();

    private sealed class TransitionsOnly(bool begins) : TokenFeatures
    {
        internal override bool CanBegin(int token) => begins;

        internal override void Extract(int token, FeatureBuffer buffer)
        {
            // Nothing but the tag before counts here.
        }

        internal override int Score(int token, FeatureWeights weights) => 0;

        internal override void ExtractTransition(int token, int kind, FeatureBuffer buffer) => buffer.Add(kind, (ulong)token);

        internal override int ScoreTransition(int token, int kind, FeatureWeights weights) => weights.Add(kind, (ulong)token);
    }
}
