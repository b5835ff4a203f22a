using Microsoft.Extensions.Options;

namespace Claims.Service.Queue;

/// <summary>The worker, which does nothing unless the configuration names a broker.</summary>
internal static class QueueSetup
{
    internal static void AddQueue(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<QueueOptions>()
            .Bind(builder.Configuration.GetSection(QueueOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<QueueOptions>, QueueOptionsValidator>();
        services.AddSingleton<WorkerState>();
        services.AddSingleton<WorkerMetrics>();
        services.AddSingleton<ArticleLabeller>();
        services.AddSingleton<ReplyPublisher>();
        services.AddHostedService<QueueWorker>();
    }
}
