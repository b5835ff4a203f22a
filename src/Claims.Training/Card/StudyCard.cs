using System.Text;

namespace Claims.Training;

/// <summary>Writes what a study measured as Markdown.</summary>
public static class StudyCard
{
    private const string Title = "# What each part is worth";

    /// <summary>Where the study of a model is written: study.md beside it, or the model's name with .study.md where that is a page of something else.</summary>
    /// <param name="model">Path of the model file.</param>
    public static string PathFor(string model)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(model))!, "study.md");
        return !File.Exists(path) || File.ReadLines(path).FirstOrDefault() == Title ? path : Path.ChangeExtension(model, ".study.md");
    }

    /// <summary>Writes the file beside its place and then renames it.</summary>
    /// <param name="report">What was measured.</param>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="IOException">It cannot be written; the old file is then as it was.</exception>
    public static void Save(StudyReport report, string path)
    {
        File.WriteAllText(path + ".new", Write(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Tables of all sections.</summary>
    /// <param name="report">What was measured.</param>
    public static string Write(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (options, data) = (report.Options, report.Data);
        var text = new StringBuilder();
        text.Append($"""
            {Title}

            Macro F1 and, in brackets, its 95 % interval; "change" is the difference from the whole model, and where its interval holds 0, there is no evidence of one.
            Written by `{Command(options)}`.

            - **Data**: {data.Articles.Count} articles, {data.Sentences} sentences, cross-validated by article. SHA-256 `{data.Hash}`.{Others(options)}
            - **Intervals**: percentile bootstrap over articles, {options.Resamples} resamples with seed {options.Training.Seed}, the same for all rows, so that changes are paired
              (Efron, 1979; Efron and Tibshirani, *An Introduction to the Bootstrap*, 1993). They hold the chance of the choice of articles, not that of the training.
            - **Packages**: {string.Join(", ", PackageVersions.Used.Select(package => $"{package.Key} {package.Value}"))}.

            """);
        foreach (var section in report.Sections)
            text.Append($"\n## {section.Title}\n\n{section.Note}\n\n{Rows(section, options)}\n");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Command(StudyOptions options) =>
        $"claims train --study --seed {options.Training.Seed} --folds {options.Training.Folds}{(options.Also.Count > 0 ? $" --also {options.AlsoName}" : "")}";

    private static string Others(StudyOptions options) => options.Also.Count == 0
        ? ""
        : $" And `{options.AlsoName}`: {options.Also.Count} articles, {options.Also.Sum(article => article.Sentences.Count)} sentences, by models of all training articles.";

    private static string Rows(StudySection section, StudyOptions options)
    {
        string[] also = options.Also.Count > 0 ? [options.AlsoName, "change"] : [];
        return MarkdownTables.Table(["variant", "cross-validation", "change", .. also], section.Rows.Select(row => Cells(row, also.Length > 0)));
    }

    private static string[] Cells(StudyRow row, bool also)
    {
        string[] cells = [row.Name, Value(row.CrossValidated), Change(row.Difference)];
        return also ? [.. cells, Value(row.Also), Change(row.AlsoDifference)] : cells;
    }

    private static string Value(Interval? interval) => interval is null ? "" : $"{interval.Value:0.000} ({interval.Low:0.000} to {interval.High:0.000})";

    private static string Change(Interval? interval) => interval is null ? "" : $"{interval.Value:+0.000;-0.000;0.000} ({interval.Low:+0.000;-0.000;0.000} to {interval.High:+0.000;-0.000;0.000})";
}
