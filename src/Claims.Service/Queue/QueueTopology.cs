using RabbitMQ.Client;

namespace Claims.Service.Queue;

/// <summary>The three queues. All are quorum queues: what is confirmed is on the disks of most nodes of the cluster.</summary>
internal static class QueueTopology
{
    private static readonly Dictionary<string, object?> Quorum = new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };

    /// <summary>Makes the queues that are not there yet.</summary>
    /// <exception cref="RabbitMQ.Client.Exceptions.OperationInterruptedException">A queue of the name is there and of another kind, or the user may not make it.</exception>
    internal static async Task DeclareAsync(IChannel channel, QueueOptions options, CancellationToken cancellation)
    {
        await DeclareAsync(channel, options.DeadLetters, Quorum, cancellation);
        await DeclareAsync(channel, options.Results, Quorum, cancellation);
        await DeclareAsync(channel, options.Articles, ArticlesOf(options), cancellation);
    }

    // Dead letters of the broker's own, too, leave the queue only once the other one has confirmed them; that asks for x-overflow.
    private static Dictionary<string, object?> ArticlesOf(QueueOptions options) => new(Quorum, StringComparer.Ordinal)
    {
        ["x-delivery-limit"] = options.DeliveryLimit,
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = options.DeadLetters,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    private static Task<QueueDeclareOk> DeclareAsync(IChannel channel, string queue, Dictionary<string, object?> arguments, CancellationToken cancellation) =>
        channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellation);
}
