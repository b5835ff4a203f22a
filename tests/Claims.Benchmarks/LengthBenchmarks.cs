using BenchmarkDotNet.Attributes;

namespace Claims.Benchmarks;

/// <summary>The whole path, from text to result, for articles of different lengths: time and memory must grow with the length and no faster.</summary>
[MemoryDiagnoser]
public class LengthBenchmarks
{
    private readonly ClaimClassifier classifier = ClaimClassifier.LoadDefault();
    private string text = "";

    /// <summary>Length of the article, in sentences.</summary>
    [Params(1, 10, 100, 1_000, 10_000)]
    public int Sentences { get; set; }

    /// <summary>Number of threads, each with the same article.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Makes the article.</summary>
    [GlobalSetup]
    public void Setup() => text = NewsArticles.OfLength(Sentences);

    /// <summary>Classifies the article once on each thread.</summary>
    [Benchmark]
    public void Classify() =>
        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, _ => classifier.Classify(Article.FromText(text)));
}
