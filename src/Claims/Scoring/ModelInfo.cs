namespace Claims;

/// <summary>Where a model comes from and how good it was in cross-validation.</summary>
public sealed record ModelInfo
{
    /// <summary>Version of the file's form.</summary>
    public required int Format { get; init; }

    /// <summary>Version of the features that the model was trained on.</summary>
    public required int Schema { get; init; }

    /// <summary>Fingerprint of the word lists that the model was trained with.</summary>
    public required string Lexicon { get; init; }

    /// <summary>SHA-256 of the training data, in hexadecimal.</summary>
    public required string DataHash { get; init; }

    /// <summary>Number of training articles.</summary>
    public required int Articles { get; init; }

    /// <summary>Number of training sentences.</summary>
    public required int Sentences { get; init; }

    /// <summary>Seed of all random choices.</summary>
    public required int Seed { get; init; }

    /// <summary>Number of folds of the cross-validation.</summary>
    public required int Folds { get; init; }

    /// <summary>Names and versions of the packages that trained it.</summary>
    public required IReadOnlyDictionary<string, string> Packages { get; init; }

    /// <summary>Macro F1 over the three labels in cross-validation by article, from 0 to 1.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Share of sentences labelled right in cross-validation by article, from 0 to 1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Expected calibration error in cross-validation, from 0 to 1.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>Weight of the trees in the mean of both classifiers' log probabilities, from 0 to 1.</summary>
    public required double TreeShare { get; init; }

    /// <summary>By what the mean log probabilities are divided before they become probabilities; above 1 makes them less sure.</summary>
    public required double Temperature { get; init; }
}
