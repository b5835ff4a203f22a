using System.Text.Json.Serialization;

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

    /// <summary>
    /// How often each label, in the order of <see cref="Label"/>, was right at its probability after <see cref="Temperature"/>. Null where the
    /// temperature is all there is: in models of few sentences, and in those trained before there were curves.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CalibrationCurve>? Calibration { get; init; }

    /// <summary>
    /// The least confidence, in steps of 0.001, such that of all sentences at or above it 95 % were labelled right in cross-validation; from 0 to 1.
    /// Null if there is none that leaves enough sentences to tell, and in models that were trained before it was measured.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ConfidenceFor95Percent { get; init; }

    /// <summary>As <see cref="ConfidenceFor95Percent"/>, for 98 %.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ConfidenceFor98Percent { get; init; }

    /// <summary>The confidence below which a sentence counts as abstained; 0 for <see cref="Abstention.Off"/>.</summary>
    /// <param name="abstention">How many of the kept labels should be right.</param>
    /// <param name="name">What errors call the model.</param>
    /// <exception cref="InvalidDataException">The model has no such confidence.</exception>
    internal double MinimumConfidence(Abstention abstention, string name) => abstention == Abstention.Off
        ? 0
        : ConfidenceFor(abstention) ?? throw new InvalidDataException(
            $"{name} has no confidence from which on {(int)abstention} % of the labels are right: it was trained by an older version, or its cross-validation never got there. "
            + $"It can abstain with {string.Join(", ", Enum.GetValues<Abstention>().Where(other => other == Abstention.Off || ConfidenceFor(other) is not null).Select(Name))}; "
            + "or train it again with 'claims train'.");

    private double? ConfidenceFor(Abstention abstention) => abstention switch
    {
        Abstention.Precision95 => ConfidenceFor95Percent,
        Abstention.Precision98 => ConfidenceFor98Percent,
        _ => null,
    };

    private static string Name(Abstention abstention) => abstention == Abstention.Off ? "off" : $"{(int)abstention}";
}
