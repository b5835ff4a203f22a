using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claims.Training;

/// <summary>The metrics file of a model: what its card says, for programs.</summary>
/// <param name="Model">Where the model comes from.</param>
/// <param name="CrossValidation">Its figures in cross-validation.</param>
/// <param name="Slices">The same by parts of the sentences.</param>
/// <param name="RiskCoverage">What is gained by labelling only the surest sentences.</param>
/// <param name="HeldOut">Figures on articles that it was not trained on; null if there are none.</param>
/// <param name="KnownFailures">What it makes of texts of a kind that models get wrong.</param>
internal sealed record ModelMetrics(
    ModelInfo Model,
    EvaluationReport CrossValidation,
    Slices Slices,
    IReadOnlyList<RiskAtCoverage> RiskCoverage,
    HeldOut? HeldOut,
    IReadOnlyList<FailureFound> KnownFailures)
{
    internal static ModelMetrics Of(TrainingResult result, LabelledData data, HeldOut? heldOut)
    {
        var classifier = result.ToClassifier();
        return new ModelMetrics(
            result.Info,
            result.Report,
            Slices.Of(data.Articles, result.CrossValidated),
            RiskAtCoverage.Of(data.Articles, result.CrossValidated),
            heldOut,
            [.. KnownFailure.All.Select(failure => new FailureFound(failure.Kind, failure.Label, failure.Judge(classifier).Label))]);
    }

    /// <summary>The file.</summary>
    internal byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ModelMetricsContext.Default.ModelMetrics), (byte)'\n'];
}

/// <summary>A known failure and what a model makes of it.</summary>
/// <param name="Kind">What is hard about it.</param>
/// <param name="Right">The right label.</param>
/// <param name="Found">The model's label.</param>
internal sealed record FailureFound(string Kind, Label Right, Label Found);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ModelMetrics))]
internal sealed partial class ModelMetricsContext : JsonSerializerContext;
