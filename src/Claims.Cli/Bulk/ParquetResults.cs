using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace Claims.Cli;

/// <summary>Writes labelled sentences as Parquet: the columns of the CSV output, with numbers and truth values as such and empty fields as null.</summary>
internal static class ParquetResults
{
    // Some 20 MB: large enough to be packed well, small enough to be held in memory.
    private const int RowsOfGroup = 50_000;

    /// <summary>Where a file is written until it is whole.</summary>
    internal static string PartOf(string path) => $"{PartFile.Of(path)}.parquet";

    /// <summary>Makes a file of CSV rows; it appears when it is whole.</summary>
    /// <param name="csv">The rows.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    internal static void Write(string csv, string path, CancellationToken cancellation)
    {
        using (var file = File.Create(PartOf(path)))
        {
            WriteAsync(csv, file, cancellation).GetAwaiter().GetResult();
            file.Flush(flushToDisk: true);
        }

        File.Move(PartOf(path), path, overwrite: true);
    }

    private static async Task WriteAsync(string csv, Stream file, CancellationToken cancellation)
    {
        using var rows = CsvReader.FromFile(csv, new CsvReaderOptions { Separator = ',', PoolStrings = true });
        var columns = rows.Headers.Select(ResultColumn.Of).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), file, cancellationToken: cancellation);
        var count = 0;
        while (rows.Read())
        {
            for (var i = 0; i < columns.Length; i++)
                columns[i].Add(rows, i);
            if (++count % RowsOfGroup == 0)
                await WriteGroupAsync(writer, columns, cancellation);
        }

        if (count % RowsOfGroup > 0 || count == 0)
            await WriteGroupAsync(writer, columns, cancellation);
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, ResultColumn[] columns, CancellationToken cancellation)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.WriteAsync(group, cancellation);
        group.CompleteValidate();
    }
}
