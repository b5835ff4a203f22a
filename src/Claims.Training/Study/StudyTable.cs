namespace Claims.Training;

/// <summary>Turns what variants say into rows with intervals, each against the whole model.</summary>
internal sealed class StudyTable(IReadOnlyList<LabelledArticle> articles, StudyOptions options)
{
    private readonly Bootstrap bootstrap = new(articles.Count, options.Resamples, options.Training.Seed);
    private readonly Bootstrap? alsoBootstrap = options.Also.Count > 0 ? new Bootstrap(options.Also.Count, options.Resamples, options.Training.Seed) : null;
    private Confusion[] model = [];
    private Confusion[] alsoModel = [];

    /// <summary>Sets the model that all others are compared with.</summary>
    internal void Compare(Verdicts whole) =>
        (model, alsoModel) = (VerdictCounts.Of(articles, whole.CrossValidated), VerdictCounts.Of(options.Also, whole.Also));

    /// <summary>The row of the whole model.</summary>
    internal StudyRow Whole(Verdicts verdicts) => Row("whole model", verdicts) with { Difference = null, AlsoDifference = null };

    /// <summary>The row of a variant.</summary>
    internal StudyRow Row(string name, Verdicts verdicts)
    {
        var counts = VerdictCounts.Of(articles, verdicts.CrossValidated);
        var also = VerdictCounts.Of(options.Also, verdicts.Also);
        return new StudyRow(name, bootstrap.MacroF1(counts), bootstrap.Difference(counts, model), alsoBootstrap?.MacroF1(also), alsoBootstrap?.Difference(also, alsoModel));
    }
}
