using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace Claims.Cli;

/// <summary>Gathers the values of a column of the CSV output for a row group.</summary>
internal abstract class ResultColumn
{
    private ResultColumn(DataField field) => Field = field;

    /// <summary>Name and type.</summary>
    internal DataField Field { get; }

    /// <summary>The column of that name.</summary>
    internal static ResultColumn Of(string name) => name switch
    {
        "paragraph" or "sentence" or "start" or "end" => new Values<int>(name, int.Parse),
        "confidence" => new Values<double>(name, double.Parse),
        "abstained" or "inferred" => new Values<bool>(name, bool.Parse),
        _ => new Texts(name),
    };

    /// <summary>Takes a field of the current row.</summary>
    internal abstract void Add(CsvReader row, int index);

    /// <summary>Writes what was taken and forgets it.</summary>
    internal abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation);

    private sealed class Values<T>(string name, Func<string, T> parse) : ResultColumn(new DataField<T?>(name))
        where T : struct
    {
        private readonly List<T?> values = [];

        internal override void Add(CsvReader row, int index) => values.Add(row.IsEmpty(index) ? null : parse(row.GetString(index)));

        internal override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync<T>(Field, values.ToArray(), cancellationToken: cancellation);
            values.Clear();
        }
    }

    private sealed class Texts(string name) : ResultColumn(new DataField<string>(name))
    {
        private readonly List<string?> values = [];

        internal override void Add(CsvReader row, int index) => values.Add(row.IsEmpty(index) ? null : row.GetString(index));

        internal override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            await group.WriteAsync(Field, values!);
            values.Clear();
        }
    }
}
