using Parquet;
using Parquet.Schema;

namespace Claims.Cli;

/// <summary>The articles of a Parquet file: one a row, with a column <c>text</c> or <c>html</c> (or both, one of them null) and, if there is one, <c>id</c>.</summary>
/// <remarks>The columns of one row group are in memory at a time.</remarks>
internal static class ParquetArticles
{
    private static readonly ParquetOptions Options = new() { TreatByteArrayAsString = true };

    /// <summary>The articles, read as they are asked for.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not Parquet, is damaged, or has no such columns.</exception>
    internal static IEnumerable<ArticleRecord> Read(InputFile file)
    {
        using var stream = File.OpenRead(file.Path);
        var reader = Wait(() => ParquetReader.CreateAsync(stream, Options));
        var row = 0L;
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var (ids, texts, pages) = (Ids(reader.Schema, group), Strings(reader.Schema, group, "text"), Strings(reader.Schema, group, "html"));
            if (texts is null && pages is null)
                throw new InvalidDataException("column text or html is missing; one of them is needed, as strings.");
            for (var i = 0; i < group.RowCount; i++)
            {
                row++;
                var (text, html, id) = (texts?[i], pages?[i], ids?[i] ?? $"{file.Stem}:{row}");
                var end = (long)(file.Length * ((g + ((i + 1.0) / group.RowCount)) / reader.RowGroupCount));
                yield return file.Record(new RecordPlace(file.Name, Row: row), (text?.Length ?? 0) + (html?.Length ?? 0), end, () => Make(text, html, id));
            }
        }
    }

    private static Article Make(string? text, string? html, string id) => (text, html) switch
    {
        ({ } given, null) => Article.FromText(given, id),
        (null, { } given) => Article.FromHtml(given, id),
        (null, null) => throw new FormatException("must hold one of text and html; it holds none of them."),
        _ => throw new FormatException("must hold only one of text and html."),
    };

    private static string?[]? Ids(ParquetSchema schema, ParquetRowGroupReader group)
    {
        var field = Column(schema, "id");
        if (field?.ClrType == typeof(int))
            return Numbers<int>(field, group);
        return field?.ClrType == typeof(long) ? Numbers<long>(field, group) : Strings(schema, group, "id");
    }

    private static string?[] Numbers<T>(DataField field, ParquetRowGroupReader group)
        where T : struct, IFormattable
    {
        var numbers = new T?[group.RowCount];
        Wait(async () =>
        {
            await group.ReadAsync(field, numbers.AsMemory());
            return true;
        });
        return Array.ConvertAll(numbers, number => number?.ToString(null, null));
    }

    private static string?[]? Strings(ParquetSchema schema, ParquetRowGroupReader group, string column)
    {
        if (Column(schema, column) is not { } field)
            return null;
        if (field.IsArray || (field.ClrType != typeof(string) && field.ClrType != typeof(ReadOnlyMemory<char>)))
            throw new InvalidDataException($"column {column} holds no strings; they are needed.");
        var strings = new string?[group.RowCount];
        Wait(async () =>
        {
            await group.ReadAsync(field, strings.AsMemory());
            return true;
        });
        return strings;
    }

    // Of the columns themselves, not of those within structures.
    private static DataField? Column(ParquetSchema schema, string name) => schema.Fields.OfType<DataField>().FirstOrDefault(field => field.Name == name);

    // Whatever the parser stumbles over, the file is not what it should be.
    private static T Wait<T>(Func<Task<T>> read)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or InvalidDataException))
        {
            throw new InvalidDataException($"cannot be read as Parquet: {e.Message}", e);
        }
    }
}
