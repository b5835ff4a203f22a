using BenchmarkDotNet.Running;

namespace Claims.Benchmarks;

/// <summary>Runs the benchmarks: <c>dotnet run -c Release --project tests/Claims.Benchmarks -- --filter '*'</c>.</summary>
internal static class Program
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
