using Claims.Service.Api;
using Claims.Service.Operation;

namespace Claims.Service.Queue;

/// <summary>Reads an article from a message, by the rules of <c>POST /v1/classify</c>.</summary>
internal static class ArticleMessage
{
    /// <summary>Reads the article, and the confidence that the message asks for.</summary>
    /// <exception cref="ProblemException">The message is too large (413), of another type (415), or not of the described form (400).</exception>
    internal static (ArticleBody Article, double? MinimumConfidence) Read(Delivery message, ServiceOptions options)
    {
        var properties = message.Properties;
        if (message.Body.Length > options.MaxRequestBytes)
            throw new ProblemException(StatusCodes.Status413PayloadTooLarge, $"The message is larger than the {options.MaxRequestBytes} bytes that are allowed; it has {message.Body.Length}.");
        var type = RequestBody.TypeOf(properties.ContentType, [properties.ContentEncoding]);
        if (type == RequestBody.Json)
            return ReadJson(new BodyReader(options).Read(message.Body));
        var text = RequestBody.Decode(message.Body);
        // What a request says in its query.
        return type == RequestBody.Html ? (new ArticleBody(properties.MessageId, null, text, null), null) : (new ArticleBody(properties.MessageId, text, null, null), null);
    }

    private static (ArticleBody Article, double? MinimumConfidence) ReadJson(ClassifyBody body)
    {
        const string One = "a message holds one article; send each in a message of its own.";
        return body.Articles is null
            ? (new ArticleBody(body.Id, body.Text, body.Html, body.Sentences), body.MinimumConfidence)
            : throw new ProblemException(StatusCodes.Status400BadRequest, $"The body has a fault at '#/articles': {One}", new Fault("#/articles", One));
    }
}
