using System.Text;
using Claims.Training;

namespace Claims.Cli;

/// <summary>Reads articles from text, HTML and CSV files, folders, globs and standard input, one at a time.</summary>
internal static class ArticleReader
{
    private static readonly string[] Endings = [".txt", ".html", ".htm", ".csv"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The articles of all inputs, read as they are asked for.</summary>
    /// <param name="inputs">Paths, folders, globs or "-" for standard input.</param>
    internal static IEnumerable<Article> Read(IEnumerable<string> inputs) => inputs.SelectMany(Files).SelectMany(ReadFile);

    private static IEnumerable<string> Files(string input)
    {
        if (input == "-" || File.Exists(input))
            return [input];
        var found = Directory.Exists(input) ? InFolder(input, "*", SearchOption.AllDirectories)
            : input.AsSpan().ContainsAny('*', '?') ? ByGlob(input)
            : throw new InputException($"{input}: no such file or folder.");
        return found.Length > 0 ? found : throw new InputException($"{input}: no article found; {string.Join(", ", Endings)} files are read.");
    }

    private static string[] ByGlob(string glob)
    {
        var folder = Path.GetDirectoryName(glob) is { Length: > 0 } named ? named : ".";
        if (folder.AsSpan().ContainsAny('*', '?') || !Directory.Exists(folder))
            throw new InputException($"{glob}: the folder '{folder}' does not exist; * and ? may stand in the file's name only.");
        return InFolder(folder, Path.GetFileName(glob), SearchOption.TopDirectoryOnly);
    }

    private static string[] InFolder(string folder, string pattern, SearchOption depth) =>
        Directory.GetFiles(folder, pattern, depth).Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal).ToArray();

    private static IReadOnlyList<Article> ReadFile(string path)
    {
        if (path != "-" && Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            return CsvTable.ReadArticles(path);
        var name = path == "-" ? "standard input" : path;
        var text = Decode(path == "-" ? StandardInput() : File.ReadAllBytes(path), name);
        var article = Make(text, path == "-" ? "-" : Path.GetFileNameWithoutExtension(path), IsHtml(path, text), name);
        return article.Paragraphs.Count > 0 ? [article] : throw new InputException($"{name}: no text; an article of at least one sentence is needed.");
    }

    private static Article Make(string text, string id, bool html, string name)
    {
        try
        {
            return html ? Article.FromHtml(text, id) : Article.FromText(text, id);
        }
        catch (FormatException e)
        {
            throw new InputException($"{name}: {e.Message}");
        }
    }

    private static bool IsHtml(string path, string text)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm")
            return true;
        var start = text.AsSpan(0, Math.Min(text.Length, 500)).TrimStart().TrimStart('\uFEFF');
        return path == "-" && (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));
    }

    private static string Decode(byte[] bytes, string name)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException($"{name}: not valid UTF-8 at byte {e.Index}; save the article as UTF-8.");
        }
    }

    private static byte[] StandardInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
