using System.ComponentModel;
using Claims.Hosting;

namespace Claims.Service.Api;

/// <summary>The card of the model in use.</summary>
internal sealed record ModelCard(
    [property: Description("Version of the library.")] string Version,
    [property: Description("SHA-256 of the model's content; every answer names it in the header Claims-Model.")] string Fingerprint,
    [property: Description("embedded, or file where the model is read from a file.")] string Origin,
    [property: Description("Version of the file's form.")] int Format,
    [property: Description("Version of the features.")] int Schema,
    [property: Description("Fingerprint of the word lists.")] string Lexicon,
    [property: Description("The labels that it gives.")] IReadOnlyList<string> Labels,
    [property: Description("What it was trained on, and how.")] ModelTraining Training,
    [property: Description("How good it was in cross-validation by article.")] ModelMetrics Metrics)
{
    internal static ModelCard Of(LiveClassifier live)
    {
        var (classifier, info) = (live.Current, live.Current.Model);
        return new ModelCard(
            typeof(ClaimClassifier).Assembly.GetName().Version!.ToString(3),
            classifier.Fingerprint,
            live.ModelPath is null ? "embedded" : "file",
            info.Format,
            info.Schema,
            info.Lexicon,
            Enum.GetNames<Label>(),
            new ModelTraining(info.DataHash, info.Articles, info.Sentences, info.Seed, info.Folds, info.Packages),
            new ModelMetrics(info.MacroF1, info.Accuracy, info.CalibrationError));
    }
}

/// <summary>What a model was trained on, and how.</summary>
internal sealed record ModelTraining(
    [property: Description("SHA-256 of the training data.")] string DataHash,
    [property: Description("Number of training articles.")] int Articles,
    [property: Description("Number of training sentences.")] int Sentences,
    [property: Description("Seed of all random choices.")] int Seed,
    [property: Description("Number of folds of the cross-validation.")] int Folds,
    [property: Description("Names and versions of the packages that trained it.")] IReadOnlyDictionary<string, string> Packages);

/// <summary>Figures of the cross-validation, each from 0 to 1.</summary>
internal sealed record ModelMetrics(
    [property: Description("Macro F1 over the three labels.")] double MacroF1,
    [property: Description("Share of sentences labelled right.")] double Accuracy,
    [property: Description("Expected calibration error.")] double CalibrationError);
