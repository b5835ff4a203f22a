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

    private sealed class MulticlassScored
    {
        public float[] Score { get; set; } = [];

        public uint PredictedLabel { get; set; }
    }
}
