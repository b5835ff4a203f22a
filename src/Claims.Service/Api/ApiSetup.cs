using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Claims.Hosting;
using Claims.Service.Operation;
using Scalar.AspNetCore;

namespace Claims.Service.Api;

/// <summary>The API's endpoints, their description and its reference page.</summary>
internal static class ApiSetup
{
    internal static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClassifyEndpoint>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            // Numbers are numbers; the default would also describe them as strings.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
    }

    internal static void MapApi(this WebApplication app)
    {
        app.MapPost("/v1/classify", (HttpContext context, ClassifyEndpoint endpoint) => endpoint.HandleAsync(context))
            .WithMetadata(new ApiKeyCheck.Needed())
            .WithName("classify").WithTags("Articles")
            .WithSummary("Labels every sentence of one article, or of several, and says who is cited")
            .WithDescription(ApiDescription.Classify)
            .Accepts<ClassifyBody>(RequestBody.Json, RequestBody.Text, RequestBody.Html)
            .Produces<ArticleResult>(200, "application/json", "application/x-ndjson", "text/csv", "text/html")
            .ProducesProblems(400, 401, 406, 413, 415, 429, 504);
        app.MapGet("/v1/model", (LiveClassifier live) => ModelCard.Of(live))
            .WithMetadata(new ApiKeyCheck.Needed())
            .WithName("model").WithTags("Articles")
            .WithSummary("The card of the model in use")
            .Produces<ModelCard>()
            .ProducesProblems(401);
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs", Reference).ExcludeFromDescription();
    }

    private static void ProducesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<Problem>(status, Problem.MediaType);
    }

    // Scalar would otherwise ask for its fonts, its assistant and its counting from outside.
    private static void Reference(ScalarOptions options, HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Reference(nonce);
        options.WithTitle("Claims API").WithNonce(nonce).DisableDefaultFonts().DisableAgent().DisableMcp().DisableTelemetry().HideDeveloperTools();
    }
}
