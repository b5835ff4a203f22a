using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace Claims.Service.Api;

/// <summary>A problem document (RFC 9457).</summary>
internal sealed record Problem(
    [property: Description("Always about:blank: the status says what kind of problem it is.")] string Type,
    [property: Description("The status in words.")] string Title,
    [property: Description("The HTTP status.")] int Status,
    [property: Description("What was wrong and what is allowed.")] string Detail,
    [property: Description("Each fault of the body, with its place as a JSON pointer.")] IReadOnlyList<Fault>? Errors)
{
    /// <summary>Its media type.</summary>
    internal const string MediaType = "application/problem+json";

    /// <summary>Makes the document.</summary>
    internal static Problem Of(int status, string detail, IReadOnlyList<Fault>? faults = null) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail, faults is { Count: > 0 } ? faults : null);

    /// <summary>What is said where nothing but a status is known.</summary>
    internal static string DetailOf(int status, HttpContext context) => status switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}; /docs lists what there is.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} is not allowed here; allowed is {context.Response.Headers.Allow}.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than is allowed.",
        StatusCodes.Status415UnsupportedMediaType => RequestBody.TypesAllowed,
        StatusCodes.Status408RequestTimeout => "The body came too slowly; send it faster or in smaller parts.",
        _ => "The request cannot be answered.",
    };

    /// <summary>Writes the document as the whole answer.</summary>
    internal Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = MediaType;
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Readable.Problem), context.RequestAborted).AsTask();
    }
}

/// <summary>The generated writers of the API's own answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(FailedBatch))]
[JsonSerializable(typeof(ModelCard))]
[JsonSerializable(typeof(Operation.Health))]
[JsonSerializable(typeof(ArticleResult))]
[JsonSerializable(typeof(ClassifyBody))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The same with quotation marks as they are: problems are read by people, and never put into HTML as they come.</summary>
    internal static ApiJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>The last line of a batch that could not be finished.</summary>
internal sealed record FailedBatch(Problem Problem);
