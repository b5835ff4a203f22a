namespace Claims;

/// <summary>Reads the word lists that are embedded in this assembly.</summary>
internal static class LexiconFile
{
    /// <summary>The rows of a list, each split at tabs; comment lines are left out.</summary>
    /// <param name="name">File name, such as "cues.txt".</param>
    /// <exception cref="InvalidOperationException">There is no such list in the assembly.</exception>
    internal static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("lexicons/" + name)
            ?? throw new InvalidOperationException($"The word list '{name}' is missing from the assembly; rebuild it with src/Claims/Attribution/Lexicons in place.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
