using System.Diagnostics.Metrics;
using Claims.Service.Operation;

namespace Claims.Service.Queue;

/// <summary>What the worker counts besides <see cref="ServiceMetrics"/>, which counts its articles with those of requests.</summary>
internal sealed class WorkerMetrics
{
    private readonly Counter<long> messages;
    private readonly Counter<long> redelivered;
    private readonly Counter<long> refusals;
    private readonly Counter<long> connections;

    public WorkerMetrics(IMeterFactory meters, WorkerState state)
    {
        var meter = meters.Create(ServiceMetrics.Name);
        messages = meter.CreateCounter<long>("claims.worker.messages", "{message}", "Messages taken from the queue and acknowledged, by what became of them: result or dead_letter.");
        redelivered = meter.CreateCounter<long>("claims.worker.redelivered", "{message}", "Messages that had been delivered before; their results may be duplicates.");
        refusals = meter.CreateCounter<long>("claims.worker.refusals", "{message}", "Attempts to publish that the broker did not take; each is made again.");
        connections = meter.CreateCounter<long>("claims.worker.connections", "{connection}", "Connections to the broker that were made.");
        meter.CreateObservableUpDownCounter("claims.worker.held", () => state.Held, "{message}", "Messages that are not acknowledged yet.");
        meter.CreateObservableGauge("claims.worker.consuming", () => state.Condition == WorkerCondition.Consuming ? 1 : 0, "1", "1 while the worker takes articles, 0 while it does not.");
    }

    /// <summary>Counts a message that was acknowledged.</summary>
    internal void Acknowledged(bool dead) => messages.Add(1, new KeyValuePair<string, object?>("outcome", dead ? "dead_letter" : "result"));

    /// <summary>Counts a message that was delivered before.</summary>
    internal void Redelivered() => redelivered.Add(1);

    /// <summary>Counts an attempt to publish that failed.</summary>
    internal void Refused() => refusals.Add(1);

    /// <summary>Counts a connection.</summary>
    internal void Connected() => connections.Add(1);
}
