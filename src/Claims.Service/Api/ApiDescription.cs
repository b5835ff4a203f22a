using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Claims.Service.Api;

/// <summary>What the OpenAPI document says beyond what the endpoints themselves tell: texts, examples, keys.</summary>
internal static class ApiDescription
{
    /// <summary>Describes <c>POST /v1/classify</c>.</summary>
    internal const string Classify = """
        Send one article as JSON (`text`, `html` or `sentences`), or as a bare `text/plain` or `text/html` body, or send several as `articles`.
        A batch is answered as JSON lines, one article a line, in order and while they are computed; should the time limit end it, the last line
        holds a `problem`. `Accept: text/csv` gives rows, `text/html` the coloured page. Offsets count UTF-16 code units of the article's text;
        for `sentences` they count within the sentence. Everything that does not apply is left out.
        """;

    private const string Text = "The ministry said the bridge had been closed. \"We were asleep,\" said Marta Oyelaran, who lives two streets away.";

    internal static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Claims",
                Version = typeof(ClaimClassifier).Assembly.GetName().Version!.ToString(3),
                Description = "Labels every sentence of an English news article by the authority that it stands on, and names the source.",
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            };
            // Relative to wherever the service is reached.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Needed where the service has keys configured." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }, new OpenApiSecurityRequirement()];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, _, _) =>
        {
            LeaveOutWhatIsNull(schema);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.RelativePath == "v1/classify")
                Describe(operation);
            foreach (var (status, response) in operation.Responses ?? [])
                AddProblemExample(status, response);
            return Task.CompletedTask;
        });
    }

    // What is null is left out of every answer, and may be left out of every request.
    private static void LeaveOutWhatIsNull(OpenApiSchema schema)
    {
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        {
            if (property is not OpenApiSchema { Type: { } type } own || !type.HasFlag(JsonSchemaType.Null))
                continue;
            own.Type = type & ~JsonSchemaType.Null;
            schema.Required?.Remove(name);
        }
    }

    private static void Describe(OpenApiOperation operation)
    {
        var bodies = operation.RequestBody!.Content!;
        bodies[RequestBody.Json].Examples = Examples(
            ("text", "An article as text", new JsonObject { ["id"] = "bridge", ["text"] = Text, ["minimumConfidence"] = 0.6 }),
            ("sentences", "An article that is already split", new JsonObject { ["sentences"] = new JsonArray("The ministry said the bridge had been closed.", "It rained.") }),
            ("batch", "Several articles", new JsonObject { ["articles"] = new JsonArray(new JsonObject { ["id"] = "a", ["text"] = Text }, new JsonObject { ["id"] = "b", ["html"] = "<p>It rained.</p>" }) }));
        bodies[RequestBody.Text] = Bare(Text);
        bodies[RequestBody.Html] = Bare($"<article><h1>Bridge closed</h1><p>{Text.Replace("\"", "&quot;", StringComparison.Ordinal)}</p></article>");
        operation.Parameters =
        [
            Parameter("id", "For text/plain and text/html bodies: a name for the article.", new OpenApiSchema { Type = JsonSchemaType.String }),
            Parameter("minimumConfidence", "For text/plain and text/html bodies: sentences below this confidence are marked as abstained.",
                new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = "0", Maximum = "1" }),
        ];
        var answers = operation.Responses!["200"].Content!;
        answers["application/json"].Example = Answer();
        answers["application/x-ndjson"] = Bare(Answer().ToJsonString() + "\n");
        answers["text/csv"] = Bare(AnswerAs(ResultCsv.WriteHeader, ResultCsv.WriteRows));
        answers["text/html"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static void AddProblemExample(string status, IOpenApiResponse response)
    {
        if (response.Content is not { } content || !content.TryGetValue(Problem.MediaType, out var media))
            return;
        var (detail, faults) = status switch
        {
            "400" => ("The body has a fault at '#/articles/3/txt': is not known here; allowed are id, text, html, sentences.",
                new[] { new Fault("#/articles/3/txt", "is not known here; allowed are id, text, html, sentences.") }),
            "401" => ("A key is needed: send it as 'Authorization: Bearer KEY'.", null),
            "413" => ("The body is larger than the 2000000 bytes that are allowed; send fewer articles at once.", null),
            "415" => (RequestBody.TypesAllowed, null),
            "429" => ("2 classifications run and 128 wait, as many as are allowed; try again after the seconds that Retry-After names.", null),
            "504" => ("The request took longer than the 30 seconds that are allowed; send fewer or shorter articles at once.", null),
            _ => ((string?)null, (Fault[]?)null),
        };
        if (detail is not null)
            media.Example = System.Text.Json.JsonSerializer.SerializeToNode(Problem.Of(int.Parse(status), detail, faults), ApiJson.Default.Problem);
    }

    private static JsonNode Answer()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        ResultJson.WriteDocument(buffer, Sample());
        return JsonNode.Parse(buffer.WrittenSpan)!;
    }

    private static string AnswerAs(Action<TextWriter> head, Action<TextWriter, ClassifiedArticle> rows)
    {
        using var writer = new StringWriter();
        head(writer);
        rows(writer, Sample());
        return writer.ToString();
    }

    // What the embedded model really says: an example that is written by hand would soon be wrong.
    private static ClassifiedArticle Sample() => ClaimClassifier.LoadDefault().Classify(Article.FromText(Text, "bridge"));

    private static OpenApiMediaType Bare(string example) => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static Dictionary<string, IOpenApiExample> Examples(params (string Name, string Summary, JsonNode Value)[] examples) =>
        examples.ToDictionary(e => e.Name, IOpenApiExample (e) => new OpenApiExample { Summary = e.Summary, Value = e.Value }, StringComparer.Ordinal);
}
