namespace Claims.Training;

/// <summary>How a study is done.</summary>
/// <param name="Training">Seed, folds and word lists, as for a training.</param>
public sealed record StudyOptions(TrainingOptions Training)
{
    /// <summary>Numbers of articles of the learning curve; those that the data do not reach are left out. All articles come on top.</summary>
    public IReadOnlyList<int> CurveSizes { get; init; } = [100, 200, 400];

    /// <summary>Resamples of the bootstrap, at least 40. 1000 by default.</summary>
    public int Resamples { get; init; } = 1000;

    /// <summary>Labelled articles, none of the training data, to measure every variant on as well. None by default.</summary>
    public IReadOnlyList<LabelledArticle> Also { get; init; } = [];

    /// <summary>How <see cref="Also"/> is called in the report.</summary>
    public string AlsoName { get; init; } = "also";
}
