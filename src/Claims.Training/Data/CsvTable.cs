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
            var columns = Columns(reader);
            if (Missing(columns, required) is { } missing)
            {
                faults.Add($"{path}:1: {missing}");
                return;
            }

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

    /// <summary>Where the columns are, by name.</summary>
    internal static Dictionary<string, int> Columns(CsvReader reader)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < reader.Headers.Count; i++)
            columns.TryAdd(reader.Headers[i].Trim().TrimStart('\uFEFF'), i);
        return columns;
    }

    /// <summary>What is said of a header that lacks columns; null if it has all.</summary>
    internal static string? Missing(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> required)
    {
        var missing = required.Where(name => !columns.ContainsKey(name)).ToArray();
        return missing.Length == 0 ? null : $"column {string.Join(", ", missing)} is missing; needed are {string.Join(", ", required)}.";
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
