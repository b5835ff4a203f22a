using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Claims.Training;

/// <summary>A training example of a linear stage.</summary>
/// <param name="Slots">Its features; one that stands twice counts twice.</param>
/// <param name="Class">Its class, from 0.</param>
/// <param name="Weight">How much it counts; 1 is usual.</param>
internal readonly record struct LinearExample(int[] Slots, int Class, float Weight = 1);

/// <summary>
/// Trains maximum-entropy models by L-BFGS with Microsoft.ML and takes their weights out. One thread only: then the weights are the same in every run.
/// </summary>
internal static class LinearTrainer
{
    /// <summary>A model of several classes.</summary>
    /// <param name="examples">At least one example of each class.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="bits">Binary logarithm of the number of slots.</param>
    /// <param name="l2">Weight of the squared weights in the loss; at least 0.</param>
    internal static LinearModel Multiclass(IReadOnlyList<LinearExample> examples, int classes, int bits, float l2)
    {
        var (fitted, _, used) = FitMulticlass(examples, classes, l2);
        var model = fitted.Model;
        VBuffer<float>[] columns = [];
        model.GetWeights(ref columns, out var count);
        if (count != classes)
            throw new InvalidOperationException($"the trainer learned {count} classes of {classes}: every class needs an example");
        var weights = new float[classes << bits];
        for (var c = 0; c < classes; c++)
        {
            var column = columns[c].DenseValues().ToArray();
            for (var i = 0; i < used.Length; i++)
                weights[(used[i] * classes) + c] = column[i];
        }

        return new LinearModel(bits, model.GetBiases().ToArray(), weights);
    }

    /// <summary>Microsoft.ML's own model of several classes, the examples as it reads them, and the slot behind each of its columns.</summary>
    internal static (MulticlassPredictionTransformer<MaximumEntropyModelParameters> Fitted, IDataView Data, int[] Used) FitMulticlass(
        IReadOnlyList<LinearExample> examples, int classes, float l2)
    {
        var (ml, data, used) = Load(examples, MulticlassRow.From, size => MulticlassRow.Schema(size, classes));
        var trainer = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = "Weight", L1Regularization = 0, L2Regularization = l2, NumberOfThreads = 1, HistorySize = 10, OptimizationTolerance = Tolerance,
            MaximumNumberOfIterations = MaximumIterations,
        });
        return (trainer.Fit(data), data, used);
    }

    private const int MaximumIterations = 200;
    private const float Tolerance = 1e-6f;

    // Only slots that occur become columns: the trainer's work grows with their number.
    private static (MLContext Ml, IDataView Data, int[] Used) Load<T>(
        IReadOnlyList<LinearExample> examples, Func<LinearExample, IReadOnlyDictionary<int, int>, T> make, Func<int, SchemaDefinition> schema)
        where T : class
    {
        var used = examples.SelectMany(example => example.Slots).Distinct().Order().ToArray();
        var index = new Dictionary<int, int>(used.Length);
        foreach (var slot in used)
            index.Add(slot, index.Count);
        var ml = new MLContext(seed: 1);
        var rows = examples.Select(example => make(example, index)).ToArray();
        return (ml, ml.Data.LoadFromEnumerable(rows, schema(used.Length)), used);
    }

    private static VBuffer<float> Vector(int[] slots, IReadOnlyDictionary<int, int> index)
    {
        var counts = new SortedDictionary<int, float>();
        foreach (var slot in slots)
            counts[index[slot]] = counts.GetValueOrDefault(index[slot]) + 1;
        return new VBuffer<float>(index.Count, counts.Count, counts.Values.ToArray(), counts.Keys.ToArray());
    }

    private static SchemaDefinition WithSize(Type row, int size)
    {
        var schema = SchemaDefinition.Create(row);
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, size);
        return schema;
    }

    private sealed class MulticlassRow
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public float Weight { get; set; }

        internal static MulticlassRow From(LinearExample example, IReadOnlyDictionary<int, int> index) =>
            // A key that is read from an enumerable counts from 0.
            new() { Features = Vector(example.Slots, index), Label = (uint)example.Class, Weight = example.Weight };

        internal static SchemaDefinition Schema(int size, int classes)
        {
            var schema = WithSize(typeof(MulticlassRow), size);
            schema["Label"].ColumnType = new KeyDataViewType(typeof(uint), classes);
            return schema;
        }
    }
}
