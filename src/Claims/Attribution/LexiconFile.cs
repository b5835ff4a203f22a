namespace Claims;

/// <summary>Reads word lists: a text file each, an entry a line, columns separated by tabs, comments after #.</summary>
internal static class LexiconFile
{
    /// <summary>The rows of a list that is embedded in this assembly.</summary>
    /// <param name="name">File name, such as "cues.txt".</param>
    /// <exception cref="InvalidOperationException">There is no such list in the assembly.</exception>
    internal static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("lexicons/" + name)
            ?? throw new InvalidOperationException($"The word list '{name}' is missing from the assembly; rebuild it with src/Claims/Attribution/Lexicons in place.");
        using var reader = new StreamReader(stream);
        foreach (var (_, row) in Rows(Lines(reader)))
            yield return row;
    }

    /// <summary>The rows among some lines, each with the number of its line, counted from 1; empty lines and comments are left out.</summary>
    internal static IEnumerable<(int Number, string[] Row)> Rows(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                yield return (number, line.Split('\t'));
        }
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
