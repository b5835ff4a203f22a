using System.Net;
using Claims.Hosting.Tests;

namespace Claims.Service.Tests.Operation;

public class ReloadTests
{
    [Fact]
    public async Task Under_load_no_request_fails_while_the_model_is_replaced_by_good_and_broken_ones()
    {
        using var folder = new ModelFolder(Models.Default);
        await using var service = new Service(("Classifier:ModelPath", folder.Model), ("Classifier:PollInterval", "00:00:00.1"));
        using var client = service.CreateClient();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(async _ =>
        {
            var models = new HashSet<(string Model, string Answer)>();
            while (!stop.IsCancellationRequested)
            {
                using var response = await service.PostAsync(Service.Text, "text/plain", client: client);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                models.Add((response.Headers.GetValues("Claims-Model").Single(), await response.Content.ReadAsStringAsync()));
            }

            return models;
        }).ToArray();
        foreach (var (model, message) in new[] { (Models.Other, "Model in use"), (Models.Damaged(), "Model refused"), (Models.Default, "Model in use"), (Models.Default[..^5000], "Model refused"), (Models.Other, "Model in use") })
        {
            var before = Count(service, message);
            folder.Replace(model);
            await LimitTests.UntilAsync(() => Count(service, message) > before);
        }

        await stop.CancelAsync();
        var seen = (await Task.WhenAll(load)).SelectMany(models => models).ToHashSet();
        // Two models, and of each one answer only: no request saw a part of one and a part of the other.
        Assert.Equal(2, seen.Count);
        Assert.Equal(2, seen.Select(s => s.Model).Distinct(StringComparer.Ordinal).Count());
    }

    private static int Count(Service service, string message) => service.Logs.Messages.Count(m => m.Message.StartsWith(message, StringComparison.Ordinal));
}
