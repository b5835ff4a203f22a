using RabbitMQ.Client;

namespace Claims.Service.Queue;

/// <summary>Hands on what the broker delivers, in order.</summary>
/// <param name="channel">The channel over which it is delivered.</param>
/// <param name="take">Begins the work on a message and returns at once.</param>
internal sealed class ArticleConsumer(IChannel channel, Action<Delivery> take) : AsyncDefaultBasicConsumer(channel)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once nothing is delivered any more: cancelled by this side or the broker, or the channel is lost.</summary>
    internal Task Ended => ended.Task;

    public override Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default)
    {
        // The memory of the body is used again as soon as this method returns.
        take(new Delivery(deliveryTag, redelivered, properties, body.ToArray()));
        return Task.CompletedTask;
    }

    protected override async Task OnCancelAsync(string[] consumerTags, CancellationToken cancellationToken = default)
    {
        await base.OnCancelAsync(consumerTags, cancellationToken);
        ended.TrySetResult();
    }
}
