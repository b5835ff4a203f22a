using System.Net;
using Claims.Service.Tests.Operation;
using RabbitMQ.Client;

namespace Claims.Service.Tests.Queue;

/// <summary>How the worker gets on with its broker.</summary>
[Collection(BrokerTests.Name)]
public class ConnectionTests(Broker broker)
{
    private static readonly BasicProperties Plain = new() { ContentType = "text/plain" };

    [BrokerFact]
    public async Task A_worker_waits_for_its_broker_at_the_start_and_after_a_loss_and_readiness_says_so()
    {
        await using var queues = await Queues.OpenAsync(broker);
        await using var early = await MessageTests.StartedAsync(queues, broker);
        await broker.StopAsync();
        await using var late = new Service(queues.Settings(broker.Address));
        foreach (var service in new[] { early, late })
        {
            using var client = service.CreateClient();
            await LimitTests.UntilAsync(() => client.GetAsync("/health/ready").Result.StatusCode == HttpStatusCode.ServiceUnavailable);
            Assert.Contains("The worker has no connection to its broker; the log says why.", await client.GetStringAsync("/health/ready", HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await service.PostAsync("It rained.", "text/plain")).StatusCode);
        }

        await broker.StartAsync();
        await MessageTests.ReadyAsync(early);
        await MessageTests.ReadyAsync(late);
        await using var again = await queues.AnewAsync(broker);
        await again.PublishAsync("It rained.", Plain);
        await again.TakeAsync(queues.Results);
    }

    [BrokerFact]
    public async Task A_result_whose_queue_is_gone_is_not_lost()
    {
        await using var queues = await Queues.OpenAsync(broker);
        await using var service = await MessageTests.StartedAsync(queues, broker);
        await queues.Channel.QueueDeleteAsync(queues.Results);
        await queues.PublishAsync("It rained.", new BasicProperties { ContentType = "text/plain", MessageId = "m-1" });
        await LimitTests.UntilAsync(() => Logged(service, $"The broker does not take messages for {queues.Results}: there is no such queue."));
        await LimitTests.UntilAsync(() => Logged(service, $"The broker takes messages for {queues.Results} again"));
        Assert.Equal("m-1", (await queues.TakeAsync(queues.Results)).BasicProperties.MessageId);
    }

    [BrokerFact]
    public async Task A_worker_whose_queue_of_articles_is_deleted_makes_it_anew()
    {
        await using var queues = await Queues.OpenAsync(broker);
        await using var service = await MessageTests.StartedAsync(queues, broker);
        await queues.Channel.QueueDeleteAsync(queues.Articles);
        await LimitTests.UntilAsync(() => service.Logs.Messages.Count(m => m.Message.StartsWith("Taking articles from", StringComparison.Ordinal)) == 2);
        await queues.PublishAsync("It rained.", Plain);
        await queues.TakeAsync(queues.Results);
    }

    [BrokerFact]
    public async Task A_queue_of_another_kind_is_named_in_the_log()
    {
        await using var queues = await Queues.OpenAsync(broker);
        await queues.Channel.QueueDeclareAsync(queues.Results, durable: true, exclusive: false, autoDelete: false);
        await using var service = new Service(queues.Settings(broker.Address));
        using var client = service.CreateClient();
        await LimitTests.UntilAsync(() => Logged(service, "No connection to") && Logged(service, "PRECONDITION_FAILED - inequivalent arg 'x-queue-type' for queue '" + queues.Results));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [BrokerTheory]
    [InlineData("amqp://claims:Quux%2FSecret@", null)]
    [InlineData("amqp://", "Quux/Secret")]
    public async Task A_password_is_in_no_log_and_no_answer(string user, string? password)
    {
        await using var queues = await Queues.OpenAsync(broker);
        var address = broker.Address.Replace("amqp://claims:claims@", user, StringComparison.Ordinal);
        await using var service = new Service(queues.Settings(address, password is null ? [] : [("Queue:UserName", "claims"), ("Queue:Password", password)]));
        using var client = service.CreateClient();
        await LimitTests.UntilAsync(() => Logged(service, "ACCESS_REFUSED"));
        Assert.DoesNotContain("Secret", await client.GetStringAsync("/health/ready", HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        Assert.False(Logged(service, "Secret"));
        Assert.True(Logged(service, "No connection to amqp://127.0.0.1:"));
    }

    [BrokerFact]
    public async Task The_right_password_may_stand_apart_from_the_address_and_a_second_node_be_taken()
    {
        await using var queues = await Queues.OpenAsync(broker);
        var node = new Uri(broker.Address).Authority;
        await using var service = new Service(queues.Settings("amqp://nobody:nothing@127.0.0.1:1", ("Queue:UserName", "claims"), ("Queue:Password", "claims"), ("Queue:Nodes:0", node)));
        await MessageTests.ReadyAsync(service);
    }

    [BrokerFact]
    public async Task A_broker_with_a_certificate_of_the_named_authority_is_trusted_and_no_other()
    {
        await using var queues = await Queues.OpenAsync(broker);
        await using (var trusting = new Service(queues.Settings(broker.TlsAddress, ("Queue:CaFile", broker.CaFile))))
            await MessageTests.ReadyAsync(trusting);
        var folder = Directory.CreateTempSubdirectory("claims-ca-");
        using var other = Certificates.Authority();
        var file = Path.Combine(folder.FullName, "other.pem");
        await File.WriteAllTextAsync(file, other.ExportCertificatePem());
        foreach (var settings in new[] { queues.Settings(broker.TlsAddress, ("Queue:CaFile", file)), queues.Settings(broker.TlsAddress) })
        {
            await using var service = new Service(settings);
            _ = service.Services;
            await LimitTests.UntilAsync(() => Logged(service, "The remote certificate"));
            Assert.False(Logged(service, "Taking articles from"));
        }

        folder.Delete(recursive: true);
    }

    private static bool Logged(Service service, string text) => service.Logs.Messages.Any(m => m.Message.Contains(text, StringComparison.Ordinal));
}

/// <summary>Reads answers that are not 200.</summary>
internal static class Answers
{
    internal static async Task<string> GetStringAsync(this HttpClient client, string path, HttpStatusCode status)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
