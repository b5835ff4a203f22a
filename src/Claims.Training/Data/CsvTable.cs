using System.Text;
using CsvHelper;

namespace Claims.Training;

/// <summary>One row of a CSV file, by column name.</summary>
internal readonly struct CsvTableRow(CsvReader reader, IReadOnlyDictionary<string, int> columns, string place)
{
    /// <summary>File and line, for messages.</summary>
    internal string Place => place;

    /// <summary>The field of a column; empty if the file does not have it.</summary>
    internal string this[string column] => columns.TryGetValue(column, out var index) ? reader.GetString(index) : "";
}

/// <summary>Reads CSV files by column names and reports what is wrong with their form.</summary>
public static class CsvTable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the file's header has a column.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="column">Name of the column.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool HasColumn(string path, string column)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        return reader.Headers.Contains(column, StringComparer.Ordinal);
    }

    /// <summary>Reads the sentences of a pre-split article file: the columns article_id, paragraph, sentence and text, without labels.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="DataFaultException">The file is not of that form.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Article> ReadArticles(string path)
    {
        var faults = new List<string>();
        var rows = new List<(string Article, ArticleSentence Sentence)>();
        var seen = new Dictionary<(string, int), string>();
        Read(path, ["article_id", "paragraph", "sentence", "text"], faults, row =>
        {
            if (!int.TryParse(row["paragraph"], out var paragraph) || !int.TryParse(row["sentence"], out var number) || row["text"].Trim().Length == 0 || paragraph < 1 || number < 1)
                faults.Add($"{row.Place}: paragraph and sentence must be whole numbers from 1 and text must not be empty.");
            else if (!seen.TryAdd((row["article_id"], number), row.Place))
                faults.Add($"{row.Place}: sentence {number} of article '{row["article_id"]}' stands already at {seen[(row["article_id"], number)]}; each number may stand once.");
            else
                rows.Add((row["article_id"], new ArticleSentence(paragraph, number, row["text"])));
        });
        if (rows.Count == 0 && faults.Count == 0)
            faults.Add($"{path}: no sentences; at least one row is needed below the header.");
        if (faults.Count > 0)
            throw new DataFaultException(faults);
        return rows.GroupBy(row => row.Article, StringComparer.Ordinal).Select(group => Article.FromSentences(group.Select(row => row.Sentence), group.Key)).ToArray();
    }

    internal static void Read(string path, IReadOnlyList<string> required, ICollection<string> faults, Action<CsvTableRow> take)
    {
        var bytes = File.ReadAllBytes(path);
        if (FirstInvalid(bytes) is { } line)
        {
            faults.Add($"{path}:{line}: not valid UTF-8; save the file as UTF-8.");
            return;
        }

        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, MissingField = default });
        try
        {
            if (Columns(path, reader, required, faults) is not { } columns)
                return;
            while (reader.Read())
            {
                var place = $"{path}:{reader.LineNumber}";
                if (reader.FieldCount != reader.Headers.Count)
                    faults.Add($"{place}: {reader.FieldCount} fields where the header has {reader.Headers.Count}.");
                else
                    take(new CsvTableRow(reader, columns, place));
            }
        }
        catch (CsvFormatException e)
        {
            faults.Add($"{path}:{e.LineNumber}: not valid CSV (RFC 4180): {e.Message}");
        }
    }

    private static Dictionary<string, int>? Columns(string path, CsvReader reader, IReadOnlyList<string> required, ICollection<string> faults)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < reader.Headers.Count; i++)
            columns.TryAdd(reader.Headers[i].Trim().TrimStart('\uFEFF'), i);
        var missing = required.Where(name => !columns.ContainsKey(name)).ToArray();
        if (missing.Length == 0)
            return columns;
        faults.Add($"{path}:1: column {string.Join(", ", missing)} is missing; needed are {string.Join(", ", required)}.");
        return null;
    }

    // The line of the first byte that is not UTF-8, or null.
    private static int? FirstInvalid(byte[] bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            return 1 + bytes.AsSpan(0, Math.Max(0, Math.Min(e.Index, bytes.Length))).Count((byte)'\n');
        }
    }
}
