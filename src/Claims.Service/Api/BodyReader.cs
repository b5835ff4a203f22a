using System.Text.Json;
using Claims.Service.Operation;

namespace Claims.Service.Api;

/// <summary>Reads the JSON body and lists every fault in it with its place and what is allowed.</summary>
internal sealed class BodyReader(ServiceOptions options)
{
    private const int LongestId = 500;
    private static readonly string[] InArticle = ["id", "text", "html", "sentences"];
    private static readonly string[] InBody = [.. InArticle, "articles", "minimumConfidence"];
    private static readonly string[] InSentence = ["paragraph", "sentence", "text"];
    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private readonly List<Fault> faults = [];

    /// <summary>Reads a body.</summary>
    /// <exception cref="ProblemException">It is not JSON, or not of the right shape (400).</exception>
    internal ClassifyBody Read(byte[] bytes)
    {
        using var document = Parse(bytes);
        var body = ReadBody(document.RootElement);
        return faults.Count == 0 ? body : throw new ProblemException(StatusCodes.Status400BadRequest, Summary(), faults);
    }

    private string Summary() => faults.Count == 1
        ? $"The body has a fault at '{faults[0].Pointer}': {faults[0].Detail}"
        : $"The body has {faults.Count} faults; the first is at '{faults[0].Pointer}': {faults[0].Detail}";

    private static JsonDocument Parse(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), Json);
        }
        catch (JsonException e)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, e.LineNumber is { } line
                ? $"The body is not valid JSON at line {line + 1}, byte {e.BytePositionInLine + 1} of it."
                : "The body is not valid JSON: no property may stand twice in an object.");
        }
    }

    private ClassifyBody ReadBody(JsonElement root)
    {
        if (!IsObject(root, "#", InBody))
            return new ClassifyBody(null, null, null, null, null, null);
        var confidence = Confidence(root);
        if (!root.TryGetProperty("articles", out var articles))
        {
            var article = ReadArticle(root, "#", InBody);
            return new ClassifyBody(article.Id, article.Text, article.Html, article.Sentences, null, confidence);
        }

        foreach (var property in InArticle.Where(name => root.TryGetProperty(name, out _)))
            Add($"#/{property}", "must not stand beside 'articles'; put it into one of them.");
        return new ClassifyBody(null, null, null, null, ReadArticles(articles), confidence);
    }

    private List<ArticleBody> ReadArticles(JsonElement articles)
    {
        var read = new List<ArticleBody>();
        if (articles.ValueKind != JsonValueKind.Array || articles.GetArrayLength() is var count && (count == 0 || count > options.MaxArticles))
        {
            Add("#/articles", $"must be an array of 1 to {options.MaxArticles} articles.");
            return read;
        }

        foreach (var (i, article) in articles.EnumerateArray().Index())
            read.Add(IsObject(article, $"#/articles/{i}", InArticle) ? ReadArticle(article, $"#/articles/{i}", InArticle) : new ArticleBody(null, "", null, null));
        return read;
    }

    private ArticleBody ReadArticle(JsonElement article, string pointer, string[] allowed)
    {
        var id = String(article, "id", pointer);
        if (id?.Length > LongestId)
            Add($"{pointer}/id", $"must be at most {LongestId} characters long.");
        var (text, html) = (String(article, "text", pointer), String(article, "html", pointer));
        var sentences = article.TryGetProperty("sentences", out var rows) ? ReadSentences(rows, $"{pointer}/sentences") : null;
        var given = allowed.Skip(1).Take(3).Count(name => article.TryGetProperty(name, out _));
        if (given != 1)
        {
            var what = ReferenceEquals(allowed, InBody) ? "text, html, sentences and articles" : "text, html and sentences";
            Add(pointer, $"must hold exactly one of {what}; it holds {(given == 0 ? "none" : given)} of them.");
        }

        return new ArticleBody(id, text, html, sentences);
    }

    private List<SentenceBody> ReadSentences(JsonElement rows, string pointer)
    {
        var read = new List<SentenceBody>();
        if (rows.ValueKind != JsonValueKind.Array || rows.GetArrayLength() == 0)
        {
            Add(pointer, "must be an array of at least one sentence.");
            return read;
        }

        foreach (var (i, row) in rows.EnumerateArray().Index())
            read.Add(ReadSentence(row, $"{pointer}/{i}", read.Count == 0 ? new SentenceBody(1, 0, "") : read[^1]));
        return read;
    }

    private SentenceBody ReadSentence(JsonElement row, string pointer, SentenceBody before)
    {
        var next = new SentenceBody(before.Paragraph, before.Sentence + 1, "");
        if (row.ValueKind == JsonValueKind.String)
            return next with { Text = Content(row, pointer) ?? "" };
        if (!IsObject(row, pointer, InSentence))
            return next;
        if (!row.TryGetProperty("text", out _))
            Add(pointer, "must hold 'text', the sentence.");
        return new SentenceBody(
            Count(row, "paragraph", pointer) ?? next.Paragraph,
            Count(row, "sentence", pointer) ?? next.Sentence,
            String(row, "text", pointer) ?? "");
    }

    private bool IsObject(JsonElement element, string pointer, string[] allowed)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add(pointer, $"must be an object with {string.Join(", ", allowed)}{(ReferenceEquals(allowed, InSentence) ? ", or a string" : "")}.");
            return false;
        }

        foreach (var property in element.EnumerateObject().Where(property => !allowed.Contains(property.Name, StringComparer.Ordinal)))
            Add($"{pointer}/{Escaped(property.Name)}", $"is not known here; allowed are {string.Join(", ", allowed)}.");
        return true;
    }

    private double? Confidence(JsonElement root)
    {
        if (!root.TryGetProperty("minimumConfidence", out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and <= 1)
            return number;
        Add("#/minimumConfidence", "must be a number from 0 to 1.");
        return null;
    }

    private int? Count(JsonElement row, string property, string pointer)
    {
        if (!row.TryGetProperty(property, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1)
            return number;
        Add($"{pointer}/{property}", "must be a whole number from 1.");
        return null;
    }

    private string? String(JsonElement parent, string property, string pointer) =>
        parent.TryGetProperty(property, out var value) ? Content(value, $"{pointer}/{property}") : null;

    private string? Content(JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Add(pointer, "must be a string.");
            return null;
        }

        try
        {
            return value.GetString();
        }
        // Half a surrogate pair, or bytes that are not UTF-8.
        catch (InvalidOperationException)
        {
            Add(pointer, "must be valid Unicode text.");
            return null;
        }
    }

    private static string Escaped(string name) => Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private void Add(string pointer, string detail)
    {
        // Enough to mend a body by; a body that is wrong throughout must not become an answer without end.
        if (faults.Count < 50)
            faults.Add(new Fault(pointer, detail));
    }
}
