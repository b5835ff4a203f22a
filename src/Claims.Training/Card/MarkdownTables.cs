namespace Claims.Training;

/// <summary>Tables of figures in Markdown.</summary>
public static class MarkdownTables
{
    /// <summary>Precision, recall and F1 of each label with macro F1 and accuracy.</summary>
    /// <param name="report">The figures.</param>
    public static string Labels(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Table(
            ["label", "precision", "recall", "F1", "sentences"],
            report.PerLabel.Select(label => Row(label.Key, label.Value))
                .Append(["**macro**", "", "", $"**{report.MacroF1:0.000}**", $"{report.Sentences}"])
                .Append(["accuracy", "", "", $"{report.Accuracy:0.000}", $"{report.Sentences}"]));
    }

    /// <summary>Labelled against found labels.</summary>
    /// <param name="report">The figures.</param>
    public static string Confusion(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Table(
            ["labelled \\ found", .. report.Confusion.Keys],
            report.Confusion.Select(row => row.Value.Values.Select(count => $"{count}").Prepend(row.Key).ToArray()));
    }

    /// <summary>How well attributions were found.</summary>
    /// <param name="report">The figures.</param>
    public static string Attribution(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Attribution is not { } found)
            return "The data hold no attribution spans.";
        return Table(
            ["what", "precision", "recall", "F1", "cases"],
            [
                Row("attributed or not", found.Attributed),
                Row("cue", found.Cue),
                Row("mention", found.Mention),
                ["form (accuracy)", "", "", $"{found.FormAccuracy:0.000}", ""],
                ["role (macro F1)", "", "", $"{found.RoleMacroF1:0.000}", ""],
                ["source named in the sentence (accuracy)", "", "", $"{found.SourceInSentence:0.000}", ""],
                ["source named elsewhere (accuracy)", "", "", $"{found.SourceElsewhere:0.000}", ""],
            ]);
    }

    /// <summary>Confidence against accuracy.</summary>
    /// <param name="report">The figures.</param>
    public static string Reliability(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Table(
            ["confidence", "mean", "right", "sentences"],
            report.Reliability.Select(bin => new[] { $"{bin.From:0.0} to {bin.To:0.0}", $"{bin.Confidence:0.000}", $"{bin.Accuracy:0.000}", $"{bin.Sentences}" }));
    }

    /// <summary>Figures of parts of the sentences; empty where a label does not occur.</summary>
    internal static string Parts(string by, IReadOnlyList<Slice> slices)
    {
        var labels = Enum.GetNames<Label>();
        return Table(
            [by, "macro F1", .. labels.Select(label => $"F1 {label}"), "accuracy", "sentences"],
            slices.Select(slice => new[]
            {
                [slice.Name, $"{slice.MacroF1:0.000}"],
                labels.Select(label => slice.F1.TryGetValue(label, out var f1) ? $"{f1:0.000}" : ""),
                [$"{slice.Accuracy:0.000}", $"{slice.Sentences}"],
            }.SelectMany(cells => cells).ToArray()));
    }

    /// <summary>What is gained by labelling only the surest sentences.</summary>
    internal static string Risk(IReadOnlyList<RiskAtCoverage> points) => Table(
        ["share labelled", "least confidence", "wrong among them", "sentences"],
        points.Select(point => new[] { $"{point.Coverage:P0}", $"{point.Confidence:0.000}", $"{point.Risk:P1}", $"{point.Sentences}" }));

    /// <summary>What a classifier makes of the known failures.</summary>
    internal static string Failures(IReadOnlyList<KnownFailure> failures, ClaimClassifier classifier) => Table(
        ["what is hard", "example (its last sentence counts)", "right", "this model"],
        failures.Select(failure => (failure, failure.Judge(classifier))).Select(pair => new[]
        {
            pair.failure.Kind,
            pair.failure.Text.Replace('\n', ' '),
            $"{pair.failure.Label}",
            $"{(pair.Item2.Label == pair.failure.Label ? "right now, " : "")}{pair.Item2.Label} {pair.Item2.Confidence:0.00}",
        }));

    private static string[] Row(string name, LabelScore score) => [name, $"{score.Precision:0.000}", $"{score.Recall:0.000}", $"{score.F1:0.000}", $"{score.Support}"];

    internal static string Table(string[] header, IEnumerable<string[]> rows) =>
        string.Join('\n', rows.Prepend(header.Select(_ => "---").ToArray()).Prepend(header).Select(row => $"| {string.Join(" | ", row)} |"));
}
