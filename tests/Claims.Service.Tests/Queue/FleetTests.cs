using System.Collections.Concurrent;
using System.Text;
using Claims.Service.Tests.Operation;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Xunit.Abstractions;

namespace Claims.Service.Tests.Queue;

/// <summary>Workers as processes of their own, which are stopped, killed, and lose their broker.</summary>
[Collection(BrokerTests.Name)]
public class FleetTests(Broker broker, ITestOutputHelper output)
{
    [BrokerFact]
    public async Task A_worker_that_is_told_to_stop_finishes_what_it_holds()
    {
        const uint Articles = 20;
        await using var queues = await Queues.OpenAsync(broker);
        using var worker = new WorkerProcess(queues.Settings(broker.Address, ("Service:MaxConcurrent", "1"), ("Queue:Prefetch", "50")));
        await LimitTests.UntilAsync(() => worker.IsConsuming);
        var text = string.Join("\n\n", Enumerable.Repeat(Service.Text, 2_000)); // seconds of work, handed out in a fraction of one
        for (var i = 0; i < Articles; i++)
            await queues.PublishAsync(text, new BasicProperties { ContentType = "text/plain" });
        await LimitTests.UntilAsync(() => queues.CountAsync(queues.Articles).Result == 0);
        var done = await queues.CountAsync(queues.Results);
        Assert.Equal(0, await worker.StopAsync());
        output.WriteLine($"{done} of {Articles} articles were done when the worker was told to stop");
        Assert.True(done < Articles, "The worker was done before it was told to stop.");
        Assert.Contains("The worker has stopped: it has finished what it held", worker.Said, StringComparison.Ordinal);
        Assert.Equal((Articles, 0u), (await queues.CountAsync(queues.Results), await queues.CountAsync(queues.Articles)));
    }

    [BrokerFact]
    public async Task Of_5000_articles_none_is_lost_while_a_worker_is_killed_and_the_broker_restarted()
    {
        const int Articles = 5_000;
        await using var queues = await Queues.OpenAsync(broker);
        var settings = queues.Settings(broker.Address, ("Service:MaxConcurrent", "1"), ("Queue:Prefetch", "100"));
        using var first = new WorkerProcess(settings);
        using var second = new WorkerProcess(settings);
        using var third = new WorkerProcess(settings);
        await LimitTests.UntilAsync(() => first.IsConsuming && second.IsConsuming && third.IsConsuming);
        await PublishAsync(queues, Articles);
        await LimitTests.UntilAsync(() => queues.CountAsync(queues.Results).Result > 200);
        first.Kill();
        await LimitTests.UntilAsync(() => queues.CountAsync(queues.Results).Result > 800);
        var left = await queues.CountAsync(queues.Articles);
        Assert.True(left > 0, "The workers were done before the broker was restarted.");
        await broker.StopAsync();
        await broker.StartAsync();
        await using var again = await queues.AnewAsync(broker);
        var results = await ConsumeAsync(again);
        await LimitTests.UntilAsync(() => results.Count >= Articles);
        Assert.Equal(0, await second.StopAsync());
        Assert.Equal(0, await third.StopAsync());
        await LimitTests.UntilAsync(() => again.CountAsync(queues.Results).Result == 0);
        output.WriteLine($"{Articles} articles, {left} of them waiting when the broker was stopped; {results.Values.Sum()} results, {results.Values.Sum() - results.Count} of them duplicates");
        Assert.Equal(Enumerable.Range(0, Articles).Select(Id), results.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((0u, 0u), (await again.CountAsync(queues.Articles), await again.CountAsync(queues.DeadLetters)));
    }

    private static string Id(int article) => article.ToString("00000");

    private static Task PublishAsync(Queues queues, int articles) => Task.WhenAll(Enumerable.Range(0, articles).Select(i => queues.PublishAsync(
        $"The ministry said that bridge {Id(i)} had been closed.", new BasicProperties { ContentType = "text/plain", MessageId = Id(i), Persistent = true }).AsTask()));

    /// <summary>How often a result came for each article, as it comes; a result that does not belong to its article is counted under its text.</summary>
    private static async Task<ConcurrentDictionary<string, int>> ConsumeAsync(Queues queues)
    {
        var results = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var consumer = new AsyncEventingBasicConsumer(queues.Channel);
        consumer.ReceivedAsync += (_, result) =>
        {
            var (id, text) = (result.BasicProperties.MessageId ?? "", Encoding.UTF8.GetString(result.Body.Span));
            results.AddOrUpdate(text.Contains($"bridge {id} ", StringComparison.Ordinal) ? id : text, 1, (_, count) => count + 1);
            return Task.CompletedTask;
        };
        await queues.Channel.BasicConsumeAsync(queues.Results, autoAck: true, consumer);
        return results;
    }
}
