using System.Diagnostics;
using Claims.Hosting;
using Claims.Service.Api;
using Claims.Service.Operation;
using Microsoft.Extensions.Options;

namespace Claims.Service.Queue;

/// <summary>Turns each message into a result or a dead letter; as many at once as <see cref="ServiceOptions.MaxConcurrent"/> says.</summary>
internal sealed partial class ArticleLabeller(
    LiveClassifier live, ServiceMetrics metrics, IOptions<ServiceOptions> options, IOptions<QueueOptions> queue, ILogger<ArticleLabeller> logger) : IDisposable
{
    private readonly SemaphoreSlim turns = new(options.Value.Concurrent);
    private readonly ReplyWriter replies = new(queue.Value);

    /// <summary>Waits for a turn and labels.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    internal async Task<Reply> LabelAsync(Delivery message, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Reply(message, cancellation), cancellation);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    private Reply Reply(Delivery message, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Value.TimeLimit);
        try
        {
            return Result(message, limit.Token);
        }
        catch (ProblemException e)
        {
            return DeadLetter(message, e.Status, e.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return DeadLetter(message, StatusCodes.Status504GatewayTimeout, $"The article took longer than the {options.Value.TimeLimit.TotalSeconds} seconds that are allowed; send a shorter one.");
        }
        // One message must not stop the others. Not the exception itself: its message might hold words of the article.
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            LogUnexpected(message.Properties.MessageId, e.GetType().Name, e.StackTrace);
            return DeadLetter(message, StatusCodes.Status500InternalServerError, $"Something went wrong that should not ({e.GetType().Name}); the worker's log has it.");
        }
    }

    private Reply Result(Delivery message, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var (body, minimum) = ArticleMessage.Read(message, options.Value);
        var article = body.ToArticle("#");
        var classifier = minimum is { } confidence ? live.Current.WithMinimumConfidence(confidence) : live.Current;
        var result = classifier.Classify(article, cancellation);
        metrics.Count(result, body.Form, Stopwatch.GetElapsedTime(started));
        return replies.Result(message, result, classifier.Fingerprint);
    }

    private Reply DeadLetter(Delivery message, int status, string reason)
    {
        LogDeadLetter(message.Properties.MessageId, status);
        return replies.DeadLetter(message, status, reason);
    }

    [LoggerMessage(30, LogLevel.Warning, "Message {MessageId} is a dead letter, status {Status}; its header says why")]
    private partial void LogDeadLetter(string? messageId, int status);

    [LoggerMessage(31, LogLevel.Error, "Message {MessageId} failed unexpectedly: {Exception}\n{Trace}")]
    private partial void LogUnexpected(string? messageId, string exception, string? trace);
}
