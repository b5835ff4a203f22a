#:package RabbitMQ.Client
// Fills the queue of articles, and takes the results and says how fast they came: queue.cs fill URI ARTICLE COUNT, queue.cs drain URI COUNT.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

await using var connection = await new ConnectionFactory { Uri = new Uri(args[1]) }.CreateConnectionAsync();
await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
await (args[0] == "fill" ? FillAsync(await File.ReadAllBytesAsync(args[2]), Number(args[3])) : DrainAsync(Number(args[2])));

Task FillAsync(byte[] article, int count) => Task.WhenAll(Enumerable.Range(0, count).Select(i => channel.BasicPublishAsync(
    "", "claims.articles", mandatory: true, new BasicProperties { ContentType = "text/plain", MessageId = i.ToString(CultureInfo.InvariantCulture), Persistent = true }, article).AsTask()));

async Task DrainAsync(int count)
{
    var (taken, first, sentences) = (0, 0L, 0);
    var done = new TaskCompletionSource<TimeSpan>();
    var consumer = new AsyncEventingBasicConsumer(channel);
    consumer.ReceivedAsync += (_, result) =>
    {
        taken++;
        // All workers have been started by then.
        if (taken == count / 5)
        {
            first = Stopwatch.GetTimestamp();
            sentences = JsonDocument.Parse(result.Body).RootElement.GetProperty("sentences").GetArrayLength();
        }
        else if (taken == count)
        {
            done.SetResult(Stopwatch.GetElapsedTime(first));
        }

        return Task.CompletedTask;
    };
    await channel.BasicConsumeAsync("claims.results", autoAck: true, consumer);
    var rate = (count - count / 5) / (await done.Task).TotalSeconds;
    Console.WriteLine($"{rate:0} articles/s of {sentences} sentences, {rate * sentences:0} sentences/s");
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
