namespace Claims.Training;

/// <summary>How two models differ on the same labelled sentences.</summary>
public sealed record ModelComparison
{
    /// <summary>The figures of the model that is compared with.</summary>
    public required EvaluationReport Baseline { get; init; }

    /// <summary>Every figure of both models.</summary>
    public required IReadOnlyList<FigureDifference> Figures { get; init; }

    /// <summary>Where the difference in macro F1 lies; null if there are fewer than two articles, which say nothing about others.</summary>
    public required DifferenceInterval? MacroF1Interval { get; init; }

    /// <summary>Sentences that only the model labels right.</summary>
    public required int Better { get; init; }

    /// <summary>Sentences that only the baseline labels right.</summary>
    public required int Worse { get; init; }

    /// <summary>Sentences that both label wrong, each in its own way.</summary>
    public required int OtherwiseWrong { get; init; }

    /// <summary>The sentences that got worse, then those that got better; in each the one that the model is surest of first.</summary>
    public required IReadOnlyList<LabelChange> Changes { get; init; }

    /// <summary>Compares sentence by sentence.</summary>
    /// <param name="articles">Labelled articles, at least one.</param>
    /// <param name="before">The same articles in the same order, as the baseline classifies them.</param>
    /// <param name="after">The same as the model classifies them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ModelComparison Of(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> before, IReadOnlyList<ClassifiedArticle> after)
    {
        var (baseline, model) = (Evaluator.Evaluate(articles, before), Evaluator.Evaluate(articles, after));
        var changes = Evaluator.Pairs(articles, before).Zip(Evaluator.Pairs(articles, after), (old, now) => LabelChange.Of(old.Labelled, old.Found, now.Found)).ToArray();
        return new ModelComparison
        {
            Baseline = baseline,
            Figures = FigureDifference.All(baseline, model).ToArray(),
            MacroF1Interval = articles.Count < 2 ? null : PairedBootstrap.Interval(articles, before, after),
            Better = changes.Count(change => change.Kind == ChangeKind.Better),
            Worse = changes.Count(change => change.Kind == ChangeKind.Worse),
            OtherwiseWrong = changes.Count(change => change.Kind == ChangeKind.OtherwiseWrong),
            Changes = changes.Where(change => change.Kind is ChangeKind.Worse or ChangeKind.Better).OrderBy(change => change.Kind).ThenByDescending(change => change.ConfidenceAfter).ToArray(),
        };
    }
}

/// <summary>One figure of two models.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Baseline">From 0 to 1.</param>
/// <param name="Model">From 0 to 1.</param>
public sealed record FigureDifference(string Name, double Baseline, double Model)
{
    /// <summary>The model's figure less the baseline's, from -1 to 1.</summary>
    public double Difference => Model - Baseline;

    internal static IEnumerable<FigureDifference> All(EvaluationReport baseline, EvaluationReport model)
    {
        var figures = Named(model).ToDictionary(figure => figure.Name, figure => figure.Value, StringComparer.Ordinal);
        return Named(baseline).Where(figure => figures.ContainsKey(figure.Name)).Select(figure => new FigureDifference(figure.Name, figure.Value, figures[figure.Name]));
    }

    private static IEnumerable<(string Name, double Value)> Named(EvaluationReport report)
    {
        yield return ("macro F1", report.MacroF1);
        yield return ("accuracy", report.Accuracy);
        foreach (var (label, score) in report.PerLabel)
        {
            yield return ($"{label} precision", score.Precision);
            yield return ($"{label} recall", score.Recall);
            yield return ($"{label} F1", score.F1);
        }

        yield return ("expected calibration error", report.Ece);
        yield return ("coverage", report.Coverage);
        yield return ("macro F1 of what was kept", report.Kept.MacroF1);
        if (report.SourceAccuracy is { } sources)
            yield return ("sources resolved right", sources);
        if (report.Attribution is not { } found)
            yield break;
        yield return ("attributed or not, F1", found.Attributed.F1);
        yield return ("cue F1", found.Cue.F1);
        yield return ("mention F1", found.Mention.F1);
        yield return ("role macro F1", found.RoleMacroF1);
    }
}

/// <summary>What became of a sentence.</summary>
public enum ChangeKind
{
    /// <summary>The baseline labels it right, the model does not.</summary>
    Worse,

    /// <summary>The model labels it right, the baseline does not.</summary>
    Better,

    /// <summary>Both label it wrong, with different labels.</summary>
    OtherwiseWrong,

    /// <summary>Both give it the same label.</summary>
    None,
}

/// <summary>A sentence and what two models make of it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Place">File and line.</param>
/// <param name="Article">Id of its article.</param>
/// <param name="Sentence">Its number in the article, from 1.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Labelled">Its label in the data.</param>
/// <param name="Before">The baseline's label.</param>
/// <param name="ConfidenceBefore">How sure the baseline is, from 1/3 to 1.</param>
/// <param name="After">The model's label.</param>
/// <param name="ConfidenceAfter">How sure the model is, from 1/3 to 1.</param>
public sealed record LabelChange(
    ChangeKind Kind,
    string Place,
    string Article,
    int Sentence,
    string Text,
    Label Labelled,
    Label Before,
    double ConfidenceBefore,
    Label After,
    double ConfidenceAfter)
{
    internal static LabelChange Of(LabelledSentence labelled, ClassifiedSentence before, ClassifiedSentence after) => new(
        before.Label == after.Label ? ChangeKind.None : before.Label == labelled.Label ? ChangeKind.Worse : after.Label == labelled.Label ? ChangeKind.Better : ChangeKind.OtherwiseWrong,
        labelled.Place,
        labelled.Article,
        labelled.Number,
        labelled.Text,
        labelled.Label,
        before.Label,
        before.Confidence,
        after.Label,
        after.Confidence);
}
