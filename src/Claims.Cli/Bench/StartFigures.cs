using System.Diagnostics;

namespace Claims.Cli;

/// <summary>What it takes to label a first sentence.</summary>
/// <param name="Load">How long the model took to load.</param>
/// <param name="FirstLabel">From the start of the process to the first labelled article; known to about 10 ms.</param>
/// <param name="PeakMemory">The most memory that the process held until then, in bytes.</param>
internal sealed record StartFigures(TimeSpan Load, TimeSpan FirstLabel, long PeakMemory)
{
    /// <summary>Loads a classifier and labels a first article, to be called once and before anything else.</summary>
    /// <param name="load">Loads the classifier.</param>
    /// <param name="text">The text of the article.</param>
    internal static (StartFigures Figures, ClaimClassifier Classifier) Measure(Func<ClaimClassifier> load, string text)
    {
        var watch = Stopwatch.StartNew();
        var classifier = load();
        var loaded = watch.Elapsed;
        classifier.Classify(Article.FromText(text));
        using var process = Process.GetCurrentProcess();
        return (new StartFigures(loaded, DateTime.Now - process.StartTime, process.PeakWorkingSet64), classifier);
    }
}
