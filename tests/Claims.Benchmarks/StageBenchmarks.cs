using BenchmarkDotNet.Attributes;

namespace Claims.Benchmarks;

/// <summary>Time and memory of each stage for 100 articles, a fixed set from the training data. Times are those of all articles together.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private const int Articles = 100;

    private readonly ClaimModel model = EmbeddedModel.Load();
    private readonly ClaimClassifier classifier = ClaimClassifier.LoadDefault();
    private string[] texts = [];
    private Prepared[] prepared = [];

    /// <summary>Makes what each stage gets from the one before.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var all = NewsArticles.All();
        texts = Enumerable.Range(0, Articles).Select(i => all[i * all.Length / Articles]).ToArray();
        prepared = Array.ConvertAll(texts, text => Prepared.From(text, model));
        Console.WriteLine($"// {prepared.Sum(article => article.Text.Sentences.Count)} sentences, {prepared.Sum(article => article.Text.Tokens.Length)} tokens");
    }

    /// <summary>Cleaning and paragraphs.</summary>
    [Benchmark]
    public int Read() => texts.Sum(text => Article.FromText(text).Paragraphs.Count);

    /// <summary>Sentences.</summary>
    [Benchmark]
    public int Split() => prepared.Sum(article => SentenceSplitter.Split(article.Article).Count);

    /// <summary>Sentences, tokens, word classes and quotations.</summary>
    [Benchmark]
    public int Tokenize() => prepared.Sum(article =>
    {
        using var text = TokenizedArticle.Create(article.Article, model.Lexicon);
        return text.Tokens.Length;
    });

    /// <summary>Cues and mentions.</summary>
    [Benchmark]
    public int Tag() => prepared.Sum(article => Prepared.Tag(article.Text, model).Length);

    /// <summary>Linking, resolving and carrying speakers, by tags that were found before.</summary>
    [Benchmark]
    public int Attribute() => prepared.Sum(article => AttributionFinder.Find(article.Text, s => article.Tags[s], model.Antecedents, model.Continuations).Found.Length);

    /// <summary>Standing of the sources, dense and sparse features.</summary>
    [Benchmark]
    public int Extract() => prepared.Sum(article =>
    {
        var features = new FeatureExtractor(article.Attributions, model.Standing.Of, model.Standing.Of);
        var row = DenseRow.Create();
        using var sparse = new FeatureBuffer(FeatureSchema.SentenceBits);
        var count = 0;
        for (var s = 0; s < article.Text.Sentences.Count; s++)
        {
            features.Fill(s, row, sparse);
            count += sparse.Count;
        }

        return count;
    });

    /// <summary>Trees and linear classifier, by features that were extracted before.</summary>
    [Benchmark]
    public double Score() => prepared.Sum(article => article.Features.Sum(features => model.Classify(features).Labels.ReportedFact));

    /// <summary>From text to result.</summary>
    [Benchmark(Baseline = true)]
    public int Whole() => texts.Sum(text => classifier.Classify(Article.FromText(text)).Sentences.Count);
}
