using System.Diagnostics;
using System.Text;

namespace Claims.Cli;

/// <summary>How much was classified in a measurement.</summary>
/// <param name="Threads">Number of threads at work.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Bytes">Length of their texts in UTF-8.</param>
/// <param name="Allocated">Bytes allocated by all threads.</param>
/// <param name="Time">From the start of the first thread to the end of the last.</param>
internal sealed record Throughput(int Threads, long Articles, long Sentences, long Bytes, long Allocated, TimeSpan Time)
{
    /// <summary>Classifies articles over and over, from text to result, until the time is up; each thread ends with the article it has begun.</summary>
    /// <param name="classifier">The classifier, shared by all threads.</param>
    /// <param name="texts">The texts of the articles, at least one.</param>
    /// <param name="threads">Number of threads, at least 1.</param>
    /// <param name="time">How long to go on.</param>
    /// <param name="cancellation">Ends the measurement early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    internal static Throughput Measure(ClaimClassifier classifier, IReadOnlyList<string> texts, int threads, TimeSpan time, CancellationToken cancellation)
    {
        var bytes = texts.Select(text => (long)Encoding.UTF8.GetByteCount(text)).ToArray();
        var next = -1;
        var (allocated, watch) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        var parts = new Throughput[threads];
        var workers = Enumerable.Range(0, threads).Select(number => Task.Factory.StartNew(() => parts[number] = Work(), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Task.WhenAll(workers.ToArray()).GetAwaiter().GetResult();
        return new Throughput(threads, parts.Sum(part => part.Articles), parts.Sum(part => part.Sentences), parts.Sum(part => part.Bytes), GC.GetTotalAllocatedBytes() - allocated, watch.Elapsed);

        Throughput Work()
        {
            var (articles, sentences, length) = (0L, 0L, 0L);
            do
            {
                var article = (int)((uint)Interlocked.Increment(ref next) % (uint)texts.Count);
                sentences += classifier.Classify(Article.FromText(texts[article]), cancellation).Sentences.Count;
                length += bytes[article];
                articles++;
            }
            while (watch.Elapsed < time);

            return new Throughput(1, articles, sentences, length, 0, watch.Elapsed);
        }
    }
}
