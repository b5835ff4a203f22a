using System.Net;
using System.Text.Json;

namespace Claims.Service.Tests.Api;

public class ClassifyTests
{
    [Fact]
    public async Task An_article_in_JSON_is_answered_as_the_library_writes_it()
    {
        await using var service = new Service();
        using var response = await service.PostAsync(JsonSerializer.Serialize(new { id = "bridge", text = Service.Text }));
        Assert.Equal(("application/json", HttpStatusCode.OK), (response.Content.Headers.ContentType!.ToString(), response.StatusCode));
        Assert.Equal(Document(Article.FromText(Service.Text, "bridge")), await response.Content.ReadAsStringAsync());
        Assert.Equal(ClaimClassifier.LoadDefault().Fingerprint, response.Headers.GetValues("Claims-Model").Single());
    }

    [Fact]
    public async Task An_answer_holds_the_summary()
    {
        await using var service = new Service();
        using var response = await service.PostAsync(JsonSerializer.Serialize(new { text = Service.Text }));
        var summary = (await Service.JsonAsync(response)).GetProperty("summary");
        Assert.Equal(2, summary.GetProperty("sentences").GetInt32());
        Assert.Equal(1, summary.GetProperty("labels").GetProperty("OfficialStatement").GetInt32());
        Assert.Equal("Marta Oyelaran", summary.GetProperty("sources")[1].GetProperty("source").GetString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("text/plain; charset=\"UTF-8\"")]
    public async Task A_bare_text_is_an_article(string type)
    {
        await using var service = new Service();
        using var response = await service.PostAsync("\uFEFF" + Service.Text, type, query: "?id=bridge");
        Assert.Equal(Document(Article.FromText(Service.Text, "bridge")), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_bare_page_is_an_article_without_what_surrounds_it()
    {
        const string Html = "<html><head><title>Bridge</title></head><body><nav>Menu</nav><p>The ministry said the bridge had been closed.</p></body></html>";
        await using var service = new Service();
        using var response = await service.PostAsync(Html, "text/html");
        Assert.Equal(Document(Article.FromHtml(Html)), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Sentences_keep_their_numbers_and_may_be_plain_strings()
    {
        await using var service = new Service();
        using var response = await service.PostAsync("""{"sentences":[{"paragraph":3,"sentence":7,"text":"The ministry said so."},"It rained.",{"text":"It snowed."}]}""");
        var sentences = (await Service.JsonAsync(response)).GetProperty("sentences").EnumerateArray();
        Assert.Equal([(3, 7, 0), (3, 8, 0), (3, 9, 0)], sentences.Select(s => (s.GetProperty("paragraph").GetInt32(), s.GetProperty("sentence").GetInt32(), s.GetProperty("start").GetInt32())));
    }

    [Theory]
    [InlineData("""{"text":"It rained.","minimumConfidence":1}""", "application/json", "")]
    [InlineData("It rained.", "text/plain", "?minimumConfidence=1")]
    public async Task A_request_may_ask_for_a_minimum_confidence(string body, string type, string query)
    {
        await using var service = new Service();
        using var response = await service.PostAsync(body, type, query: query);
        Assert.True((await Service.JsonAsync(response)).GetProperty("sentences")[0].GetProperty("abstained").GetBoolean());
    }

    [Fact]
    public async Task A_batch_is_answered_line_by_line_in_order()
    {
        await using var service = new Service();
        using var response = await service.PostAsync(JsonSerializer.Serialize(new { articles = Enumerable.Range(0, 20).Select(i => new { id = $"a{i}", text = Service.Text }) }));
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.ToString());
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => Document(Article.FromText(Service.Text, $"a{i}"))), lines);
    }

    [Fact]
    public async Task A_batch_is_sent_while_it_is_computed()
    {
        await using var service = new Service();
        var address = service.Listen();
        using var client = new HttpClient { BaseAddress = address };
        var text = string.Join("\n\n", Enumerable.Repeat(Service.Text, 100));
        using var response = await service.PostAsync(JsonSerializer.Serialize(new { articles = Enumerable.Repeat(new { text }, 60) }), client: client);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.NotNull(await reader.ReadLineAsync());
        var first = System.Diagnostics.Stopwatch.GetElapsedTime(started);
        var rest = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.Equal(59, rest);
        Assert.True(first < System.Diagnostics.Stopwatch.GetElapsedTime(started) / 3, $"The first of 60 lines came after {first}.");
    }

    [Theory]
    [InlineData("application/json", "[")]
    [InlineData("application/jsonl", "{\"article\":\"a\"")]
    [InlineData("*/*", "{\"article\":\"a\"")]
    [InlineData("application/*", "{\"article\":\"a\"")]
    [InlineData("text/csv;q=0.2, application/json;q=0.3, application/x-ndjson;q=0.1", "[")]
    [InlineData("*/*, application/x-ndjson;q=0, application/jsonl;q=0, application/json;q=0.5, text/html;q=0.5", "article_id,")]
    public async Task The_form_of_a_batch_is_the_one_that_is_liked_best(string accept, string start)
    {
        await using var service = new Service();
        using var response = await service.PostAsync("""{"articles":[{"id":"a","text":"It rained."},{"id":"b","text":"It snowed."}]}""", accept: accept);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.StartsWith(start, answer, StringComparison.Ordinal);
        if (start == "[")
            Assert.Equal(2, JsonDocument.Parse(answer).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Rows_are_those_of_the_library()
    {
        await using var service = new Service();
        using var response = await service.PostAsync("""{"articles":[{"id":"a","text":"It rained."},{"id":"b","text":"It snowed."}]}""", accept: "text/csv");
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        using var expected = new StringWriter();
        ResultCsv.WriteHeader(expected);
        ResultCsv.WriteRows(expected, ClaimClassifier.LoadDefault().Classify(Article.FromText("It rained.", "a")));
        ResultCsv.WriteRows(expected, ClaimClassifier.LoadDefault().Classify(Article.FromText("It snowed.", "b")));
        Assert.Equal(expected.ToString(), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_coloured_page_comes_with_a_policy_of_its_own()
    {
        await using var service = new Service();
        using var response = await service.PostAsync("It <b>rained</b> on <script>go(1)</script> us.", "text/plain", accept: "text/html,application/xhtml+xml");
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("&lt;script&gt;go(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>go", page, StringComparison.Ordinal);
        Assert.StartsWith(ResultHtml.ContentSecurityPolicy, response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_four_clients_at_once_get_the_answers_of_one()
    {
        await using var service = new Service(("Service:MaxConcurrent", "4"));
        var texts = Enumerable.Range(0, 64).Select(i => $"{Service.Text} \"It was number {i},\" she added. The council said {i} houses were flooded, analysts at Norfin estimated.").ToArray();
        var alone = texts.Select(text => Document(Article.FromText(text))).ToArray();
        using var client = service.CreateClient();
        var together = await Task.WhenAll(texts.Select(async text => await (await service.PostAsync(text, "text/plain", client: client)).Content.ReadAsStringAsync()));
        Assert.Equal(alone, together);
    }

    private static string Document(Article article)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        ResultJson.WriteDocument(buffer, ClaimClassifier.LoadDefault().Classify(article));
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
