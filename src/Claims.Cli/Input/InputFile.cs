namespace Claims.Cli;

/// <summary>What a file holds.</summary>
internal enum InputForm
{
    /// <summary>One article as plain text.</summary>
    Text,

    /// <summary>One article as a web page.</summary>
    Html,

    /// <summary>Articles as rows of sentences.</summary>
    Csv,

    /// <summary>An article a line.</summary>
    JsonLines,

    /// <summary>An article a row.</summary>
    Parquet,

    /// <summary>Whatever comes: JSON lines, a page or a text.</summary>
    StandardInput,
}

/// <summary>A file to read articles from.</summary>
/// <param name="Path">Its path as it was given or found; "-" for standard input.</param>
/// <param name="Form">What it holds.</param>
/// <param name="IsNamed">Whether the command line names it, and not a folder or a glob.</param>
/// <param name="Length">Its length in bytes; 0 where it is not known.</param>
/// <param name="Modified">When it was last written to.</param>
/// <param name="Index">Its place among the inputs, from 0.</param>
/// <param name="Start">The length of all inputs before it, in bytes.</param>
internal sealed record InputFile(string Path, InputForm Form, bool IsNamed, long Length, DateTime Modified, int Index, long Start)
{
    /// <summary>The ending of a packed file of JSON lines.</summary>
    internal const string Packed = ".gz";

    private static readonly FileEnding[] ByEnding =
    [
        new(".txt", InputForm.Text), new(".html", InputForm.Html), new(".htm", InputForm.Html), new(".csv", InputForm.Csv),
        new(".jsonl", InputForm.JsonLines), new(".ndjson", InputForm.JsonLines), new(".jsonl.gz", InputForm.JsonLines), new(".ndjson.gz", InputForm.JsonLines),
        new(".parquet", InputForm.Parquet),
    ];

    /// <summary>The endings of files that are read from folders, for messages.</summary>
    internal static string Endings => string.Join(", ", ByEnding.Select(form => form.Text));

    /// <summary>The name for messages.</summary>
    internal string Name => Form == InputForm.StandardInput ? "standard input" : Path;

    /// <summary>The name for articles that have none: that of the file without folder and ending.</summary>
    internal string Stem => Form == InputForm.StandardInput ? "-" : System.IO.Path.GetFileNameWithoutExtension(IsPacked ? Path[..^Packed.Length] : Path);

    /// <summary>Whether it is packed with gzip.</summary>
    internal bool IsPacked => Form == InputForm.JsonLines && Path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The form of a file by its ending; null for one that is not read from folders.</summary>
    internal static InputForm? FormOf(string path) =>
        Array.Find(ByEnding, form => path.EndsWith(form.Text, StringComparison.OrdinalIgnoreCase))?.Form;

    /// <summary>A record of this file; one that is the whole of a file that the command line names must be right.</summary>
    internal ArticleRecord Record(RecordPlace place, long size, long end, Func<Article> read, bool isWhole = false) => new(this, place, size, end, isWhole && IsNamed, read);

    /// <summary>A record that cannot be read.</summary>
    internal ArticleRecord Faulty(RecordPlace place, long end, string reason, bool isWhole = false) =>
        Record(place, 0, end, () => throw new FormatException(reason), isWhole);

    private sealed record FileEnding(string Text, InputForm Form);
}
