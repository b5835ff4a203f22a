using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Claims;

/// <summary>
/// Writes labelled articles as JSON in UTF-8: camelCase, absent values left out, probabilities to four decimals, offsets in UTF-16 code units of
/// <see cref="Article.Text"/>, or of the sentence where the article was given pre-split.
/// </summary>
/// <remarks>
/// Letters outside ASCII stand unescaped: the output is for files and JSON bodies, and must be escaped again before it is put into HTML.
/// </remarks>
public static class ResultJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Writes one line for each sentence, ended by a line feed.</summary>
    /// <param name="output">Where to; nothing is flushed.</param>
    /// <param name="result">The labelled article.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteLines(IBufferWriter<byte> output, ClassifiedArticle result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        using var writer = new Utf8JsonWriter(output, Compact);
        foreach (var sentence in ResultMapping.Sentences(result))
        {
            JsonSerializer.Serialize(writer, sentence, ResultJsonContext.Default.SentenceResult);
            writer.Flush();
            output.Write("\n"u8);
            writer.Reset();
        }
    }

    /// <summary>Writes one line for each sentence, ended by a line feed.</summary>
    /// <param name="output">Where to; written once for the article, neither flushed nor closed.</param>
    /// <param name="result">The labelled article.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteLines(Stream output, ClassifiedArticle result)
    {
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>();
        WriteLines(buffer, result);
        output.Write(buffer.WrittenSpan);
    }

    /// <summary>
    /// Writes the whole article as one object: <c>article</c>, <c>title</c>, <c>warnings</c>, <c>omitted</c>, a <c>summary</c> and its <c>sentences</c>, each as in
    /// <see cref="WriteLines(Stream, ClassifiedArticle)"/>.
    /// </summary>
    /// <param name="output">Where to; nothing is flushed.</param>
    /// <param name="result">The labelled article.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteDocument(IBufferWriter<byte> output, ClassifiedArticle result)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        using var writer = new Utf8JsonWriter(output, Compact);
        JsonSerializer.Serialize(writer, ResultMapping.Article(result), ResultJsonContext.Default.ArticleResult);
    }

    /// <summary>Writes an indented array with one object for each article, as in <see cref="WriteDocument"/>.</summary>
    /// <param name="output">Where to; written article by article, not closed.</param>
    /// <param name="results">The labelled articles; read once.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteDocuments(Stream output, IEnumerable<ClassifiedArticle> results)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        using var writer = new Utf8JsonWriter(output, Indented);
        writer.WriteStartArray();
        foreach (var result in results)
        {
            JsonSerializer.Serialize(writer, ResultMapping.Article(result), ResultJsonContext.Default.ArticleResult);
            writer.Flush();
        }
        writer.WriteEndArray();
        writer.Flush();
        output.Write("\n"u8);
    }
}
