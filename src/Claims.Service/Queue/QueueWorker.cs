using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Options;
using RabbitMQ.Client.Exceptions;

namespace Claims.Service.Queue;

/// <summary>Labels articles from a queue for as long as the service runs, and connects anew whenever the connection is lost.</summary>
internal sealed partial class QueueWorker(
    IOptions<QueueOptions> options, ArticleLabeller labeller, ReplyPublisher publisher, WorkerState state, WorkerMetrics metrics, ILogger<QueueWorker> logger) : BackgroundService
{
    private readonly QueueOptions options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Uri is null)
            return;
        var broker = new BrokerFactory(options);
        var pauses = new Backoff(options.LongestPause);
        while (true)
        {
            var started = Stopwatch.GetTimestamp();
            var reason = await RunAsync(broker, stoppingToken);
            if (stoppingToken.IsCancellationRequested)
            {
                LogStopped(reason ?? "it has finished what it held");
                return;
            }

            // Not after every success: one that fails at once must not be tried at once.
            if (Stopwatch.GetElapsedTime(started) > options.LongestPause)
                pauses.Reset();
            var pause = pauses.Next(Random.Shared.NextDouble());
            LogLost(broker.Address, reason, pause.TotalSeconds);
            await Task.Delay(pause, stoppingToken);
        }
    }

    /// <summary>Connects and works.</summary>
    /// <returns>Why that ended.</returns>
    private async Task<string?> RunAsync(BrokerFactory broker, CancellationToken stopping)
    {
        try
        {
            await using var session = await QueueSession.OpenAsync(new WorkerParts(options, labeller, publisher, state, metrics), broker, stopping);
            metrics.Connected();
            state.Become(WorkerCondition.Consuming);
            LogConnected(options.Articles, broker.Address);
            await session.RunAsync(stopping);
            return null;
        }
        catch (Exception e) when (IsOfBroker(e))
        {
            return string.Join("; ", Reasons(e).Distinct(StringComparer.Ordinal));
        }
        finally
        {
            state.Become(stopping.IsCancellationRequested ? WorkerCondition.Off : WorkerCondition.Connecting);
        }
    }

    private static bool IsOfBroker(Exception exception) => exception is
        RabbitMQClientException or ConnectionLostException or IOException or SocketException or TimeoutException or AuthenticationException or OperationCanceledException or ObjectDisposedException;

    // The innermost messages: those around them only say that something failed.
    private static IEnumerable<string> Reasons(Exception exception) => exception switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Reasons),
        { InnerException: { } inner } => Reasons(inner),
        OperationCanceledException or TimeoutException => ["the broker does not answer in time"],
        _ => [exception.Message.TrimEnd('.')],
    };

    [LoggerMessage(34, LogLevel.Information, "Taking articles from {Queue} at {Broker}")]
    private partial void LogConnected(string queue, BrokerAddress broker);

    [LoggerMessage(35, LogLevel.Warning, "No connection to {Broker}: {Reason}. Trying again in {Seconds:0.0} seconds")]
    private partial void LogLost(BrokerAddress broker, string? reason, double seconds);

    [LoggerMessage(36, LogLevel.Information, "The worker has stopped: {Reason}")]
    private partial void LogStopped(string reason);
}
