using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Claims.Service.Tests.Api;

public class ProblemTests
{
    public static TheoryData<string, string, string> WrongBodies => new()
    {
        { "{\"text\":", "", "The body is not valid JSON at line 1, byte 9 of it." },
        { "{\n\"text\": nope}", "", "The body is not valid JSON at line 2, byte 10 of it." },
        { "{\"text\":\"a\",\"text\":\"b\"}", "", "The body is not valid JSON: no property may stand twice in an object." },
        { "[]", "#", "must be an object with id, text, html, sentences, articles, minimumConfidence." },
        { "{}", "#", "must hold exactly one of text, html, sentences and articles; it holds none of them." },
        { "{\"text\":\"a\",\"html\":\"b\"}", "#", "must hold exactly one of text, html, sentences and articles; it holds 2 of them." },
        { "{\"txt\":\"a\",\"text\":\"a\"}", "#/txt", "is not known here; allowed are id, text, html, sentences, articles, minimumConfidence." },
        { "{\"a/b~\":1,\"text\":\"a\"}", "#/a~1b~0", "is not known here; allowed are id, text, html, sentences, articles, minimumConfidence." },
        { "{\"text\":1}", "#/text", "must be a string." },
        { "{\"text\":\"\\ud800\"}", "#/text", "must be valid Unicode text." },
        { "{\"text\":\" \"}", "#/text", "the article has no text; at least one sentence is needed." },
        { "{\"html\":\"<p></p>\"}", "#/html", "the article has no text; at least one sentence is needed." },
        { "{\"text\":\"a\\u0000b\"}", "#/text", "this is not text: it holds a NUL character at offset 1; give a text in UTF-8." },
        { "{\"text\":\"a\",\"minimumConfidence\":1.5}", "#/minimumConfidence", "must be a number from 0 to 1." },
        { "{\"text\":\"a\",\"minimumConfidence\":\"1\"}", "#/minimumConfidence", "must be a number from 0 to 1." },
        { "{\"sentences\":[]}", "#/sentences", "must be an array of at least one sentence." },
        { "{\"sentences\":[1]}", "#/sentences/0", "must be an object with paragraph, sentence, text, or a string." },
        { "{\"sentences\":[{\"paragraph\":1}]}", "#/sentences/0", "must hold 'text', the sentence." },
        { "{\"sentences\":[{\"text\":\"a\",\"paragraph\":0}]}", "#/sentences/0/paragraph", "must be a whole number from 1." },
        { "{\"sentences\":[{\"text\":\"a\",\"label\":\"b\"}]}", "#/sentences/0/label", "is not known here; allowed are paragraph, sentence, text." },
        { "{\"articles\":[]}", "#/articles", "must be an array of 1 to 3 articles." },
        { "{\"articles\":[{\"text\":\"a\"},{\"text\":\"a\"},{\"text\":\"a\"},{\"text\":\"a\"}]}", "#/articles", "must be an array of 1 to 3 articles." },
        { "{\"articles\":[\"a\"]}", "#/articles/0", "must be an object with id, text, html, sentences." },
        { "{\"articles\":[{\"text\":\"a\"},{}]}", "#/articles/1", "must hold exactly one of text, html and sentences; it holds none of them." },
        { "{\"articles\":[{\"text\":\"a\"}],\"text\":\"b\"}", "#/text", "must not stand beside 'articles'; put it into one of them." },
        { "{\"articles\":[{\"text\":\"It rained.\"},{\"text\":\"\"}]}", "#/articles/1/text", "the article has no text; at least one sentence is needed." },
    };

