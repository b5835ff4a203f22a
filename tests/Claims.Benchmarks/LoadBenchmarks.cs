using BenchmarkDotNet.Attributes;

namespace Claims.Benchmarks;

/// <summary>Reading the model from its bytes.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private byte[] bytes = [];

    /// <summary>Takes the bytes of the embedded model.</summary>
    [GlobalSetup]
    public void Setup() => bytes = ModelFile.Write(EmbeddedModel.Load());

    /// <summary>Checks and reads the model.</summary>
    [Benchmark]
    public string Load() => ModelFile.Read(bytes, "the model").Lexicon.Fingerprint;
}
