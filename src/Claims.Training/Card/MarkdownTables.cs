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

    internal static string Desks(LabelledData data, TrainingResult result)
    {
        var pairs = data.Articles.Zip(result.CrossValidated).ToArray();
        return Table(
            ["desk", "macro F1", "accuracy", "sentences"],
            pairs.GroupBy(pair => pair.First.Desk, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
            {
                var report = Evaluator.Evaluate(group.Select(pair => pair.First).ToArray(), group.Select(pair => pair.Second).ToArray());
                return new[] { group.Key, $"{report.MacroF1:0.000}", $"{report.Accuracy:0.000}", $"{report.Sentences}" };
            }));
    }

    private static string[] Row(string name, LabelScore score) => [name, $"{score.Precision:0.000}", $"{score.Recall:0.000}", $"{score.F1:0.000}", $"{score.Support}"];

    private static string Table(string[] header, IEnumerable<string[]> rows) =>
        string.Join('\n', rows.Prepend(header.Select(_ => "---").ToArray()).Prepend(header).Select(row => $"| {string.Join(" | ", row)} |"));
}
