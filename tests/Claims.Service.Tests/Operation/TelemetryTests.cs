using Claims.Service.Operation;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Claims.Service.Tests.Operation;

public class TelemetryTests
{
    [Fact]
    public async Task Figures_are_scraped_in_the_form_of_Prometheus()
    {
        await using var service = new Service();
        using var client = service.CreateClient();
        await service.PostAsync("""{"text":"The ministry said so. It rained.","minimumConfidence":1}""", client: client);
        // The server counts a request once its answer is out.
        var figures = await client.GetStringAsync("/metrics");
        for (var tries = 0; tries < 100 && !figures.Contains("http_server_request_duration_seconds_bucket", StringComparison.Ordinal); tries++)
            figures = await client.GetStringAsync("/metrics");
        // At least: OpenTelemetry listens to all meters of a name in the process, so also to those of tests that run beside this one.
        foreach (var figure in new[]
        {
            "claims_articles_total{otel_scope_name=\"Claims.Service\",form=\"text\"} [1-9]",
            "claims_sentences_total{otel_scope_name=\"Claims.Service\",label=\"OfficialStatement\"} [1-9]",
            "claims_sentences_total{otel_scope_name=\"Claims.Service\",label=\"ReportedFact\"} [1-9]",
            "claims_sentences_unattributed_total{otel_scope_name=\"Claims.Service\"} [1-9]",
            "claims_abstentions_total{otel_scope_name=\"Claims.Service\"} [1-9]",
            "claims_queue_length{otel_scope_name=\"Claims.Service\"} [0-9]",
            $"fingerprint=\"{ClaimClassifier.LoadDefault().Fingerprint}\"",
        })
        {
            Assert.Matches(figure, figures);
        }

        foreach (var histogram in new[] { "claims_stage_duration_seconds_bucket", "stage=\"attribution\"", "claims_article_duration_seconds_bucket", "claims_confidence", "http_server_request_duration_seconds_bucket" })
            Assert.Contains(histogram, figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_and_no_figure_holds_text_of_an_article()
    {
        await using var service = new Service();
        using var client = service.CreateClient();
        const string Secret = "Zanzibarquux";
        await service.PostAsync($"The ministry said {Secret} had been closed.", "text/plain", query: "?id=mine", client: client);
        await service.PostAsync($"{{\"{Secret}\": \"{Secret}", client: client);
        await service.PostAsync($"{{\"text\": 1, \"{Secret}\": \"{Secret}\"}}", client: client);
        await service.PostAsync($"{Secret}\0", "text/plain", client: client);
        // The line is written once the answer is out.
        await LimitTests.UntilAsync(() => service.Logs.Messages.Any(m => m.Message.StartsWith("Labelled 1 articles, 1 sentences", StringComparison.Ordinal)));
        Assert.DoesNotContain(service.Logs.Messages, m => m.Message.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, await client.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spans_are_made_where_somebody_receives_them()
    {
        await using var without = new Service();
        Assert.Null(without.Services.GetService<TracerProvider>());
        await using var with = new Service(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"));
        Assert.NotNull(with.Services.GetService<TracerProvider>());
        Assert.NotNull(with.Services.GetService<ServiceMetrics>());
    }
}
