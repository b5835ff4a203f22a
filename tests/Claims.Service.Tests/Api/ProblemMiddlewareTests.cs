using System.Text;
using System.Text.Json;
using Claims.Hosting.Tests;
using Claims.Service.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Claims.Service.Tests.Api;

public class ProblemMiddlewareTests
{
    [Fact]
    public async Task An_unexpected_fault_is_answered_with_500_and_neither_answer_nor_log_holds_the_words_of_the_article()
    {
        using var logs = new RecordedLogs();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(logs));
        var middleware = new ProblemMiddleware(_ => throw new InvalidOperationException("The minister resigned."), factory.CreateLogger<ProblemMiddleware>());
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { TraceIdentifier = "trace-7", Request = { Method = "POST", Path = "/v1/classify" }, Response = { Body = body } };

        await middleware.InvokeAsync(context);

        var answer = Encoding.UTF8.GetString(body.ToArray());
        var problem = JsonDocument.Parse(answer).RootElement;
        Assert.Equal((500, "application/problem+json"), (context.Response.StatusCode, context.Response.ContentType));
        Assert.Equal("Something went wrong that should not; the service's log has it as trace-7.", problem.GetProperty("detail").GetString());
        var (level, message) = Assert.Single(logs.Messages);
        Assert.Equal(LogLevel.Error, level);
        Assert.StartsWith("POST /v1/classify failed unexpectedly: InvalidOperationException", message, StringComparison.Ordinal);
        Assert.DoesNotContain("minister", answer + message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_behind_the_first_bytes_of_an_answer_is_not_papered_over()
    {
        using var logs = new RecordedLogs();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(logs));
        var context = new DefaultHttpContext();
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IHttpResponseFeature>(new StartedResponse());
        var middleware = new ProblemMiddleware(_ => throw new InvalidOperationException(), factory.CreateLogger<ProblemMiddleware>());

        await Assert.ThrowsAsync<InvalidOperationException>(() => middleware.InvokeAsync(context));
    }

    private sealed class StartedResponse : Microsoft.AspNetCore.Http.Features.HttpResponseFeature
    {
        public override bool HasStarted => true;
    }
}
