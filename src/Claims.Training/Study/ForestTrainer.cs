using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Claims.Training;

/// <summary>Random forests over the dense features, one label against the rest, by Microsoft.ML.FastTree; for comparison only.</summary>
internal static class ForestTrainer
{
    /// <summary>
    /// Trains. Each tree fits 0 or 1 by least squares, so that a leaf holds the share of the label and the mean of the trees is its probability
    /// (Breiman, Random Forests, 2001; Malley et al., Probability Machines, 2012).
    /// </summary>
    /// <param name="rows">Sentences, every label among them.</param>
    /// <param name="seed">Seed of the trainer.</param>
    internal static ForestClassifier Train(IReadOnlyList<SentenceRow> rows, int seed)
    {
        var ml = new MLContext(seed);
        var trainer = ml.Regression.Trainers.FastForest(new FastForestRegressionTrainer.Options
        {
            NumberOfTrees = 200, NumberOfLeaves = 128, MinimumExampleCountPerLeaf = 5, FeatureFractionPerSplit = 0.3, Seed = seed,
        });
        return new ForestClassifier(ml, [.. Enum.GetValues<Label>().Select(label => trainer.Fit(View(ml, rows, label)))]);
    }

    /// <summary>The rows as Microsoft.ML reads them.</summary>
    internal static IDataView View(MLContext ml, IReadOnlyList<SentenceRow> rows, Label label)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Dense.Length);
        return ml.Data.LoadFromEnumerable(rows.Select(row => new Row { Features = row.Features.Dense, Label = row.Label == label ? 1 : 0 }).ToArray(), schema);
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }
}

/// <summary>One forest for each label.</summary>
internal sealed class ForestClassifier(MLContext ml, RegressionPredictionTransformer<FastForestRegressionModelParameters>[] forests)
{
    /// <summary>Probability of each label of each sentence.</summary>
    internal LabelProbabilities[] Score(SentenceRow[] rows)
    {
        if (rows.Length == 0)
            return [];
        var scores = forests.Select(forest => ml.Data.CreateEnumerable<Scored>(forest.Transform(ForestTrainer.View(ml, rows, default)), reuseRowObject: false).ToArray()).ToArray();
        return rows.Select((_, s) => Normalised(scores[0][s].Score, scores[1][s].Score, scores[2][s].Score)).ToArray();
    }

    private static LabelProbabilities Normalised(float fact, float official, float expert)
    {
        var sum = fact + official + expert;
        return new LabelProbabilities(fact / sum, official / sum, expert / sum);
    }

    private sealed class Scored
    {
        public float Score { get; set; }
    }
}
