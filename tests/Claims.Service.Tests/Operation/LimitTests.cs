using System.Net;
using System.Text.Json;
using Claims.Service.Operation;
using Claims.Service.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Service.Tests.Operation;

public class LimitTests
{
    [Fact]
    public async Task A_full_queue_turns_requests_away_until_there_is_room()
    {
        await using var service = new Service(("Service:MaxConcurrent", "1"), ("Service:MaxQueued", "1"));
        using var client = service.CreateClient();
        var gate = service.Services.GetRequiredService<ClassificationGate>();
        var running = await gate.EnterAsync(CancellationToken.None);
        var waiting = service.PostAsync("It rained.", "text/plain", client: client);
        await UntilAsync(() => gate.Queued == 1);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        using var refused = await service.PostAsync("It rained.", "text/plain", client: client);
        Assert.Equal("1", refused.Headers.RetryAfter!.ToString());
        var problem = await ProblemTests.ProblemAsync(refused, HttpStatusCode.TooManyRequests);
        Assert.Equal("1 classifications run and 1 wait, as many as are allowed; try again after the seconds that Retry-After names.", problem.GetProperty("detail").GetString());
        running.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await waiting).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync("It rained.", "text/plain", client: client)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_request_that_waits_too_long_is_ended()
    {
        await using var service = new Service(("Service:MaxConcurrent", "1"), ("Service:TimeLimit", "00:00:00.2"));
        using var client = service.CreateClient();
        using var running = await service.Services.GetRequiredService<ClassificationGate>().EnterAsync(CancellationToken.None);
        var problem = await ProblemTests.ProblemAsync(await service.PostAsync("It rained.", "text/plain", client: client), HttpStatusCode.GatewayTimeout);
        Assert.Equal("The request took longer than the 0.2 seconds that are allowed; send fewer or shorter articles at once.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_batch_that_takes_too_long_ends_with_a_line_that_says_so()
    {
        await using var service = new Service(("Service:TimeLimit", "00:00:03"));
        var text = string.Join("\n\n", Enumerable.Repeat(Service.Text, 10));
        using var response = await service.PostAsync(JsonSerializer.Serialize(new { articles = Enumerable.Repeat(new { text }, 200) }));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // Whoever does not read makes the service wait, here until its time is up.
        await Task.Delay(TimeSpan.FromSeconds(3.5));
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 2, 200);
        Assert.Equal(504, JsonDocument.Parse(lines[^1]).RootElement.GetProperty("problem").GetProperty("status").GetInt32());
        Assert.All(lines[..^1], line => Assert.Equal(20, JsonDocument.Parse(line).RootElement.GetProperty("sentences").GetArrayLength()));
    }

    [Fact]
    public async Task A_stopping_service_finishes_what_runs()
    {
        await using var service = new Service(("Service:MaxConcurrent", "1"));
        var address = service.Listen();
        using var client = new HttpClient { BaseAddress = address };
        var gate = service.Services.GetRequiredService<ClassificationGate>();
        var running = await gate.EnterAsync(CancellationToken.None);
        var waiting = service.PostAsync("It rained.", "text/plain", client: client);
        await UntilAsync(() => gate.Queued == 1);
        var stopping = service.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync();
        await Task.Delay(200);
        Assert.False(stopping.IsCompleted);
        running.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await waiting).StatusCode);
        await stopping;
    }

    internal static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 600, "Nothing happened for 30 seconds.");
            await Task.Delay(50);
        }
    }
}
