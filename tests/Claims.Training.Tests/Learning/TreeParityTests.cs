using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Claims.Training.Tests;

/// <summary>The flat trees against Microsoft.ML's own, trained on the features of every sentence of the training data.</summary>
public class TreeParityTests
{
    private const int Seed = 1;
    private static readonly float[][] Dense = Features.All.Select(row => row.Features.Dense).ToArray();
    private static readonly int[] Labels = Features.All.Select(row => (int)row.Label).ToArray();
    private static readonly TreeEnsemble[] Flat = TreeTrainer.Train(Dense, Labels, ClaimModel.Labels, Seed);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Flat_trees_score_every_sentence_as_microsoft_ml_does_to_the_last_bit(int label)
    {
        var ml = new MLContext(Seed);
        var fitted = TreeTrainer.Fit(Dense, Labels, label, Seed);
        var scored = ml.Data.CreateEnumerable<Scored>(fitted.Transform(TreeTrainer.View(ml, Dense, Labels, label)), reuseRowObject: false).ToArray();
        var own = OwnScore(fitted.Model.SubModel);
        Assert.Equal(Dense.Length, scored.Length);
        for (var i = 0; i < scored.Length; i++)
        {
            var flat = Flat[label].Score(Dense[i]);
            Assert.Equal(own(Dense[i]), flat);
            Assert.Equal(scored[i].Score, (float)flat);
            Assert.Equal(scored[i].Probability, (float)Flat[label].Probability(Dense[i]), 1e-6f);
            Assert.Equal(scored[i].PredictedLabel, flat > 0);
        }
    }

    [Fact]
    public void Trees_fitted_label_by_label_are_those_of_one_versus_all()
    {
        var ml = new MLContext(Seed);
        var data = MulticlassView(ml);
        var fitted = ml.MulticlassClassification.Trainers.OneVersusAll(TreeTrainer.Trainer(ml, Seed)).Fit(data);
        var scored = ml.Data.CreateEnumerable<MulticlassScored>(fitted.Transform(data), reuseRowObject: false).ToArray();
        for (var i = 0; i < scored.Length; i++)
        {
            var flat = Flat.Select(tree => tree.Probability(Dense[i])).ToArray();
            var sum = flat.Sum();
            for (var label = 0; label < ClaimModel.Labels; label++)
                Assert.Equal(scored[i].Score[label], flat[label] / sum, 1e-6);
            Assert.Equal((int)scored[i].PredictedLabel - 1, Array.IndexOf(flat, flat.Max()));
        }
    }

    // Microsoft.ML gives its sums as float; the double before that is internal to it.
    private static Func<float[], double> OwnScore(object model)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        object? ensemble = null;
        for (var type = model.GetType(); type is not null && ensemble is null; type = type.BaseType)
            ensemble = type.GetFields(Any).Where(field => field.FieldType.Name == "InternalTreeEnsemble").Select(field => field.GetValue(model)).FirstOrDefault();
        Assert.NotNull(ensemble);
        var output = ensemble.GetType().GetMethods(Any).Single(method => method.Name == "GetOutput" && method.ReturnType == typeof(double)
            && method.GetParameters() is [{ ParameterType: { IsByRef: true } parameter }] && parameter.GetElementType() == typeof(VBuffer<float>));
        var call = output.CreateDelegate<Output>(ensemble);
        return row => call(new VBuffer<float>(row.Length, row));
    }

    private delegate double Output(in VBuffer<float> features);

    private static IDataView MulticlassView(MLContext ml)
    {
        var schema = SchemaDefinition.Create(typeof(MulticlassRow));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Dense[0].Length);
        schema["Label"].ColumnType = new KeyDataViewType(typeof(uint), ClaimModel.Labels);
        return ml.Data.LoadFromEnumerable(Dense.Select((row, i) => new MulticlassRow { Features = row, Label = (uint)Labels[i] }).ToArray(), schema);
    }

    private sealed class Scored
    {
        public float Score { get; set; }

        public float Probability { get; set; }

        public bool PredictedLabel { get; set; }
    }

    private sealed class MulticlassRow
    {
        public float[] Features { get; set; } = [];

        public uint Label { get; set; }
    }

    private sealed class MulticlassScored
    {
        public float[] Score { get; set; } = [];

        public uint PredictedLabel { get; set; }
    }
}
