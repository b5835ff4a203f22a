using System.Text;

namespace Claims.Cli;

/// <summary>Figures of speed and memory as text.</summary>
internal static class BenchText
{
    private const double Megabyte = 1e6;

    /// <summary>All figures.</summary>
    /// <param name="start">What the first label took.</param>
    /// <param name="texts">The articles that were classified.</param>
    /// <param name="measured">The measurements, that of one thread first.</param>
    /// <param name="peakMemory">The most memory that the process held, in bytes.</param>
    internal static string Of(StartFigures start, IReadOnlyList<string> texts, IReadOnlyList<Throughput> measured, long peakMemory)
    {
        var text = new StringBuilder()
            .Append($"start: {start.FirstLabel.TotalMilliseconds:0} ms from the start of the process to the first labelled article, of which {start.Load.TotalMilliseconds:0} ms to load the model\n")
            .Append($"memory: {start.PeakMemory / Megabyte:0} MB at most for one article, {peakMemory / Megabyte:0} MB for all that follows; ")
            .Append($"{measured[0].Allocated / measured[0].Sentences} bytes allocated for each sentence, its result included\n")
            .Append($"articles: {texts.Count}, {texts.Sum(article => (double)Encoding.UTF8.GetByteCount(article)) / Megabyte:0.00} MB of text, over and over\n\n")
            .Append("| threads | sentences/s | articles/s | MB/s |\n| --- | --- | --- | --- |");
        foreach (var run in measured)
            text.Append($"\n| {run.Threads} | {PerSecond(run, run.Sentences):0} | {PerSecond(run, run.Articles):0} | {PerSecond(run, run.Bytes) / Megabyte:0.00} |");
        return text.ToString();
    }

    private static double PerSecond(Throughput run, long count) => count / run.Time.TotalSeconds;
}
