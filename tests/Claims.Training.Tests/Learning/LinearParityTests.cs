using Microsoft.ML;

namespace Claims.Training.Tests;

/// <summary>The flat linear models against Microsoft.ML's own, trained on the words of every sentence of the training data.</summary>
public class LinearParityTests
{
    private const float L2 = 1.5f;
    private const float Tolerance = 1e-5f;

    [Fact]
    public void A_flat_model_of_several_classes_scores_every_sentence_as_microsoft_ml_does()
    {
        var examples = Features.All.Select(row => new LinearExample(row.Features.Sparse, (int)row.Label)).ToArray();
        var (fitted, data, _) = LinearTrainer.FitMulticlass(examples, ClaimModel.Labels, L2);
        var flat = LinearTrainer.Multiclass(examples, ClaimModel.Labels, FeatureSchema.SentenceBits, L2);
        var scored = new MLContext().Data.CreateEnumerable<MulticlassScored>(fitted.Transform(data), reuseRowObject: false).ToArray();
        Assert.Equal(examples.Length, scored.Length);
        var scores = new float[ClaimModel.Labels];
        for (var i = 0; i < scored.Length; i++)
        {
            flat.Score(examples[i].Slots, scores);
            Softmax.Normalise(scores);
            for (var label = 0; label < scores.Length; label++)
                Assert.Equal(scored[i].Score[label], scores[label], Tolerance);
            Assert.Equal((int)scored[i].PredictedLabel - 1, Array.IndexOf(scores, scores.Max()));
        }
    }

    [Fact]
    public void A_flat_model_of_one_class_scores_every_sentence_as_microsoft_ml_does()
    {
        var examples = Features.All.Select(row => new LinearExample(row.Features.Sparse, row.Label == Label.OfficialStatement ? 1 : 0)).ToArray();
        var (fitted, data, _) = LinearTrainer.FitBinary(examples, L2);
        var flat = LinearTrainer.Binary(examples, FeatureSchema.SentenceBits, L2);
        var scored = new MLContext().Data.CreateEnumerable<BinaryScored>(fitted.Transform(data), reuseRowObject: false).ToArray();
        Assert.Equal(examples.Length, scored.Length);
        for (var i = 0; i < scored.Length; i++)
        {
            var score = flat.Score(examples[i].Slots);
            Assert.Equal(scored[i].Score, score, Tolerance * MathF.Max(1, MathF.Abs(score)));
            Assert.Equal(scored[i].Probability, 1 / (1 + MathF.Exp(-score)), Tolerance);
            Assert.Equal(scored[i].PredictedLabel, score > 0);
        }
    }

    private sealed class MulticlassScored
    {
        public float[] Score { get; set; } = [];

        public uint PredictedLabel { get; set; }
    }

    private sealed class BinaryScored
    {
        public float Score { get; set; }

        public float Probability { get; set; }

        public bool PredictedLabel { get; set; }
    }
}
