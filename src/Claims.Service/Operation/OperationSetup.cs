using Claims.Hosting;
using Claims.Service.Api;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Claims.Service.Operation;

/// <summary>Everything around the API: options, limits, access, headers, health.</summary>
internal static class OperationSetup
{
    /// <summary>Adds the options, each checked at the start, the classifier and the limits.</summary>
    internal static void AddOperation(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSystemd();
        services.AddClaimClassifier(options => configuration.GetSection("Classifier").Bind(options, RefuseUnknown));
        services.AddOptions<ServiceOptions>().Bind(configuration.GetSection(ServiceOptions.Section), RefuseUnknown).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServiceOptions>, ServiceOptionsValidator>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, LoopbackOnly>();
        services.AddOptions<HostOptions>().Configure<IOptions<ServiceOptions>>((host, service) => host.ShutdownTimeout = service.Value.ShutdownLimit);
        services.AddSingleton<ClassificationGate>();
        services.AddSingleton<ApiKeyCheck>();
        services.AddSingleton<ServiceMetrics>();
    }

    /// <summary>Wraps every request: problem documents outermost, then headers and keys.</summary>
    internal static void UseOperation(this WebApplication app)
    {
        app.UseMiddleware<ProblemMiddleware>();
        var keys = app.Services.GetRequiredService<ApiKeyCheck>();
        app.UseRouting();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(SecurityHeaders.SetAsync, context);
            keys.Check(context);
            return next(context);
        });
    }

    /// <summary>Maps health and figures.</summary>
    internal static void MapOperation(this WebApplication app)
    {
        app.MapGet("/health/live", HealthEndpoints.Live).WithTags("Operation").WithSummary("Whether the process answers").Produces<Health>();
        app.MapGet("/health/ready", HealthEndpoints.Ready).WithTags("Operation").WithSummary("Whether it can take more requests").Produces<Health>().ProducesProblem(503);
        app.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(new ApiKeyCheck.Needed());
        _ = app.Services.GetRequiredService<ServiceMetrics>();
    }

    // A misspelt setting would otherwise be one that silently does nothing.
    private static void RefuseUnknown(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;
}
