namespace Claims;

/// <summary>
/// Labels the sentences of news articles and says who is cited in each. Immutable and safe to use from several threads at once.
/// </summary>
/// <example><code>
/// var classifier = ClaimClassifier.LoadDefault();
/// foreach (var s in classifier.Classify(Article.FromText(text)).Sentences)
///     Console.WriteLine($"{s.Label,-17} {s.Confidence:P0} {s.Attribution?.Source} | {s.Text}");
/// </code></example>
public sealed class ClaimClassifier
{
    private readonly ClaimModel model;
    private readonly Lexicon lexicon;
    private readonly double minimumConfidence;

    internal ClaimClassifier(ClaimModel model, ClassifierOptions? options = null, string name = "the model")
    {
        options ??= new ClassifierOptions();
        (this.model, lexicon) = (model, model.Lexicon.With(options.Lexicons));
        minimumConfidence = Math.Max(options.MinimumConfidence, model.Info.MinimumConfidence(options.Abstention, name));
    }

    private ClaimClassifier(ClaimModel model, Lexicon lexicon, double minimumConfidence) =>
        (this.model, this.lexicon, this.minimumConfidence) = (model, lexicon, minimumConfidence);

    /// <summary>Where the model comes from and how good it is.</summary>
    public ModelInfo Model => model.Info;

    /// <summary>SHA-256 of the model's content, in hexadecimal: with the same options two models with the same fingerprint label alike.</summary>
    public string Fingerprint => model.Fingerprint;

    /// <summary>Loads the model that is part of this library.</summary>
    /// <exception cref="InvalidDataException">The library was built without a model; or a word list of the options is wrong, or the model has no confidence for their <see cref="ClassifierOptions.Abstention"/>.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder of word lists is not there.</exception>
    public static ClaimClassifier LoadDefault(ClassifierOptions? options = null) => new(EmbeddedModel.Load(), options, "the embedded model");

    /// <summary>Loads a model that was written by <c>claims train</c>.</summary>
    /// <param name="path">Path of the model file.</param>
    /// <param name="options">How to classify; the defaults if null.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is not a model, is damaged, or belongs to another version; or a word list of the options is wrong, or it has no confidence for their <see cref="ClassifierOptions.Abstention"/>.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder of word lists is not there.</exception>
    public static ClaimClassifier Load(string path, ClassifierOptions? options = null) => new(ModelFile.Read(File.ReadAllBytes(path), path), options, path);

    /// <summary>A classifier that differs in its minimum confidence alone; model and word lists are shared and not read again.</summary>
    /// <param name="minimumConfidence">As in <see cref="ClassifierOptions.MinimumConfidence"/>, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public ClaimClassifier WithMinimumConfidence(double minimumConfidence) =>
        new(model, lexicon, new ClassifierOptions { MinimumConfidence = minimumConfidence }.MinimumConfidence);

    /// <summary>Labels every sentence of an article.</summary>
    /// <param name="article">The article, from text, HTML or sentences.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public ClassifiedArticle Classify(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var stages = new StageTimer();
        using var text = TokenizedArticle.Create(article, lexicon);
        stages.Ended("tokens");
        using var tagger = model.Tags.On(text);
        var attributions = AttributionFinder.Find(text, tagger.Tag, model.Antecedents, model.Continuations, cancellation);
        stages.Ended("attribution");
        using var features = new FeatureExtractor(attributions, model.Standing.Of, model.Standing.Of);
        using var result = new ResultBuilder(attributions, features, minimumConfidence);
        var sentences = new ClassifiedSentence[text.Sentences.Count];
        var dense = DenseRow.Create();
        using var sparse = new FeatureBuffer(FeatureSchema.SentenceBits);
        for (var s = 0; s < sentences.Length; s++)
        {
            features.Fill(s, dense, sparse);
            sentences[s] = result.Build(s, model.Classify(dense.Values, sparse.Slots));
        }

        stages.Ended("scoring");
        return new ClassifiedArticle(article, sentences, article.Warnings);
    }
}
