namespace Claims.Training;

/// <summary>A source as news print it, with its standing.</summary>
/// <param name="Phrase">The words that name the source.</param>
/// <param name="Role">Its standing.</param>
public sealed record SourcePhrase(string Phrase, SourceRole Role)
{
    /// <summary>Name of the file in a data folder.</summary>
    public const string FileName = "sources.csv";

    /// <summary>Reads a file with the columns phrase, role, body_kind and evidence.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="faults">Receives one line for each fault.</param>
    public static IReadOnlyList<SourcePhrase> Read(string path, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var phrases = new List<SourcePhrase>();
        CsvTable.Read(path, ["phrase", "role"], faults, row =>
        {
            if (row["phrase"].Trim().Length > 0 && !int.TryParse(row["role"], out _) && Enum.TryParse<SourceRole>(row["role"], ignoreCase: true, out var role))
                phrases.Add(new SourcePhrase(row["phrase"], role));
            else
                faults.Add($"{row.Place}: phrase must not be empty and role '{row["role"]}' must be one of official, expert, individual, media, unnamed.");
        });
        return phrases;
    }
}
