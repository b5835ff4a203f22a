using System.Globalization;

namespace Claims;

/// <summary>
/// Writes labelled articles as CSV (RFC 4180, a header row, one row for each sentence). Its columns hold those of labelled data, so that checked and
/// corrected rows can be trained on.
/// </summary>
public static class ResultCsv
{
    private const string NewLine = "\r\n";

    private static readonly string[] Columns =
    [
        "article_id", "paragraph", "sentence", "start", "end", "text", "label", "confidence", "abstained",
        "source", "mention", "cue", "form", "role", "evidence", "resolved_by", "inferred", "doubt",
    ];

    /// <summary>Writes the header row; once, before the first article.</summary>
    /// <param name="output">Where to, in UTF-8.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static void WriteHeader(TextWriter output) => WriteRow(output, Columns);

    /// <summary>Writes one row for each sentence.</summary>
    /// <param name="output">Where to, in UTF-8.</param>
    /// <param name="result">The labelled article.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteRows(TextWriter output, ClassifiedArticle result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var sentence in ResultMapping.Sentences(result))
            WriteRow(output, [.. SentenceFields(sentence), .. AttributionFields(sentence.Attribution), sentence.Doubt]);
    }

    private static string?[] SentenceFields(SentenceResult sentence) =>
    [
        sentence.Article,
        Number(sentence.Paragraph),
        Number(sentence.Sentence),
        Number(sentence.Start),
        Number(sentence.End),
        sentence.Text,
        sentence.Label,
        Number(sentence.Confidence),
        Truth(sentence.Abstained),
    ];

    private static string?[] AttributionFields(AttributionResult? attribution) => attribution is null
        ? new string?[8]
        :
        [
            attribution.Source,
            attribution.Mention?.Text,
            attribution.Cue?.Text,
            attribution.Form,
            attribution.Role,
            attribution.Evidence,
            attribution.ResolvedBy,
            Truth(attribution.Inferred),
        ];

    private static void WriteRow(TextWriter output, IEnumerable<string?> fields)
    {
        ArgumentNullException.ThrowIfNull(output);
        var separator = "";
        foreach (var field in fields)
        {
            output.Write(separator);
            output.Write(Quoted(field));
            separator = ",";
        }
        output.Write(NewLine);
    }

    // Outer spaces are quoted too: some readers trim bare fields, and mention and cue must stay substrings of the text.
    private static string? Quoted(string? field) =>
        field is null || (field.AsSpan().IndexOfAny(",\"\r\n") < 0 && field.AsSpan().Trim().Length == field.Length)
            ? field
            : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Number<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Truth(bool value) => value ? "true" : "false";
}
