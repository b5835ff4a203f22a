namespace Claims.Training;

/// <summary>A choice among several, of which one or more are right.</summary>
/// <param name="Options">The features of each; at least one.</param>
/// <param name="Right">For each whether it is right; at least one is.</param>
internal sealed record RankingExample(int[][] Options, bool[] Right);

/// <summary>
/// Trains a model that scores each of several options, so that a right one gets the highest score: a log-linear distribution over the options of each example.
/// Microsoft.ML has no such loss: its rankers grade documents by trees, its linear trainers look at one option at a time.
/// </summary>
internal static class RankingTrainer
{
    private const float L2 = 10;

    /// <summary>A model of one class; all weights are 0 if there are no examples. The same examples in the same order give the same weights.</summary>
    /// <param name="examples">The choices.</param>
    /// <param name="bits">Binary logarithm of the number of slots.</param>
    internal static LinearModel Fit(IReadOnlyList<RankingExample> examples, int bits) => AdaptiveDescent.Fit(examples, bits, L2, example => example.Options, Learn);

    private static void Learn(AdaptiveDescent descent, RankingExample example)
    {
        var likely = Probabilities(descent, example.Options);
        var right = likely.Where((_, option) => example.Right[option]).Sum();
        var gradient = new Dictionary<int, float>();
        for (var option = 0; option < likely.Length; option++)
        {
            var excess = (float)(likely[option] - (example.Right[option] ? likely[option] / right : 0));
            foreach (var slot in example.Options[option])
                gradient[slot] = gradient.GetValueOrDefault(slot) + excess;
        }

        foreach (var (slot, loss) in gradient)
            descent.Step(slot, loss);
    }

    private static double[] Probabilities(AdaptiveDescent descent, int[][] options)
    {
        var scores = Array.ConvertAll(options, slots => (double)descent.Score(slots));
        var highest = scores.Max();
        var odds = Array.ConvertAll(scores, score => Math.Exp(score - highest));
        var sum = odds.Sum();
        return Array.ConvertAll(odds, one => one / sum);
    }
}
