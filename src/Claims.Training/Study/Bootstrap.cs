namespace Claims.Training;

/// <summary>
/// Percentile intervals of macro F1 from resamples of whole articles with replacement (Efron, Bootstrap Methods, Annals of Statistics 1979; Efron and
/// Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Sentences of one article are alike, so articles are drawn, not sentences.
/// All measurements share the same resamples: differences are paired.
/// </summary>
internal sealed class Bootstrap
{
    private const double Tail = 0.025;

    private readonly int[][] draws;

    /// <summary>Draws the resamples.</summary>
    /// <param name="articles">Number of articles, at least 1.</param>
    /// <param name="resamples">Number of resamples, at least 40, so that there is something in each tail.</param>
    /// <param name="seed">The same seed draws the same.</param>
    internal Bootstrap(int articles, int resamples, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 40);
        var random = new Random(seed);
        draws = new int[resamples][];
        for (var r = 0; r < resamples; r++)
            draws[r] = Enumerable.Range(0, articles).Select(_ => random.Next(articles)).ToArray();
    }

    /// <summary>Macro F1 over all sentences.</summary>
    /// <param name="articles">The counts of each article.</param>
    internal Interval MacroF1(Confusion[] articles) => Measure(draw => MacroF1(articles, draw), articles.Length);

    /// <summary>Macro F1 of one variant less that of another.</summary>
    /// <param name="articles">The counts of each article by the one.</param>
    /// <param name="against">The counts of the same articles by the other.</param>
    internal Interval Difference(Confusion[] articles, Confusion[] against) =>
        Measure(draw => MacroF1(articles, draw) - MacroF1(against, draw), articles.Length);

    private Interval Measure(Func<IEnumerable<int>, double> statistic, int articles)
    {
        var values = draws.Select(statistic).Order().ToArray();
        return new Interval(statistic(Enumerable.Range(0, articles)), values[(int)(Tail * values.Length)], values[(int)Math.Ceiling((1 - Tail) * values.Length) - 1]);
    }

    private static double MacroF1(Confusion[] articles, IEnumerable<int> draw)
    {
        var sum = new Confusion();
        foreach (var article in draw)
            sum.Add(articles[article]);
        return sum.MacroF1;
    }
}
