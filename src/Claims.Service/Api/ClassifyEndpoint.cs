using System.Diagnostics;
using System.Globalization;
using Claims.Hosting;
using Claims.Service.Operation;
using Microsoft.Extensions.Options;

namespace Claims.Service.Api;

/// <summary><c>POST /v1/classify</c>: reads the request, waits for a turn, labels, and answers in the form asked for.</summary>
internal sealed partial class ClassifyEndpoint(
    LiveClassifier live, ClassificationGate gate, ServiceMetrics metrics, IOptions<ServiceOptions> options, ILogger<ClassifyEndpoint> logger)
{
    /// <summary>Name of the header that says which model has answered.</summary>
    internal const string ModelHeader = "Claims-Model";

    internal async Task HandleAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        var form = AnswerFormat.Choose(context.Request, body.Articles is not null);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(options.Value.TimeLimit);
        try
        {
            await AnswerAsync(context, body, form, limit.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            throw TooLong();
        }
    }

    private async Task<ClassifyBody> ReadAsync(HttpContext context)
    {
        var type = RequestBody.TypeOf(context.Request);
        var bytes = await RequestBody.ReadAsync(context.Request, options.Value, context.RequestAborted);
        return type == RequestBody.Json ? new BodyReader(options.Value).Read(bytes) : Bare(context.Request.Query, RequestBody.Decode(bytes), type == RequestBody.Html);
    }

    private static ClassifyBody Bare(IQueryCollection query, string text, bool html)
    {
        foreach (var name in query.Keys.Where(name => name is not ("id" or "minimumConfidence")))
            throw new ProblemException(StatusCodes.Status400BadRequest, $"The query parameter '{name}' is not known; allowed are id and minimumConfidence.");
        var confidence = query["minimumConfidence"].ToString();
        if (confidence.Length == 0)
            return new ClassifyBody(query["id"], html ? null : text, html ? text : null, null, null, null);
        return double.TryParse(confidence, NumberStyles.Float, CultureInfo.InvariantCulture, out var minimum) && minimum is >= 0 and <= 1
            ? new ClassifyBody(query["id"], html ? null : text, html ? text : null, null, null, minimum)
            : throw new ProblemException(StatusCodes.Status400BadRequest, $"The query parameter minimumConfidence '{confidence}' is not a number from 0 to 1.");
    }

    private async Task AnswerAsync(HttpContext context, ClassifyBody body, AnswerForm form, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var turn = await gate.EnterAsync(cancellation);
        var waited = Stopwatch.GetElapsedTime(started);
        // One model answers the whole request, also where another one is loaded meanwhile.
        var classifier = body.MinimumConfidence is { } minimum ? live.Current.WithMinimumConfidence(minimum) : live.Current;
        context.Response.Headers[ModelHeader] = classifier.Fingerprint;
        var answer = new Answer(context, form, body.Articles is not null);
        // All articles are read before the first is answered: a batch with a fault is refused as a whole.
        var articles = Read(body, cancellation);
        try
        {
            foreach (var (article, source, reading) in articles)
                await answer.WriteAsync(Label(classifier, article, source, reading, cancellation), cancellation);
            await answer.EndAsync(cancellation);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested && context.Response.HasStarted)
        {
            await answer.FailAsync(TooLong());
        }

        LogAnswered(articles.Count, answer.Sentences, waited.TotalMilliseconds, Stopwatch.GetElapsedTime(started).TotalMilliseconds, ApiKeyCheck.HolderOf(context));
    }

    private static List<(Article Article, string Form, TimeSpan Reading)> Read(ClassifyBody body, CancellationToken cancellation)
    {
        var inputs = body.Articles ?? [new ArticleBody(body.Id, body.Text, body.Html, body.Sentences)];
        var articles = new List<(Article, string, TimeSpan)>(inputs.Count);
        foreach (var (i, input) in inputs.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            articles.Add((input.ToArticle(body.Articles is null ? "#" : $"#/articles/{i}"), input.Form, Stopwatch.GetElapsedTime(started)));
        }

        return articles;
    }

    private ClassifiedArticle Label(ClaimClassifier classifier, Article article, string form, TimeSpan reading, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var started = Stopwatch.GetTimestamp();
        var result = classifier.Classify(article, cancellation);
        metrics.Count(result, form, reading + Stopwatch.GetElapsedTime(started));
        return result;
    }

    private ProblemException TooLong() => new(StatusCodes.Status504GatewayTimeout,
        $"The request took longer than the {options.Value.TimeLimit.TotalSeconds} seconds that are allowed; send fewer or shorter articles at once.");

    [LoggerMessage(11, LogLevel.Information, "Labelled {Articles} articles, {Sentences} sentences, waited {WaitedMs:0.0} ms, took {TookMs:0.0} ms, key {Key}")]
    private partial void LogAnswered(int articles, int sentences, double waitedMs, double tookMs, string? key);
}
