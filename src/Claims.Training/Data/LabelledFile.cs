using System.Text;
using CsvHelper;

namespace Claims.Training;

/// <summary>Reads a file of labelled sentences: CSV (RFC 4180) in UTF-8, columns by name, other columns left aside.</summary>
public static class LabelledFile
{
    private static readonly string[] Required = ["article_id", "paragraph", "sentence", "text", "label", "source"];

    /// <summary>Reads a file and adds what is wrong with it to <paramref name="faults"/>; rows with a fault are left out.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="faults">Receives one line for each fault.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<LabelledArticle> Read(string path, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var rows = new List<LabelledSentence>();
        var before = faults.Count;
        var desk = Path.GetFileNameWithoutExtension(path);
        CsvTable.Read(path, Required, faults, row =>
        {
            if (new RowParser(row, faults).Parse() is { } sentence)
                rows.Add(sentence);
        });
        if (rows.Count == 0 && faults.Count == before)
            faults.Add($"{path}: no sentences; at least one row is needed below the header.");
        CheckNumbers(rows, faults);
        return rows.GroupBy(row => row.Article, StringComparer.Ordinal).Select(group => new LabelledArticle(group.Key, desk, group.ToArray())).ToArray();
    }

    private static void CheckNumbers(List<LabelledSentence> rows, ICollection<string> faults)
    {
        var seen = new Dictionary<(string, int), string>();
        LabelledSentence? last = null;
        var closed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (last is not null && last.Article != row.Article)
                closed.Add(last.Article);
            if (!seen.TryAdd((row.Article, row.Number), row.Place))
                faults.Add($"{row.Place}: sentence {row.Number} of article '{row.Article}' stands already at {seen[(row.Article, row.Number)]}; each number may stand once.");
            else if (closed.Contains(row.Article))
                faults.Add($"{row.Place}: article '{row.Article}' goes on after another article; the rows of an article must stand together.");
            else if (last is not null && last.Article == row.Article && (row.Number < last.Number || row.Paragraph < last.Paragraph))
                faults.Add($"{row.Place}: sentence {row.Number} of paragraph {row.Paragraph} follows sentence {last.Number} of paragraph {last.Paragraph}; rows must be in reading order.");
            last = row;
        }
    }
}

/// <summary>Reads one row.</summary>
internal sealed class RowParser(CsvTableRow row, ICollection<string> faults)
{
    private bool faulty;

    internal LabelledSentence? Parse()
    {
        var text = row["text"];
        var sentence = new LabelledSentence(
            NotEmpty("article_id"),
            Count("paragraph"),
            Count("sentence"),
            NotEmpty("text"),
            OneOf<Label>("label") ?? default,
            row["source"].Trim(),
            PartOf(text, "mention"),
            PartOf(text, "cue"),
            Optional<AttributionForm>("form"),
            Optional<SourceRole>("role"),
            row.Place);
        return faulty ? null : sentence;
    }

    private string NotEmpty(string column)
    {
        if (string.IsNullOrWhiteSpace(row[column]))
            Fault($"{column} is empty; it must hold text.");
        return row[column];
    }

    private int Count(string column)
    {
        if (int.TryParse(row[column], out var value) && value >= 1)
            return value;
        Fault($"{column} '{row[column]}' is not a whole number from 1.");
        return 1;
    }

    private string PartOf(string text, string column)
    {
        var part = row[column].Trim();
        if (part.Length > 0 && !text.Contains(part, StringComparison.Ordinal))
            Fault($"{column} '{part}' is not a part of the sentence's text; copy it literally or leave it empty.");
        return part;
    }

    private T? Optional<T>(string column)
        where T : struct, Enum => row[column].Trim().Length == 0 ? null : OneOf<T>(column);

    private T? OneOf<T>(string column)
        where T : struct, Enum
    {
        var value = row[column].Trim();
        foreach (var name in Enum.GetNames<T>())
        {
            // Labels are written as they are named; forms and roles in lower case.
            if (value == name || (typeof(T) != typeof(Label) && value == name.ToLowerInvariant()))
                return Enum.Parse<T>(name);
        }

        var allowed = Enum.GetNames<T>().Select(name => typeof(T) == typeof(Label) ? name : name.ToLowerInvariant());
        Fault($"{column} '{value}' is not one of {string.Join(", ", allowed.Order(StringComparer.Ordinal))}.");
        return null;
    }

    private void Fault(string fault)
    {
        faulty = true;
        faults.Add($"{row.Place}: {fault}");
    }
}
