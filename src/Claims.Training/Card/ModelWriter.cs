using System.Text;

namespace Claims.Training;

/// <summary>Writes a trained model with its metrics and its card. Each file is written beside its place and then renamed, the model last.</summary>
public static class ModelWriter
{
    /// <summary>Writes the model, its metrics (same name, ending .json), its card (README.md, or the model's name with .md where that is taken) and the card's plot into the model's folder.</summary>
    /// <param name="result">What was trained.</param>
    /// <param name="path">Path of the model file.</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="heldOut">Figures on articles that it was not trained on; null if there are none.</param>
    /// <exception cref="IOException">A file cannot be written; the old files are then as they were.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static void Write(TrainingResult result, string path, LabelledData data, HeldOut? heldOut = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(data);
        CheckWritable(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var card = CardPath(folder, path);
        var plot = Path.Combine(folder, Path.GetFileName(card) == "README.md" ? "reliability.svg" : $"{Path.GetFileNameWithoutExtension(path)}.reliability.svg");
        var files = new (string Path, byte[] Bytes)[]
        {
            (Path.ChangeExtension(path, ".json"), ModelMetrics.Of(result, data, heldOut).ToJson()),
            (card, Encoding.UTF8.GetBytes(ModelCard.Write(result, data, heldOut, Path.GetFileName(path), Path.GetFileName(plot)))),
            (plot, Encoding.UTF8.GetBytes(ReliabilityPlot.Draw(result.Report.Reliability))),
            (path, result.ToBytes()),
        };
        foreach (var (target, bytes) in files)
            File.WriteAllBytes(target + ".new", bytes);
        foreach (var (target, _) in files)
            File.Move(target + ".new", target, overwrite: true);
    }

    // README.md beside the model, unless that is a page of something else.
    private static string CardPath(string folder, string path)
    {
        var readme = Path.Combine(folder, "README.md");
        return !File.Exists(readme) || File.ReadLines(readme).FirstOrDefault() == $"# {Path.GetFileName(path)}" ? readme : Path.ChangeExtension(path, ".md");
    }

    /// <summary>Throws at once, before any training, if the model could not be written in the end.</summary>
    /// <param name="path">Path of the model file.</param>
    /// <exception cref="IOException">The folder does not exist or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void CheckWritable(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder; the name of a model file is needed.");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var probe = path + ".new";
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written; a place in a folder that may be written to is needed.", e);
        }
    }
}
