using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

namespace Claims.Cli.Tests;

public sealed class ParquetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Articles_of_a_parquet_file_are_labelled_as_those_of_json_lines()
    {
        await WriteAsync("a.parquet", [new Row("a", Samples.Story, null), new Row(null, null, Samples.Page), new Row("c", null, null), new Row("d", Samples.Story, Samples.Page)]);
        Assert.Equal(2, Archive.Run(folder["a.parquet"], "jsonl", folder["out.jsonl"]));
        Assert.Equal(["a", "a:2"], Archive.Lines(folder["out.jsonl"]).Select(row => row.GetProperty("article").GetString()!).Distinct(StringComparer.Ordinal));
        var rejected = Archive.Lines(folder["out.jsonl.rejected.jsonl"]);
        Assert.Equal([3, 4], rejected.Select(line => line.GetProperty("row").GetInt32()));
        Assert.Equal("must hold one of text and html; it holds none of them.", rejected[0].GetProperty("reason").GetString());
        Assert.Equal("must hold only one of text and html.", rejected[1].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData(typeof(int))]
    [InlineData(typeof(long))]
    public async Task An_id_may_be_a_number(Type type)
    {
        var schema = new ParquetSchema(new DataField("id", type, isNullable: false), new DataField<string>("text"));
        await using (var file = File.Create(folder["a.parquet"]))
        await using (var writer = await ParquetWriter.CreateAsync(schema, file))
        {
            for (var g = 0; g < 2; g++)
            {
                using var group = writer.CreateRowGroup();
                if (type == typeof(int))
                    await group.WriteAsync<int>(schema.DataFields[0], new[] { (2 * g) + 1, (2 * g) + 2 });
                else
                    await group.WriteAsync<long>(schema.DataFields[0], new[] { (2L * g) + 1, (2 * g) + 2 });
                await group.WriteAsync(schema.DataFields[1], [Samples.Story, Samples.Story]);
            }
        }

        Assert.Equal(0, Archive.Run(folder["a.parquet"], "jsonl", folder["out.jsonl"]));
        Assert.Equal(["1", "2", "3", "4"], Archive.Lines(folder["out.jsonl"]).Select(row => row.GetProperty("article").GetString()!).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_without_the_columns_is_named()
    {
        await using (var file = File.Create(folder["a.parquet"]))
            await ParquetSerializer.SerializeAsync([new Other("a")], file);
        Assert.Equal(
            $"{folder["a.parquet"]}: column text or html is missing; one of them is needed, as strings.",
            Assert.Throws<RecordException>(() => Archive.Run(folder["a.parquet"], "jsonl", folder["out.jsonl"])).Message);
    }

    [Fact]
    public async Task Parquet_holds_the_columns_and_values_of_the_csv_output()
    {
        var input = folder.File("a.jsonl", $"{Archive.Line("a", Samples.Story)}\n{Archive.Line("b", "“It \"rained\",\nall day,” she said.")}\n");
        Archive.Run(input, "csv", folder["out.csv"]);
        Archive.Run(input, "parquet", folder["out.parquet"]);
        using var csv = CsvHelper.CsvReader.FromFile(folder["out.csv"]);
        await using var file = File.OpenRead(folder["out.parquet"]);
        var rows = await ParquetSerializer.DeserializeUntypedAsync(file);
        Assert.Equal(csv.Headers, rows.Schema.DataFields.Select(field => field.Name));
        foreach (var row in rows.Data)
        {
            Assert.True(csv.Read());
            Assert.All(csv.Headers, (name, i) => Assert.Equal(csv.GetString(i), Text(row.TryGetValue(name, out var value) ? value : null)));
        }

        Assert.False(csv.Read());
        Assert.Equal([typeof(int), typeof(double), typeof(bool)], new[] { "start", "confidence", "abstained" }.Select(name => rows.Schema.FindDataField(name).ClrType));
        Assert.Equal(["a.jsonl", "out.csv", "out.parquet"], folder.Names);
    }

    private static string Text(object? value) => value switch { null => "", bool truth => truth ? "true" : "false", _ => FormattableString.Invariant($"{value}") };

    private async Task WriteAsync(string name, Row[] rows)
    {
        await using var file = File.Create(folder[name]);
        await ParquetSerializer.SerializeAsync(rows, file);
    }

    // Public, with settable properties, as the serializer needs them.
    public sealed record Row(string? id, string? text, string? html)
    {
        public Row()
            : this(null, null, null)
        {
        }
    }

    public sealed record Other(string? id);
}
