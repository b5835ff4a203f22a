namespace Claims.Training;

/// <summary>
/// Trains a model: taggers, standing and sentence classifiers, each stage on what the stages before it find in articles that they have not seen
/// (out-of-fold predictions; Wolpert, Stacked Generalization, 1992), so that no stage learns to trust what only memory makes right.
/// </summary>
public sealed class Trainer
{
    private readonly LabelledData data;
    private readonly TrainingOptions options;
    private readonly IProgress<TrainingProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly AlignedArticle[] articles;
    private readonly int[] folds;
    private readonly Lexicon lexicon;
    private readonly Lock counting = new();
    private int done;

    private Trainer(LabelledData data, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        (this.data, this.options, this.progress, this.cancellation) = (data, options, progress, cancellation);
        lexicon = Lexicon.Default.With(options.Lexicons);
        articles = data.Articles.Select(article => AlignedArticle.Create(article, lexicon)).ToArray();
        folds = Folds.Deal(data.Articles, options.Folds, options.Seed);
    }

    // Four stages on each fold and on all articles.
    private int Steps => 4 * (options.Folds + 1);

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
        options.Validate();
        Check(data, options);
        return new Trainer(data, options, progress, cancellation).Run();
    }

    private static void Check(LabelledData data, TrainingOptions options)
    {
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
        var cues = EachFold("cues", TaggerTrainer.TrainCues);
        var foundCues = articles.Select((article, a) => FindCues(cues.Of(folds[a]), article)).ToArray();
        var cuesOf = articles.Select((article, a) => (article, a)).ToDictionary(pair => pair.article, pair => foundCues[pair.a]);
        var mentions = EachFold("mentions", some => TaggerTrainer.TrainMentions(some, (article, s) => cuesOf[article][s]));
        var found = articles.Select((article, a) => Attribute(article, cues.Of(folds[a]), mentions.Of(folds[a]))).ToArray();
        var foundOf = articles.Select((article, a) => (article, a)).ToDictionary(pair => pair.article, pair => found[pair.a]);
        var standing = EachFold("standing", some => StandingTrainer.Train(some.Select(article => (article, foundOf[article])), data.Phrases, lexicon));
        var features = articles.Select((_, a) => new FeatureExtractor(found[a], standing.Of(folds[a]).Of, standing.Of(folds[a]).Of)).ToArray();
        var rows = articles.Select((article, a) => (article, features[a])).SelectMany(pair => Rows(pair.article, pair.Item2)).ToArray();
        var byArticle = rows.ToLookup(row => row.Article);
        var sentences = EachFold("sentences", some => SentenceTrainer.Train(some.SelectMany(article => byArticle[article]).ToArray(), options.Seed));
        var scored = rows.Select(row => sentences.Of(FoldOf(row.Article)).Score(row)).ToArray();
        var combination = Combine(scored);
        // What calibrates an article has not seen it either.
        var combinations = Enumerable.Range(0, options.Folds).Select(fold => Combine(scored.Where((_, i) => FoldOf(rows[i].Article) != fold).ToArray())).ToArray();
        var crossValidated = CrossValidated(found, features, scored, combinations);
        var report = Evaluator.Evaluate(data.Articles, crossValidated);
        var results = Evaluator.Pairs(data.Articles, crossValidated).Select(pair => (pair.Found.Confidence, pair.Labelled.Label == pair.Found.Label)).ToArray();
        var info = Info(report, combination, results);
        var model = new ClaimModel(info, lexicon, cues.All.Model, mentions.All.Model, standing.All.Model, sentences.All.Words, sentences.All.Trees);
        return new TrainingResult(model, report, crossValidated, rows, combination);
    }

    private static List<TokenRange>[] FindCues(SequenceTagger tagger, AlignedArticle article) =>
        Enumerable.Range(0, article.Text.Sentences.Count).Select(s => TagFinder.Cues(tagger, article.Text, s).Cues).ToArray();

    private static ArticleAttributions Attribute(AlignedArticle article, SequenceTagger cues, SequenceTagger mentions)
    {
        var tags = new TagFinder(cues, mentions);
        return AttributionFinder.Find(article.Text, s => tags.Tag(article.Text, s));
    }

    private static IEnumerable<SentenceRow> Rows(AlignedArticle article, FeatureExtractor features) =>
        Enumerable.Range(0, article.Text.Sentences.Count).Select(s => new SentenceRow(article, s, features.Extract(s), article.Labelled.Sentences[s].Label));

    private int FoldOf(AlignedArticle article) => folds[Array.IndexOf(articles, article)];

    // On the project's data curves have a third of the temperature's calibration error; see the history of this line for the figures.
    private Combination Combine(ScoredSentence[] scored) => data.Sentences >= IsotonicFit.LeastSentences ? Combination.Fit(scored).WithCurves(scored) : Combination.Fit(scored);

    private ClassifiedArticle[] CrossValidated(ArticleAttributions[] found, FeatureExtractor[] features, ScoredSentence[] scored, Combination[] combinations)
    {
        var next = 0;
        var result = new ClassifiedArticle[articles.Length];
        for (var a = 0; a < articles.Length; a++)
        {
            var builder = new ResultBuilder(found[a], features[a], minimumConfidence: 0);
            var sentences = new ClassifiedSentence[articles[a].Text.Sentences.Count];
            for (var s = 0; s < sentences.Length; s++)
                sentences[s] = builder.Build(s, combinations[folds[a]].Of(scored[next++]));
            result[a] = new ClassifiedArticle(articles[a].Text.Article, sentences, []);
        }

        return result;
    }

    private PerFold<T> EachFold<T>(string stage, Func<IReadOnlyList<AlignedArticle>, T> train)
    {
        var trained = new T[options.Folds + 1];
        // The result does not depend on which fold is done first.
        Parallel.For(0, trained.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) }, fold =>
        {
            trained[fold] = train(articles.Where((_, a) => folds[a] != fold).ToArray());
            lock (counting)
                progress?.Report(new TrainingProgress(fold == options.Folds ? $"{stage}: all articles" : $"{stage}: fold {fold + 1}", ++done, Steps));
        });
        return new PerFold<T>(trained);
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

    private sealed class PerFold<T>(T[] trained)
    {
        /// <summary>What was trained on all articles.</summary>
        internal T All => trained[^1];

        /// <summary>What was trained without the articles of a fold.</summary>
        internal T Of(int fold) => trained[fold];
    }
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
