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
    private readonly ClassifierOptions options;

    internal ClaimClassifier(ClaimModel model, ClassifierOptions? options = null) => (this.model, this.options) = (model, options ?? new ClassifierOptions());

    /// <summary>Where the model comes from and how good it is.</summary>
    public ModelInfo Model => model.Info;

    /// <summary>SHA-256 of the model's content, in hexadecimal: two models with the same fingerprint label alike.</summary>
    public string Fingerprint => model.Fingerprint;

    /// <summary>Loads the model that is part of this library.</summary>
    /// <exception cref="InvalidDataException">The library was built without a model.</exception>
    public static ClaimClassifier LoadDefault(ClassifierOptions? options = null) => new(EmbeddedModel.Load(), options);

    /// <summary>Loads a model that was written by <c>claims train</c>.</summary>
    /// <param name="path">Path of the model file.</param>
    /// <param name="options">How to classify; the defaults if null.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is not a model, is damaged, or belongs to another version.</exception>
    public static ClaimClassifier Load(string path, ClassifierOptions? options = null) => new(ModelFile.Read(File.ReadAllBytes(path), path), options);

    /// <summary>A classifier with the same model, which is shared and not loaded again.</summary>
    /// <param name="other">How it classifies.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public ClaimClassifier With(ClassifierOptions other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ClaimClassifier(model, other);
    }

    /// <summary>Labels every sentence of an article.</summary>
    /// <param name="article">The article, from text, HTML or sentences.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public ClassifiedArticle Classify(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var stages = new StageTimer();
        var text = TokenizedArticle.Create(article, model.Lexicon);
        stages.Ended("tokens");
        var attributions = AttributionFinder.Find(text, sentence => model.Tags.Tag(text, sentence), cancellation);
        stages.Ended("attribution");
        var features = new FeatureExtractor(attributions, model.Standing.Of, model.Standing.Of);
        var result = new ResultBuilder(attributions, features, options);
        var sentences = new ClassifiedSentence[text.Sentences.Count];
        for (var s = 0; s < sentences.Length; s++)
            sentences[s] = result.Build(s, model.Classify(features.Extract(s)));
        stages.Ended("scoring");
        return new ClassifiedArticle(article, sentences, article.Warnings);
    }
}
