namespace Claims.Cli;

/// <summary>Finds the files that a command line means by paths, folders, globs and "-".</summary>
internal static class InputFinder
{
    /// <summary>The files, in the order of the inputs; those of a folder or a glob in the order of their names.</summary>
    /// <param name="inputs">Paths, folders, globs or "-" for standard input.</param>
    /// <param name="results">Files that the run itself writes; they are no inputs, wherever they lie.</param>
    /// <exception cref="InputException">There is no such file or folder, or nothing to read in it.</exception>
    internal static IReadOnlyList<InputFile> Find(IEnumerable<string> inputs, IEnumerable<string> results)
    {
        var own = results.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var files = new List<InputFile>();
        foreach (var input in inputs)
        {
            var isNamed = input == "-" || File.Exists(input);
            foreach (var path in isNamed ? [input] : Files(input, own))
                files.Add(Describe(path, isNamed, files.Count, files.Count > 0 ? files[^1].Start + files[^1].Length : 0));
        }

        return files;
    }

    private static InputFile Describe(string path, bool isNamed, int index, long start)
    {
        if (path == "-")
            return new InputFile(path, InputForm.StandardInput, isNamed, 0, default, index, start);
        var file = new FileInfo(path);
        return file.Exists
            ? new InputFile(path, InputFile.FormOf(path) ?? InputForm.Text, isNamed, file.Length, file.LastWriteTimeUtc, index, start)
            // Gone since its folder was listed; reading it will say so.
            : new InputFile(path, InputForm.Text, isNamed, 0, default, index, start);
    }

    // Of a folder or a glob.
    private static string[] Files(string input, HashSet<string> own)
    {
        var found = Directory.Exists(input) ? InFolder(input, "*", SearchOption.AllDirectories)
            : input.AsSpan().ContainsAny('*', '?') ? ByGlob(input)
            : throw new InputException($"{input}: no such file or folder.");
        var files = found.Where(file => InputFile.FormOf(file) is not null && !own.Contains(Path.GetFullPath(file))).Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files : throw new InputException($"{input}: no article found; {InputFile.Endings} files are read.");
    }

    private static string[] ByGlob(string glob)
    {
        var folder = Path.GetDirectoryName(glob) is { Length: > 0 } named ? named : ".";
        if (folder.AsSpan().ContainsAny('*', '?') || !Directory.Exists(folder))
            throw new InputException($"{glob}: the folder '{folder}' does not exist; * and ? may stand in the file's name only.");
        return InFolder(folder, Path.GetFileName(glob), SearchOption.TopDirectoryOnly);
    }

    private static string[] InFolder(string folder, string pattern, SearchOption depth) => Directory.GetFiles(folder, pattern, depth);
}
