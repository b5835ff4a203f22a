using System.Net;
using System.Text;
using System.Text.Json;
using Claims.Hosting.Tests;
using Claims.Service.Tests.Operation;
using RabbitMQ.Client;

namespace Claims.Service.Tests.Queue;

/// <summary>What becomes of a message.</summary>
[Collection(BrokerTests.Name)]
public class MessageTests(Broker broker)
{
    private const string Json = "application/json";

    [BrokerTheory]
    [InlineData(Json, """{"id":"mine","text":"The ministry said so. It rained.","minimumConfidence":0.99}""")]
    [InlineData(Json, """{"html":"<h1>Rain</h1><p>The ministry said that the bridge had been closed.</p>"}""")]
    [InlineData(Json, """{"sentences":["It rained.",{"paragraph":2,"sentence":7,"text":"The ministry said so."}]}""")]
    [InlineData("text/plain; charset=utf-8", "The ministry said so. “It rained,” said Marta Oyelaran.")]
    [InlineData("text/html", "<p>The ministry said that the bridge had been closed.</p>")]
    public async Task A_result_is_the_document_that_the_API_answers_with(string type, string body)
    {
        await using var queues = await Queues.OpenAsync(broker);
        await using var service = await StartedAsync(queues);
        await queues.PublishAsync(body, new BasicProperties { ContentType = type, MessageId = "m-1", CorrelationId = "c-1" });
        var result = await queues.TakeAsync(queues.Results);
        using var answer = await service.PostAsync(body, type, query: type == Json ? "" : "?id=m-1");
        Assert.Equal(await answer.Content.ReadAsStringAsync(), Encoding.UTF8.GetString(result.Body.Span));
        var properties = result.BasicProperties;
        Assert.Equal((Json, "m-1", "c-1", true), (properties.ContentType, properties.MessageId, properties.CorrelationId, properties.Persistent));
        Assert.Equal(answer.Headers.GetValues("Claims-Model").Single(), Text(properties.Headers!["claims-model"]));
        await LimitTests.UntilAsync(() => queues.CountAsync(queues.Articles).Result == 0);
    }

    [BrokerTheory]
    [InlineData(Json, "{\"text\": \"It ra", 400, "The body is not valid JSON at line 1, byte 16 of it.")]
    [InlineData(Json, "{\"text\":\" \"}", 400, "The article cannot be read: the article has no text; at least one sentence is needed.")]
    [InlineData(Json, "{\"txt\":\"It rained.\"}", 400, "The body has 2 faults; the first is at '#/txt': is not known here; allowed are id, text, html, sentences, articles, minimumConfidence.")]
    [InlineData(Json, "{\"articles\":[{\"text\":\"It rained.\"}]}", 400, "The body has a fault at '#/articles': a message holds one article; send each in a message of its own.")]
    [InlineData("text/plain", "", 400, "The article cannot be read: the article has no text; at least one sentence is needed.")]
    [InlineData("text/plain", "\0", 400, "The article cannot be read: ")]
    [InlineData("image/png", "It rained.", 415, "The Content-Type must be application/json, text/plain or text/html, in UTF-8 and not compressed.")]
    [InlineData(null, "{\"text\":\"It rained.\"}", 415, "The Content-Type must be application/json, text/plain or text/html, in UTF-8 and not compressed.")]
    [InlineData("text/plain", null, 413, "The message is larger than the 1000 bytes that are allowed; it has 1001.")]
    public async Task What_cannot_be_labelled_becomes_a_dead_letter_that_says_why(string? type, string? body, int status, string reason)
    {
        await using var queues = await Queues.OpenAsync(broker);
        await using var service = await StartedAsync(queues, ("Service:MaxRequestBytes", "1000"));
        var sent = Encoding.UTF8.GetBytes(body ?? new string('x', 1001));
        await queues.PublishAsync(sent, new BasicProperties
        {
            ContentType = type,
            MessageId = "m-1",
            CorrelationId = "c-1",
            Expiration = "60000",
            UserId = "claims",
            // A dead letter that kept this would come back to the worker again and again.
            Headers = new Dictionary<string, object?> { ["desk"] = "city", ["CC"] = new List<object?> { queues.Articles } },
        });
        var letter = await queues.TakeAsync(queues.DeadLetters);
        Assert.Equal(sent, letter.Body.ToArray());
        var properties = letter.BasicProperties;
        Assert.Equal((type, "m-1", "c-1", false, false), (properties.ContentType, properties.MessageId, properties.CorrelationId, properties.IsExpirationPresent(), properties.IsUserIdPresent()));
        Assert.Equal(status, properties.Headers!["claims-status"]);
        Assert.StartsWith(reason, Text(properties.Headers["claims-reason"]), StringComparison.Ordinal);
        Assert.Equal("city", Text(properties.Headers["desk"]));
        await Task.Delay(100);
        Assert.Equal((0u, 0u, 0u), (await queues.CountAsync(queues.Articles), await queues.CountAsync(queues.Results), await queues.CountAsync(queues.DeadLetters)));
        Assert.DoesNotContain(service.Logs.Messages, m => m.Message.Contains("It ra", StringComparison.Ordinal));
    }

