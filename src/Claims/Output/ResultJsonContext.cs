using System.Text.Json.Serialization;

namespace Claims;

/// <summary>The generated writers of the JSON contract; without reflection, so that trimmed programs write the same.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SentenceResult))]
[JsonSerializable(typeof(ArticleResult))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;
