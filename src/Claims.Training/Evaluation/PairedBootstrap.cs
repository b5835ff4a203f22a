namespace Claims.Training;

/// <summary>Where a difference lies, by chance.</summary>
/// <param name="Low">Lower end, from -1 to 1.</param>
/// <param name="High">Upper end, from -1 to 1.</param>
/// <param name="Level">How often such an interval holds the true difference: 0.95.</param>
/// <param name="Articles">From how many articles it was drawn.</param>
/// <param name="Resamples">How often.</param>
public sealed record DifferenceInterval(double Low, double High, double Level, int Articles, int Resamples)
{
    /// <summary>Whether no difference at all is outside of it.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;
}

/// <summary>
/// The interval of a difference in macro F1 by the paired bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, percentile interval;
/// paired as in Koehn, EMNLP 2004). Whole articles are drawn, since the sentences of one are not independent.
/// </summary>
internal static class PairedBootstrap
{
    private const int Resamples = 10_000;
    private const int Seed = 1;
    private const double Level = 0.95;
    private const int Labels = 3;
    private const int Cells = Labels * Labels;

    internal static DifferenceInterval Interval(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> before, IReadOnlyList<ClassifiedArticle> after)
    {
        var (old, now) = (Confusions(articles, before), Confusions(articles, after));
        var random = new Random(Seed);
        var differences = new double[Resamples];
        for (var i = 0; i < differences.Length; i++)
        {
            var (oldSum, nowSum) = (new int[Cells], new int[Cells]);
            for (var drawn = 0; drawn < articles.Count; drawn++)
            {
                var article = random.Next(articles.Count);
                for (var cell = 0; cell < Cells; cell++)
                {
                    oldSum[cell] += old[article][cell];
                    nowSum[cell] += now[article][cell];
                }
            }

            differences[i] = MacroF1(nowSum) - MacroF1(oldSum);
        }

        Array.Sort(differences);
        var outside = (int)(Resamples * (1 - Level) / 2);
        return new DifferenceInterval(differences[outside], differences[^(outside + 1)], Level, articles.Count, Resamples);
    }

    // For each article the count of each labelled and found label.
    private static int[][] Confusions(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> classified) => articles.Zip(classified, (article, result) =>
    {
        var counts = new int[Cells];
        foreach (var (labelled, found) in article.Sentences.Zip(result.Sentences))
            counts[((int)labelled.Label * Labels) + (int)found.Label]++;
        return counts;
    }).ToArray();

    // F1 is 2 right / (labelled + found), the same as the harmonic mean of precision and recall.
    private static double MacroF1(int[] confusion)
    {
        var sum = 0.0;
        for (var label = 0; label < Labels; label++)
        {
            var both = 0;
            for (var other = 0; other < Labels; other++)
                both += confusion[(label * Labels) + other] + confusion[(other * Labels) + label];
            sum += Counts.Ratio(2 * confusion[(label * Labels) + label], both);
        }

        return sum / Labels;
    }
}
