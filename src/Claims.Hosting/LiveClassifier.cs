using Microsoft.Extensions.Options;

namespace Claims.Hosting;

/// <summary>
/// The classifier of a host: a singleton that always works with the newest model that was loaded and verified. Safe to use from several threads at once;
/// an article that is being labelled while the model changes is labelled by the old one to its end.
/// </summary>
public sealed class LiveClassifier
{
    private readonly ClassifierOptions options;
    private volatile ClaimClassifier current;

    /// <summary>Loads the model.</summary>
    /// <exception cref="OptionsValidationException">The options have faults; the message lists all of them.</exception>
    /// <exception cref="InvalidDataException">The file is not a model, is damaged, or belongs to another version; or a word list is wrong.</exception>
    public LiveClassifier(IOptions<ClaimClassifierOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Value;
        ModelPath = settings.ModelPath;
        this.options = new ClassifierOptions { MinimumConfidence = settings.MinimumConfidence };
        foreach (var folder in settings.Lexicons)
            this.options.Lexicons.Add(folder);
        // Before the model is read, so that a replacement during the reading is seen as one.
        LoadedFrom = FileState.Of(ModelPath);
        current = Load();
    }

    /// <summary>The newest classifier. Keep it for as long as one piece of work shall see one model, and no longer.</summary>
    public ClaimClassifier Current => current;

    /// <summary>Path of the model file; null for the embedded model.</summary>
    public string? ModelPath { get; }

    /// <summary>The state of the model file when the first model was loaded.</summary>
    internal FileState LoadedFrom { get; }

    /// <summary>Labels every sentence of an article with the newest model.</summary>
    /// <param name="article">The article, from text, HTML or sentences.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public ClassifiedArticle Classify(Article article, CancellationToken cancellation = default) => current.Classify(article, cancellation);

    /// <summary>Loads and verifies the file and then, in one step, makes it the newest; on any exception the old model stays.</summary>
    /// <returns>Whether the model is another one than before.</returns>
    internal bool Reload()
    {
        var loaded = Load();
        var changed = loaded.Fingerprint != current.Fingerprint;
        current = loaded;
        return changed;
    }

    private ClaimClassifier Load()
    {
        var classifier = ModelPath is null ? ClaimClassifier.LoadDefault(options) : ClaimClassifier.Load(ModelPath, options);
        ModelCheck.Run(classifier);
        return classifier;
    }
}
