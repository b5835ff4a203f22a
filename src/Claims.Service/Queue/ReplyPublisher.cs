using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.Service.Queue;

/// <summary>Publishes until the broker has confirmed. What it does not take, as from a full or deleted queue, is published again after a pause.</summary>
internal sealed partial class ReplyPublisher(IOptions<QueueOptions> options, WorkerState state, WorkerMetrics metrics, ILogger<ReplyPublisher> logger)
{
    /// <summary>Publishes over a channel that tracks confirmations.</summary>
    /// <exception cref="RabbitMQClientException">The channel is lost; the broker may have the message or not.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    internal async Task PublishAsync(IChannel channel, Reply reply, CancellationToken cancellation)
    {
        var pauses = new Backoff(options.Value.LongestPause);
        while (true)
        {
            try
            {
                await channel.BasicPublishAsync("", reply.Queue, mandatory: true, reply.Properties, reply.Body, cancellation);
                if (state.Change(WorkerCondition.Refused, WorkerCondition.Consuming))
                    LogTaken(reply.Queue);
                return;
            }
            catch (PublishException e)
            {
                metrics.Refused();
                if (state.Change(WorkerCondition.Consuming, WorkerCondition.Refused))
                    LogRefused(reply.Queue, e.IsReturn ? "there is no such queue" : "it is full or not available");
                await Task.Delay(pauses.Next(Random.Shared.NextDouble()), cancellation);
                if (e.IsReturn)
                    await QueueTopology.DeclareAsync(channel, options.Value, cancellation);
            }
        }
    }

    [LoggerMessage(32, LogLevel.Error, "The broker does not take messages for {Queue}: {Reason}. Their articles stay unacknowledged, and are published again until it does")]
    private partial void LogRefused(string queue, string reason);

    [LoggerMessage(33, LogLevel.Information, "The broker takes messages for {Queue} again")]
    private partial void LogTaken(string queue);
}
