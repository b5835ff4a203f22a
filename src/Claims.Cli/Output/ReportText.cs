using System.Text.Json;
using Claims.Training;

namespace Claims.Cli;

/// <summary>Figures of an evaluation as text.</summary>
internal static class ReportText
{
    /// <summary>How figures are written as JSON.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>All figures as tables.</summary>
    internal static string Of(EvaluationReport report) => $"""
        {MarkdownTables.Labels(report)}

        {MarkdownTables.Confusion(report)}

        {MarkdownTables.Attribution(report)}

        expected calibration error {report.Ece:0.000}, coverage {report.Coverage:0.000}, sources resolved right {report.SourceAccuracy:0.000}
        {MarkdownTables.Reliability(report)}
        """;
}
