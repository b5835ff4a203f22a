namespace Claims.Training;

/// <summary>A choice among several, of which one or more are right.</summary>
/// <param name="Options">The features of each; at least one.</param>
/// <param name="Right">For each whether it is right; at least one is.</param>
internal sealed record RankingExample(int[][] Options, bool[] Right);

/// <summary>
/// Trains a model that scores each of several options, so that a right one gets the highest score: a log-linear distribution over the options of each example,
/// fitted by stochastic gradient descent with steps adapted to each weight (AdaGrad: Duchi, Hazan and Singer, JMLR 2011) and averaged over the last passes.
/// Microsoft.ML has no such loss: its rankers grade documents by trees, its linear trainers look at one option at a time.
/// </summary>
internal static class RankingTrainer
{
    private const int Passes = 6;
    private const int AveragedPasses = 3;
    private const float Rate = 0.1f;
    private const float L2 = 10;

    /// <summary>A model of one class; all weights are 0 if there are no examples. The same examples in the same order give the same weights.</summary>
    /// <param name="examples">The choices.</param>
    /// <param name="bits">Binary logarithm of the number of slots.</param>
    internal static LinearModel Fit(IReadOnlyList<RankingExample> examples, int bits)
    {
        var fit = new Descent(bits, examples);
        var random = new Random(1);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var sum = new double[1 << bits];
        for (var pass = 1; pass <= Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var example in order)
                fit.Learn(examples[example]);
            if (pass > Passes - AveragedPasses)
                fit.AddTo(sum);
        }

        return new LinearModel(bits, [0], Array.ConvertAll(sum, weight => (float)(weight / AveragedPasses)));
    }

    /// <summary>The weights as they change.</summary>
    private sealed class Descent
    {
        // Keeps the first step of a weight finite.
        private const float Least = 1e-6f;

        private readonly float[] weights;
        private readonly float[] squares;

        // How many options hold each feature: the penalty of a weight is shared out among them.
        private readonly int[] holders;
        private readonly Dictionary<int, float> gradient = [];

        internal Descent(int bits, IReadOnlyList<RankingExample> examples)
        {
            (weights, squares, holders) = (new float[1 << bits], new float[1 << bits], new int[1 << bits]);
            foreach (var slot in examples.SelectMany(example => example.Options).SelectMany(slots => slots))
                holders[slot]++;
        }

        internal void Learn(RankingExample example)
        {
            var likely = Probabilities(example.Options);
            var right = likely.Where((_, option) => example.Right[option]).Sum();
            gradient.Clear();
            for (var option = 0; option < likely.Length; option++)
            {
                var excess = (float)(likely[option] - (example.Right[option] ? likely[option] / right : 0));
                foreach (var slot in example.Options[option])
                    gradient[slot] = gradient.GetValueOrDefault(slot) + excess;
            }

            foreach (var (slot, loss) in gradient)
            {
                var change = loss + (L2 * weights[slot] / holders[slot]);
                squares[slot] += change * change;
                weights[slot] -= Rate * change / MathF.Sqrt(squares[slot] + Least);
            }
        }

        internal void AddTo(double[] sum)
        {
            for (var slot = 0; slot < sum.Length; slot++)
                sum[slot] += weights[slot];
        }

        private double[] Probabilities(int[][] options)
        {
            var scores = Array.ConvertAll(options, slots => slots.Sum(slot => (double)weights[slot]));
            var highest = scores.Max();
            var odds = Array.ConvertAll(scores, score => Math.Exp(score - highest));
            var sum = odds.Sum();
            return Array.ConvertAll(odds, one => one / sum);
        }
    }
}
