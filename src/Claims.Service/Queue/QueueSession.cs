using System.Collections.Concurrent;
using RabbitMQ.Client;

namespace Claims.Service.Queue;

/// <summary>One connection to the broker, from its first article to its last. It is over when the worker stops or the connection is lost.</summary>
internal sealed class QueueSession : IAsyncDisposable
{
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);
    private static readonly CreateChannelOptions Confirming =
        new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);

    private readonly WorkerParts parts;
    private readonly IConnection connection;
    private readonly IChannel consuming;
    private readonly IChannel publishing;
    private readonly ConcurrentDictionary<ulong, Task> running = new();
    private readonly CancellationTokenSource lost = new();
    private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ArticleConsumer consumer;
    private string tag = "";

    private QueueSession(WorkerParts parts, IConnection connection, IChannel consuming, IChannel publishing)
    {
        (this.parts, this.connection, this.consuming, this.publishing) = (parts, connection, consuming, publishing);
        consumer = new ArticleConsumer(consuming, Take);
    }

    /// <summary>Connects, makes the queues that are not there, and begins to take articles.</summary>
    internal static async Task<QueueSession> OpenAsync(WorkerParts parts, BrokerFactory broker, CancellationToken cancellation)
    {
        var opened = await broker.ConnectAsync(cancellation);
        try
        {
            var articles = await opened.CreateChannelAsync(cancellationToken: cancellation);
            var replies = await opened.CreateChannelAsync(Confirming, cancellation);
            await QueueTopology.DeclareAsync(articles, parts.Options, cancellation);
            await articles.BasicQosAsync(0, (ushort)parts.Options.Prefetch, global: false, cancellation);
            var session = new QueueSession(parts, opened, articles, replies);
            session.tag = await articles.BasicConsumeAsync(parts.Options.Articles, autoAck: false, session.consumer, cancellation);
            return session;
        }
        catch
        {
            await CloseAsync(opened);
            throw;
        }
    }

    /// <summary>Waits until the worker stops, and then finishes the articles that it holds.</summary>
    /// <exception cref="ConnectionLostException">The connection was lost, or the queue deleted.</exception>
    internal async Task RunAsync(CancellationToken stopping)
    {
        var stop = Task.Delay(Timeout.Infinite, stopping);
        if (await Task.WhenAny(consumer.Ended, failed.Task, stop) != stop)
        {
            if (failed.Task.IsCompleted)
                await failed.Task;
            throw new ConnectionLostException(consuming.CloseReason?.ToString() ?? "the queue of the articles was deleted");
        }

        await consuming.BasicCancelAsync(tag, cancellationToken: CancellationToken.None);
        // What was delivered before the broker read the cancellation has been taken then, too.
        await consumer.Ended;
        await DrainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await lost.CancelAsync();
        await CloseAsync(connection);
        await DrainAsync();
        lost.Dispose();
    }

    private static async Task CloseAsync(IConnection connection)
    {
        await connection.CloseAsync(Constants.ReplySuccess, "closed", CloseLimit, abort: true, CancellationToken.None);
        await connection.DisposeAsync();
    }

    private void Take(Delivery message)
    {
        var work = HandleAsync(message);
        running[message.Tag] = work;
        _ = work.ContinueWith(_ => running.TryRemove(message.Tag, out Task? _), TaskScheduler.Default);
    }

    // Acknowledged only once the broker has confirmed: whatever ends the work before that, the broker delivers the message again.
    private async Task HandleAsync(Delivery message)
    {
        parts.State.Hold(1);
        try
        {
            if (message.Redelivered)
                parts.Metrics.Redelivered();
            var reply = await parts.Labeller.LabelAsync(message, lost.Token);
            await parts.Publisher.PublishAsync(publishing, reply, lost.Token);
            await consuming.BasicAckAsync(message.Tag, multiple: false, lost.Token);
            parts.Metrics.Acknowledged(reply.IsDead);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            // The session is over and reports why itself.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failed.TrySetException(e);
        }
        finally
        {
            parts.State.Hold(-1);
        }
    }

    private async Task DrainAsync()
    {
        while (!running.IsEmpty)
            await Task.WhenAll(running.Values);
    }
}

/// <summary>What a session works with.</summary>
internal sealed record WorkerParts(QueueOptions Options, ArticleLabeller Labeller, ReplyPublisher Publisher, WorkerState State, WorkerMetrics Metrics);

/// <summary>The connection to the broker was lost.</summary>
internal sealed class ConnectionLostException(string message) : Exception(message);
