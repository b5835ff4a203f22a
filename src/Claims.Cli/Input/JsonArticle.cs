using System.Text.Json;
using System.Text.Unicode;

namespace Claims.Cli;

/// <summary>
/// An article as a JSON object: <c>id</c>, and one of <c>text</c>, <c>html</c> and <c>sentences</c>, as the service takes it. Other properties are left aside, since
/// archives hold more than that; null counts as absent.
/// </summary>
internal static class JsonArticle
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the article.</summary>
    /// <param name="json">One object in UTF-8.</param>
    /// <param name="name">Its id where it has none.</param>
    /// <exception cref="FormatException">It is not of that form, or not text.</exception>
    internal static Article Read(ReadOnlyMemory<byte> json, string name)
    {
        if (!Utf8.IsValid(json.Span))
            throw new FormatException("not valid UTF-8; save the lines as UTF-8.");
        using var document = Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException("not a JSON object; a line must hold one with id and one of text, html and sentences.");
        var id = Id(root) ?? name;
        var (text, html, sentences) = (Given(root, "text"), Given(root, "html"), Given(root, "sentences"));
        return (text, html, sentences) switch
        {
            ({ } given, null, null) => Article.FromText(String(given, "text"), id),
            (null, { } given, null) => Article.FromHtml(String(given, "html"), id),
            (null, null, { } given) => Article.FromSentences(JsonSentences.Read(given), id),
            (null, null, null) => throw new FormatException("must hold one of text, html and sentences; it holds none of them."),
            _ => throw new FormatException("must hold only one of text, html and sentences."),
        };
    }

    /// <summary>The characters of a JSON string.</summary>
    /// <exception cref="FormatException">It is no string, or holds half of a surrogate pair.</exception>
    internal static string String(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw new FormatException($"{name} must be a string.");
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"{name} must be valid Unicode text.", e);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException e)
        {
            throw new FormatException(e.BytePositionInLine is { } at
                ? $"not valid JSON at byte {at + 1} of the line; a line must hold one whole object."
                : "not valid JSON: no property may stand twice in an object.", e);
        }
    }

    private static string? Id(JsonElement root) => Given(root, "id") switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.String } id => String(id, "id"),
        _ => throw new FormatException("id must be a string or a number."),
    };

    private static JsonElement? Given(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
