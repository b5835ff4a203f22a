using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claims.Training;

namespace Claims.Cli;

/// <summary>Figures of an evaluation as text.</summary>
internal static class ReportText
{
    private static readonly ReportContext Json = new(new JsonSerializerOptions(ReportContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>All figures as tables.</summary>
    internal static string Of(EvaluationReport report) => $"""
        {MarkdownTables.Labels(report)}

        {MarkdownTables.Confusion(report)}

        {MarkdownTables.Attribution(report)}

        expected calibration error {report.Ece:0.000}, coverage {report.Coverage:0.000}, sources resolved right {report.SourceAccuracy:0.000}
        {Kept(report)}{MarkdownTables.Reliability(report)}
        """;

    /// <summary>All figures as one JSON object; those of a comparison under <c>comparison</c>.</summary>
    internal static string JsonOf(EvaluationReport report, ModelComparison? comparison)
    {
        var all = JsonSerializer.SerializeToNode(report, Json.EvaluationReport)!.AsObject();
        if (comparison is not null)
            all["comparison"] = JsonSerializer.SerializeToNode(comparison, Json.ModelComparison);
        return all.ToJsonString(Json.Options);
    }

    /// <summary>From which confidence on a model's labels are right often enough.</summary>
    internal static string Abstention(ModelInfo info) =>
        $"abstention: 95 % of the labels are right {From(info.ConfidenceFor95Percent)}, 98 % {From(info.ConfidenceFor98Percent)}";

    private static string From(double? confidence) => confidence is { } least ? $"from confidence {least:0.000} on" : "at no confidence";

    private static string Kept(EvaluationReport report) => report.Kept.Sentences == report.Sentences
        ? ""
        : $"of the {report.Kept.Sentences} sentences kept: macro F1 {report.Kept.MacroF1:0.000}, accuracy {report.Kept.Accuracy:0.000}\n";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(ModelComparison))]
internal sealed partial class ReportContext : JsonSerializerContext;
