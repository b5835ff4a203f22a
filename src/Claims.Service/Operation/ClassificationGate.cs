using System.Threading.RateLimiting;
using Claims.Service.Api;
using Microsoft.Extensions.Options;

namespace Claims.Service.Operation;

/// <summary>Lets a bounded number of classifications run at once and a bounded number wait, first come, first served.</summary>
internal sealed class ClassificationGate : IDisposable
{
    private readonly ServiceOptions options;
    private readonly ConcurrencyLimiter limiter;

    public ClassificationGate(IOptions<ServiceOptions> options)
    {
        this.options = options.Value;
        limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = this.options.Concurrent,
            QueueLimit = this.options.MaxQueued,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Number of requests that wait.</summary>
    internal long Queued => limiter.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>Number of classifications that run.</summary>
    internal long Running => options.Concurrent - (limiter.GetStatistics()?.CurrentAvailablePermits ?? options.Concurrent);

    /// <summary>Whether the next request would be turned away.</summary>
    internal bool IsFull => Running >= options.Concurrent && Queued >= options.MaxQueued;

    /// <summary>Waits for a turn; it ends when the lease is disposed of.</summary>
    /// <exception cref="ProblemException">The queue is full (429).</exception>
    /// <exception cref="OperationCanceledException">The request ended first.</exception>
    internal async ValueTask<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        var lease = await limiter.AcquireAsync(1, cancellation);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        throw new ProblemException(StatusCodes.Status429TooManyRequests,
            $"{options.Concurrent} classifications run and {options.MaxQueued} wait, as many as are allowed; try again after the seconds that Retry-After names.");
    }

    public void Dispose() => limiter.Dispose();
}
