using System.Text.Unicode;
using CsvHelper;

namespace Claims.Training;

/// <summary>An article of a CSV file of sentences, or what is wrong with it.</summary>
/// <param name="Id">Its <c>article_id</c>; empty where the fault hides it.</param>
/// <param name="Sentences">Its sentences in reading order; none where there is a fault.</param>
/// <param name="Line">Line of its first row, or of the fault, from 1; null where the fault is one of the whole file.</param>
/// <param name="End">Where it ends in the file, in bytes.</param>
/// <param name="Fault">What is wrong and what is allowed; null if nothing is.</param>
public sealed record PresplitArticle(string Id, IReadOnlyList<ArticleSentence> Sentences, long? Line, long End, string? Fault);

/// <summary>
/// Reads articles that are already split, one after the other: CSV (RFC 4180) in UTF-8 with the columns article_id, paragraph, sentence and text, one row a
/// sentence, other columns left aside. The rows of an article stand together.
/// </summary>
public static class PresplitFile
{
    // A quotation mark that is never closed must not pull a whole archive into memory.
    private const int LargestRow = 16 << 20;

    private const string Once = "each number may stand once.";

    private static readonly string[] Required = ["article_id", "paragraph", "sentence", "text"];

    /// <summary>The articles of a file, read as they are asked for. A fault in a row is a fault of its article; the others are given all the same.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<PresplitArticle> Read(string path)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, MissingField = default, MaxRecordSize = LargestRow });
        var closed = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<Row>();
        foreach (var row in Rows(reader))
        {
            if (row.Article is { } next && ArticleOf(rows) is { } article && article != next)
            {
                yield return Close(rows, closed, row.Start);
                rows.Clear();
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
            yield return Close(rows, closed, reader.ByteOffset);
        else
            yield return new PresplitArticle("", [], null, 0, "no sentences; at least one row is needed below the header.");
    }

    private static IEnumerable<Row> Rows(CsvReader reader)
    {
        Dictionary<string, int>? columns = null;
        while (true)
        {
            var (row, malformed) = TryRead(reader);
            if (malformed is not null)
            {
                // Where quotation marks do not fit, nobody knows where the next row begins.
                yield return new Row(null, null, Math.Max(1, malformed.LineNumber), 0, $"not valid CSV (RFC 4180): {malformed.Message}");
                yield break;
            }

            columns ??= CsvTable.Columns(reader);
            if (CsvTable.Missing(columns, Required) is { } missing)
            {
                yield return new Row(null, null, 1, 0, missing);
                yield break;
            }

            if (!row)
                yield break;
            yield return Parse(reader, columns);
        }
    }

    private static (bool Row, CsvFormatException? Malformed) TryRead(CsvReader reader)
    {
        try
        {
            return (reader.Read(), null);
        }
        catch (CsvFormatException e)
        {
            return (false, e);
        }
    }

    private static Row Parse(CsvReader reader, Dictionary<string, int> columns)
    {
        var place = new Row(null, null, reader.LineNumber, reader.ByteOffset, null);
        if (!Utf8.IsValid(reader.RawRecord))
            return place with { Fault = "not valid UTF-8; save the file as UTF-8." };
        if (reader.FieldCount != reader.Headers.Count)
            return place with { Fault = $"{reader.FieldCount} fields where the header has {reader.Headers.Count}." };
        var article = reader.GetString(columns["article_id"]);
        var text = reader.GetString(columns["text"]);
        return int.TryParse(reader.GetString(columns["paragraph"]), out var paragraph) && int.TryParse(reader.GetString(columns["sentence"]), out var number)
            && paragraph >= 1 && number >= 1 && text.AsSpan().Trim().Length > 0
            ? place with { Article = article, Sentence = new ArticleSentence(paragraph, number, text) }
            : place with { Article = article, Fault = "paragraph and sentence must be whole numbers from 1 and text must not be empty." };
    }

    private static PresplitArticle Close(List<Row> rows, HashSet<string> closed, long end)
    {
        var article = ArticleOf(rows) ?? "";
        var fault = closed.Add(article) ? FaultOf(rows, article)
            : rows[0] with { Fault = $"article '{article}' goes on after another article; the rows of an article must stand together." };
        return fault is null
            ? new PresplitArticle(article, [.. rows.Select(row => row.Sentence!)], rows[0].Line, end, null)
            : new PresplitArticle(article, [], fault.Line, end, fault.Fault);
    }

    // A row whose article cannot be told belongs to the article before it.
    private static string? ArticleOf(List<Row> rows) => rows.Find(row => row.Article is not null)?.Article;

    private static Row? FaultOf(List<Row> rows, string article)
    {
        var lines = new Dictionary<int, long>();
        foreach (var row in rows)
        {
            if (row.Fault is not null)
                return row;
            if (!lines.TryAdd(row.Sentence!.Number, row.Line))
                return row with { Fault = $"sentence {row.Sentence.Number} of article '{article}' stands already at line {lines[row.Sentence.Number]}; {Once}" };
        }

        return null;
    }

    private sealed record Row(string? Article, ArticleSentence? Sentence, long Line, long Start, string? Fault);
}
