namespace Claims.Training.Tests;

public class SpanTrainerTests
{
    private const int Bits = 6;
    private const int Begins = 40;
    private const int GoesOn = 41;

    // A word is its own feature: 1 begins a span, 2 goes on with it, 3 begins one only where no 1 stands in the sentence, the others never do.
    private static readonly SpanExample[] Examples =
    [
        Of([5, 1, 2, 6], new TokenRange(1, 3)), Of([3, 7, 1, 5], new TokenRange(2, 3)), Of([6, 3, 5], new TokenRange(1, 2)), Of([5, 6, 7], null),
        Of([1, 2, 3, 6], new TokenRange(0, 2)), Of([7, 3, 2], new TokenRange(1, 3)), Of([6, 7], null), Of([5, 3, 6, 1, 2], new TokenRange(3, 5)),
    ];

    [Fact]
    public void The_labelled_span_of_each_sentence_or_none_gets_the_highest_score()
    {
        var model = Fit();
        Assert.All(Examples, example => Assert.Equal(example.Span, Best(model, example)));
    }

    [Fact]
    public void Of_two_that_can_carry_a_sentence_the_one_that_does_scores_higher()
    {
        var model = Fit();
        Assert.True(model.Score([1, Begins]) > model.Score([3, Begins]) && model.Score([3, Begins]) > 0);
    }

    [Fact]
    public void The_same_examples_give_the_same_weights() => Assert.Equal(Fit().Weights.ToArray(), Fit().Weights.ToArray());

    [Fact]
    public void No_examples_give_no_weights() => Assert.All(SpanTrainer.Fit([], Bits, 1).Weights.ToArray(), weight => Assert.Equal(0, weight));

    private static LinearModel Fit() => SpanTrainer.Fit([.. Enumerable.Repeat(Examples, 20).SelectMany(all => all)], Bits, 0.5f);

    private static SpanExample Of(int[] words, TokenRange? span) =>
        new([.. words.Select(word => new[] { word, Begins })], [.. words.Select((word, t) => t == 0 ? null : new[] { word + 10, GoesOn })], span, 3);

    private static TokenRange? Best(LinearModel model, SpanExample example)
    {
        var (best, highest) = ((TokenRange?)null, 0f);
        for (var start = 0; start < example.Begins.Length; start++)
        {
            var score = model.Score(example.Begins[start]);
            for (var end = start + 1; end <= example.Begins.Length && end - start <= example.Longest; end++)
            {
                score += end - start > 1 ? model.Score(example.GoesOn[end - 1]) : 0;
                (best, highest) = score > highest ? (new TokenRange(start, end), score) : (best, highest);
            }
        }

        return best;
    }
}
