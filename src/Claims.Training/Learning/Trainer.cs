namespace Claims.Training;

/// <summary>
/// Trains a model: taggers, antecedents, standing and sentence classifiers, each stage on what the stages before it find in articles that they have not seen
/// (out-of-fold predictions; Wolpert, Stacked Generalization, 1992), so that no stage learns to trust what only memory makes right.
/// </summary>
public sealed class Trainer
{
    private readonly LabelledData data;
    private readonly TrainingOptions options;
    private readonly Lexicon lexicon;
    private readonly FoldTraining folds;

    private Trainer(LabelledData data, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        (this.data, this.options) = (data, options);
        lexicon = Lexicon.Default.With(options.Lexicons);
        var articles = data.Articles.Select(article => AlignedArticle.Create(article, lexicon)).ToArray();
        // Six stages on each fold and on all articles.
        var steps = new StepCounter(progress, 6 * (options.Folds + 1), cancellation);
        folds = new FoldTraining(articles, Folds.Deal(data.Articles, options.Folds, options.Seed), steps);
    }

    /// <summary>Trains and cross-validates.</summary>
    /// <param name="data">Labelled articles: at least twice as many as there are folds, with every label among them.</param>
    /// <param name="options">Seed and folds.</param>
    /// <param name="progress">Is told of each step that is done; may be null.</param>
    /// <param name="cancellation">Ends the training between two steps.</param>
    /// <exception cref="DataFaultException">There are too few articles or a label has no sentence.</exception>
    /// <exception cref="InvalidDataException">A word list of the options is wrong.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder of word lists is not there.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static TrainingResult Train(LabelledData data, TrainingOptions options, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        Check(data, options);
        return new Trainer(data, options, progress, cancellation).Run();
    }

    /// <summary>Throws if the data are too few for the folds.</summary>
    internal static void Check(LabelledData data, TrainingOptions options)
    {
        options.Validate();
        if (data.Articles.Count < 2 * options.Folds)
            throw new DataFaultException([$"{data.Articles.Count} labelled articles are too few for {options.Folds} folds; at least {2 * options.Folds} are needed."]);
        foreach (var label in Enum.GetValues<Label>())
        {
            if (data.Articles.Count(article => article.Sentences.Any(row => row.Label == label)) < options.Folds)
                throw new DataFaultException([$"label {label} stands in fewer than {options.Folds} articles; every fold needs one."]);
        }
    }

    private TrainingResult Run()
    {
        var corpus = AttributedCorpus.Train(folds, data.Phrases, lexicon);
        var rows = corpus.Articles.SelectMany(article => article.Rows()).ToArray();
        var byArticle = rows.ToLookup(row => row.Article);
        var sentences = folds.Train("sentences", some => SentenceTrainer.Train(some.SelectMany(article => byArticle[article]).ToArray(), options.Seed));
        var scored = rows.Select(row => sentences.Of(folds.Of(row.Article)).Score(row)).ToArray();
        var combination = Combination.Calibrated(scored, data.Sentences);
        // What calibrates an article has not seen it either.
        var combinations = Enumerable.Range(0, options.Folds).Select(fold => Combination.Calibrated(scored.Where((_, i) => folds.Of(rows[i].Article) != fold).ToArray(), data.Sentences)).ToArray();
        var crossValidated = CrossValidated(corpus.Articles, scored, combinations);
        var report = Evaluator.Evaluate(data.Articles, crossValidated);
        var results = Evaluator.Pairs(data.Articles, crossValidated).Select(pair => (pair.Found.Confidence, pair.Labelled.Label == pair.Found.Label)).ToArray();
        var info = Info(report, combination, results);
        var model = new ClaimModel(info, lexicon, corpus.Stages(sentences.All));
        return new TrainingResult(model, report, crossValidated, rows, combination);
    }

    private ClassifiedArticle[] CrossValidated(AttributedArticle[] articles, ScoredSentence[] scored, Combination[] combinations)
    {
        var next = 0;
        var result = new ClassifiedArticle[articles.Length];
        for (var a = 0; a < articles.Length; a++)
        {
            using var builder = new ResultBuilder(articles[a].Found, articles[a].Features, minimumConfidence: 0);
            var text = articles[a].Aligned.Text;
            var combination = combinations[folds.Of(articles[a].Aligned)];
            var sentences = new ClassifiedSentence[text.Sentences.Count];
            for (var s = 0; s < sentences.Length; s++)
                sentences[s] = builder.Build(s, combination.Of(scored[next++]));
            result[a] = new ClassifiedArticle(text.Article, sentences, []);
        }

        return result;
    }

    private ModelInfo Info(EvaluationReport report, Combination combination, (double Confidence, bool Right)[] results) => new()
    {
        Format = ModelFile.Format,
        Schema = FeatureSchema.Version,
        Lexicon = lexicon.Fingerprint,
        DataHash = data.Hash,
        Articles = data.Articles.Count,
        Sentences = data.Sentences,
        Seed = options.Seed,
        Folds = options.Folds,
        Packages = PackageVersions.Used,
        MacroF1 = report.MacroF1,
        Accuracy = report.Accuracy,
        CalibrationError = report.Ece,
        TreeShare = combination.TreeShare,
        Temperature = combination.Temperature,
        Calibration = combination.Curves,
        ConfidenceFor95Percent = ConfidenceThreshold.Find(results, 0.95),
        ConfidenceFor98Percent = ConfidenceThreshold.Find(results, 0.98),
    };
}

/// <summary>A trained model with its cross-validation.</summary>
public sealed class TrainingResult
{
    internal TrainingResult(ClaimModel model, EvaluationReport report, IReadOnlyList<ClassifiedArticle> crossValidated, IReadOnlyList<SentenceRow> rows, Combination combination) =>
        (Model, Report, CrossValidated, Rows, Combination) = (model, report, crossValidated, rows, combination);

    /// <summary>Where the model comes from and how good it is.</summary>
    public ModelInfo Info => Model.Info;

    /// <summary>Figures of the cross-validation by article.</summary>
    public EvaluationReport Report { get; }

    /// <summary>The training articles as models that had not seen them classify them.</summary>
    public IReadOnlyList<ClassifiedArticle> CrossValidated { get; }

    internal ClaimModel Model { get; }

    internal IReadOnlyList<SentenceRow> Rows { get; }

    internal Combination Combination { get; }

    /// <summary>The bytes of the model file.</summary>
    public byte[] ToBytes() => ModelFile.Write(Model);

    /// <summary>A classifier that uses the trained model.</summary>
    /// <param name="classifierOptions">How to classify; the defaults if null.</param>
    public ClaimClassifier ToClassifier(ClassifierOptions? classifierOptions = null) => new(Model, classifierOptions);
}
