using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Claims.Tests;

public class ResultJsonTests
{
    [Fact]
    public void A_line_is_exactly_that_of_the_contract() => Assert.Equal(
        """
        {"article":"harbour/1","paragraph":1,"sentence":2,"start":37,"end":91,"text":"“The port will reopen,” port director Inés Quill said.","label":"OfficialStatement","confidence":0.9123,"probabilities":{"OfficialStatement":0.9123,"ExpertAnalysis":0.0377,"ReportedFact":0.05},"abstained":false,"attribution":{"source":"Inés Quill","mention":{"start":61,"end":85,"text":"port director Inés Quill"},"cue":{"start":86,"end":90,"text":"said"},"content":[{"start":37,"end":60,"text":"“The port will reopen,”"}],"form":"direct","role":"official","evidence":"port director","resolvedBy":"mention","inferred":false}}
        """,
        Lines(SampleArticle.Harbour())[1]);

    [Fact]
    public void Absent_values_are_left_out() => Assert.Equal(
        """
        {"paragraph":1,"sentence":1,"start":0,"end":36,"text":"Harbour pilots walked out on Monday.","label":"ReportedFact","confidence":0.8,"probabilities":{"OfficialStatement":0.1,"ExpertAnalysis":0.1,"ReportedFact":0.8},"abstained":false,"doubt":"close call between two labels"}
        """,
        Lines(SampleArticle.Harbour(id: null))[0]);

    [Fact]
    public void An_attribution_without_cue_and_evidence_has_neither() => Assert.EndsWith(
        """
        "abstained":true,"attribution":{"source":"Otto Brandt","mention":{"start":37,"end":48,"text":"Otto Brandt"},"content":[{"start":0,"end":30,"text":"Rail freight cannot replace it"}],"form":"indirect","role":"expert","resolvedBy":"mention","inferred":false},"doubt":"weak cue"}
        """,
        Lines(SampleArticle.HarbourRows())[2],
        StringComparison.Ordinal);

    [Fact]
    public void An_attribution_without_source_mention_and_content_keeps_its_form()
    {
        var one = SampleArticle.OneSentence("\"It will.\"", "");
        var sentence = one.Sentences[0] with { Attribution = one.Sentences[0].Attribution! with { Source = null, Evidence = null, ResolvedBy = ResolvedBy.Unresolved } };
        Assert.EndsWith(
            """
            "attribution":{"content":[],"form":"direct","role":"official","resolvedBy":"unresolved","inferred":true}}
            """,
            Lines(one with { Sentences = [sentence] })[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_span_of_an_article_is_its_text()
    {
        var article = SampleArticle.Harbour();
        foreach (var line in Lines(article))
            Assert.All(Spans(JsonDocument.Parse(line).RootElement), span => Assert.Equal(span.Text, article.Article.Text[span.Start..span.End]));
    }

    [Fact]
    public void Spans_of_rows_count_within_the_sentence()
    {
        foreach (var line in Lines(SampleArticle.HarbourRows()))
        {
            var sentence = JsonDocument.Parse(line).RootElement;
            Assert.Equal(0, sentence.GetProperty("start").GetInt32());
            Assert.All(Spans(sentence), span => Assert.Equal(span.Text, sentence.GetProperty("text").GetString()![span.Start..span.End]));
        }
    }

    [Fact]
    public void A_line_end_inside_a_sentence_does_not_end_the_line() =>
        Assert.Single(Lines(SampleArticle.OneSentence("We will\nreopen.", "Inés Quill")));

    [Fact]
    public void A_stream_gets_the_same_bytes_as_a_buffer()
    {
        using var stream = new MemoryStream();
        ResultJson.WriteLines(stream, SampleArticle.Harbour());
        Assert.Equal(string.Join("\n", Lines(SampleArticle.Harbour())) + "\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_document_holds_warnings_what_was_left_out_and_the_lines()
    {
        var article = SampleArticle.Harbour();
        var document = Document(article);
        Assert.Equal(["article", "warnings", "omitted", "summary", "sentences"], document.EnumerateObject().Select(p => p.Name));
        Assert.Equal("the text is short", document.GetProperty("warnings")[0].GetString());
        var omitted = Assert.Single(document.GetProperty("omitted").EnumerateArray());
        Assert.Equal(["start", "end", "text", "reason"], omitted.EnumerateObject().Select(p => p.Name));
        Assert.StartsWith("Articles You May Like", omitted.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(article.Article.Text[omitted.GetProperty("start").GetInt32()..omitted.GetProperty("end").GetInt32()], omitted.GetProperty("text").GetString());
        Assert.Equal(Lines(article), document.GetProperty("sentences").EnumerateArray().Select(s => s.GetRawText()));
    }

    [Fact]
    public void Several_documents_are_an_array()
    {
        using var stream = new MemoryStream();
        ResultJson.WriteDocuments(stream, [SampleArticle.Harbour("a"), SampleArticle.Harbour("b")]);
        var documents = JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Equal(["a", "b"], documents.EnumerateArray().Select(d => d.GetProperty("article").GetString()));
    }

    [Fact]
    public void No_documents_are_an_empty_array()
    {
        using var stream = new MemoryStream();
        ResultJson.WriteDocuments(stream, []);
        Assert.Equal("[]\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string[] Lines(ClassifiedArticle result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ResultJson.WriteLines(buffer, result);
        return Encoding.UTF8.GetString(buffer.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static JsonElement Document(ClassifiedArticle result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ResultJson.WriteDocument(buffer, result);
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }

    // Every object with start, end and text, at any depth.
    private static IEnumerable<(int Start, int End, string Text)> Spans(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Spans),
        JsonValueKind.Object when element.TryGetProperty("start", out var start) =>
            element.EnumerateObject().SelectMany(p => Spans(p.Value)).Prepend((start.GetInt32(), element.GetProperty("end").GetInt32(), element.GetProperty("text").GetString()!)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Spans(p.Value)),
        _ => [],
    };
}