    [BrokerFact]
    public async Task A_reason_is_cut_where_a_message_makes_it_long()
    {
        await using var queues = await Queues.OpenAsync(broker);
        await using var service = await StartedAsync(queues);
        await queues.PublishAsync($$"""{"{{new string('x', 500_000)}}":1}""", new BasicProperties { ContentType = Json });
        Assert.Equal(1003, Text((await queues.TakeAsync(queues.DeadLetters)).BasicProperties.Headers!["claims-reason"]).Length);
    }

    [BrokerFact]
    public async Task A_message_that_ends_every_worker_becomes_a_dead_letter()
    {
        await using var queues = await Queues.OpenAsync(broker);
        await using (await StartedAsync(queues, ("Queue:DeliveryLimit", "2")))
        {
            // The queues are there now.
        }

        await queues.PublishAsync("It rained.", new BasicProperties { ContentType = "text/plain" });
        for (var deliveries = 0; deliveries < 3; deliveries++)
        {
            await using var crashing = await queues.AnewAsync(broker);
            BasicGetResult? held = null;
            await LimitTests.UntilAsync(() => (held = crashing.Channel.BasicGetAsync(queues.Articles, autoAck: false).Result) is not null);
            Assert.Equal(deliveries > 0, held!.Redelivered);
        }

        var letter = await queues.TakeAsync(queues.DeadLetters);
        var death = (IDictionary<string, object?>)((IList<object?>)letter.BasicProperties.Headers!["x-death"]!)[0]!;
        Assert.Equal(("delivery_limit", queues.Articles), (Text(death["reason"]), Text(death["queue"])));
        Assert.Equal(0u, await queues.CountAsync(queues.Articles));
    }

    [BrokerFact]
    public async Task Articles_are_counted_with_those_of_requests_and_labelled_by_the_newest_model()
    {
        using var folder = new ModelFolder(Models.Default);
        await using var queues = await Queues.OpenAsync(broker);
        await using var service = await StartedAsync(queues, ("Classifier:ModelPath", folder.Model), ("Classifier:PollInterval", "00:00:00.1"));
        using var client = service.CreateClient();
        var models = new List<string>();
        foreach (var model in new[] { Models.Default, Models.Other })
        {
            var loads = Loads(service);
            folder.Replace(model);
            if (models.Count > 0)
                await LimitTests.UntilAsync(() => Loads(service) > loads);
            await queues.PublishAsync("It rained.", new BasicProperties { ContentType = "text/plain" });
            models.Add(Text((await queues.TakeAsync(queues.Results)).BasicProperties.Headers!["claims-model"]));
        }

        Assert.NotEqual(models[0], models[1]);
        var figures = "";
        await LimitTests.UntilAsync(() => (figures = client.GetStringAsync("/metrics").Result).Contains("claims_worker_messages_total{otel_scope_name=\"Claims.Service\",outcome=\"result\"}", StringComparison.Ordinal));
        foreach (var figure in new[] { "claims_articles_total", "claims_worker_connections_total", "claims_worker_held", "claims_worker_consuming" })
            Assert.Contains(figure, figures, StringComparison.Ordinal);
    }

    /// <summary>A service in this process whose worker takes articles.</summary>
    internal static async Task<Service> StartedAsync(Queues queues, Broker at, params (string Key, string Value)[] settings)
    {
        var service = new Service(queues.Settings(at.Address, settings));
        await ReadyAsync(service);
        return service;
    }

    /// <summary>Waits until the service is ready.</summary>
    internal static async Task ReadyAsync(Service service)
    {
        using var client = service.CreateClient();
        await LimitTests.UntilAsync(() => client.GetAsync("/health/ready").Result.StatusCode == HttpStatusCode.OK);
    }

    /// <summary>The text of a header.</summary>
    internal static string Text(object? header) => Encoding.UTF8.GetString((byte[])header!);

    private static int Loads(Service service) => service.Logs.Messages.Count(m => m.Message.StartsWith("Model in use", StringComparison.Ordinal));

    private Task<Service> StartedAsync(Queues queues, params (string Key, string Value)[] settings) => StartedAsync(queues, broker, settings);
}
