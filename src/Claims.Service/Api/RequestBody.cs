using System.Buffers;
using System.Text;
using Claims.Service.Operation;
using Microsoft.Net.Http.Headers;

namespace Claims.Service.Api;

/// <summary>Reads a request's body within its limits.</summary>
internal static class RequestBody
{
    internal const string Json = "application/json";
    internal const string Text = "text/plain";
    internal const string Html = "text/html";

    /// <summary>What is said where the body is of another type.</summary>
    internal const string TypesAllowed = $"The Content-Type must be {Json}, {Text} or {Html}, in UTF-8 and not compressed.";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The media type of the body: one of the three.</summary>
    /// <exception cref="ProblemException">It is another, or in another encoding (415).</exception>
    internal static string TypeOf(HttpRequest request) => TypeOf(request.ContentType, request.Headers.ContentEncoding);

    /// <summary>The media type of a body: one of the three.</summary>
    /// <param name="contentType">The media type that it came with.</param>
    /// <param name="encodings">How it is encoded; null and empty count as not at all.</param>
    /// <exception cref="ProblemException">It is another, or in another encoding (415).</exception>
    internal static string TypeOf(string? contentType, IEnumerable<string?> encodings)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !IsUtf8(HeaderUtilities.RemoveQuotes(type.Charset))
            || encodings.Any(encoding => !string.IsNullOrEmpty(encoding) && !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, TypesAllowed);
        }

        return new[] { Json, Text, Html }.FirstOrDefault(allowed => type.MediaType.Equals(allowed, StringComparison.OrdinalIgnoreCase))
            ?? throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, TypesAllowed);
    }

    /// <summary>The whole body.</summary>
    /// <exception cref="ProblemException">It is larger than allowed (413).</exception>
    internal static async ValueTask<byte[]> ReadAsync(HttpRequest request, ServiceOptions options, CancellationToken cancellation)
    {
        if (request.ContentLength > options.MaxRequestBytes)
            throw TooLarge(options);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            if (read.Buffer.Length > options.MaxRequestBytes)
                throw TooLarge(options);
            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>The body as text, without a byte order mark.</summary>
    /// <exception cref="ProblemException">It is not UTF-8 (400).</exception>
    internal static string Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, $"The body is not valid UTF-8 at byte {e.Index}; send it in UTF-8.");
        }
    }

    private static bool IsUtf8(Microsoft.Extensions.Primitives.StringSegment charset) =>
        charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    private static ProblemException TooLarge(ServiceOptions options) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than the {options.MaxRequestBytes} bytes that are allowed; send fewer articles at once.");
}
