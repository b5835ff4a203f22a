using Claims.Hosting;
using Claims.Service.Api;
using Claims.Service.Queue;

namespace Claims.Service.Operation;

/// <summary>Whether the process lives, and whether it can take more requests and articles.</summary>
internal static class HealthEndpoints
{
    internal static Health Live() => new("live");

    internal static Health Ready(LiveClassifier classifier, ClassificationGate gate, WorkerState worker, IHostApplicationLifetime lifetime)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "The service is stopping; it finishes what runs and takes nothing new.");
        if (gate.IsFull)
            throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "The queue is full; the service takes new requests once some have finished.");
        worker.ThrowIfNotReady();
        return new Health("ready", classifier.Current.Fingerprint);
    }
}

/// <summary>An answer of a health check.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
/// <param name="Model">Fingerprint of the model in use.</param>
internal sealed record Health(string Status, string? Model = null);
