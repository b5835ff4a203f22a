using System.Diagnostics.Metrics;
using Claims.Hosting;

namespace Claims.Service.Operation;

/// <summary>What the service counts, besides what ASP.NET Core and the library count themselves. Nothing of an article's text is in it.</summary>
internal sealed class ServiceMetrics
{
    /// <summary>Name of the meter.</summary>
    internal const string Name = "Claims.Service";

    private readonly Counter<long> articles;
    private readonly Counter<long> sentences;
    private readonly Counter<long> unattributed;
    private readonly Counter<long> abstentions;
    private readonly Histogram<double> confidence;
    private readonly Histogram<double> duration;

    public ServiceMetrics(IMeterFactory meters, ClassificationGate gate, LiveClassifier classifier)
    {
        var meter = meters.Create(Name);
        articles = meter.CreateCounter<long>("claims.articles", "{article}", "Labelled articles by the form in which they came.");
        sentences = meter.CreateCounter<long>("claims.sentences", "{sentence}", "Labelled sentences by label; a mix that drifts tells of other input or another model.");
        unattributed = meter.CreateCounter<long>("claims.sentences.unattributed", "{sentence}", "Sentences in which nobody is cited.");
        abstentions = meter.CreateCounter<long>("claims.abstentions", "{sentence}", "Sentences below the asked-for confidence.");
        confidence = meter.CreateHistogram("claims.confidence", "1", "Mean confidence of an article's sentences.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1] });
        duration = meter.CreateHistogram("claims.article.duration", "s", "Time of an article's reading and labelling by the form in which it came.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] });
        meter.CreateObservableUpDownCounter("claims.queue.length", () => gate.Queued, "{request}", "Requests that wait for their turn.");
        meter.CreateObservableUpDownCounter("claims.running", () => gate.Running, "{request}", "Requests whose articles are being labelled.");
        meter.CreateObservableGauge("claims.model", () => Model(classifier.Current), "1", "Always 1; the tags say which model is in use.");
    }

    /// <summary>Counts a labelled article.</summary>
    /// <param name="result">The article.</param>
    /// <param name="form">How it came: text, html or sentences.</param>
    /// <param name="elapsed">Time of its reading and labelling.</param>
    internal void Count(ClassifiedArticle result, string form, TimeSpan elapsed)
    {
        var (counts, without, abstained, sum) = (new int[Enum.GetValues<Label>().Length], 0, 0, 0.0);
        foreach (var sentence in result.Sentences)
        {
            counts[(int)sentence.Label]++;
            without += sentence.Attribution is null ? 1 : 0;
            abstained += sentence.Abstained ? 1 : 0;
            sum += sentence.Confidence;
        }

        articles.Add(1, Tag("form", form));
        duration.Record(elapsed.TotalSeconds, Tag("form", form));
        foreach (var label in Enum.GetValues<Label>())
            sentences.Add(counts[(int)label], Tag("label", label.ToString()));
        unattributed.Add(without);
        abstentions.Add(abstained);
        if (result.Sentences.Count > 0)
            confidence.Record(sum / result.Sentences.Count);
    }

    private static Measurement<int> Model(ClaimClassifier classifier) =>
        new(1, Tag("fingerprint", classifier.Fingerprint), Tag("data_hash", classifier.Model.DataHash));

    private static KeyValuePair<string, object?> Tag(string key, string value) => new(key, value);
}
