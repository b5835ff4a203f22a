using System.Text;

namespace Claims.Training;

/// <summary>Refreshes the table of figures in a Markdown file, between two comment lines.</summary>
public static class FiguresBlock
{
    private const string Start = "<!-- figures: claims train -->\n";
    private const string End = "<!-- end of figures -->";

    /// <summary>Replaces what stands between the comment lines by the labels' table; the file is written beside its place and then renamed.</summary>
    /// <param name="path">The Markdown file.</param>
    /// <param name="report">The figures.</param>
    /// <exception cref="InvalidDataException">The file does not hold both comment lines.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static void Refresh(string path, EvaluationReport report)
    {
        var text = File.ReadAllText(path);
        var start = text.IndexOf(Start, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
            throw new InvalidDataException($"{path}: the lines '{Start.Trim()}' and '{End}' are needed around the figures.");
        var fresh = $"{text[..(start + Start.Length)]}\nIn cross-validation by article, printed by `claims train`:\n\n{MarkdownTables.Labels(report)}\n\n{text[end..]}";
        File.WriteAllText(path + ".new", fresh, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(path + ".new", path, overwrite: true);
    }
}
