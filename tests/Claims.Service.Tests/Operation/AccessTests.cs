using System.Net;
using System.Net.Http.Headers;
using Claims.Service.Operation;
using Claims.Service.Tests.Api;
using Microsoft.Extensions.Configuration;

namespace Claims.Service.Tests.Operation;

public class AccessTests
{
    // SHA-256 of "open sesame".
    private static readonly (string, string)[] Keys =
    [
        ("Service:ApiKeys:0:Name", "newsroom"),
        ("Service:ApiKeys:0:Sha256", "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb"),
    ];

    [Theory]
    [InlineData(null, "A key is needed: send it as 'Authorization: Bearer KEY'.")]
    [InlineData("Basic b3BlbiBzZXNhbWU=", "A key is needed: send it as 'Authorization: Bearer KEY'.")]
    [InlineData("Bearer close sesame", "This key is not known; send a valid one as 'Authorization: Bearer KEY'.")]
    public async Task Without_a_valid_key_nothing_is_labelled(string? authorization, string detail)
    {
        await using var service = new Service(Keys);
        using var client = service.CreateClient();
        if (authorization is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        foreach (var response in new[] { await service.PostAsync("It rained.", "text/plain", client: client), await client.GetAsync("/v1/model"), await client.GetAsync("/metrics") })
        {
            Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
            Assert.Equal(detail, (await ProblemTests.ProblemAsync(response, HttpStatusCode.Unauthorized)).GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task With_the_key_all_is_open_and_the_log_names_its_holder()
    {
        await using var service = new Service(Keys);
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "open sesame");
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync("It rained.", "text/plain", client: client)).StatusCode);
        // The line is written once the answer is out.
        await LimitTests.UntilAsync(() => service.Logs.Messages.Any(m => m.Message.EndsWith("key newsroom", StringComparison.Ordinal)));
        Assert.DoesNotContain(service.Logs.Messages, m => m.Message.Contains("sesame", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task The_page_and_the_health_checks_need_no_key(string path)
    {
        await using var service = new Service(Keys);
        Assert.Equal(HttpStatusCode.OK, (await service.CreateClient().GetAsync(path)).StatusCode);
    }

    [Fact]
    public void The_settings_file_holds_every_default()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        Assert.Equal(Values(new ServiceOptions()), Values(Bound(file, "Service", new ServiceOptions())));
        Assert.Equal(Values(new Claims.Hosting.ClaimClassifierOptions()), Values(Bound(file, "Classifier", new Claims.Hosting.ClaimClassifierOptions())));
        Assert.Equal(
            typeof(ServiceOptions).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal),
            file.GetSection("Service").GetChildren().Select(c => c.Key).Order(StringComparer.Ordinal));
    }

    private static T Bound<T>(IConfigurationRoot file, string section, T options)
    {
        file.GetSection(section).Bind(options);
        return options;
    }

    private static IEnumerable<string?> Values(object options) =>
        options.GetType().GetProperties().Select(p => p.GetValue(options) is { } value and not System.Collections.IList ? $"{p.Name}={value}" : p.Name);
}
