namespace Claims.Service.Api;

/// <summary>Answers everything that goes wrong with a problem document. Of exceptions that nobody expected the answer tells nothing; the log does.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await Problem.Of(context.Response.StatusCode, Problem.DetailOf(context.Response.StatusCode, context)).WriteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            // Nobody is there any more to be answered.
            if (!context.RequestAborted.IsCancellationRequested)
                await ProblemOf(e, context).WriteAsync(context);
        }
    }

    private Problem ProblemOf(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case ProblemException problem:
                if (problem.Status == StatusCodes.Status429TooManyRequests)
                    context.Response.Headers.RetryAfter = "1";
                return Problem.Of(problem.Status, problem.Message, problem.Faults);
            case BadHttpRequestException bad:
                return Problem.Of(bad.StatusCode, Problem.DetailOf(bad.StatusCode, context));
            default:
                LogUnexpected(context.Request.Method, context.Request.Path, exception.GetType().Name, exception.StackTrace);
                return Problem.Of(StatusCodes.Status500InternalServerError, $"Something went wrong that should not; the service's log has it as {context.TraceIdentifier}.");
        }
    }

    // Not the exception itself: its message might hold words of the article.
    [LoggerMessage(10, LogLevel.Error, "{Method} {Path} failed unexpectedly: {Exception}\n{Trace}")]
    private partial void LogUnexpected(string method, string path, string exception, string? trace);
}
