using System.Text;
using RabbitMQ.Client;

namespace Claims.Service.Tests.Queue;

/// <summary>The three queues of a test, seen from the other side.</summary>
internal sealed class Queues : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly string name;

    private Queues(IConnection connection, IChannel channel, string name) => (this.connection, Channel, this.name) = (connection, channel, name);

    internal IChannel Channel { get; }

    internal string Articles => name + ".articles";

    internal string Results => name + ".results";

    internal string DeadLetters => name + ".dead-letters";

    /// <summary>Connects to queues of the given name, or of a new one.</summary>
    internal static async Task<Queues> OpenAsync(Broker broker, string? name = null)
    {
        var opened = await broker.ConnectAsync();
        var channel = await opened.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null));
        return new Queues(opened, channel, name ?? Guid.NewGuid().ToString("N"));
    }

    /// <summary>The same queues over a new connection.</summary>
    internal Task<Queues> AnewAsync(Broker broker) => OpenAsync(broker, name);

    /// <summary>The settings of a worker for these queues.</summary>
    internal (string Key, string Value)[] Settings(string address, params (string Key, string Value)[] more) =>
        [("Queue:Uri", address), ("Queue:Articles", Articles), ("Queue:Results", Results), ("Queue:DeadLetters", DeadLetters), ("Queue:LongestPause", "00:00:00.5"), .. more];

    /// <summary>Publishes an article and waits for the confirmation.</summary>
    internal ValueTask PublishAsync(string body, BasicProperties properties) => PublishAsync(Encoding.UTF8.GetBytes(body), properties);

    /// <summary>Publishes an article and waits for the confirmation.</summary>
    internal ValueTask PublishAsync(byte[] body, BasicProperties properties) => Channel.BasicPublishAsync("", Articles, mandatory: true, properties, body);

    /// <summary>Number of messages that wait in a queue.</summary>
    internal Task<uint> CountAsync(string queue) => Channel.MessageCountAsync(queue);

    /// <summary>Takes the next message.</summary>
    internal async Task<BasicGetResult> TakeAsync(string queue)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await Channel.BasicGetAsync(queue, autoAck: true) is { } message)
                return message;
            await Task.Delay(50);
        }

        throw new TimeoutException($"Nothing came into {queue} for 30 seconds.");
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}
