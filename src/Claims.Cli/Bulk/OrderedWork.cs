using System.Collections.Concurrent;

namespace Claims.Cli;

/// <summary>Works on all processors at once and gives the results in the order of what came in.</summary>
internal static class OrderedWork
{
    // What a small article takes beside its bytes, so that many of them do not fill the memory.
    private const int LeastSize = 4 << 10;

    private static readonly long Window = Environment.ProcessorCount * (1L << 20);

    /// <summary>
    /// The results, each as soon as it and those before it are done. Reads ahead of them by a limited number of bytes. Ends reading when it is disposed of.
    /// </summary>
    /// <param name="records">What to work on; read on a thread of its own, since it may wait for more to come.</param>
    /// <param name="work">The work; runs on several threads at once. What it throws is thrown in the place of its result.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    internal static IEnumerable<Outcome> Run(IEnumerable<ArticleRecord> records, Func<ArticleRecord, CancellationToken, Outcome> work, CancellationToken cancellation)
    {
        // Neither is disposed of: the reader may still wait for standard input when the run is over.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = new BlockingCollection<Task<Outcome>>();
        var window = new ByteWindow(Window);
        var reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var task in begun.GetConsumingEnumerable(cancellation))
            {
                var outcome = task.GetAwaiter().GetResult();
                yield return outcome;
                window.Leave(SizeOf(outcome.Record));
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }

        void Read()
        {
            try
            {
                foreach (var record in records)
                {
                    window.Enter(SizeOf(record), stop.Token);
                    begun.Add(Task.Run(() => work(record, stop.Token), stop.Token), stop.Token);
                }
            }
            finally
            {
                begun.CompleteAdding();
            }
        }
    }

    private static long SizeOf(ArticleRecord record) => record.Size + LeastSize;
}
