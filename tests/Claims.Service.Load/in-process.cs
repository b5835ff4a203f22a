#:project ../../src/Claims/Claims.csproj
// How many articles a second the library labels in one process with a thread for each processor: what the HTTP layer is measured against.
using System.Diagnostics;
using System.Globalization;
using Claims;

var text = await File.ReadAllTextAsync(args[0]);
var seconds = double.Parse(args[1], CultureInfo.InvariantCulture);
var classifier = ClaimClassifier.LoadDefault();
_ = Run(TimeSpan.FromSeconds(Math.Min(seconds, 3)));
var before = Process.GetCurrentProcess().TotalProcessorTime;
var labelled = Run(TimeSpan.FromSeconds(seconds));
var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
Console.WriteLine($"in process: {labelled / seconds:0} articles/s, {spent.TotalMilliseconds / labelled:0.00} ms of processor time each");

long Run(TimeSpan time)
{
    var (total, started) = (0L, Stopwatch.GetTimestamp());
    Parallel.For(0, Environment.ProcessorCount, _ =>
    {
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            using var answer = new MemoryStream();
            ResultJson.WriteDocuments(answer, [classifier.Classify(Article.FromText(text))]);
            Interlocked.Increment(ref total);
        }
    });
    return total;
}
