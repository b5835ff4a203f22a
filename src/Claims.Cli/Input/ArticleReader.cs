namespace Claims.Cli;

/// <summary>Reads the articles of files of every form, one at a time.</summary>
internal static class ArticleReader
{
    /// <summary>The articles of all files behind a position, read as they are asked for.</summary>
    /// <param name="files">The files.</param>
    /// <param name="from">How far they have been worked off.</param>
    /// <param name="mayBeEmpty">Whether standard input may hold nothing at all.</param>
    internal static IEnumerable<ArticleRecord> Read(IReadOnlyList<InputFile> files, ReadPosition from, bool mayBeEmpty) =>
        files.Skip(from.File).SelectMany(file => Read(file, mayBeEmpty).SkipWhile((_, i) => file.Index == from.File && i < from.Records));

    private static IEnumerable<ArticleRecord> Read(InputFile file, bool mayBeEmpty) => file.Form switch
    {
        InputForm.Csv => Guarded(file, CsvArticles.Read(file)),
        InputForm.JsonLines => Guarded(file, JsonLines.Read(file)),
        InputForm.Parquet => Guarded(file, ParquetArticles.Read(file)),
        InputForm.StandardInput => StandardInput.Read(file, mayBeEmpty),
        _ => [TextFile.Record(file)],
    };

    // A file that cannot be read, or only in part, is a record of its own: it must not end a run over a whole folder.
    private static IEnumerable<ArticleRecord> Guarded(InputFile file, IEnumerable<ArticleRecord> records)
    {
        var count = 0L;
        using var walk = records.GetEnumerator();
        while (true)
        {
            var (record, fault) = Next(walk);
            if (fault is not null)
                yield return file.Faulty(new RecordPlace(file.Name), file.Length, fault, isWhole: true);
            else if (record is null && count == 0 && file.IsNamed)
                yield return file.Faulty(new RecordPlace(file.Name), file.Length, "no article in it; at least one is needed.", isWhole: true);
            if (record is null)
                yield break;
            count++;
            yield return record;
        }
    }

    private static (ArticleRecord? Record, string? Fault) Next(IEnumerator<ArticleRecord> walk)
    {
        try
        {
            return (walk.MoveNext() ? walk.Current : null, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            return (null, e.Message);
        }
    }
}
