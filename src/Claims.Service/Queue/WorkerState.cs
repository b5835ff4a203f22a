using Claims.Service.Api;
using Microsoft.Extensions.Options;

namespace Claims.Service.Queue;

/// <summary>How the worker gets on.</summary>
internal enum WorkerCondition
{
    /// <summary>There is no worker, or it has been stopped.</summary>
    Off,

    /// <summary>It tries to connect.</summary>
    Connecting,

    /// <summary>It takes articles.</summary>
    Consuming,

    /// <summary>It is connected, but the broker does not take what it publishes.</summary>
    Refused,
}

/// <summary>What the health check and the figures know of the worker.</summary>
internal sealed class WorkerState(IOptions<QueueOptions> options)
{
    private int condition = (int)(options.Value.Uri is null ? WorkerCondition.Off : WorkerCondition.Connecting);
    private int held;

    /// <summary>How the worker gets on.</summary>
    internal WorkerCondition Condition => (WorkerCondition)Volatile.Read(ref condition);

    /// <summary>Number of articles that the worker holds.</summary>
    internal int Held => Volatile.Read(ref held);

    /// <summary>Sets the condition.</summary>
    internal void Become(WorkerCondition now) => Volatile.Write(ref condition, (int)now);

    /// <summary>Sets the condition if it is the one that is named.</summary>
    /// <returns>Whether it was.</returns>
    internal bool Change(WorkerCondition from, WorkerCondition to) => Interlocked.CompareExchange(ref condition, (int)to, (int)from) == (int)from;

    /// <summary>Counts an article that was taken (1) or has left the worker (-1).</summary>
    internal void Hold(int change) => Interlocked.Add(ref held, change);

    /// <summary>Does nothing where there is no worker, or one that works.</summary>
    /// <exception cref="ProblemException">The worker cannot work at present (503).</exception>
    internal void ThrowIfNotReady()
    {
        switch (Condition)
        {
            case WorkerCondition.Connecting:
                throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "The worker has no connection to its broker; the log says why. It goes on trying.");
            case WorkerCondition.Refused:
                throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "The broker does not take the worker's results; the log says why. It goes on trying.");
            default:
                break;
        }
    }
}
