using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Claims.Hosting.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claims.Service.Tests;

/// <summary>The service with settings of a test's own, in memory; with <see cref="Listen"/> on a port of this machine.</summary>
internal sealed class Service(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    internal const string Text = "The ministry said the bridge had been closed. \"We were asleep,\" said Marta Oyelaran, who lives two streets away.";

    /// <summary>Everything that was logged.</summary>
    internal RecordedLogs Logs { get; } = new();

    /// <summary>Listens on a free port, for browsers.</summary>
    internal Uri Listen()
    {
        UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>Sends a body to be labelled.</summary>
    internal async Task<HttpResponseMessage> PostAsync(string body, string type = "application/json", string? accept = null, string query = "", HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/classify" + query) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = type.Length == 0 ? null : MediaTypeHeaderValue.Parse(type);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await (client ?? CreateClient()).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Reads an answer as JSON.</summary>
    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "Debug");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(Logs));
    }
}
