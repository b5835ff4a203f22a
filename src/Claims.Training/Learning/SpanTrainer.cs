namespace Claims.Training;

/// <summary>
/// Trains a <see cref="SpanTagger"/>: the probability of the labelled span of each sentence, or of none, among all that there could be is made as high as
/// possible. Microsoft.ML has no such loss: its trainers look at one token at a time.
/// </summary>
internal static class SpanTrainer
{
    // A token that is this surely no part of a span, or of the labelled one, is left alone.
    private const double Least = 1e-5;

    /// <summary>The weights of a tagger; all are 0 if there are no examples. The same examples in the same order give the same weights.</summary>
    /// <param name="examples">The sentences.</param>
    /// <param name="bits">Binary logarithm of the number of slots.</param>
    /// <param name="l2">Weight of the squared weights in the loss; at least 0.</param>
    internal static LinearModel Fit(IReadOnlyList<SpanExample> examples, int bits, float l2) =>
        AdaptiveDescent.Fit(examples, bits, l2, example => example.Begins.Concat(example.GoesOn).OfType<int[]>(), Learn);

    private static void Learn(AdaptiveDescent descent, SpanExample example)
    {
        var begins = Array.ConvertAll(example.Begins, slots => slots is null ? double.NegativeInfinity : descent.Score(slots));
        var goesOn = Array.ConvertAll(example.GoesOn, slots => slots is null ? double.NegativeInfinity : descent.Score(slots));
        // How much more often each token is the first of a span, and another one of a span, than it is labelled.
        var (first, behind) = Expected(begins, goesOn, example.Longest);
        if (example.Span is { } span)
        {
            first[span.Start]--;
            for (var t = span.Start + 1; t < span.End; t++)
                behind[t]--;
        }

        for (var t = 0; t < begins.Length; t++)
        {
            if (Math.Abs(first[t]) > Least)
                descent.Step(example.Begins[t]!, (float)first[t]);
            if (Math.Abs(behind[t]) > Least)
                descent.Step(example.GoesOn[t]!, (float)behind[t]);
        }
    }

    // The probability of each token to be the first of the span, and to be another one of it.
    private static (double[] First, double[] Behind) Expected(double[] begins, double[] goesOn, int longest)
    {
        var highest = 0.0;
        Visit(begins, goesOn, longest, (_, _, score) => highest = Math.Max(highest, score));
        var all = Math.Exp(-highest);
        var first = new double[begins.Length];
        // The change of the sum from token to token.
        var change = new double[begins.Length + 1];
        Visit(begins, goesOn, longest, (start, end, score) =>
        {
            var odds = Math.Exp(score - highest);
            all += odds;
            first[start] += odds;
            change[start + 1] += odds;
            change[end] -= odds;
        });
        var behind = new double[begins.Length];
        var sum = 0.0;
        for (var t = 0; t < begins.Length; t++)
        {
            sum += change[t];
            (first[t], behind[t]) = (first[t] / all, goesOn[t] > double.NegativeInfinity ? sum / all : 0);
        }

        return (first, behind);
    }

    private static void Visit(double[] begins, double[] goesOn, int longest, Action<int, int, double> visit)
    {
        for (var start = 0; start < begins.Length; start++)
        {
            var score = begins[start];
            for (var end = start + 1; score > double.NegativeInfinity; end++)
            {
                visit(start, end, score);
                if (end == begins.Length || end - start == longest)
                    break;
                score += goesOn[end];
            }
        }
    }
}
