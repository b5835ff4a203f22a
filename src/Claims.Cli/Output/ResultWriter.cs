using System.Text;

namespace Claims.Cli;

/// <summary>Writes labelled articles in the form asked for, article by article, to standard output or to a file that appears only when it is whole.</summary>
internal static class ResultWriter
{
    /// <summary>Writes all articles.</summary>
    /// <param name="results">The articles, classified as they are asked for.</param>
    /// <param name="format">One of table, json, csv and html.</param>
    /// <param name="path">File to write, or null for standard output.</param>
    internal static void Write(IEnumerable<ClassifiedArticle> results, string format, string? path)
    {
        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            Write(results, format, output, isFile: false);
            return;
        }

        var beside = $"{path}.{Environment.ProcessId}.new";
        try
        {
            using (var file = Create(beside, path))
                Write(results, format, file, isFile: true);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(beside))
                File.Delete(beside);
        }
    }

    private static FileStream Create(string beside, string path)
    {
        try
        {
            return File.Create(beside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be written; an existing folder that may be written to is needed.");
        }
    }

    private static void Write(IEnumerable<ClassifiedArticle> results, string format, Stream output, bool isFile)
    {
        switch (format)
        {
            case "json":
                ResultJson.WriteDocuments(output, Warned(results));
                break;
            case "csv":
                WriteText(output, writer => WriteCsv(writer, Warned(results)));
                break;
            case "html":
                WriteText(output, writer => ResultHtml.Write(writer, Warned(results).ToArray()));
                break;
            default:
                WriteTable(results, output, isFile);
                break;
        }
    }

    private static void WriteCsv(TextWriter writer, IEnumerable<ClassifiedArticle> results)
    {
        ResultCsv.WriteHeader(writer);
        foreach (var result in results)
        {
            ResultCsv.WriteRows(writer, result);
            writer.Flush();
        }
    }

    private static void WriteTable(IEnumerable<ClassifiedArticle> results, Stream output, bool isFile)
    {
        if (!isFile)
        {
            var table = new ResultTable(Screen.Output, Screen.Error);
            foreach (var result in results)
                table.Write(result);
            return;
        }

        WriteText(output, writer =>
        {
            var table = new ResultTable(new Screen(writer, isTerminal: false), Screen.Error);
            foreach (var result in results)
                table.Write(result);
        });
    }

    private static void WriteText(Stream output, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    private static IEnumerable<ClassifiedArticle> Warned(IEnumerable<ClassifiedArticle> results)
    {
        foreach (var result in results)
        {
            foreach (var warning in result.Warnings)
                Console.Error.WriteLine($"warning: {result.Article.Id}: {warning}");
            yield return result;
        }
    }
}
