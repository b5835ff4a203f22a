using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Claims.Training;

/// <summary>Trains boosted trees, one label against the rest, with Microsoft.ML.FastTree and takes them out as flat arrays.</summary>
internal static class TreeTrainer
{
    // What says of every row that it is not of the class.
    private static readonly TreeEnsemble Never = new([], [], [], [], [], [], slope: -1, offset: 20);

    /// <summary>One ensemble for each class, in turn against all others: what <c>OneVersusAll</c> does, which keeps its parts to itself.</summary>
    /// <param name="rows">Dense features, all of the same length.</param>
    /// <param name="classes">The class of each row, from 0.</param>
    /// <param name="count">Number of classes; one without an example gets no trees and is never likely.</param>
    /// <param name="seed">Seed of the trainer.</param>
    internal static TreeEnsemble[] Train(IReadOnlyList<float[]> rows, IReadOnlyList<int> classes, int count, int seed) =>
        Enumerable.Range(0, count).Select(@class => classes.Contains(@class) ? Flatten(Fit(rows, classes, @class, seed).Model) : Never).ToArray();

    /// <summary>Microsoft.ML's own model of one class.</summary>
    internal static BinaryPredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> Fit(
        IReadOnlyList<float[]> rows, IReadOnlyList<int> classes, int @class, int seed)
    {
        var ml = new MLContext(seed);
        return Trainer(ml, seed).Fit(View(ml, rows, classes, @class));
    }

    /// <summary>
    /// The trainer with its settings. As many trees of 16 leaves with finer thresholds and a learning rate of 0.08 had the same log loss in
    /// cross-validation, and take twice the masks to score (<see cref="LeafMasks"/>).
    /// </summary>
    internal static FastTreeBinaryTrainer Trainer(MLContext ml, int seed) => ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
    {
        NumberOfLeaves = 8, NumberOfTrees = 150, MinimumExampleCountPerLeaf = 20, LearningRate = 0.12, MaximumBinCountPerFeature = 64, Seed = seed, FeatureFractionPerSplit = 0.5,
    });

    /// <summary>The rows as Microsoft.ML reads them.</summary>
    internal static IDataView View(MLContext ml, IReadOnlyList<float[]> rows, IReadOnlyList<int> classes, int @class)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Length);
        return ml.Data.LoadFromEnumerable(rows.Select((row, i) => new Row { Features = row, Label = classes[i] == @class }).ToArray(), schema);
    }

    /// <summary>The arrays of one class's trees.</summary>
    private static TreeEnsemble Flatten(CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator> calibrated)
    {
        var (roots, feature, threshold, lower, higher, leaf) = (new List<int>(), new List<int>(), new List<float>(), new List<int>(), new List<int>(), new List<double>());
        foreach (var (tree, weight) in calibrated.SubModel.TrainedTreeEnsemble.Trees.Zip(calibrated.SubModel.TrainedTreeEnsemble.TreeWeights))
        {
            var (node, leaves) = (feature.Count, leaf.Count);
            // A tree without a split is a single leaf.
            roots.Add(tree.NumberOfNodes == 0 ? ~leaves : node);
            feature.AddRange(tree.NumericalSplitFeatureIndexes);
            threshold.AddRange(tree.NumericalSplitThresholds);
            lower.AddRange(tree.LeftChild.Select(child => Shift(child, node, leaves)));
            higher.AddRange(tree.RightChild.Select(child => Shift(child, node, leaves)));
            leaf.AddRange(tree.LeafValues.Select(value => value * weight));
        }

        return new TreeEnsemble([.. roots], [.. feature], [.. threshold], [.. lower], [.. higher], [.. leaf], calibrated.Calibrator.Slope, calibrated.Calibrator.Offset);
    }

    private static int Shift(int child, int node, int leaves) => child >= 0 ? child + node : ~(~child + leaves);

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