    [Theory]
    [MemberData(nameof(WrongBodies))]
    public async Task A_wrong_body_is_answered_with_the_place_of_the_fault_and_what_is_allowed(string body, string place, string fault)
    {
        await using var service = new Service(("Service:MaxArticles", "3"));
        var problem = await ProblemAsync(await service.PostAsync(body), HttpStatusCode.BadRequest);
        if (place.Length == 0)
        {
            Assert.Equal(fault, problem.GetProperty("detail").GetString());
            return;
        }

        var error = problem.GetProperty("errors")[0];
        Assert.Equal((place, fault), (error.GetProperty("pointer").GetString(), error.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task All_faults_of_a_body_are_listed()
    {
        await using var service = new Service();
        var problem = await ProblemAsync(await service.PostAsync("""{"articles":[{"txt":"a"},{"text":2}],"minimumConfidence":-1}"""), HttpStatusCode.BadRequest);
        Assert.Equal(
            ["#/minimumConfidence", "#/articles/0/txt", "#/articles/0", "#/articles/1/text"],
            problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("pointer").GetString()));
    }

    [Theory]
    [InlineData("?ids=a", "The query parameter 'ids' is not known; allowed are id and minimumConfidence.")]
    [InlineData("?minimumConfidence=2", "The query parameter minimumConfidence '2' is not a number from 0 to 1.")]
    [InlineData("?minimumConfidence=much", "The query parameter minimumConfidence 'much' is not a number from 0 to 1.")]
    public async Task A_wrong_query_says_what_is_allowed(string query, string detail)
    {
        await using var service = new Service();
        var problem = await ProblemAsync(await service.PostAsync("It rained.", "text/plain", query: query), HttpStatusCode.BadRequest);
        Assert.Equal(detail, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_text_in_another_encoding_is_refused_with_the_place()
    {
        await using var service = new Service();
        using var content = new ByteArrayContent([.. "It was in "u8, 0xFC, .. "ber"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        var problem = await ProblemAsync(await service.CreateClient().PostAsync("/v1/classify", content), HttpStatusCode.BadRequest);
        Assert.Equal("The body is not valid UTF-8 at byte 10; send it in UTF-8.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/plain; charset=iso-8859-1")]
    [InlineData("")]
    public async Task Another_type_of_body_is_not_supported(string type)
    {
        await using var service = new Service();
        var problem = await ProblemAsync(await service.PostAsync("It rained.", type), HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("The Content-Type must be application/json, text/plain or text/html, in UTF-8 and not compressed.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_compressed_body_is_not_supported()
    {
        await using var service = new Service();
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        content.Headers.ContentEncoding.Add("gzip");
        await ProblemAsync(await service.CreateClient().PostAsync("/v1/classify", content), HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_form_of_answer_that_there_is_not_is_not_acceptable()
    {
        await using var service = new Service();
        var problem = await ProblemAsync(await service.PostAsync("It rained.", "text/plain", "image/png"), HttpStatusCode.NotAcceptable);
        Assert.Equal("Accept allows none of application/json, application/x-ndjson, application/jsonl, text/csv, text/html.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused_whether_its_length_is_told_or_not(bool told)
    {
        await using var service = new Service(("Service:MaxRequestBytes", "1000"));
        using var stream = new MemoryStream(new byte[1001]);
        using HttpContent content = told ? new ByteArrayContent(new byte[1001]) : new StreamContent(stream);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.TransferEncodingChunked = !told;
        var problem = await ProblemAsync(await client.PostAsync("/v1/classify", content), HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("The body is larger than the 1000 bytes that are allowed; send fewer articles at once.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_body_of_just_the_allowed_size_is_taken()
    {
        await using var service = new Service(("Service:MaxRequestBytes", "1000"));
        using var response = await service.PostAsync("It rained. " + new string('a', 989), "text/plain");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Another_address_is_not_found_and_another_method_not_allowed()
    {
        await using var service = new Service();
        using var client = service.CreateClient();
        var missing = await ProblemAsync(await client.GetAsync("/v2/classify"), HttpStatusCode.NotFound);
        Assert.Equal("There is nothing at /v2/classify; /docs lists what there is.", missing.GetProperty("detail").GetString());
        using var get = await client.GetAsync("/v1/classify");
        Assert.Equal("POST", get.Content.Headers.Allow.Single());
        Assert.Equal("GET is not allowed here; allowed is POST.", (await ProblemAsync(get, HttpStatusCode.MethodNotAllowed)).GetProperty("detail").GetString());
    }

    /// <summary>Checks that an answer is a problem document for a status, with the headers of every answer.</summary>
    internal static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        using (response)
        {
            Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            var problem = await Service.JsonAsync(response);
            Assert.Equal(("about:blank", (int)status), (problem.GetProperty("type").GetString(), problem.GetProperty("status").GetInt32()));
            Assert.NotEmpty(problem.GetProperty("title").GetString()!);
            return problem;
        }
    }
}
