using System.Net;
using System.Text.Json;

namespace Claims.Service.Tests.Api;

public class DescriptionTests
{
    [Fact]
    public async Task The_model_has_a_card()
    {
        await using var service = new Service();
        using var response = await service.CreateClient().GetAsync("/v1/model");
        var card = await Service.JsonAsync(response);
        var (classifier, info) = (ClaimClassifier.LoadDefault(), ClaimClassifier.LoadDefault().Model);
        Assert.Equal((classifier.Fingerprint, "embedded"), (card.GetProperty("fingerprint").GetString(), card.GetProperty("origin").GetString()));
        Assert.Equal(info.DataHash, card.GetProperty("training").GetProperty("dataHash").GetString());
        Assert.Equal(info.MacroF1, card.GetProperty("metrics").GetProperty("macroF1").GetDouble());
        Assert.Matches(@"^\d+\.\d+\.\d+$", card.GetProperty("version").GetString());
    }

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_with_examples_that_work()
    {
        await using var service = new Service();
        var document = await Service.JsonAsync(await service.CreateClient().GetAsync("/openapi/v1.json"));
        Assert.StartsWith("3.1.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(["/v1/classify", "/v1/model", "/health/live", "/health/ready"], document.GetProperty("paths").EnumerateObject().Select(p => p.Name));
        var operation = document.GetProperty("paths").GetProperty("/v1/classify").GetProperty("post");
        var bodies = operation.GetProperty("requestBody").GetProperty("content");
        foreach (var example in bodies.GetProperty("application/json").GetProperty("examples").EnumerateObject())
            Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(example.Value.GetProperty("value").GetRawText())).StatusCode);
        foreach (var type in new[] { "text/plain", "text/html" })
            Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(bodies.GetProperty(type).GetProperty("example").GetString()!, type)).StatusCode);
        Assert.Equal(["200", "400", "401", "406", "413", "415", "429", "504"], operation.GetProperty("responses").EnumerateObject().Select(p => p.Name));
        var answer = operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");
        Assert.Equal("OfficialStatement", answer.GetProperty("sentences")[0].GetProperty("label").GetString());
    }

    [Fact]
    public async Task The_described_properties_are_those_that_are_written()
    {
        await using var service = new Service();
        var schemas = (await Service.JsonAsync(await service.CreateClient().GetAsync("/openapi/v1.json"))).GetProperty("components").GetProperty("schemas");
        var answer = await Service.JsonAsync(await service.PostAsync(JsonSerializer.Serialize(new { text = Service.Text })));
        foreach (var (schema, written) in new[] { ("ArticleResult", answer), ("SummaryResult", answer.GetProperty("summary")), ("SentenceResult", answer.GetProperty("sentences")[0]) })
        {
            var described = schemas.GetProperty(schema);
            Assert.Subset(described.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToHashSet(), written.EnumerateObject().Select(p => p.Name).ToHashSet());
            Assert.All(described.GetProperty("required").EnumerateArray(), name => Assert.True(written.TryGetProperty(name.GetString()!, out _), $"{schema}: {name} is missing."));
        }
    }

    [Fact]
    public async Task The_reference_page_asks_for_nothing_from_outside()
    {
        await using var service = new Service();
        using var response = await service.CreateClient().GetAsync("/docs/");
        var page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("src=\"http", page, StringComparison.OrdinalIgnoreCase);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Matches("script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'", policy);
    }
}
