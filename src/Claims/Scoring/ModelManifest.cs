using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claims;

/// <summary>The JSON form of <see cref="ModelInfo"/>. Reads it value by value: a serializer takes longer to start than the rest of a model takes to load.</summary>
internal static class ModelManifest
{
    internal static byte[] Write(ModelInfo info) => JsonSerializer.SerializeToUtf8Bytes(info, ModelInfoContext.Default.ModelInfo);

    /// <summary>Reads what <see cref="Write"/> wrote; other values are left aside.</summary>
    /// <exception cref="InvalidDataException">A value is missing or of another kind.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static ModelInfo Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        try
        {
            return new ModelInfo
            {
                Format = Value(root, "format").GetInt32(),
                Schema = Value(root, "schema").GetInt32(),
                Lexicon = Text(Value(root, "lexicon")),
                DataHash = Text(Value(root, "dataHash")),
                Articles = Value(root, "articles").GetInt32(),
                Sentences = Value(root, "sentences").GetInt32(),
                Seed = Value(root, "seed").GetInt32(),
                Folds = Value(root, "folds").GetInt32(),
                Packages = Packages(Value(root, "packages")),
                MacroF1 = Value(root, "macroF1").GetDouble(),
                Accuracy = Value(root, "accuracy").GetDouble(),
                CalibrationError = Value(root, "calibrationError").GetDouble(),
                TreeShare = Value(root, "treeShare").GetDouble(),
                Temperature = Value(root, "temperature").GetDouble(),
                Calibration = Optional(root, "calibration") is { } curves ? Curves(curves) : null,
                ConfidenceFor95Percent = Optional(root, "confidenceFor95Percent")?.GetDouble(),
                ConfidenceFor98Percent = Optional(root, "confidenceFor98Percent")?.GetDouble(),
            };
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"the manifest holds a value of another kind: {e.Message}", e);
        }
    }

    private static JsonElement Value(JsonElement parent, string name) => Optional(parent, name) ?? throw new InvalidDataException($"the manifest has no '{name}'");

    private static JsonElement? Optional(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Text(JsonElement value) => value.GetString()!;

    private static Dictionary<string, string> Packages(JsonElement value)
    {
        var packages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var package in value.EnumerateObject())
            packages[package.Name] = Text(package.Value);
        return packages;
    }

    private static CalibrationCurve[] Curves(JsonElement value)
    {
        var curves = new CalibrationCurve[value.GetArrayLength()];
        for (var i = 0; i < curves.Length; i++)
            curves[i] = new CalibrationCurve(Numbers(Value(value[i], "logOdds")), Numbers(Value(value[i], "probabilities")));
        return curves;
    }

    private static double[] Numbers(JsonElement value)
    {
        var numbers = new double[value.GetArrayLength()];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = value[i].GetDouble();
        return numbers;
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ModelInfo))]
internal sealed partial class ModelInfoContext : JsonSerializerContext;
