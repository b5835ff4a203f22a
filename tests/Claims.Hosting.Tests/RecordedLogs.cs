using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Claims.Hosting.Tests;

/// <summary>Keeps every logged message.</summary>
internal sealed class RecordedLogs : ILoggerProvider, ILogger
{
    internal ConcurrentQueue<(LogLevel Level, string Message)> Messages { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Messages.Enqueue((logLevel, formatter(state, exception)));

    public void Dispose()
    {
        // Nothing to let go.
    }
}
