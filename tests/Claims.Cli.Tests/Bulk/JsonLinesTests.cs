using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Claims.Cli.Tests;

public sealed class JsonLinesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_line_is_an_article_as_the_service_takes_it()
    {
        var input = folder.File("a.jsonl", string.Join('\n',
            Archive.Line("text", Samples.Story),
            "",
            JsonSerializer.Serialize(new { html = Samples.Page, url = "https://a.example/", text = (string?)null }),
            """{"id": 17, "sentences": ["The dam will hold, the mayor said.", {"paragraph": 2, "text": "It rained."}, {"sentence": 9, "text": "Two bridges are shut."}]}"""));
        Assert.Equal(0, Archive.Run(input, "jsonl", folder["out.jsonl"]));
        var rows = Archive.Lines(folder["out.jsonl"]);
        Assert.Equal(["text", "a:3", "17"], rows.Select(row => row.GetProperty("article").GetString()!).Distinct(StringComparer.Ordinal));
        Assert.Equal(
            [(1, 1), (2, 2), (2, 9)],
            rows.Where(row => row.GetProperty("article").GetString() == "17").Select(row => (row.GetProperty("paragraph").GetInt32(), row.GetProperty("sentence").GetInt32())));
        Assert.Equal(["a.jsonl", "out.jsonl"], folder.Names);
    }

    [Fact]
    public void An_article_is_labelled_as_in_a_file_of_its_own()
    {
        Assert.Equal(
            CommandLine.Run("classify", folder.File("dam.txt", Samples.Story), "--format", "jsonl").Is(0).Output,
            CommandLine.Run("classify", folder.File("a.ndjson", Archive.Line("dam", Samples.Story)), "--format", "jsonl").Is(0).Output);
    }

    [Theory]
    [InlineData("{\"id\": \"b\", ", "not valid JSON at byte ")]
    [InlineData("{\"text\": \"It rained.\"} {}", "not valid JSON at byte 24 of the line; a line must hold one whole object.")]
    [InlineData("{\"text\": \"It rained.\", \"text\": \"It snowed.\"}", "not valid JSON: no property may stand twice in an object.")]
    [InlineData("[\"It rained.\"]", "not a JSON object; a line must hold one with id and one of text, html and sentences.")]
    [InlineData("{\"id\": \"b\"}", "must hold one of text, html and sentences; it holds none of them.")]
    [InlineData("{\"text\": \"It rained.\", \"html\": \"<p>It rained.\"}", "must hold only one of text, html and sentences.")]
    [InlineData("{\"text\": 5}", "text must be a string.")]
    [InlineData("{\"text\": \"It \\ud800 rained.\"}", "text must be valid Unicode text.")]
    [InlineData("{\"id\": [], \"text\": \"It rained.\"}", "id must be a string or a number.")]
    [InlineData("{\"text\": \" \"}", "no text; an article of at least one sentence is needed.")]
    [InlineData("{\"html\": \"<html></html>\"}", "no text; an article of at least one sentence is needed.")]
    [InlineData("{\"text\": \"It \\u0000 rained.\"}", "this is not text: it holds a NUL character at offset 3; give a text in UTF-8.")]
    [InlineData("{\"sentences\": []}", "sentences must be an array of at least one sentence.")]
    [InlineData("{\"sentences\": [7]}", "sentences[0] must be a string, or an object with paragraph, sentence and text.")]
    [InlineData("{\"sentences\": [\"It rained.\", {\"paragraph\": 2}]}", "sentences[1] must hold text, the sentence.")]
    [InlineData("{\"sentences\": [{\"paragraph\": 0, \"text\": \"It rained.\"}]}", "sentences[0].paragraph must be a whole number from 1.")]
    public void A_record_that_cannot_be_read_is_noted_and_the_others_are_labelled(string line, string reason)
    {
        var input = folder.File("a.jsonl", $"{Archive.Line("a", Samples.Story)}\n{line}\n{Archive.Line("c", Samples.Story)}\n");
        Assert.Equal(2, Archive.Run(input, "csv", folder["out.csv"]));
        Assert.Equal(["a", "c"], File.ReadLines(folder["out.csv"]).Skip(1).Select(row => row.Split(',')[0]).Distinct(StringComparer.Ordinal));
        var rejected = Assert.Single(Archive.Lines(folder["out.csv.rejected.jsonl"]));
        Assert.Equal((input, 2), (rejected.GetProperty("file").GetString(), rejected.GetProperty("line").GetInt32()));
        Assert.StartsWith(reason, rejected.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(["a.jsonl", "out.csv", "out.csv.rejected.jsonl"], folder.Names);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_fault_of_their_line()
    {
        var input = folder.File("a.jsonl", [.. "{\"text\": \"Caf"u8, 0xE9, .. " fell.\"}\n"u8, .. Encoding.UTF8.GetBytes(Archive.Line("b", Samples.Story))]);
        Assert.Equal(2, Archive.Run(input, "jsonl", folder["out.jsonl"]));
        Assert.Equal("not valid UTF-8; save the lines as UTF-8.", Assert.Single(Archive.Lines(folder["out.jsonl.rejected.jsonl"])).GetProperty("reason").GetString());
        Assert.Equal(6, File.ReadLines(folder["out.jsonl"]).Count());
    }

    [Fact]
    public void Packed_lines_are_unpacked_and_a_damaged_file_is_named()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => Archive.Line($"{i}", $"{i} {Samples.Story}") + "\n"))));
        Assert.Equal(0, Archive.Run(folder.File("a.jsonl.gz", packed.ToArray()), "jsonl", folder["out.jsonl"]));
        Assert.Equal(3000, File.ReadLines(folder["out.jsonl"]).Count());
        var damaged = folder.File("b.jsonl.gz", Encoding.UTF8.GetBytes(Samples.Story));
        Assert.StartsWith($"{damaged}: ", Assert.Throws<RecordException>(() => Archive.Run(damaged, "jsonl", folder["other.jsonl"])).Message, StringComparison.Ordinal);
        Assert.Equal(["a.jsonl.gz", "b.jsonl.gz", "out.jsonl"], folder.Names);
    }

    [Fact]
    public void A_named_file_without_an_article_is_an_error() =>
        Assert.EndsWith("a.jsonl: no article in it; at least one is needed.", Assert.Throws<RecordException>(() => Archive.Run(folder.File("a.jsonl", "\n"), "jsonl", folder["out.jsonl"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("html")]
    public void Formats_that_are_no_rows_leave_out_bad_records_too(string format)
    {
        var input = folder.File("a.jsonl", $"{Archive.Line("a", Samples.Story)}\n{{}}\n{Archive.Line("c", Samples.Story)}\n");
        Assert.Equal(2, Archive.Run(input, format, folder["out"]));
        Assert.Contains("Two bridges are shut", File.ReadAllText(folder["out"]), StringComparison.Ordinal);
        Assert.Equal(["a.jsonl", "out", "out.rejected.jsonl"], folder.Names);
    }
}
