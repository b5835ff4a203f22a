using System.Text;
using Claims.Training;

namespace Claims.Cli;

/// <summary>The comparison of two models as text.</summary>
internal static class ComparisonText
{
    /// <summary>The figures side by side, the interval, the counts and the sentences that changed.</summary>
    internal static string Of(ModelComparison comparison)
    {
        var text = new StringBuilder("| figure | baseline | model | difference |\n| --- | --- | --- | --- |\n");
        foreach (var figure in comparison.Figures)
            text.Append($"| {figure.Name} | {figure.Baseline:0.000} | {figure.Model:0.000} | {Signed(figure.Difference)} |\n");
        text.Append($"\n{Interval(comparison.MacroF1Interval)}\n");
        text.Append($"{Count(comparison.Better)} got better, {comparison.Worse} worse; {comparison.OtherwiseWrong} wrong in another way.\n");
        foreach (var change in comparison.Changes)
            text.Append(Of(change));
        return text.ToString().TrimEnd('\n');
    }

    private static string Of(LabelChange change) =>
        $"\n{(change.Kind == ChangeKind.Worse ? "worse" : "better")}: {change.Place} {PlainText.Of(change.Article)} {change.Sentence}: {PlainText.Of(change.Text)}\n"
        + $"  labelled {change.Labelled}: {change.Before} {change.ConfidenceBefore:0.00} -> {change.After} {change.ConfidenceAfter:0.00}\n";

    private static string Interval(DifferenceInterval? interval) => interval is null
        ? "The difference in macro F1 has no interval: at least two articles are needed."
        : $"difference in macro F1: 95 % interval {Signed(interval.Low)} to {Signed(interval.High)} (paired bootstrap over {interval.Articles} articles): "
            + (interval.ExcludesZero ? "more than chance." : "may be chance.");

    private static string Signed(double difference) => difference.ToString("+0.000;-0.000;0.000");

    private static string Count(int sentences) => sentences == 1 ? "1 sentence" : $"{sentences} sentences";
}
