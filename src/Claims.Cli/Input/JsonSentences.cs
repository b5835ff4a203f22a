using System.Text.Json;

namespace Claims.Cli;

/// <summary>
/// The sentences of an article that is already split, as a JSON array of strings or of objects with <c>text</c> and, where they do not follow from the sentence
/// before, <c>paragraph</c> and <c>sentence</c>.
/// </summary>
internal static class JsonSentences
{
    /// <summary>Reads the array.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    internal static IReadOnlyList<ArticleSentence> Read(JsonElement rows)
    {
        if (rows.ValueKind != JsonValueKind.Array || rows.GetArrayLength() == 0)
            throw new FormatException("sentences must be an array of at least one sentence.");
        var sentences = new List<ArticleSentence>(rows.GetArrayLength());
        foreach (var row in rows.EnumerateArray())
            sentences.Add(Read(row, sentences.Count == 0 ? new ArticleSentence(1, 0, "") : sentences[^1], $"sentences[{sentences.Count}]"));
        return sentences;
    }

    private static ArticleSentence Read(JsonElement row, ArticleSentence before, string name) => row.ValueKind switch
    {
        JsonValueKind.String => new ArticleSentence(before.Paragraph, before.Number + 1, JsonArticle.String(row, name)),
        JsonValueKind.Object => new ArticleSentence(
            Count(row, "paragraph", name) ?? before.Paragraph,
            Count(row, "sentence", name) ?? before.Number + 1,
            row.TryGetProperty("text", out var text) ? JsonArticle.String(text, $"{name}.text") : throw new FormatException($"{name} must hold text, the sentence.")),
        _ => throw new FormatException($"{name} must be a string, or an object with paragraph, sentence and text."),
    };

    private static int? Count(JsonElement row, string property, string name)
    {
        if (!row.TryGetProperty(property, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1
            ? number
            : throw new FormatException($"{name}.{property} must be a whole number from 1.");
    }
}
