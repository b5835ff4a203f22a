namespace Claims.Training;

/// <summary>
/// Measures what each part of the training is worth: groups of features, the amount of data, the trainers, a second pass over the article. Every variant
/// is cross-validated on the same folds; taggers and standing are trained once and shared, but for the learning curve, which trains everything anew.
/// </summary>
public sealed class Study
{
    private static readonly (string Name, FeatureGroup Groups)[] Ablations =
    [
        ("without the cue", FeatureGroup.Cue),
        ("without the mention's standing", FeatureGroup.Standing),
        ("without the memory of the source", FeatureGroup.Memory),
        ("without the neighbours", FeatureGroup.Neighbours),
        ("without the words near the cue", FeatureGroup.Words),
        ("without length and place", FeatureGroup.Position),
        ("without standing and memory", FeatureGroup.Standing | FeatureGroup.Memory),
    ];

    private static readonly double[] Pulls = [0.25, 0.5, 1];

    private readonly LabelledData data;
    private readonly StudyOptions options;
    private readonly Lexicon lexicon;
    private readonly AlignedArticle[] articles;
    private readonly int[] dealt;
    private readonly int[] sizes;
    private readonly StepCounter steps;
    private readonly StudyTable table;

    private Study(LabelledData data, StudyOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        (this.data, this.options) = (data, options);
        lexicon = Lexicon.Default.With(options.Training.Lexicons);
        articles = [.. data.Articles.Select(article => AlignedArticle.Create(article, lexicon))];
        dealt = Folds.Deal(data.Articles, options.Training.Folds, options.Training.Seed);
        sizes = LearningCurve.Sizes(data.Articles, dealt, options);
        // Five shared stages; one more for the whole model, each ablation and the forest; six for each point of the curve.
        var stages = 5 + 1 + Ablations.Length + 1 + (6 * sizes.Length);
        steps = new StepCounter(progress, stages * (options.Training.Folds + (WithAll ? 1 : 0)), cancellation);
        table = new StudyTable(data.Articles, options);
    }

    // Models of all articles are needed only to classify others.
    private bool WithAll => options.Also.Count > 0;

    /// <summary>Runs all measurements.</summary>
    /// <param name="data">Labelled articles, as for a training.</param>
    /// <param name="options">How to measure.</param>
    /// <param name="progress">Is told of each step that is done; may be null.</param>
    /// <param name="cancellation">Ends the study between two steps.</param>
    /// <exception cref="DataFaultException">There are too few articles, a label has no sentence, or the other articles are among the training data.</exception>
    /// <exception cref="InvalidDataException">A word list of the options is wrong.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder of word lists is not there.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static StudyReport Run(LabelledData data, StudyOptions options, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        Trainer.Check(data, options.Training);
        HeldOut.Check(data, options.Also);
        return new Study(data, options, progress, cancellation).Run();
    }

    private StudyReport Run()
    {
        var (trainer, whole) = Prepare("whole model", null);
        var model = whole.Combined();
        table.Compare(model);
        return new StudyReport(options, data, [Features(trainer, model), Trainers(trainer, whole, model), SecondPass(trainer, model), Curve(model)]);
    }

    // Everything up to the whole model, from all articles or some of them.
    private (VariantTrainer Trainer, StackedScores Scores) Prepare(string name, bool[]? taught)
    {
        var folds = new FoldTraining(articles, dealt, steps, taught, WithAll);
        var trainer = new VariantTrainer(folds, AttributedCorpus.Train(folds, data.Phrases, lexicon), options.Also, options.Training.Seed);
        return (trainer, trainer.Stack(name));
    }

    private StudySection Features(VariantTrainer trainer, Verdicts model) => new(
        "Groups of features",
        "The sentence classifiers retrained without one group (`src/Claims/Features/FeatureGroup.cs`); taggers and standing are those of the whole model.",
        [table.Whole(model), .. Ablations.Select(ablation => table.Row(ablation.Name, trainer.Stack(ablation.Name, ablation.Groups).Combined()))]);

    private StudySection Trainers(VariantTrainer trainer, StackedScores whole, Verdicts model) => new(
        "Trainers",
        "Maximum entropy sees words and dense features in steps, trees and forest the dense features. The forest has 200 trees of up to 128 leaves and was not tuned.",
        [
            table.Whole(model),
            table.Row("maximum entropy alone", whole.By(new Combination(0, 1))),
            table.Row("FastTree one-versus-all alone", whole.By(new Combination(1, 1))),
            table.Row("FastForest one-versus-all", trainer.Forest("forest")),
        ]);

    private StudySection SecondPass(VariantTrainer trainer, Verdicts model) => new(
        "A second pass over the article",
        "The log odds of official against expert of each sentence are pulled by the weight w towards their mean over the same speaker's sentences.",
        [table.Whole(model), .. Pulls.Select(pull => table.Row($"second pass, w = {pull:0.00}", trainer.SecondPass(model, pull)))]);

    private StudySection Curve(Verdicts model) => new(
        "Number of articles",
        $"All stages trained anew on so many articles with the same {options.Training.Folds} folds, and measured on all articles. "
            + $"In cross-validation a model learns from {options.Training.Folds - 1} of {options.Training.Folds} parts of them. The source phrases stay.",
        [.. sizes.Select(CurvePoint), table.Whole(model)]);

    private StudyRow CurvePoint(int size)
    {
        var name = $"{size} articles";
        return table.Row(name, Prepare(name, LearningCurve.Taught(data.Articles, size, options.Training.Seed)).Scores.Combined());
    }
}
